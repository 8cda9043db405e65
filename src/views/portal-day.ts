/** Days as the portal's readers have them: whole numbers since 1970-01-01 in its time zone. */
import { DateTime } from "luxon";

const dayLength = 86_400_000;

/** No zone changes its offset within one. Milliseconds. */
const quarter = 15 * 60_000;

/** @returns the day of a moment in milliseconds since 1970 UTC */
export function dayFinder(timeZone: string): (moment: number) => number {
  let current = Number.NaN;
  let offset = 0;
  return (moment) => {
    const now = Math.floor(moment / quarter);
    if (now !== current) {
      current = now;
      offset = DateTime.fromMillis(moment, { zone: timeZone }).offset * 60_000;
    }
    return Math.floor((moment + offset) / dayLength);
  };
}

/** `2026-11-25` */
export function dayText(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}
