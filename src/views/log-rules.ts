/** What is wrong where logs were given and not a line of any was understood, so that nothing could be counted. */
import { defineRule } from "../shared/problem.ts";

export const foreignLog = defineRule<Record<string, never>>({
  id: "views/foreign-log",
  zh: () => ({
    what: "一行也读不懂，不是 newspark 认识的访问日志。",
    why: "给的日志里没有别的能读懂的行，所以什么也没有统计，点击数还是原来的样子。",
    fix: "请看看是不是写错了文件，或者服务器改了日志的格式；用 gzip 以外的方式压缩的，请先解压。",
  }),
  en: () => ({
    what: "Not one line was understood: this is no access log that newspark knows.",
    why: "No other line of the logs given was understood, so nothing was counted and the counts are as they were.",
    fix: "Check whether it is the file you meant, and whether the server now writes another format; one compressed otherwise than by gzip has to be unpacked first.",
  }),
});
