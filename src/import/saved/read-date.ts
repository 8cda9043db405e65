/**
 * Dates as pages write them: `2014-05-06 08:30`, `2014/5/6`, `2014.05.06`, `2014年5月6日8时30分`. Year first only: of `05/06/2014`
 * nobody knows whether it is in May.
 */
import { DateTime } from "luxon";
import { isoOf } from "../../shared/written-moment.ts";

const written =
  /(?<!\d)((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)\s?日?(?:[\sT\u200b]{0,5}(?:(?:星期|周)[一二三四五六日天]\s?)?([01]?\d|2[0-3])\s?[:：时時]\s?([0-5]\d)(?:\s?[:：分]\s?([0-5]\d))?)?/gu;

/** Found in a text; offsets. */
export interface WrittenDate {
  /** As found.ts has it. */
  iso: string;
  from: number;
  to: number;
}

/** Days that do not exist are none. */
export function datesIn(text: string): WrittenDate[] {
  return [...text.matchAll(written)].flatMap((match) => {
    const [, year = "", month = "", day = "", hour, minute, second] = match;
    const iso = isoOf({ year, month, day, hour, minute, second });
    return iso === undefined ? [] : [{ iso, from: match.index, to: match.index + match[0].length }];
  });
}

/**
 * A moment written for machines. One with a zone is told in the portal's.
 * @param timeZone of IANA, such as `Asia/Shanghai`
 */
export function machineDate(value: string, timeZone: string): string | undefined {
  const text = value.trim();
  if (!/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text)) return datesIn(text)[0]?.iso;
  const moment = DateTime.fromISO(text, { zone: timeZone });
  if (!moment.isValid) return undefined;
  return moment.toFormat(moment.second === 0 ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss");
}

/** Whether both say the same as far as both say it: `2014-05-06` and `2014-05-06T08:30`. */
export function agree(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

export function morePrecise(one: string, other: string): string {
  return agree(one, other) && other.length > one.length ? other : one;
}
