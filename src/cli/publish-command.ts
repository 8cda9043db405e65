/** `newspark publish` */
import { resolve } from "node:path";
import { formatProblems } from "../shared/format-problems.ts";
import { announcedLines } from "./announced-lines.ts";
import type { Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { addressOption, keepOption } from "./option-values.ts";
import { publishSummary } from "./publish-summary.ts";

export const publishCommand: Command = {
  name: "publish",
  summary: {
    zh: "把生成的网站发布出去，只传改动过的文件",
    en: "publish the built site, sending only the files that changed",
  },
  argument: {
    name: "TARGET",
    help: {
      zh: "folder:文件夹、git:仓库#分支、ssh://用户@主机/路径 或 s3://存储桶/前缀?endpoint=…&region=…",
      en: "folder:DIR, git:REMOTE#BRANCH, ssh://user@host/path or s3://bucket/prefix?endpoint=…&region=…",
    },
  },
  options: [
    {
      name: "output",
      value: "DIR",
      help: { zh: "生成的网站在哪里（默认 _site）", en: "where the built site is (default: _site)" },
    },
    {
      name: "url",
      value: "URL",
      help: {
        zh: "代替 site.yaml 的网址，与 build 用的一样",
        en: "instead of the address in site.yaml, the same as build was given",
      },
    },
    {
      name: "dry-run",
      help: {
        zh: "只说会做什么，什么也不动；加上 --json 列出每个文件",
        en: "only say what would be done; with --json each file is listed",
      },
    },
    {
      name: "yes",
      help: {
        zh: "删掉很多文件、覆盖别人放的同名文件也可以",
        en: "many files may be removed, and files that others put there overwritten",
      },
    },
    {
      name: "full",
      help: {
        zh: "全部文件重新传一遍（有人在那里动过手之后用）",
        en: "send every file again (after somebody changed files there by hand)",
      },
    },
    {
      name: "keep",
      value: "N",
      help: {
        zh: "folder 和 ssh 另外留下几个旧版本（默认 3）",
        en: "how many former releases stay with folder and ssh (default: 3)",
      },
    },
  ],

  async run({ root, language, json, values, arguments: words, logger, progress, clock }) {
    const keep = keepOption(values["keep"]);
    const url = addressOption(values["url"]);
    const { publishPortal } = await import("../publish/publish-portal.ts");
    const { report, announced, problems } = await publishPortal(root, words[0] ?? "", {
      ...{ keep, clock, fetch, environment: process.env },
      ...(url !== undefined && { url }),
      site: resolve(root, String(values["output"] ?? "_site")),
      dryRun: values["dry-run"] === true,
      confirmed: values["yes"] === true,
      full: values["full"] === true,
      onProgress: (done, total) => progress(`${done}/${total}`),
    });
    progress("");
    if (json) logger.info(JSON.stringify({ ok: report !== undefined, ...report, announced, problems }));
    else {
      if (problems.length > 0) logger.error(formatProblems(problems, language));
      if (report) logger.info(publishSummary(report, language));
      if (announced) for (const sentence of announcedLines(announced)) logger.info(sentence[language]);
    }
    return report ? exitCode.done : exitCode.contentProblems;
  },
};
