/** Documents of small portals made of nothing but data. */
import assert from "node:assert/strict";
import type { Article } from "../../src/content/article.ts";
import { type Version, versionsOf } from "../../src/conversion/version.ts";
import type { DocumentOutline } from "../../src/documents/document.ts";
import { documentsOf } from "../../src/documents/documents.ts";
import type { Piece } from "../../src/kept/pack.ts";
import { chosen, unmarked } from "../../src/shared/marks.ts";
import { aPortal, site, termsOfArticle } from "./portal.ts";

export const versions: Version[] = versionsOf("zh-Hans", ["zh-tw", "zh-hk"]);

const now = Date.parse("2026-03-01T00:00:00+08:00");

export type Documents = ReadonlyMap<string, DocumentOutline>;

/** By output path. */
export function documentsFor(articles: Article[], changes: Partial<typeof site> = {}): Documents {
  const portal = { ...aPortal(articles), site: { ...site, ...changes } };
  const sources = {
    termsOf: (article: Article) => ({ at: articles.indexOf(article), length: 0, crc: 1 }),
    readTerms: ({ at }: Piece) => termsOfArticle(articles[at] as Article),
    made: new Map(),
    characters: "台臺",
  };
  return new Map(documentsOf(portal, now, sources).map((document) => [document.output, document]));
}

/** What a document says in a version of the portal; nothing is converted, only chosen. */
export function made(documents: Documents, output: string, index = 0): string {
  const [document, version] = [documents.get(output), versions[index]];
  assert.ok(document && version, output);
  const content = document.make({
    version,
    text: (words) => unmarked(chosen(words, index)),
    html: (markup) => markup,
  });
  return typeof content === "string" ? content : Buffer.from(content).toString("latin1");
}
