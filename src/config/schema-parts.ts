/**
 * Building blocks of the schemas. YAML hands every scalar over as text (see yaml-source.ts), so numbers and switches are
 * texts that a schema turns into values. What a schema says about its keys is the reference that editors read.
 */
import * as z from "zod";
import type { Place, Problem } from "../shared/problem.ts";
import { unprintable } from "../shared/shown.ts";
import { brokenLine } from "./key-rules.ts";

/** What a key is for, in both languages; the first example is what problems propose to write. */
export interface Meaning {
  zh: string;
  en: string;
  /** As YAML, behind the colon. */
  example?: string;
  /** Other names under which people write this key. */
  also?: string[];
  /** Kind of value where the JSON type says too little. */
  kind?: { zh: string; en: string };
}

export function described<Schema extends z.ZodType>(schema: Schema, meaning: Meaning): Schema {
  return schema.meta({ ...meaning });
}

export type ValueRule = (at: Place, params: { value: string }) => Problem;

/** A text that must pass a test, with the problem that it makes otherwise. */
export function checked<Schema extends z.ZodType<string>>(
  schema: Schema,
  rule: ValueRule,
  passes: (value: string) => boolean,
): Schema {
  return schema.refine(passes, { params: { rule } });
}

/** Text on one line. */
export function line() {
  return checked(z.string().trim().min(1), brokenLine, (value) => value.search(unprintable) === -1);
}

const lineBreak = /[^\P{Cc}\t]|[\u2028\u2029]/u;

/**
 * Text whose lines are joined; between Han characters without a space. What Word and others break lines with is a control
 * character as a rule, with which no feed could be read.
 */
export function paragraph() {
  return z
    .string()
    .overwrite((text) =>
      text
        .replace(/\p{NChar}/gu, "")
        .replace(/[\s\p{Cc}]+/gu, joint)
        .trim(),
    )
    .min(1);
}

function joint(gap: string, offset: number, text: string): string {
  if (!lineBreak.test(gap)) return gap;
  return isWide(text[offset - 1]) || isWide(text[offset + gap.length]) ? "" : " ";
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && character >= "\u2e80";
}

export function integer(least: number, most: number) {
  return z
    .string()
    .regex(/^[+-]?\d{1,15}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most));
}

export function yesNo() {
  return z.stringbool({ truthy: ["true"], falsy: ["false"], case: "sensitive" });
}

/** The keys that are right, also when others are wrong, and what is wrong. */
export function readKeys<Schema extends z.ZodObject>(
  schema: Schema,
  data: Record<string, unknown>,
): { keys: Partial<z.output<Schema>>; issues: z.core.$ZodIssue[] } {
  const whole = schema.safeParse(data);
  if (whole.success) return { keys: whole.data as Partial<z.output<Schema>>, issues: [] };
  const keys: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
    const read = part.safeParse(data[key]);
    if (read.success && read.data !== undefined) keys[key] = read.data;
  }
  return { keys: keys as Partial<z.output<Schema>>, issues: whole.error.issues };
}
