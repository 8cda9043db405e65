/** Moments as access logs write them. */

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const common = /^(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)$/;

/**
 * `25/Nov/2026:09:00:00 +0800`
 * @returns milliseconds since 1970 UTC; undefined for anything else, a day or an hour that there is not among it
 */
export function commonTime(text: string): number | undefined {
  const [, day, name = "", year, hour, minute, second, sign, zoneHours, zoneMinutes] =
    common.exec(text) ?? [];
  const month = months.indexOf(name);
  if (month < 0 || !isDay(Number(year), month, Number(day))) return undefined;
  // A leap second is the 61st of its minute.
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  if (Number(zoneHours) > 14 || Number(zoneMinutes) > 59) return undefined;
  const local = Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute), Number(second));
  const zone = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60_000;
  return sign === "-" ? local + zone : local - zone;
}

/** @param month from 0 */
function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && (day <= 28 || new Date(Date.UTC(year, month, day)).getUTCDate() === day);
}

const iso = /^(\d{4})-(\d\d)-(\d\d)[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)$/;

/**
 * `2026-11-25T09:00:00+08:00`; a moment without a zone is none, since it would differ between machines.
 * @returns milliseconds since 1970 UTC; undefined for anything else
 */
export function isoTime(text: string): number | undefined {
  const [whole, year, month, day] = iso.exec(text) ?? [];
  // The parser takes 31 February for 3 March.
  if (whole === undefined || !isDay(Number(year), Number(month) - 1, Number(day))) return undefined;
  const time = Date.parse(whole);
  return Number.isNaN(time) ? undefined : time;
}
