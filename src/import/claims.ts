/** Who has an address of the portal: pages first, then the former addresses, of which each leads to one place. */
import { addressKey } from "../content/address.ts";
import { isAlias } from "../content/alias.ts";
import type { AddressOwner } from "../content/reserved-addresses.ts";

/** Why a former address cannot be kept: no file can stand for it, another page has it, or it would be file and folder at once. */
type AliasFault = "alias-form" | "alias-taken" | "alias-folder";

export interface Claims {
  isFree(url: string): boolean;
  /** Before all aliases. */
  page(url: string, owner: string): void;
  /** @returns why it cannot be; undefined where it can, or is the owner's own address anyway */
  alias(alias: string, owner: string): AliasFault | undefined;
  /** Whether an alias is to stand in the front matter of its owner; of two forms of one address the first is enough. */
  keeps(alias: string, owner: string): boolean;
}

interface Claim {
  owner: string;
  /** As it is written; undefined for a page. */
  alias?: string;
}

export function createClaims(ownerOf: AddressOwner): Claims {
  const claims = new Map<string, Claim>();
  /** Folders in which something stands. */
  const folders = new Set<string>();
  const add = (key: string, claim: Claim) => {
    claims.set(key, claim);
    for (let end = key.lastIndexOf("/"); end > 0; end = key.lastIndexOf("/", end - 1)) {
      const folder = key.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  };
  const isBelowFile = (key: string): boolean => {
    for (let end = key.lastIndexOf("/"); end > 0; end = key.lastIndexOf("/", end - 1)) {
      if (claims.has(key.slice(0, end))) return true;
    }
    return false;
  };
  return {
    isFree: (url) => !claims.has(addressKey(url)) && ownerOf(url) === undefined,
    page: (url, owner) => add(addressKey(url), { owner }),
    alias(alias, owner) {
      if (!isAlias(alias)) return "alias-form";
      const key = addressKey(alias);
      const claim = claims.get(key);
      if (claim) return claim.owner === owner ? undefined : "alias-taken";
      const isPlain = !alias.includes("?");
      const body = claims.get(key.replace(/_\d+(\.html?|\/index\.html)$/, "$1"));
      if (isPlain && (ownerOf(alias) !== undefined || (body && body.alias === undefined)))
        return "alias-taken";
      if (isPlain && (folders.has(key) || isBelowFile(key))) return "alias-folder";
      add(key, { owner, alias });
      return undefined;
    },
    keeps(alias, owner) {
      const claim = claims.get(addressKey(alias));
      return claim !== undefined && claim.owner === owner && claim.alias === alias;
    },
  };
}
