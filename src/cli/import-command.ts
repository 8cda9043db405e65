/** `newspark import` */
import { statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { ImportKind } from "../import/open-source.ts";
import { formatProblems } from "../shared/format-problems.ts";
import { nearest } from "../shared/nearest.ts";
import type { Command, OptionValues } from "./command.ts";
import { UsageError } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { importSummary } from "./import-summary.ts";
import { fileOption } from "./option-values.ts";
import { progressWatcher } from "./progress-text.ts";
import { systemReason } from "./system-reason.ts";

const kinds: ImportKind[] = ["dedecms", "html", "docx"];

export const importCommand: Command = {
  name: "import",
  summary: {
    zh: "把旧站搬进来：DedeCMS 的数据库备份、存下来的网页、Word 文件",
    en: "move in from elsewhere: a DedeCMS dump, saved pages, Word files",
  },
  argument: {
    name: "dedecms|html|docx FILE",
    several: true,
    help: {
      zh: "先写来源的种类，再写文件：数据库备份（dedecms），网页或它们的文件夹（html），Word 文件（docx）",
      en: "the kind of source, then its files: dumps (dedecms), pages or folders of them (html), documents (docx)",
    },
  },
  options: [
    {
      name: "uploads",
      value: "DIR",
      help: {
        zh: "旧站的图片和附件所在的文件夹",
        en: "the folder with the former portal's pictures and attachments",
      },
    },
    {
      name: "category",
      value: "PATH",
      help: {
        zh: "没有栏目的文章放进哪个栏目，例如 news/tongzhi",
        en: "the category for articles that have none, for example news/tongzhi",
      },
    },
    {
      name: "report",
      value: "FILE",
      help: { zh: "把报告写成一个 HTML 网页", en: "write the report as an HTML page as well" },
    },
    { name: "dry-run", help: { zh: "只出报告，什么也不写", en: "report only, write nothing else" } },
  ],
  anywhere: true,

  async run({ root, language, json, values, arguments: [kindWord = "", ...words], logger, progress, clock }) {
    const kind = kindCalled(kindWord);
    const paths = sourcePaths(kind, words);
    const page = fileOption("report", values["report"]);
    const uploads = folderOption("uploads", values["uploads"]);
    const { wantedCategory } = await import("../import/wanted-category.ts");
    const { category: named } = values;
    const category = named === undefined ? undefined : wantedCategory(String(named));
    requireFolder(root);
    const { importPortal } = await import("../import/import-portal.ts");
    const { importTools } = await import("../import/import-tools.ts");
    const { openSource } = await import("../import/open-source.ts");
    const { reportPage } = await import("../import/report-page.ts");
    const watch = progressWatcher(language, progress);
    const { report, problems } = await importPortal({
      ...{ root, kind, open: openSource(kind, paths), tools: importTools, now: clock() },
      uploads: uploads === undefined ? [] : [uploads],
      ...(category !== undefined && { category }),
      dryRun: values["dry-run"] === true,
      onProgress: watch,
    });
    progress("");
    if (report && page !== undefined) writeReport(page, reportPage(report, language));
    if (json) logger.info(JSON.stringify({ ok: report !== undefined, ...report, problems }));
    else if (report) logger.info(importSummary(report, language));
    else logger.error(formatProblems(problems, language));
    return report?.addsUp ? exitCode.done : exitCode.contentProblems;
  },
};

function kindCalled(word: string): ImportKind {
  const kind = kinds.find((candidate) => candidate === word);
  if (kind) return kind;
  const near = nearest(word, kinds);
  throw new UsageError({
    zh: `import 后面先写来源的种类，不认识“${word}”。${near ? `是不是想用 ${near}？` : ""}可以写的有：${kinds.join("、")}。`,
    en: `import takes the kind of source first, and "${word}" is none. ${near ? `Did you mean ${near}? ` : ""}Kinds: ${kinds.join(", ")}.`,
  });
}

function sourcePaths(kind: ImportKind, words: readonly string[]): string[] {
  if (words.length === 0) {
    throw new UsageError({
      zh: `import ${kind} 后面要写文件：newspark import ${kind} 文件。`,
      en: `import ${kind} needs a file: newspark import ${kind} FILE.`,
    });
  }
  return words.map((word) => {
    const path = resolve(word);
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) {
      throw new UsageError({
        zh: `没有 ${path}，所以什么也没有做。`,
        en: `There is no ${path}, so nothing was done.`,
      });
    }
    if (found.isDirectory() && kind !== "html") {
      throw new UsageError({
        zh: `${path} 是文件夹；import ${kind} 要写文件，所以什么也没有做。`,
        en: `${path} is a folder, and import ${kind} takes files, so nothing was done.`,
      });
    }
    return path;
  });
}

function folderOption(name: string, value: OptionValues[string]): string | undefined {
  if (value === undefined) return undefined;
  const folder = resolve(String(value));
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new UsageError({
    zh: `--${name} 要写一个文件夹：${folder} 不是，所以什么也没有做。`,
    en: `--${name} takes a folder, and ${folder} is none, so nothing was done.`,
  });
}

function requireFolder(root: string): void {
  const found = statSync(root, { throwIfNoEntry: false });
  if (!found || found.isDirectory()) return;
  throw new UsageError({
    zh: `${root} 是一个文件；--root 要写门户的文件夹，可以还不存在。`,
    en: `${root} is a file; --root takes the portal's folder, which need not exist yet.`,
  });
}

function writeReport(file: string, html: string): void {
  try {
    writeFileSync(file, html);
  } catch (error) {
    const { zh, en } = systemReason(error);
    throw new UsageError({
      zh: `导入做完了，但是 --report 写不了 ${file}（${zh}）。请换一个能写的地方再运行一次；门户不会再变。`,
      en: `The import is done, but --report cannot write ${file} (${en}). Name a place that may be written to and run again; the portal will not change.`,
    });
  }
}
