/** `newspark views` */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { formatProblems } from "../shared/format-problems.ts";
import type { Command } from "./command.ts";
import { UsageError } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { fileOption, momentOption } from "./option-values.ts";
import { viewsSummary } from "./views-summary.ts";

/** Bytes. */
const megabyte = 1_000_000;

export const viewsCommand: Command = {
  name: "views",
  summary: {
    zh: "从访问日志统计每一页的点击，写进 content/views.json",
    en: "count the clicks of pages from access logs into content/views.json",
  },
  argument: {
    name: "ACCESS_LOG",
    several: true,
    help: {
      zh: "nginx、Apache、Caddy、CloudFront、阿里云 OSS、腾讯云 COS 的日志，可以是 gzip，顺序不限；统计过的行不会再算",
      en: "logs of nginx, Apache, Caddy, CloudFront, Aliyun OSS or Tencent COS, gzip or not, in any order; no line counts twice",
    },
    missing: {
      zh: "views 要知道统计哪些访问日志，例如：newspark views /var/log/nginx/access.log*",
      en: "views has to know which access logs to count, for example: newspark views /var/log/nginx/access.log*",
    },
  },
  options: [
    {
      name: "report",
      value: "FILE",
      help: { zh: "把结果写成一个 HTML 网页", en: "write the result as an HTML page as well" },
    },
    {
      name: "now",
      value: "ISO",
      help: {
        zh: "近期点击算到这一刻为止（带时区；默认到最后有点击的一天）",
        en: "the moment at which recent clicks end (with a zone; default: the last day that has any)",
      },
    },
  ],

  async run({ root, language, json, values, arguments: words, logger, progress, clock }) {
    const page = fileOption("report", values["report"]);
    const now = momentOption(values["now"]);
    const { countViews } = await import("../views/count-views.ts");
    const { viewsPage } = await import("../views/views-page.ts");
    const { report, problems } = await countViews(
      root,
      words.map((word) => resolve(word)),
      {
        clock: clock(),
        ...(now !== undefined && { now }),
        onProgress: (file, bytes) => progress(`${file} ${Math.floor(bytes / megabyte)} MB`),
        onReport: (told, site) => {
          if (page !== undefined) writeReport(page, viewsPage(told, site.name, language));
        },
      },
    );
    progress("");
    if (json) logger.info(JSON.stringify({ ok: report !== undefined, ...report, problems }));
    else if (report) logger.info(viewsSummary(report, language));
    else logger.error(formatProblems(problems, language));
    return report ? exitCode.done : exitCode.contentProblems;
  },
};

function writeReport(file: string, html: string): void {
  try {
    writeFileSync(file, html);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError({
      zh: `--report 写不了 ${file}（${reason}），所以点击数还是原来的样子。请换一个能写的地方再运行一次。`,
      en: `--report cannot write ${file} (${reason}), so the counts are as they were. Name a place that may be written to and run again.`,
    });
  }
}
