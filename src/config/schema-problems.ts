/** One parser that turns every failure of a schema into words, each at its place. */
import { distance } from "fastest-levenshtein";
import * as z from "zod";
import { nearest } from "../shared/nearest.ts";
import type { Problem } from "../shared/problem.ts";
import {
  emptyValue,
  type KeyWords,
  missingKey,
  notList,
  notNumber,
  outOfRange,
  unknownChoice,
  unknownKey,
  wrongType,
} from "./key-rules.ts";
import type { Meaning, ValueRule } from "./schema-parts.ts";
import type { YamlSource } from "./yaml-source.ts";

type Issue = z.core.$ZodIssue;

/** @param data what the schema was given */
export function schemaProblems(
  schema: z.ZodType,
  data: unknown,
  issues: readonly Issue[],
  placeOf: YamlSource["placeOf"],
): Problem[] {
  // A value of the wrong type fails further checks that mean nothing then.
  const mistyped = new Set(issues.filter(({ code }) => code === "invalid_type").map(pathOf));
  return issues
    .filter((issue) => issue.code === "invalid_type" || !mistyped.has(pathOf(issue)))
    .flatMap((issue) => problemsOf(issue, { schema, data, placeOf }));
}

function pathOf({ path }: Issue): string {
  return JSON.stringify(path);
}

interface Source {
  schema: z.ZodType;
  data: unknown;
  placeOf: YamlSource["placeOf"];
}

function problemsOf(issue: Issue, source: Source): Problem[] {
  const value = valueAt(source.data, issue.path);
  const at = source.placeOf(issue.path);
  const words = wordsFor(source.schema, issue.path);
  switch (issue.code) {
    case "unrecognized_keys": {
      const names = namesIn(schemaAt(source.schema, issue.path));
      return issue.keys.map((key) =>
        unknownKey(source.placeOf([...issue.path, key], "key"), {
          key,
          near: nearestKey(key, names),
          known: [...new Set(names.values())],
        }),
      );
    }
    case "invalid_union":
      return problemsOfUnion(issue, source);
    case "invalid_type":
      if (value === undefined) return [missingKey(at, words)];
      if (issue.expected === "array" && typeof value === "string") {
        return [notList(at, { ...words, value, items: itemsOf(value) })];
      }
      return [wrongType(at, { ...words, value, wanted: wantedWords(issue.expected) })];
    case "invalid_value": {
      if (value === undefined) return [missingKey(at, words)];
      const choices = issue.values.map(String);
      const near = nearest(String(value).slice(0, 100), choices);
      return [unknownChoice(at, { ...words, value, near, choices })];
    }
    case "invalid_format":
      return [notNumber(at, { ...words, value })];
    case "too_small":
      if (issue.origin === "string" || issue.origin === "array") return [emptyValue(at, words)];
      return [outOfRange(at, { ...words, value, bound: String(issue.minimum), over: false })];
    case "too_big":
      return [outOfRange(at, { ...words, value, bound: String(issue.maximum), over: true })];
    case "custom": {
      const rule = issue.params?.rule as ValueRule | undefined;
      return rule ? [rule(at, { value: String(value) })] : [];
    }
    default:
      return [wrongType(at, { ...words, value, wanted: wantedWords("") })];
  }
}

/** The problems of the form that the writer had in mind: the one that fails below its own top. */
function problemsOfUnion(issue: z.core.$ZodIssueInvalidUnion, source: Source): Problem[] {
  const path = issue.path;
  const meant = issue.errors.find((issues) => !issues.some(isOfTop));
  if (meant) {
    const inner = meant.map((found) => ({ ...found, path: [...path, ...found.path] }) as Issue);
    return inner.flatMap((found) => problemsOf(found, source));
  }
  const wanted = issue.errors.flatMap((issues) =>
    issues.flatMap((found) => (found.code === "invalid_type" ? [wantedWords(found.expected)] : [])),
  );
  const value = valueAt(source.data, path);
  const words = wordsFor(source.schema, path);
  const both = { zh: wanted.map(({ zh }) => zh).join("或"), en: wanted.map(({ en }) => en).join(" or ") };
  return [wrongType(source.placeOf(path), { ...words, value, wanted: both })];
}

function isOfTop(issue: Issue): boolean {
  return issue.code === "invalid_type" && issue.path.length === 0;
}

function wantedWords(expected: string): { zh: string; en: string } {
  switch (expected) {
    case "string":
      return { zh: "文字", en: "text" };
    case "array":
      return { zh: "列表", en: "a list" };
    case "object":
      return { zh: "“名称: 内容”的形式", en: "keys with values" };
    default:
      return { zh: "别的形式", en: "of another kind" };
  }
}

/** What a text that should be a list lists. */
function itemsOf(value: string): string[] {
  return value
    .replace(/[[\]【】]/g, "")
    .split(/[,，、;；\s]+/)
    .filter(Boolean)
    .slice(0, 8);
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function wordsFor(schema: z.ZodType, path: readonly PropertyKey[]): KeyWords {
  const names = path.filter((step) => typeof step !== "number").map(String);
  const key = names.join(".") || "entry";
  let meaning: Meaning | undefined;
  for (let end = path.length; end > 0 && !meaning; end--)
    meaning = meaningOf(schemaAt(schema, path.slice(0, end)));
  return {
    key,
    name: names.at(-1) ?? "label",
    zh: meaning?.zh ?? "",
    en: meaning?.en ?? "",
    example: meaning?.example ?? "",
  };
}

function meaningOf(schema: z.ZodType | undefined): Meaning | undefined {
  const meta = schema?.meta();
  return meta && "zh" in meta ? (meta as unknown as Meaning) : undefined;
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let found: z.ZodType | undefined = schema;
  for (const step of path) {
    const forms: (z.ZodType | undefined)[] = formsOf(found);
    const object = forms.find((form) => form instanceof z.ZodObject);
    const list = forms.find((form) => form instanceof z.ZodArray);
    if (typeof step === "number") found = list?.element as z.ZodType | undefined;
    else found = object?.shape[String(step)] as z.ZodType | undefined;
  }
  return found;
}

/** A schema without its wrappings, or each form that a union allows. */
function formsOf(schema: z.ZodType | undefined): z.ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => formsOf(option as z.ZodType));
  const inner = (schema?.def as { innerType?: z.ZodType } | undefined)?.innerType;
  if (inner) return formsOf(inner);
  return schema ? [schema] : [];
}

/** Every name by which people call a key, with the key. */
function namesIn(schema: z.ZodType | undefined): Map<string, string> {
  const names = new Map<string, string>();
  for (const form of formsOf(schema)) {
    if (!(form instanceof z.ZodObject)) continue;
    for (const [key, part] of Object.entries(form.shape)) {
      names.set(key, key);
      for (const name of meaningOf(part as z.ZodType)?.also ?? []) names.set(name, key);
    }
  }
  return names;
}

function nearestKey(key: string, names: Map<string, string>): string | undefined {
  const exact = names.get(key) ?? names.get(key.trim().toLowerCase());
  if (exact !== undefined) return exact;
  const near = nearest(key.slice(0, 100), names.values());
  // A short word resembles many, so it has to be nearer: one letter, or the same letters in another order.
  const isNear = (word: string) =>
    key.length > 4 || distance(key, word) === 1 || letters(key) === letters(word);
  return near !== undefined && isNear(near) ? near : undefined;
}

function letters(word: string): string {
  return [...word].sort().join("");
}
