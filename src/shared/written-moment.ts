/** Dates and times out of the digits of a text. */

export interface WrittenMoment {
  year: string;
  month: string;
  day: string;
  hour?: string | undefined;
  minute?: string | undefined;
  second?: string | undefined;
}

/** ISO without a zone, as precise as it was written: `2024-05-06`, `2024-05-06T08:30`; undefined for no day or time that exists. */
export function isoOf({ year, month, day, hour, minute, second }: WrittenMoment): string | undefined {
  const two = (part: string) => part.padStart(2, "0");
  const date = `${year}-${two(month)}-${two(day)}`;
  const time = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== date) return undefined;
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  const moment = `${date}T${two(hour)}:${two(minute)}`;
  return second === undefined ? moment : `${moment}:${two(second)}`;
}
