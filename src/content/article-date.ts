/** Dates as editors write them, in the portal's time zone. */
import { DateTime, IANAZone } from "luxon";
import type { ArticleDate } from "./article.ts";

/** A date, or why the text is none. */
export type DateReading =
  | { date: ArticleDate }
  | { fault: "form"; suggestion?: string }
  | { fault: "month" }
  | { fault: "day"; month: number; days: number }
  | { fault: "time" };

const shortestMonth = 28;

/** Reads dates of one time zone. */
export type DateReader = (text: string) => DateReading;

/** `2022-07-27`, `2022-07-27 09:30`, with seconds, with `T` for the space, with `Z` or `+08:00` behind the time. */
const form = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)? ?(Z|[+-]\d\d:?\d\d)?)?$/;

/** @param timeZone IANA name; of dates that name no zone, and of the result */
export function dateReader(timeZone: string): DateReader {
  const zone = new SteadyZone(timeZone);
  const days = new Map<string, DateReading>();
  return (text) => {
    const known = days.get(text);
    if (known) return known;
    const reading = readDate(text, zone);
    if (text.length <= 10) days.set(text, reading);
    return reading;
  };
}

const week = 7 * 24 * 3600 * 1000;

/**
 * An offset that is the same at both ends of a week is the same within it: no zone changes its offset and takes that back in so
 * little time. To ask the system for the offset of each date takes longer than all else about it.
 */
class SteadyZone extends IANAZone {
  readonly #offsets = new Map<number, number>();

  override offset(instant: number): number {
    const number = Math.floor(instant / week);
    const [first, last] = [this.#at(number), this.#at(number + 1)];
    return first === last ? first : super.offset(instant);
  }

  #at(number: number): number {
    const known = this.#offsets.get(number) ?? super.offset(number * week);
    this.#offsets.set(number, known);
    return known;
  }
}

function readDate(text: string, zone: IANAZone): DateReading {
  const parts = form.exec(text);
  if (!parts) {
    const suggestion = likelyDate(text, zone);
    return suggestion === undefined ? { fault: "form" } : { fault: "form", suggestion };
  }
  const [, years, months, dayText, hours, minutes, seconds = "00", offset = ""] = parts;
  const [year, month, day] = [Number(years), Number(months), Number(dayText)];
  if (month < 1 || month > 12) return { fault: "month" };
  if (day < 1 || day > shortestMonth) {
    const days = DateTime.utc(year, month).daysInMonth ?? 31;
    if (day < 1 || day > days) return { fault: "day", month, days };
  }
  const timed = hours !== undefined;
  // Half the time of reading it as ISO 8601, which a date with an offset needs.
  const moment = offset
    ? DateTime.fromISO(`${years}-${months}-${dayText}T${hours}:${minutes}:${seconds}${offset}`, { zone })
    : DateTime.local(year, month, day, Number(hours ?? 0), Number(minutes ?? 0), Number(seconds), { zone });
  const iso = moment.toISO({ suppressMilliseconds: true });
  if (!iso || Number(hours ?? 0) > 23) return { fault: "time" };
  return {
    date: {
      instant: moment.toMillis(),
      iso,
      day: iso.slice(0, 10),
      ...(timed && { time: iso.slice(11, 16) }),
      year: iso.slice(0, 4),
      month: iso.slice(5, 7),
    },
  };
}

/** The day meant by `2022/7/27`, `2022年7月27日`, `2022.07.27` or `20220727`. */
function likelyDate(text: string, zone: IANAZone): string | undefined {
  const parts =
    /(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (!parts) return undefined;
  const [, year, month = "", day = ""] = parts;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return "date" in readDate(date, zone) ? date : undefined;
}

/** What is valid until a day is so on that day too: where no time is named, the instant is the beginning of the next day. */
export function toItsEnd(date: ArticleDate, timeZone: string): ArticleDate {
  if (date.time !== undefined) return date;
  const next = DateTime.fromMillis(date.instant, { zone: timeZone }).plus({ days: 1 });
  return { ...date, instant: next.startOf("day").toMillis() };
}

/** By the day where one of the two names no time. */
export function isBefore(a: ArticleDate, b: ArticleDate): boolean {
  return a.time === undefined || b.time === undefined ? a.day < b.day : a.instant < b.instant;
}
