/** Links of the former portal as they lead today. */
import { posix } from "node:path";
import { linkAddress } from "../config/site-schema.ts";
import type { ArticleRecord } from "./article-record.ts";
import { formerKey, type ReadFormerAddress } from "./former-addresses.ts";
import type { ArticlePlan } from "./plan-import.ts";

export interface Links {
  /** For a text of the file: an address elsewhere, a page's path, or a relative path to an article's file. Undefined where it is dead. */
  inText(address: string, from: { file: string; base: string | undefined }): string | undefined;
  /** For a title that leads elsewhere, or the menu: to what readers can open. */
  toPage(address: string, base?: string): string | undefined;
}

export interface LinkFacts {
  read: ReadFormerAddress;
  /** Key of the record, by former address; see `formerKey`. */
  owners: ReadonlyMap<string, string>;
  articles: ReadonlyMap<string, ArticleRecord>;
  plans: ReadonlyMap<string, ArticlePlan>;
  /** Paths of categories, topics and stand-alone pages by their keys. */
  pages: ReadonlyMap<string, string>;
}

export function createLinks({ read, owners, articles, plans, pages }: LinkFacts): Links {
  const ownerOf = (path: string): string | undefined =>
    owners.get(formerKey(path)) ?? owners.get(formerKey(path.replace(/[?#].*$/s, "")));
  const pageOf = (path: string): string | undefined =>
    pages.get(ownerOf(path) ?? "") ?? (formerKey(path) === "index.html" ? "/" : undefined);
  return {
    inText(address, { file, base }) {
      const former = read(address, base);
      if (former === undefined || "external" in former) return former?.external;
      const plan = plans.get(ownerOf(former.path) ?? "");
      if (plan?.url !== undefined && !plan.isGone && plan.file !== file) {
        return posix.relative(posix.dirname(file), plan.file);
      }
      return plan ? undefined : pageOf(former.path);
    },
    toPage(address, base) {
      const former = read(address, base);
      if (former === undefined) return undefined;
      if ("external" in former)
        return linkAddress().safeParse(former.external).success ? former.external : undefined;
      const owner = ownerOf(former.path) ?? "";
      const plan = plans.get(owner);
      // One that leads on itself may lead back.
      const isFinal = plan?.isOpen && articles.get(owner)?.redirect === undefined;
      return plan ? (isFinal ? plan.url : undefined) : pageOf(former.path);
    },
  };
}
