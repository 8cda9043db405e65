/** `newspark convert` */
import { formatProblems } from "../shared/format-problems.ts";
import { hasErrors } from "../shared/problem.ts";
import type { Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { sourceText, versionOption } from "./option-values.ts";

export const convertCommand: Command = {
  name: "convert",
  summary: {
    zh: "看一段文字在另一种文字版本里是什么样，以及为什么",
    en: "what becomes of a text in another script, and why",
  },
  argument: {
    name: "FILE",
    help: {
      zh: "文章或者任何文字文件；- 表示标准输入",
      en: "an article or any file of text; - for standard input",
    },
  },
  options: [
    {
      name: "to",
      value: "VERSION",
      help: { zh: "要哪一版：zh-tw zh-hk zh-cn", en: "the version wanted: zh-tw zh-hk zh-cn" },
    },
    {
      name: "explain",
      help: {
        zh: "逐词说明是哪条规则、哪部词典定的",
        en: "each word, with the rule or dictionary that decided",
      },
    },
  ],

  async run({ root, language, json, values, arguments: [argument = ""], logger }) {
    const to = versionOption(values["to"]);
    const text = sourceText(argument);
    const { convertText } = await import("../convert/convert-text.ts");
    const { reasonText } = await import("../convert/reason.ts");
    const result = await convertText(root, { file: argument, text, to });
    const failed = hasErrors(result.problems);
    if (json) logger.info(JSON.stringify({ ok: !failed, to: to.code, ...result }));
    else {
      if (result.problems.length > 0) logger.error(formatProblems(result.problems, language));
      if (!values["explain"]) logger.info(result.converted.replace(/\n$/, ""));
      else {
        for (const { line, column, from, to: made, by } of result.steps) {
          const change = from === made ? `${from} =` : `${from} → ${made}`;
          logger.info(
            `${`${line}:${column}`.padEnd(8)}${change}  ${by.map((reason) => reasonText(reason, language)).join(" + ")}`,
          );
        }
      }
    }
    return failed ? exitCode.contentProblems : exitCode.done;
  },
};
