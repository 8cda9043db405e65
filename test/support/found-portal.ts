/** Invented portals as a source of the import gives them, and what imports them. */
import type {
  Found,
  FoundArticle,
  FoundCategory,
  FoundCount,
  FoundPortal,
  Source,
} from "../../src/import/found/found.ts";
import type { ImportOptions } from "../../src/import/import-options.ts";
import { importPortal } from "../../src/import/import-portal.ts";
import type { ImportReport } from "../../src/import/import-report.ts";
import { importTools } from "../../src/import/import-tools.ts";

export function aColumn(key: string, label: string, changes: Partial<FoundCategory> = {}): FoundCategory {
  return { key, label, aliases: [], at: { file: "dump.sql", line: 1 }, ...changes };
}

export function aFoundArticle(id: number, changes: Partial<FoundArticle> = {}): FoundArticle {
  return {
    key: `archives:${id}`,
    categories: ["arctype:2"],
    title: `澜川高新区要闻之${id}`,
    date: "2014-05-06T08:30",
    source: "澜川日报",
    tags: [],
    flags: [],
    body: [{ html: `<p>园区第${id}篇文章的正文，说的是云栖科创谷。</p>` }],
    gallery: [],
    attachments: [],
    topics: [],
    aliases: [`/a/yuanqu/2014/0506/${id}.html`],
    draft: false,
    doubts: [],
    at: { file: "dump.sql", line: id },
    ...changes,
  };
}

export const columns: FoundCategory[] = [
  aColumn("arctype:1", "新闻中心", { directory: "/a/xinwen" }),
  aColumn("arctype:2", "园区规划", { parent: "arctype:1", directory: "/a/xinwen/guihua" }),
];

export function aSource(
  articles: readonly FoundArticle[],
  portal: Partial<FoundPortal> = {},
  more: { leftOut?: Extract<Found, { kind: "left-out" }>["leftOut"][]; counts?: FoundCount[] } = {},
): Source {
  const whole: FoundPortal = {
    name: "澜川高新区",
    url: "http://www.lanchuan-park.example",
    categories: columns,
    topics: [],
    links: [],
    ...portal,
  };
  return async function* () {
    yield { kind: "portal", portal: whole };
    for (const article of articles) yield { kind: "article", article };
    for (const leftOut of more.leftOut ?? []) yield { kind: "left-out", leftOut };
    yield { kind: "counts", counts: more.counts ?? [] };
  };
}

export async function imported(
  root: string,
  source: Source,
  changes: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  const { report, problems } = await importPortal({
    ...{ root, kind: "dedecms", uploads: [], dryRun: false },
    now: Date.parse("2026-11-25T00:00:00+08:00"),
    open: () => ({
      source,
      accounting: { records: { archives: ["archives"], arctype: ["arctype"] }, parts: {} },
      findBeside: () => undefined,
    }),
    tools: importTools,
    ...changes,
  });
  if (!report) throw new Error(JSON.stringify(problems));
  return report;
}
