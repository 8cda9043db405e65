/** `newspark dev` */
import type { Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { portOption } from "./option-values.ts";

export const devCommand: Command = {
  name: "dev",
  summary: {
    zh: "边写边看：改了就重新生成并刷新，草稿和定时文章也显示",
    en: "serve, watch and reload; drafts and scheduled articles are shown and marked",
  },
  options: [{ name: "port", value: "N", help: { zh: "端口（默认 8080）", en: "port (default: 8080)" } }],

  async run({ root, language, values, logger }) {
    const { serveWhileEditing } = await import("../dev/serve-while-editing.ts");
    await serveWhileEditing({ root, language, port: portOption(values["port"]), logger });
    return exitCode.done;
  },
};
