/** Searches a few texts as a reader's browser searches a site, without a network. */
import { encodePart, type SearchedArticle } from "../../src/search/encode-part.ts";
import { type Found, find, type OpenedPart, type SearchIndex } from "../../src/search/find.ts";
import { openPart, type ReadBytes } from "../../src/search/open-part.ts";
import { type Query, termsToLookUp } from "../../src/search/query.ts";
import { termsOf } from "../../src/terms/term-list.ts";
import { letterTable } from "../../src/terms/terms.ts";

export const letters = letterTable("台臺檯 湾灣 园園 区區 发發髮 国國");

export interface SearchedText extends Partial<Omit<SearchedArticle, "url">> {
  title?: string;
  text: string;
  year?: string;
}

export interface Searched {
  find(text: string, filters?: Partial<Query>): Promise<Found>;
  /** Positions of the articles found, best or newest first; none that are only near. */
  found(text: string, filters?: Partial<Query>): Promise<number[]>;
  urls(): Promise<string[]>;
  /** Bytes asked for so far. */
  bytes(): number;
}

/** @param texts from the oldest @param perPart articles to a part */
export async function searching(texts: readonly SearchedText[], perPart = 5): Promise<Searched> {
  let asked = 0;
  const parts: OpenedPart[] = [];
  for (let first = 0; first < texts.length; first += perPart) {
    const some = texts.slice(first, first + perPart);
    const file = encodePart(
      some.map(({ categories = ["news"], source = "高新院" }, at) => ({
        ...{ url: `/news/${first + at}.html`, categories, source },
      })),
      some.map(({ title = "", text }) => termsOf([{ titles: [title], texts: [text] }], letters)),
      "key",
    );
    const read: ReadBytes = async (from, to) => {
      const bytes = file.slice(from, to);
      asked += bytes.length;
      return bytes;
    };
    const record = { url: "", key: "key", first, articles: some.length };
    parts.push({ ...record, part: await openPart(record, read) });
  }
  const years: SearchIndex["years"] = [];
  for (const [at, { year = "2026" }] of texts.entries()) {
    if (years.at(-1)?.[0] !== year) years.push([year, at]);
  }
  const search = (text: string, filters: Partial<Query> = {}) =>
    find(parts, { years }, { sort: "relevance", ...filters }, termsToLookUp(text, letters));
  return {
    find: search,
    async found(text, filters) {
      const { hits, isWhole } = await search(text, filters);
      return isWhole ? hits.map(({ article }) => article) : [];
    },
    async urls() {
      const all = parts.map(({ part, articles }) =>
        Promise.all(Array.from({ length: articles }, (_, at) => part.url(at))),
      );
      return (await Promise.all(all)).flat();
    },
    bytes: () => asked,
  };
}
