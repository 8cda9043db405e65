/** What search engines were told, a line each. */
import type { AnnounceReport } from "../announce/announce.ts";
import type { Sentence } from "./command.ts";

export function announcedLines({ channels }: Pick<AnnounceReport, "channels">): Sentence[] {
  return channels.map(({ channel, pushed, waiting }) => told(channel, pushed, waiting));
}

function told(channel: "indexNow" | "baidu", pushed: number, waiting: number): Sentence {
  const rest = waiting > 0;
  const name = channel === "baidu" ? { zh: "百度", en: "Baidu" } : { zh: "IndexNow", en: "IndexNow" };
  return {
    zh: `${name.zh}：推送 ${pushed} 个网址${rest ? `，还有 ${waiting} 个等下一次` : ""}。`,
    en: `${name.en}: ${pushed} addresses told${rest ? `, ${waiting} wait for the next time` : ""}.`,
  };
}
