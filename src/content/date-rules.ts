/** What is wrong with a date. */
import { defineRule, type Place, type Problem } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";
import type { DateReading } from "./article-date.ts";

const why = {
  zh: "列表的先后、归档和网址都靠日期，日期也不会自动替您改。",
  en: "Lists, archives and addresses depend on it, and dates are never corrected silently.",
};

const form = defineRule<{ key: string; value: string; suggestion: string | undefined }>({
  id: "front-matter/date",
  zh: ({ key, value, suggestion }) => ({
    what: `${key} 的“${shown(value)}”不是能认的日期。`,
    why: why.zh,
    fix: `${suggestion ? `是不是 ${suggestion}？` : ""}可以写成 2022-07-27、2022-07-27 09:30、2022-07-27 09:30:15 或 2022-07-27T09:30:00+08:00。`,
  }),
  en: ({ key, value, suggestion }) => ({
    what: `${key} is no date that can be read: "${shown(value)}".`,
    why: why.en,
    fix: `${suggestion ? `Did you mean ${suggestion}? ` : ""}Write 2022-07-27, 2022-07-27 09:30, 2022-07-27 09:30:15 or 2022-07-27T09:30:00+08:00.`,
  }),
});

const calendar = defineRule<{ key: string; value: string; zh: string; en: string }>({
  id: "front-matter/date",
  zh: ({ key, value, zh }) => ({
    what: `${key} 的“${shown(value)}”不存在：${zh}。`,
    why: why.zh,
    fix: "改成真实的日期和时间。",
  }),
  en: ({ key, value, en }) => ({
    what: `${key} does not exist: "${shown(value)}"; ${en}.`,
    why: why.en,
    fix: "Correct it to a real day and time.",
  }),
});

/** @param reading one without a date */
export function dateProblem(
  at: Place,
  { key, value, reading }: { key: string; value: string; reading: Exclude<DateReading, { date: unknown }> },
): Problem {
  switch (reading.fault) {
    case "form":
      return form(at, { key, value, suggestion: reading.suggestion });
    case "month":
      return calendar(at, { key, value, zh: "一年只有 1 到 12 月", en: "months run from 1 to 12" });
    case "day": {
      const { month, days } = reading;
      const zh = `那一年的 ${month} 月有 ${days} 天`;
      return calendar(at, { key, value, zh, en: `that month has ${days} days` });
    }
    case "time":
      return calendar(at, { key, value, zh: "时间从 00:00 到 23:59", en: "times run from 00:00 to 23:59" });
  }
}

export const updatedInFuture = defineRule<{ value: string; now: string }>({
  id: "front-matter/updated",
  zh: ({ value, now }) => ({
    what: `updated 的“${shown(value)}”还没有到（现在是 ${now}）。`,
    why: "更新时间是给读者看的事实，不能写在将来。",
    fix: "改成真正修改的日期，或者删掉；想到时候再发布，请改 date。",
  }),
  en: ({ value, now }) => ({
    what: `updated lies in the future: "${shown(value)}" (it is ${now} now).`,
    why: "Readers take it as the fact of a change that was made.",
    fix: "Write the day of the change, or delete it; to publish later, set date instead.",
  }),
});

export const beforeDate = defineRule<{ key: string; value: string; date: string }>({
  id: "front-matter/date-order",
  zh: ({ key, value, date }) => ({
    what: `${key} 的“${shown(value)}”早于 date 的“${date}”。`,
    why: "文章不会在发布之前就更新或过期，其中一个日期写错了。",
    fix: `看看 date 和 ${key} 哪个写错了，改过来。`,
  }),
  en: ({ key, value, date }) => ({
    what: `${key} is earlier than date: "${shown(value)}", "${date}".`,
    why: "Nothing is updated or expires before it is published, so one of the two is wrong.",
    fix: `Correct date or ${key}.`,
  }),
});

export const otherYear = defineRule<{ folder: string; year: string }>({
  id: "front-matter/year-folder",
  zh: ({ folder, year }) => ({
    what: `文件在 ${folder} 文件夹里，date 却是 ${year} 年。`,
    why: "文件夹和日期对不上，多半有一个写错了，以后也难找到这篇文章。",
    fix: `把文件移到 ${year} 文件夹，或者改正 date。`,
  }),
  en: ({ folder, year }) => ({
    what: `The file lies in the folder ${folder}, but its date is in ${year}.`,
    why: "Folder and date disagree: one of them is probably wrong, and the article will be hard to find.",
    fix: `Move the file to the folder ${year}, or correct the date.`,
  }),
});
