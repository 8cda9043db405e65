/** `newspark check` */
import { formatProblems } from "../shared/format-problems.ts";
import { hasErrors } from "../shared/problem.ts";
import type { Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { momentOption } from "./option-values.ts";

export const checkCommand: Command = {
  name: "check",
  summary: {
    zh: "检查内容：build 会拒绝的一切，以及更多，不写任何文件",
    en: "everything build would refuse, and more, without writing",
  },
  options: [
    {
      name: "now",
      value: "ISO",
      help: { zh: "当作现在的时刻（带时区）", en: "the moment taken as now (with a zone)" },
    },
  ],

  async run({ root, language, json, values, logger, clock }) {
    const { checkPortal } = await import("../check/check-portal.ts");
    const { problems, articles } = await checkPortal(root, { now: momentOption(values["now"]) ?? clock() });
    const failed = hasErrors(problems);
    if (json) logger.info(JSON.stringify({ ok: !failed, articles, problems }));
    else if (problems.length > 0) logger.error(formatProblems(problems, language));
    if (!json && !failed) {
      logger.info(
        language === "zh" ? `${articles} 篇文章，可以发布。` : `${articles} articles, ready to be published.`,
      );
    }
    return failed ? exitCode.contentProblems : exitCode.done;
  },
};
