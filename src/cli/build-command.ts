/** `newspark build` */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import type { BuildResult } from "../build/build-site.ts";
import { formatProblems } from "../shared/format-problems.ts";
import { hasErrors, type Language } from "../shared/problem.ts";
import { Refused } from "../shared/refused.ts";
import { noTrace, startTrace } from "../shared/trace.ts";
import { type Command, UsageError } from "./command.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { addressOption, fileOption, momentOption, shardOption, workersOption } from "./option-values.ts";
import { progressWatcher } from "./progress-text.ts";
import { outputRefusal, requireOutput } from "./require-output.ts";
import { systemReason } from "./system-reason.ts";

export const buildCommand: Command = {
  name: "build",
  summary: { zh: "由 content/ 生成整个网站", en: "make the whole site from content/" },
  options: [
    {
      name: "output",
      value: "DIR",
      help: { zh: "网站写到哪里（默认 _site）", en: "where the site goes (default: _site)" },
    },
    {
      name: "now",
      value: "ISO",
      help: {
        zh: "当作现在的时刻，决定定时文章是否发布（带时区）",
        en: "the moment taken as now, which decides on scheduled articles (with a zone)",
      },
    },
    {
      name: "full",
      help: {
        zh: "不用以前留下的任何东西，图片也重新做",
        en: "use nothing that earlier builds kept; pictures are made anew",
      },
    },
    {
      name: "workers",
      value: "N",
      help: {
        zh: "同时用几个线程生成页面（默认和处理器核数一样多）",
        en: "how many threads make pages (default: as many as there are cores)",
      },
    },
    {
      name: "shard",
      value: "I/N",
      help: {
        zh: "只生成 N 份里的第 I 份，再用 newspark merge 合并",
        en: "make the I-th of N parts only, to be joined by newspark merge",
      },
    },
    {
      name: "trace",
      value: "FILE",
      help: {
        zh: "把每一步用的时间写进这个文件（用浏览器的 chrome://tracing 或 ui.perfetto.dev 打开）",
        en: "write the time of each step to this file (open it in chrome://tracing or ui.perfetto.dev)",
      },
    },
    {
      name: "url",
      value: "URL",
      help: {
        zh: "代替 site.yaml 的网址，可以带路径",
        en: "instead of the address in site.yaml; may have a path",
      },
    },
    {
      name: "drafts",
      help: {
        zh: "草稿和定时文章也生成，并加标记（预览用）",
        en: "drafts and scheduled articles too, marked (for a preview)",
      },
    },
    {
      name: "repeat",
      help: {
        zh: "标准输入每来一行就再生成一次，直到输入结束；一行是改动过的文件（JSON 列表，绝对路径），没写的当作没改；和 --drafts 一起用时，改动的文章先出页面",
        en: "build again for each line of standard input until it ends: changed files, a JSON list of absolute paths; others count as unchanged; with --drafts the pages of an edited article come first",
      },
    },
  ],

  async run({ root, language, json, values, logger, progress, clock }) {
    const output = resolve(root, String(values["output"] ?? "_site"));
    requireOutput(output, root);
    const url = addressOption(values["url"]);
    const workers = workersOption(values["workers"]);
    const shard = shardOption(values["shard"]);
    const traceFile = fileOption("trace", values["trace"]);
    const trace = traceFile === undefined ? noTrace : startTrace();
    // Eleventy takes half a second to load: a help text should not wait for it.
    const { buildSite } = await import("../build/build-site.ts");
    const { repeatedBuild } = await import("../build/repeated-build.ts");
    const options = {
      ...{ root, output, trace },
      unpublished: values["drafts"] === true,
      full: values["full"] === true,
      ...(url !== undefined && { url }),
      ...(workers !== undefined && { workers }),
      ...(shard && { shard }),
      onProgress: progressWatcher(language, progress),
    };
    const repeated = values["repeat"] === true ? repeatedBuild(options) : undefined;
    const build = async (): Promise<ExitCode> => {
      const now = momentOption(values["now"]) ?? clock();
      const result = await (repeated ? repeated.build(now) : buildSite({ ...options, now }));
      progress("");
      const failed = hasErrors(result.problems);
      if (json) logger.info(JSON.stringify({ ok: !failed, output, ...result }));
      else {
        if (result.problems.length > 0) logger.error(formatProblems(result.problems, language));
        if (!failed) logger.info(summaryOf(result, output, language));
      }
      return failed ? exitCode.contentProblems : exitCode.done;
    };
    let code: ExitCode = exitCode.done;
    let failure: unknown;
    try {
      code = await build();
      for await (const line of repeated ? createInterface({ input: process.stdin }) : []) {
        const early = (await repeated?.edit(changedPaths(line))) ?? [];
        if (early.length > 0) logger.info(json ? JSON.stringify({ early }) : early.join("\n"));
        code = await build();
      }
    } catch (error) {
      progress("");
      failure = outputRefusal(error) ?? error;
    }
    const lost = traceFile === undefined ? undefined : untraced(traceFile, trace.json());
    if (failure ?? lost) throw failure ?? lost;
    return code;
  },
};

/** @returns undefined where the trace was written */
function untraced(file: string, trace: string): Refused | undefined {
  try {
    writeFileSync(file, trace);
    return undefined;
  } catch (error) {
    const { zh, en } = systemReason(error);
    return new Refused(
      {
        zh: `生成已经做完，只是 --trace 写不了 ${file}（${zh}）。请换一个能写的地方再运行一次。`,
        en: `The build is done, only --trace cannot write ${file} (${en}). Name a place that may be written to and run again.`,
      },
      false,
    );
  }
}

/** @throws UsageError */
function changedPaths(line: string): string[] {
  try {
    const paths: unknown = JSON.parse(line);
    if (Array.isArray(paths) && paths.every((path) => typeof path === "string")) return paths;
  } catch {
    // It is no JSON, and so no list either.
  }
  throw new UsageError({
    zh: `--repeat 的一行应当是改动过的文件的 JSON 列表：${line}`,
    en: `a line for --repeat should be a JSON list of changed files: ${line}`,
  });
}

function summaryOf(result: BuildResult, output: string, language: Language): string {
  const { articles, pages, rendered, written, removed, slowest } = result;
  const { read, render, assets } = result.times;
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
  const total = seconds(read + render + assets);
  const zh = language === "zh";
  const slow = slowest.filter(({ milliseconds }) => milliseconds >= worthTelling);
  const names = slow.map((page) => `${page.output} ${Math.round(page.milliseconds)} ms`).join(", ");
  return [
    zh
      ? `${articles} 篇文章，${pages} 个页面，重做 ${rendered} 个，改动文件 ${written} 个，删除 ${removed} 个，用时 ${total} 秒（读取 ${seconds(read)}，页面 ${seconds(render)}，图片 ${seconds(assets)}）：${output}`
      : `${articles} articles, ${pages} pages, ${rendered} made, ${written} files changed, ${removed} removed, in ${total} s (reading ${seconds(read)}, pages ${seconds(render)}, pictures ${seconds(assets)}): ${output}`,
    ...(slow.length > 0 ? [`${zh ? "最慢的页面：" : "slowest pages: "}${names}`] : []),
  ].join("\n");
}

/** Milliseconds; a usual page takes less than one. */
const worthTelling = 50;
