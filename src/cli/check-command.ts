/** `newspark check` */
import { setTimeout as sleep } from "node:timers/promises";
import { formatProblems } from "../shared/format-problems.ts";
import { hasErrors } from "../shared/problem.ts";
import { type Command, UsageError } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { newsparkVersion } from "./newspark-version.ts";
import { momentOption } from "./option-values.ts";

export const checkCommand: Command = {
  name: "check",
  summary: {
    zh: "检查内容：build 会拒绝的一切，以及更多，不写任何文件",
    en: "everything build would refuse, and more, without writing",
  },
  options: [
    {
      name: "external",
      help: {
        zh: "也问一问别的网站：链接过去的地址还在不在（回答记在 .newspark/ 里）",
        en: "also ask other sites whether the links to them still stand (their answers are kept in .newspark/)",
      },
    },
    {
      name: "due",
      help: {
        zh: "只问网站下一次到点是什么时候（定时文章、过期、新闻地图），不检查别的；没有就什么也不写",
        en: "only say when the site is next due (a scheduled article, an expiry, the site map of news), and nothing where it never is",
      },
    },
    {
      name: "now",
      value: "ISO",
      help: { zh: "当作现在的时刻（带时区）", en: "the moment taken as now (with a zone)" },
    },
  ],

  async run({ root, language, json, values, logger, progress, clock }) {
    const now = momentOption(values["now"]) ?? clock();
    if (values["due"] === true) {
      if (values["external"] === true) throw dueAlone();
      const { nextDue } = await import("../check/next-due.ts");
      const { due, problems } = nextDue(root, now);
      if (problems.length > 0) logger.error(formatProblems(problems, language));
      if (json) logger.info(JSON.stringify({ due: due ?? null }));
      else if (due !== undefined) logger.info(due);
      return hasErrors(problems) ? exitCode.contentProblems : exitCode.done;
    }
    const { checkPortal } = await import("../check/check-portal.ts");
    const userAgent = `Newspark/${newsparkVersion()} (link check)`;
    const { problems, articles } = await checkPortal(root, {
      now,
      ...(values["external"] === true && { asking: { fetch, clock, sleep, userAgent } }),
      onProgress: (done, total) =>
        progress(language === "zh" ? `检查外部链接 ${done}/${total}` : `checking links ${done}/${total}`),
    }).finally(() => progress(""));
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

function dueAlone(): UsageError {
  return new UsageError({
    zh: "--due 只问下一次到点的时候，不检查链接，不能和 --external 一起用。请去掉其中一个，或者分两次运行。",
    en: "--due only says when the site is next due and checks no link, so it does not go with --external. Leave one of them out, or run check twice.",
  });
}
