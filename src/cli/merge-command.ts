/** `newspark merge` */
import { resolve } from "node:path";
import type { Command } from "./command.ts";
import { UsageError } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { outputRefusal, requireOutput } from "./require-output.ts";

export const mergeCommand: Command = {
  name: "merge",
  summary: {
    zh: "把 build --shard 生成的各部分合成整个网站",
    en: "join the parts that build --shard made into the whole site",
  },
  argument: {
    name: "DIR",
    several: true,
    help: { zh: "各部分的文件夹，顺序不限", en: "the folders of all parts, in any order" },
  },
  anywhere: true,
  options: [
    {
      name: "output",
      value: "DIR",
      help: { zh: "网站写到哪里（默认 _site）", en: "where the site goes (default: _site)" },
    },
  ],

  async run({ root, language, json, values, arguments: folders, logger }) {
    const output = resolve(root, String(values["output"] ?? "_site"));
    requireOutput(output, root);
    const { mergeParts } = await import("../merge/merge-parts.ts");
    const { PartsRefused } = await import("../merge/check-parts.ts");
    try {
      const result = mergeParts(
        folders.map((folder) => resolve(folder)),
        output,
      );
      if (json) logger.info(JSON.stringify({ ok: true, output, ...result }));
      else {
        const { files, written, removed } = result;
        logger.info(
          language === "zh"
            ? `${folders.length} 份合成 ${files} 个文件，改动 ${written} 个，删除 ${removed} 个：${output}`
            : `${folders.length} parts joined into ${files} files, ${written} changed, ${removed} removed: ${output}`,
        );
      }
      return exitCode.done;
    } catch (error) {
      if (error instanceof PartsRefused) throw new UsageError(error.sentence);
      throw outputRefusal(error) ?? error;
    }
  },
};
