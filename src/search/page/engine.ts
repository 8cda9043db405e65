/** The search as a page uses it: it reads the index when it is first asked, and again when the site was published anew. */
/// <reference lib="dom" />
import { type Letters, letterTable } from "../../terms/terms.ts";
import { find, type OpenedPart, type SearchIndex } from "../find.ts";
import { once } from "../once.ts";
import { openPart, StalePart } from "../open-part.ts";
import { type Query, termsToLookUp } from "../query.ts";
import { rangeReader } from "./range-reader.ts";

export interface Answer {
  /** Best or newest first. */
  total: number;
  /** See Found. */
  isWhole: boolean;
  /** Site path of the article at that place. */
  url(place: number): Promise<string>;
}

export interface Engine {
  letters(): Promise<Letters>;
  /** @returns undefined for a text that has no term, such as a single Han character */
  search(query: Query): Promise<Answer | undefined>;
}

export interface IndexFiles {
  index: string;
  characters: string;
}

interface Opened {
  index: SearchIndex;
  parts: OpenedPart[];
}

export function openEngine(files: IndexFiles): Engine {
  let open = once(() => openAll(files.index, "default"));
  const letters = once(async () => letterTable(await (await answerOf(files.characters)).text()));
  const answerFrom = async ({ index, parts }: Opened, query: Query): Promise<Answer | undefined> => {
    const terms = termsToLookUp(query.text, await letters());
    if (terms.length === 0) return undefined;
    const { hits, isWhole } = await find(parts, index, query, terms);
    return {
      total: hits.length,
      isWhole,
      async url(place) {
        const article = hits[place]?.article ?? 0;
        const holder = parts.find(({ first, articles }) => article >= first && article < first + articles);
        return (await holder?.part.url(article - holder.first)) ?? "";
      },
    };
  };
  return {
    letters,
    async search(query) {
      // Both are needed, and neither waits for the other.
      letters().catch(() => {});
      try {
        return await answerFrom(await open(), query);
      } catch (error) {
        if (!(error instanceof StalePart)) throw error;
        open = once(() => openAll(files.index, "reload"));
        return await answerFrom(await open(), query);
      }
    },
  };
}

async function openAll(url: string, cache: RequestCache): Promise<Opened> {
  const answer = await answerOf(url, cache);
  const index: SearchIndex = await answer.json();
  const parts = index.parts.map(async (record): Promise<OpenedPart> => {
    const read = rangeReader(new URL(record.url, answer.url).href, record.key);
    return { ...record, part: await openPart(record, read) };
  });
  return { index, parts: await Promise.all(parts) };
}

async function answerOf(url: string, cache: RequestCache = "default"): Promise<Response> {
  const answer = await fetch(url, { cache });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer;
}
