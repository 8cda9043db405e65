/** The second time that a source is gone through: every article, topic and page is written, and what became of each is counted. */
import { join } from "node:path";
import { dateReader } from "../content/article-date.ts";
import { locationOf } from "../content/location.ts";
import { readContext } from "../content/read-sources.ts";
import { loadConversions } from "../conversion/conversions.ts";
import type { Accounting } from "./accounting.ts";
import { type CarriedViews, carryViews } from "./carry-views.ts";
import { textChecker } from "./check-text.ts";
import type { FirstLook } from "./first-look.ts";
import { type Doubt, type FoundArticle, placeOf, type Source } from "./found/found.ts";
import { spelledOut } from "./healing/spelled-out.ts";
import type { ImportLedger } from "./import-ledger.ts";
import type { ImportOptions } from "./import-options.ts";
import type { ImportReport } from "./import-report.ts";
import type { DiskWriter, FileKeeper } from "./keep-file.ts";
import type { NoteSection, Notes } from "./notes.ts";
import { navigationFile, type PortalSoFar } from "./portal-so-far.ts";
import type { ImportPlan } from "./prepare-import.ts";
import { tagSpelling } from "./tag-spelling.ts";
import { createTally } from "./tally.ts";
import { type ArticleWriting, writeArticle } from "./write-article.ts";
import { writePages, writeTopics } from "./write-others.ts";

export interface Writing extends ImportOptions {
  source: Source;
  accounting: Accounting;
  /** Links to friends that the portal has. */
  friends: number;
  soFar: PortalSoFar;
  ledger: ImportLedger;
  keeper: FileKeeper;
  notes: Notes;
  /** Undefined where nothing may be written. */
  writer: DiskWriter | undefined;
}

export interface WrittenImport {
  report: ImportReport;
  /** Of articles that readers can open. */
  tags: ReadonlySet<string>;
}

export async function writeImport(
  look: FirstLook,
  plan: ImportPlan,
  writing: Writing,
): Promise<WrittenImport> {
  const { source, notes, root, dryRun, writer, ledger, onProgress = () => {} } = writing;
  const context = await articleWriting(plan, look, writing);
  const tally = createTally();
  const fates = new Map<string, number>();
  const years = new Map<string, number>();
  const columns = new Map<string, number>();
  const files = { written: 0, unchanged: 0 };
  const carried: CarriedViews[] = [];
  const done = new Set<string>();
  const present = new Set<string>();
  for await (const found of source()) {
    if (found.kind === "left-out") {
      const { key, reason, title, doubt, at } = found.leftOut;
      const words = doubt && { zh: doubt.zh, en: doubt.en };
      tally.add(key, reason);
      notes.add({ section: "lost", kind: reason, text: spelledOut(title), place: placeOf(at), ...words });
    }
    if (found.kind === "doubt") {
      const { kind, zh, en } = found.doubt;
      const place = found.at ? placeOf(found.at) : "";
      notes.add({ section: sectionOf(found.doubt), kind, text: "", place, zh, en });
    }
    if (found.kind !== "article") continue;
    const article = { ...found.article, title: spelledOut(found.article.title) };
    const own = plan.articles.get(article.key);
    if (!own || done.has(article.key)) {
      tally.add(article.key, "repeated-key");
      notes.add({
        section: "lost",
        kind: "repeated-key",
        text: `${article.key} ${article.title}`,
        place: placeOf(article.at),
      });
      continue;
    }
    done.add(article.key);
    noteArticle(article, plan, notes);
    const { fate, files: ofArticle } = await writeArticle(article, own, context);
    tally.add(article.key, fate);
    count(fates, fate);
    files.written += ofArticle.written;
    files.unchanged += ofArticle.unchanged;
    if (fate === "published" || fate === "draft" || fate === "kept") {
      present.add(article.key);
      count(years, article.date?.slice(0, 4) ?? "");
      count(columns, own.categories[0] ?? "");
      const { url } = own;
      if (url !== undefined && (article.views ?? 0) > 0) {
        carried.push({ key: article.key, url, views: Math.floor(article.views ?? 0) });
      }
    }
    onProgress("write", done.size, look.articles.size);
  }
  for (const [key, fate] of plan.tree.fates)
    tally.add(key, plan.pages.has(key) && fate === "link" ? "page" : fate);
  for (let friend = 0; friend < writing.friends; friend++) tally.add("flink:", "friend");
  await writeTopics(look, plan, context, present, tally.add);
  await writePages(look, plan, context);
  const viewsProblem = writer && carryViews(root, carried, ledger, writer);
  const todo = plan.tree.conflicts.map(({ category, zh, en }) => ({
    zh: `${navigationFile} “${category.label}”：${zh}`,
    en: `${navigationFile} "${category.label}": ${en}`,
  }));
  if (viewsProblem)
    todo.push({
      zh: viewsProblem.zh.what + viewsProblem.zh.fix,
      en: `${viewsProblem.en.what} ${viewsProblem.en.fix}`,
    });
  const tables = tally.rows(look.counts, writing.accounting);
  const report = {
    name: writing.soFar.config.site.name,
    dryRun,
    addsUp: tables.every(({ unexplained }) => unexplained === 0),
    tables,
    articles: [...fates].map(([fate, of]) => ({ fate, count: of })),
    years: [...years].sort(([a], [b]) => (a < b ? -1 : 1)).map(([year, of]) => ({ year, count: of })),
    columns: [...plan.tree.tree.byPath.values()].flatMap(({ path, label }) => {
      const of = columns.get(path);
      return of === undefined ? [] : [{ path, label, count: of }];
    }),
    files,
    views: { pages: carried.length, total: carried.reduce((sum, { views }) => sum + views, 0) },
    todo,
    counts: [],
    notes: [],
  };
  return { report, tags: context.publicTags };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sectionOf({ isPutRight }: Doubt): NoteSection {
  return isPutRight ? "repair" : "doubt";
}

function noteArticle(article: FoundArticle, { tree, topics }: ImportPlan, notes: Notes): void {
  const place = placeOf(article.at);
  for (const doubt of article.doubts) {
    const { kind, zh, en } = doubt;
    notes.add({ section: sectionOf(doubt), kind, text: article.title, place, zh, en });
  }
  const isTold = article.doubts.some(({ kind }) => kind === "unknown-category");
  for (const key of article.categories) {
    if (!tree.paths.has(key) && !isTold)
      notes.add({ section: "doubt", kind: "unknown-category", text: key, place });
  }
  for (const key of article.topics) {
    if (!topics.has(key)) notes.add({ section: "doubt", kind: "unknown-topic", text: key, place });
  }
}

async function articleWriting(
  plan: ImportPlan,
  { shared }: FirstLook,
  writing: Writing,
): Promise<ArticleWriting> {
  const { root, soFar, now, dryRun, keeper, ledger, notes, tools } = writing;
  const { site } = soFar.config;
  const { byPath } = plan.tree.tree;
  const topicFiles = [
    ...soFar.found.topics,
    ...[...plan.topics.values()].map((slug) => `content/topics/${slug}.md`),
  ];
  const context = readContext(root, { site, categories: byPath, now, topics: topicFiles });
  const conversions = await loadConversions({
    versions: site.versions.slice(0, 1),
    quotes: site.quotes,
    rules: [],
    // Where builds keep theirs.
    ...(!dryRun && { cache: join(root, ".newspark/conversions") }),
  });
  const urls = new Map<string, string>();
  for (const { file, url, isGone } of plan.articles.values())
    if (url !== undefined && !isGone) urls.set(file, url);
  const pages = new Set(["/", ...[...byPath.values()].map(({ url }) => url)]);
  for (const slug of plan.pages.values()) pages.add(`/${slug}/`);
  for (const slug of plan.topics.values()) pages.add(`/topics/${slug}/`);
  const ids = new Set([...urls.keys()].map((file) => locationOf(file).id));
  return {
    ...{ keeper, ledger, notes, now },
    ...{
      claims: plan.claims,
      links: plan.links,
      mending: plan.mending,
      find: plan.find,
      topics: plan.topics,
    },
    checker: textChecker({
      ...{ root, site, context, conversions, articles: ids, hasFiles: !dryRun },
      toUrl: (file) => urls.get(file),
      isPublished: () => true,
      knowsPath: (path) => pages.has(path),
    }),
    shared,
    toMarkdown: tools.toMarkdown,
    videoHosts: site.videoHosts,
    readDate: dateReader(site.timeZone),
    noSource: site.script === "zh-Hans" ? "未注明" : "未註明",
    spelling: tagSpelling(plan.tags),
    publicTags: new Set(plan.tags),
  };
}
