/** `newspark announce` */
import { formatProblems } from "../shared/format-problems.ts";
import { announcedLines } from "./announced-lines.ts";
import type { Command, Sentence } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { addressOption, builtSiteOption } from "./option-values.ts";

export const announceCommand: Command = {
  name: "announce",
  summary: {
    zh: "把新的和改过的网页告诉搜索引擎（IndexNow、百度），告诉过的不再告诉",
    en: "tell search engines (IndexNow, Baidu) of new and changed pages, and of none twice",
  },
  options: [
    {
      name: "output",
      value: "DIR",
      help: {
        zh: "生成好的网站在哪里（默认 _site）",
        en: "where the built site is (default: _site)",
      },
    },
    {
      name: "url",
      value: "URL",
      help: { zh: "代替 site.yaml 的网址", en: "instead of the address in site.yaml" },
    },
  ],

  async run({ root, language, json, values, logger, clock }) {
    const output = builtSiteOption("output", values["output"], root);
    const url = addressOption(values["url"]);
    const { announcePortal } = await import("../announce/announce-site.ts");
    const { report, problems } = await announcePortal(root, {
      ...{ output, fetch, clock, environment: process.env },
      ...(url !== undefined && { url }),
    });
    if (json) logger.info(JSON.stringify({ ok: report !== undefined, ...report, problems }));
    else if (problems.length > 0) logger.error(formatProblems(problems, language));
    if (!json && report) {
      const lines = announcedLines(report);
      if (report.channels.length === 0) lines.push(nobody);
      if (report.pages === 0) lines.push(nothing(output));
      logger.info(lines.map((sentence) => sentence[language]).join("\n"));
    }
    return report ? exitCode.done : exitCode.contentProblems;
  },
};

const nobody: Sentence = {
  zh: "没有要告诉的搜索引擎：在 content/site.yaml 写 announce: { indexNow: 密钥 }，或者设环境变量 NEWSPARK_BAIDU_TOKEN。",
  en: "No search engine to tell: write announce: { indexNow: KEY } into content/site.yaml, or set NEWSPARK_BAIDU_TOKEN.",
};

function nothing(output: string): Sentence {
  return {
    zh: `${output} 里没有这个网址下的网页；请先 build，用 --url 生成的也用同样的 --url。`,
    en: `${output} has no pages under this address; build first, and where --url was given there, give it here.`,
  };
}
