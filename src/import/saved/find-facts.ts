/**
 * What stands around a body of an article: source, date, author, editor, clicks. They are taken from lines with labels between
 * the title and the body, and behind the body; a date without a label counts only where no other contradicts it.
 */
import { isTool } from "./end-marks.ts";
import { type Field, type FoundLabel, labelsIn } from "./labels.ts";
import { border, joined, type Line, trimmed } from "./page-outline.ts";
import { datesIn, type WrittenDate } from "./read-date.ts";

export interface Facts {
  values: Partial<Record<Field, string>>;
  /** Dates by a label, then those without. */
  labelledDates: string[];
  bareDates: string[];
}

export function noFacts(): Facts {
  return { values: {}, labelledDates: [], bareDates: [] };
}

/** More lines stand between no title and its body. */
const mostLines = 16;

/**
 * Changes `facts`.
 * @param from line behind the title
 * @returns index of the first line of the body
 */
export function readHead(lines: readonly Line[], from: number, facts: Facts): number {
  let behind = from;
  for (let at = from; at < Math.min(lines.length, from + mostLines); at++) {
    const line = lines[at];
    if (!line) break;
    if (line.text.length > longestHead) break;
    const [labels, next] = [labelsIn(joined(line)), lines[at + 1]];
    if (isTool(line)) {
      if (behind === at) behind = at + 1;
      continue;
    }
    // A field that was read already is one of the text: `时间：` of a meeting, below the date of the notice.
    const isNew = labels.some(({ field }) => !isKnown(field, facts));
    if (labels.length > 0 ? isNew && !isMeeting(line, next) : isBareDate(line)) {
      readLine(line, facts, next);
      behind = at + 1 + (isValueOf(line, labels, next) ? 1 : 0);
      at = behind - 1;
      continue;
    }
    // A subtitle, or the name of a section, may stand between.
    if (labels.length > 0 || line.text.length > longestBetween || /[。！？]/u.test(line.text)) break;
  }
  return behind;
}

/** Characters. */
const longestBetween = 40;
const longestHead = 500;

/** Changes `facts`: adds what the head had not, from the lines behind the body. */
export function readFoot(lines: readonly Line[], facts: Facts): void {
  for (const line of lines) {
    if (line.text.length > longestFoot) continue;
    const later = noFacts();
    readLine(line, later, undefined);
    for (const field of ["source", "author", "editor", "views", "tags"] as const) {
      const value = later.values[field];
      if (value !== undefined) facts.values[field] ??= value;
    }
  }
}

/** Characters. */
const longestFoot = 200;

/** A notice says where a meeting is, and when. */
function isMeeting({ text }: Line, next: Line | undefined): boolean {
  return /地\s*[点點]\s*[:：]/u.test(text) || /^地\s*[点點]\s*[:：]/u.test(next?.text ?? "");
}

function isBareDate(line: Line): boolean {
  const [first] = bareDatesIn(line.text);
  return (
    first !== undefined && line.text.length - (first.to - first.from) <= 60 && !/[。；！？]/u.test(line.text)
  );
}

/** Those without any label, known or not. */
function bareDatesIn(text: string): WrittenDate[] {
  return datesIn(text).filter(
    ({ from }) => !/[\p{L}）)][\s\u200b]*[:：][\s\u200b]*$/u.test(text.slice(Math.max(0, from - 8), from)),
  );
}

function isKnown(field: Field, { values, labelledDates }: Facts): boolean {
  return field === "date" ? labelledDates.length > 0 : values[field] !== undefined;
}

function isValueOf(line: Line, labels: readonly FoundLabel[], next: Line | undefined): next is Line {
  const last = labels.at(-1);
  if (last === undefined || next === undefined || joined(line).slice(last.to).trim() !== "") return false;
  return (
    last.field !== "views" &&
    next.text.length <= longestBetween &&
    labelsIn(next.text).length === 0 &&
    !/[，。]/u.test(next.text)
  );
}

function readLine(line: Line, facts: Facts, next: Line | undefined): void {
  const text = joined(line);
  const labels = labelsIn(text);
  const taken: { from: number; to: number }[] = [];
  for (const [at, { field, to }] of labels.entries()) {
    const until = labels[at + 1]?.from ?? text.length;
    const own = valueIn(line, to, until, field);
    const value = own === "" && at === labels.length - 1 && isValueOf(line, labels, next) ? next.text : own;
    if (field === "date") {
      const [date] = datesIn(value);
      if (date) facts.labelledDates.push(date.iso);
    } else if (value !== "") facts.values[field] ??= value;
    if (field === "date" || field === "updated") taken.push({ from: to, to: until });
  }
  const isTaken = ({ from }: WrittenDate) => taken.some((part) => from >= part.from && from < part.to);
  for (const date of bareDatesIn(text)) if (!isTaken(date)) facts.bareDates.push(date.iso);
}

/** Two spaces of any width, one as wide as a character, or a bar. */
const gap = /[ \u00a0]{2,}|\u3000|[|｜│]/u;

/** What stands behind a label, to the next gap, the next tag or the next label. */
function valueIn({ pieces }: Line, from: number, to: number, field: Field): string {
  let start = 0;
  let value = "";
  for (const { text } of pieces) {
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += text.length + border.length;
    // Tags are several links.
    if (trimmed(part) !== "") value += (value === "" ? "" : ",") + trimmed(part);
    if (value !== "" && field !== "tags") break;
  }
  if (field === "date" || field === "updated") return value;
  if (field !== "tags" && field !== "summary" && field !== "subtitle")
    value = trimmed(value.split(gap)[0] ?? "");
  const [date] = field === "source" || field === "author" ? datesIn(value) : [];
  return withoutBrackets(date ? value.slice(0, date.from) : value);
}

const pairs: Record<string, string> = { "]": "[", "】": "【", ")": "(", "）": "（", "〕": "〔" };

/** `（责任编辑：李岚）`: the label stood within brackets, and the value does not. */
function withoutBrackets(value: string): string {
  // The next label may stand in brackets too.
  const plain = trimmed(value.replace(/[\s\u200b[【(（〔]+$/u, ""));
  const opening = pairs[plain.at(-1) ?? ""];
  return opening !== undefined && !plain.includes(opening) ? trimmed(plain.slice(0, -1)) : plain;
}
