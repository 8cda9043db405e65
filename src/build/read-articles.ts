/**
 * The articles of a portal: their front matter and those bodies that ask nothing of the portal, and once all addresses are
 * known the others, which link to articles. Those that an earlier build read, and that still are what they were, are not read again.
 */
import { join } from "node:path";
import type { Article } from "../content/article.ts";
import type { KnownArticle } from "../content/source.ts";
import type { Conversions } from "../conversion/conversions.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { articleFrom, type KeptArticle, type KeptBody } from "../corpus/kept-article.ts";
import { answersStand } from "../corpus/questions.ts";
import type { AssetUse } from "../images/collector.ts";
import { fileFacts } from "../images/file-facts.ts";
import { type FileState, stillHolds } from "../kept/file-state.ts";
import type { Looks } from "../kept/looks.ts";
import type { PortalQuestions } from "../markdown/body-context.ts";
import { inTurn } from "../shared/in-turn.ts";
import { hasErrors, type Problem } from "../shared/problem.ts";
import { statOf } from "../shared/stat-of.ts";
import {
  articleReader,
  type BodyReading,
  type FrontMatterReading,
  type ReaderSetup,
} from "./article-reader.ts";
import { unpackBodies } from "./packed-bodies.ts";
import { type PortalFacts, portalQuestions } from "./portal-facts.ts";
import { shareOut } from "./share-out.ts";
import { type Steps, shareSteps } from "./share-steps.ts";
import type { Threads } from "./threads.ts";
import type { BodiesAnswer } from "./worker-orders.ts";

export interface ArticlesReading {
  /** In the order of the files. */
  known: KnownArticle[];
  /** Of the front matter. */
  problems: Problem[];
  bodies(facts: PortalFacts): Promise<BodiesReading>;
}

interface BodiesReading {
  /** How many were not known. */
  fresh: number;
  /** In the order of the files. */
  articles: ReadArticle[];
  problems: Problem[];
  /** Keeps what was read for the next build. */
  keep(): void;
}

interface ReadArticle {
  article: Article;
  /** See KeptBody. */
  body: KeptBody;
  /** Files that the article's pages need; absolute paths. */
  uses: AssetUse[];
}

interface FrontMatter extends FrontMatterReading {
  /** What an earlier build knew of the same file. */
  row?: KeptArticle;
}

export interface ArticleSettings extends ReaderSetup {
  conversions: Conversions;
  /** Whether an article's body is needed. */
  isWanted(article: KnownArticle): boolean;
}

export interface Helpers {
  /** Those that read beside this one. */
  threads: Threads;
  looks: Looks;
  /** Is told how many articles are read, of those that have to be; reading one takes two steps. */
  onProgress?: (done: number, total: number) => void;
}

export async function readArticles(
  files: readonly string[],
  corpus: Corpus,
  { conversions, isWanted, ...setup }: ArticleSettings,
  { threads, looks, onProgress }: Helpers,
): Promise<ArticlesReading> {
  const { root, now } = setup;
  const reader = articleReader(setup, conversions);
  const stands = fileComparer(root);
  const keptFrontMatter = (file: string): FrontMatter | undefined => {
    const row = corpus.rows.get(file);
    const state = row && stillHolds(join(root, file), row.state, looks.look(join(root, file)));
    if (!row || !state || !row.body.uses.every(stands)) return undefined;
    const { date, updated } = row.known.front;
    // That would be an error, see `updatedDate`.
    if (updated && updated.instant > now) return undefined;
    return {
      known: Object.assign({ file, scheduled: date.instant > now }, row.known),
      state,
      problems: row.problems,
      row,
    };
  };
  const kept = new Map(files.map((file) => [file, keptFrontMatter(file)]));
  const fresh = files.filter((file) => !kept.get(file));
  // Spreading what came from a thread takes forty times as long.
  const store = ({ facts, texts, terms }: BodyReading): KeptBody => {
    return Object.assign(facts, corpus.append(texts, terms));
  };
  const storeAll = (answer: BodiesAnswer) => unpackBodies(answer).map((body) => body && store(body));
  const helpers = threads.for(fresh.length);
  for (const thread of helpers) thread.tell({ kind: "reading", setup });
  const stepsHere: Steps<string, FrontMatterReading, KeptBody> = {
    first: (some) => some.map(reader.frontMatter),
    second: (some) =>
      inTurn(some, async (file) => {
        const body = await reader.earlyBody(file);
        return body && store(body);
      }),
  };
  const stepsElsewhere = helpers.map((thread): typeof stepsHere => ({
    first: (some) => thread.ask({ kind: "frontMatter", files: some }),
    async second(some) {
      const unread = reader.handOver(some);
      return storeAll(await thread.ask({ kind: "earlyBodies", files: some, unread }));
    },
  }));
  const { firsts, seconds, doneBy } = await shareSteps(fresh, [stepsHere, ...stepsElsewhere], {
    isWanted: ({ known }) => isWanted(known),
    isFull: reader.isFull,
    onDone: (done) => onProgress?.(Math.floor(done / 2), fresh.length),
  });
  for (const reading of firsts) kept.set(reading.known.file, reading);
  const early = new Map(fresh.map((file, index) => [file, seconds[index]]));
  /** Who has an article's text still in memory. */
  const readers = new Map(fresh.map((file, index) => [file, doneBy[index]]));
  const read = [...kept.values()].filter((front) => front !== undefined);

  /** Those that have something to ask, and those whose answers have changed. */
  const readBodies = async (of: readonly string[], facts: PortalFacts, portal: PortalQuestions) => {
    const crew = threads.for(of.length);
    for (const thread of crew) {
      if (!helpers.includes(thread)) thread.tell({ kind: "reading", setup });
      thread.tell({ kind: "portal", facts });
    }
    const here = (some: readonly string[]) => {
      return inTurn(some, async (file) => store(await reader.body(file, portal)));
    };
    const elsewhere = crew.map((thread) => async (some: readonly string[]) => {
      return storeAll(await thread.ask({ kind: "bodies", files: some }));
    });
    const bodies = await shareOut(of, [here, ...elsewhere], {
      bestOf: (file) => readers.get(file),
      onDone: (done) => onProgress?.(Math.floor((of.length + done) / 2), of.length),
    });
    return new Map(of.map((file, index) => [file, bodies[index]]));
  };

  const earlyCount = seconds.filter((body) => body !== undefined).length;
  return {
    known: read.map(({ known }) => known),
    problems: read.flatMap(({ problems }) => problems),
    async bodies(facts) {
      const portal = portalQuestions(facts);
      const wanted = read.filter(({ known }) => isWanted(known));
      const changed = wanted.filter(({ known, row }) => {
        return row ? !answersStand(row.body.asked, portal) : !early.get(known.file);
      });
      const bodies = await readBodies(
        changed.map(({ known }) => known.file),
        facts,
        portal,
      );
      const articles: ReadArticle[] = [];
      const problems: Problem[] = [];
      const rows = new Map<string, KeptArticle>();
      for (const front of wanted) {
        const { known, row, state } = front;
        const body = bodies.get(known.file) ?? early.get(known.file) ?? row?.body;
        if (!body) continue;
        problems.push(...body.problems);
        const article = articleFrom({ known, body }, () => corpus.texts(body.texts));
        articles.push({
          article,
          body,
          uses: body.uses.map((use) => ({ ...use, path: join(root, use.path) })),
        });
        if (row && row.body === body && row.state === state) rows.set(known.file, row);
        else if (state && !hasErrors([...front.problems, ...body.problems])) {
          rows.set(known.file, rowOf({ ...front, state }, body));
        }
      }
      return { fresh: earlyCount + changed.length, articles, problems, keep: () => corpus.save(rows) };
    },
  };
}

function rowOf({ known, state, problems }: FrontMatter & { state: FileState }, body: KeptBody): KeptArticle {
  const { file: _, scheduled: __, ...kept } = known;
  return { state, known: kept, problems, body };
}

/** Whether a file is what it was when an article used it; each is looked at once. */
function fileComparer(root: string): (use: AssetUse) => boolean {
  const answers = new Map<string, boolean>();
  return ({ path, bytes, modified, hash }) => {
    const question = `${hash} ${path}`;
    const known = answers.get(question) ?? isSame(join(root, path), { bytes, modified, hash });
    answers.set(question, known);
    return known;
  };
}

function isSame(path: string, { bytes, modified, hash }: Omit<AssetUse, "path">): boolean {
  const found = statOf(path);
  if (!found?.isFile() || found.size !== bytes) return false;
  return found.mtimeMs === modified || fileFacts(path)?.hash === hash;
}
