/** `newspark hosting` */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Host, hosts } from "../hosting/hosting.ts";
import { formatProblems } from "../shared/format-problems.ts";
import { nearest } from "../shared/nearest.ts";
import { hasErrors, type Language } from "../shared/problem.ts";
import { type Command, UsageError } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { builtSiteOption, momentOption } from "./option-values.ts";
import { systemReason } from "./system-reason.ts";

export const hostingCommand: Command = {
  name: "hosting",
  summary: {
    zh: "生成服务器的配置：跳转、响应头、缓存、404 页面",
    en: "write the configuration of a host: redirects, headers, caching, pages for what is not there",
  },
  argument: {
    name: "HOST",
    help: { zh: `哪一种：${hosts.join(" ")}`, en: `which kind: ${hosts.join(" ")}` },
  },
  options: [
    {
      name: "output",
      value: "DIR",
      help: {
        zh: "写到哪个文件夹（默认 .newspark/hosting/HOST）",
        en: "the folder to write to (default: .newspark/hosting/HOST)",
      },
    },
    {
      name: "site",
      value: "DIR",
      help: {
        zh: "生成好的网站（默认 _site）；storage 要列出其中的每个文件",
        en: "the built site (default: _site); for storage each of its files is listed",
      },
    },
    {
      name: "brotli",
      help: {
        zh: "nginx 装了 brotli 模块，有 .br 文件就发它",
        en: "nginx has the brotli module, so that .br files are sent",
      },
    },
    {
      name: "now",
      value: "ISO",
      help: { zh: "当作现在的时刻（带时区）", en: "the moment taken as now (with a zone)" },
    },
  ],

  async run({ root, language, json, values, arguments: [argument = ""], logger, clock }) {
    const host = hostOption(argument);
    const folder = resolve(root, String(values["output"] ?? join(".newspark/hosting", host)));
    const site = builtSiteOption("site", values["site"], root, host === "storage");
    const now = momentOption(values["now"]) ?? clock();
    const { hostPackOfPortal } = await import("../build/host-pack-of-portal.ts");
    const brotli = values["brotli"] === true;
    const { files, redirects, problems, left } = await hostPackOfPortal(root, host, {
      now,
      brotli,
      output: site,
    });
    const failed = hasErrors(problems);
    if (!failed) writeInto(folder, files);
    const names = [...files.keys()];
    const all = [...problems, ...left];
    if (json)
      logger.info(
        JSON.stringify({ ok: !failed, host, output: folder, files: names, redirects, problems: all }),
      );
    else if (failed) logger.error(formatProblems(problems, language));
    else {
      if (left.length > 0) logger.error(formatProblems(left, language));
      logger.info(summaryOf(names, redirects, folder, language));
    }
    return failed ? exitCode.contentProblems : exitCode.done;
  },
};

function hostOption(value: string): Host {
  const host = hosts.find((name) => name === value);
  if (host) return host;
  const near = nearest(value.slice(0, 100), hosts);
  const known = hosts.join(" ");
  throw new UsageError({
    zh: `没有“${value}”这种主机。${near ? `是不是 ${near}？` : ""}可以写的有：${known}。`,
    en: `There is no host "${value}". ${near ? `Did you mean ${near}? ` : ""}It can be: ${known}.`,
  });
}

/** @throws UsageError */
function writeInto(folder: string, files: ReadonlyMap<string, string>): void {
  try {
    for (const [name, text] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  } catch (error) {
    const { zh, en } = systemReason(error);
    throw new UsageError({
      zh: `写不了 ${folder}：${zh}。请用 --output 换一个能写的文件夹。`,
      en: `${folder} cannot be written to: ${en}. Name another folder with --output.`,
    });
  }
}

function summaryOf(names: readonly string[], redirects: number, folder: string, language: Language): string {
  const list = names.join(" ");
  return language === "zh"
    ? `${names.length} 个文件（${list}），${redirects} 条跳转：${folder}`
    : `${names.length} files (${list}), ${redirects} redirects: ${folder}`;
}
