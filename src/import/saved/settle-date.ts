/** One date of an article from all that a page says of it; what contradicts is a doubt, and nothing is guessed. */
import type { Doubt } from "../found/found.ts";
import { agree, morePrecise } from "./read-date.ts";

export interface DateClaims {
  /** `PubDate` of a government portal. */
  stated?: string;
  /** By a label on the page. */
  labelled: readonly string[];
  /** In data for machines. */
  machine?: string;
  /** On the page, without a label. */
  bare: readonly string[];
  /** When the article was changed; what stands without a label may be that. */
  updated?: string;
}

/** What a CMS writes where nobody wrote a date. */
const unset = "1970-01-01";

export function settleDate(claims: DateClaims): { date?: string; doubts: Doubt[] } {
  const strong = [claims.stated, ...claims.labelled, claims.machine].filter((date) => date !== undefined);
  const { updated } = claims;
  const isUpdate = (date: string) => updated !== undefined && agree(date, updated);
  const all = [...strong, ...claims.bare.filter((date) => !isUpdate(date))];
  const [first] = all;
  if (first === undefined)
    return updated === undefined ? { doubts: [] } : { date: updated, doubts: [onlyUpdated(updated)] };
  const other = all.find((date) => !agree(date, first));
  if (strong.length === 0 && other !== undefined) return { doubts: [unclear(first, other)] };
  if (first.startsWith(unset)) return { doubts: [never(first)] };
  const date = all.reduce(morePrecise, first);
  return { date, doubts: other === undefined ? [] : [twoDates(date, other)] };
}

function twoDates(date: string, other: string): Doubt {
  return {
    kind: "two-dates",
    zh: `页面上有两个不同的日期：${date} 和 ${other}；用了标明是日期的 ${date}。`,
    en: `The page has two different dates, ${date} and ${other}; the one that is labelled as such, ${date}, was taken.`,
  };
}

function onlyUpdated(date: string): Doubt {
  return {
    kind: "only-updated",
    zh: `页面上只有更新时间 ${date}，没有发布日期；把它当作日期。`,
    en: `The page says when it was updated, ${date}, and not when it was published; that was taken as its date.`,
  };
}

function unclear(one: string, other: string): Doubt {
  return {
    kind: "unclear-date",
    zh: `页面上有 ${one} 和 ${other}，都没有标明是发布日期，所以都没有用。`,
    en: `The page has ${one} and ${other}, neither labelled as its date, so neither was taken.`,
  };
}

function never(date: string): Doubt {
  return {
    kind: "unset-date",
    zh: `页面上的日期 ${date} 是没有填写日期时系统写上的，没有用。`,
    en: `The date on the page, ${date}, is what a system writes where nobody wrote one; it was not taken.`,
  };
}
