/** Folders of saved pages for tests: files as a command would hand them over, and what is found in them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import type { Found, FoundArticle, FoundPortal, LeftOut } from "../../../src/import/found/found.ts";
import type { SavedFile } from "../../../src/import/saved/saved-file.ts";
import { savedPagesSource } from "../../../src/import/saved/saved-pages-source.ts";
import { filesBelow } from "../../support/scratch.ts";

export type Files = Record<string, string | Uint8Array>;

/** Drops glosses and knows the few characters of the tests; the room of healing knows them all. */
function healed(text: string): string {
  const simple: Record<string, string> = {
    園: "园",
    區: "区",
    規: "规",
    劃: "划",
    產: "产",
    業: "业",
    聞: "闻",
  };
  return text
    .replace(/\([\p{Script=Latin}\p{M}]+\)/gu, "")
    .replace(/./gu, (character) => simple[character] ?? character);
}

/** A file `NAME.gbk.html` lies there in UTF-8, so that people can read it, and comes as `NAME.html` in GBK; Big5 likewise. */
export function filesOf(folder: string): Files {
  const files: Files = {};
  for (const path of filesBelow(folder).keys()) {
    const [, encoding] = /\.(gbk|big5)\.html$/.exec(path) ?? [];
    const bytes = readFileSync(join(folder, path));
    files[path.replace(/\.(?:gbk|big5)\.html$/, ".html")] = encoding
      ? iconv.encode(bytes.toString("utf8"), encoding)
      : bytes;
  }
  return files;
}

export const reading = { timeZone: "Asia/Shanghai", toSimplified: (text: string) => text };

export async function foundIn(files: Files, heal = healed): Promise<Found[]> {
  const source = savedPagesSource(() => handedOver(files), { heal, ...reading });
  const found: Found[] = [];
  for await (const each of source()) found.push(each);
  return found;
}

async function* handedOver(files: Files): AsyncIterable<SavedFile> {
  for (const [path, content] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield { path, bytes: typeof content === "string" ? Buffer.from(content) : content };
  }
}

export function portalIn(found: readonly Found[]): FoundPortal {
  const [first] = found;
  if (first?.kind !== "portal") throw new Error("the portal does not come first");
  return first.portal;
}

export function articlesIn(found: readonly Found[]): FoundArticle[] {
  return found.flatMap((each) => (each.kind === "article" ? [each.article] : []));
}

export function leftOutIn(found: readonly Found[]): LeftOut[] {
  return found.flatMap((each) => (each.kind === "left-out" ? [each.leftOut] : []));
}

/** The article of a page that has one. */
export async function articleOf(html: string, path = "a/1.html"): Promise<FoundArticle> {
  const found = await foundIn({ [path]: html });
  const [article] = articlesIn(found);
  if (!article) throw new Error(`no article: ${JSON.stringify(leftOutIn(found))}`);
  return article;
}
