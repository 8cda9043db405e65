/** Moments as access logs write them. */

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const common = /^(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)$/;

/**
 * `25/Nov/2026:09:00:00 +0800`
 * @returns milliseconds since 1970 UTC; undefined for anything else
 */
export function commonTime(text: string): number | undefined {
  const [, day, name = "", year, hour, minute, second, sign, zoneHours, zoneMinutes] =
    common.exec(text) ?? [];
  const month = months.indexOf(name);
  if (month < 0) return undefined;
  const local = Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute), Number(second));
  const zone = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60_000;
  return sign === "-" ? local + zone : local - zone;
}

const iso = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)$/;

/**
 * `2026-11-25T09:00:00+08:00`; a moment without a zone is none, since it would differ between machines.
 * @returns milliseconds since 1970 UTC; undefined for anything else
 */
export function isoTime(text: string): number | undefined {
  const time = iso.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
