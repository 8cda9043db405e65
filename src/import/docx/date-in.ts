/** Dates as documents write them: 2024年5月6日, 2024-05-06 08:30, 2024/5/6. */
import { isoOf } from "../../shared/written-moment.ts";

const written =
  /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?(?:\s*T?\s*(\d{1,2})\s*[:：时]\s*(\d{1,2})(?:[:：分]\d{0,2}秒?)?)?$/;

/** ISO without a zone, `2024-05-06` or `2024-05-06T08:30`; undefined where the whole text is no date that exists. */
export function dateIn(text: string): string | undefined {
  const [match, year = "", month = "", day = "", hour, minute] = written.exec(text.trim()) ?? [];
  if (match === undefined) return undefined;
  return isoOf({ year, month, day, hour, minute });
}
