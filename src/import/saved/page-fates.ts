/** What each page becomes: an article, a further page of one, or nothing, and why. */
import { digest } from "../../shared/digest.ts";
import { ownCopy } from "../../shared/own-copy.ts";
import { squeezed } from "./find-title.ts";
import { pageNumberOf, withoutPageNumber } from "./further-page.ts";
import type { SavedPage } from "./saved-page.ts";

export type Fate =
  /** `pages` are those of its body, itself among them. */
  | { kind: "article"; pages: number }
  | { kind: "further"; first: string; number: number }
  /** The title is known where it was left out at first sight. */
  | { kind: "left-out"; reason: string; title?: string };

/** What is remembered of a page, whatever its size. */
export interface Row {
  fate: Fate;
  /** Digest of its title without a page number. */
  title: string;
  /** Digest of address and title; empty where nothing tells the address. */
  owner: string;
}

export function rowOf({ title, address, article, kind, reason }: SavedPage): Row {
  const plain = squeezed(withoutPageNumber(title));
  return {
    fate: article
      ? { kind: "article", pages: 1 }
      : { kind: "left-out", reason: reason ?? kind, title: ownCopy(title) },
    title: digest(plain),
    owner: address ? digest(address.host ?? "", address.path, plain) : "",
  };
}

/** Changes the fate of pages whose name and title say that they go on with another. */
export function joinFurtherPages(rows: Map<string, Row>): void {
  // Shorter names first: what goes on with another page is no first page itself.
  const inOrder = [...rows].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  for (const [path, row] of inOrder) {
    const numbered = row.fate.kind === "article" ? pageNumberOf(path) : undefined;
    const first = numbered?.firsts.find((candidate) => {
      const other = rows.get(candidate);
      return candidate !== path && other?.fate.kind === "article" && other.title === row.title;
    });
    const fate = first === undefined ? undefined : rows.get(first)?.fate;
    if (numbered === undefined || first === undefined || fate?.kind !== "article") continue;
    row.fate = { kind: "further", first, number: numbered.number };
    fate.pages++;
  }
}

/** Changes the fate of articles at the address of an earlier one that has their title: they were saved more than once. */
export function leaveOutDuplicates(rows: Map<string, Row>): void {
  const owners = new Set<string>();
  for (const row of rows.values()) {
    if (row.fate.kind !== "article" || row.owner === "") continue;
    if (owners.has(row.owner)) row.fate = { kind: "left-out", reason: "duplicate" };
    owners.add(row.owner);
  }
  for (const row of rows.values()) {
    const first = row.fate.kind === "further" ? rows.get(row.fate.first)?.fate : undefined;
    if (first?.kind === "left-out") row.fate = first;
  }
}
