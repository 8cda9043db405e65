/**
 * YAML as plain data whose every value knows its place in the file.
 *
 * Read by YAML's failsafe schema: every scalar stays the text that was written, so that `postcode: 012345`, `title: 2022`
 * and `date: 2022-07-27` lose nothing; the schemas say which texts are numbers. Places are
 * worked out only when a problem asks for one.
 */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Range,
  visit,
  type YAMLMap,
} from "yaml";
import { lineFinder } from "../shared/line-finder.ts";
import type { Place, Problem } from "../shared/problem.ts";
import { readPlainYaml } from "./plain-yaml.ts";
import { cutText, missingColon, tooComplex, unknownAlias, yamlProblem } from "./yaml-rules.ts";

export interface YamlSource {
  /** Maps, lists and texts; keys without a value are left out. Undefined where the text is not YAML. */
  data: unknown;
  problems: Problem[];
  /** Of the value at a path; of its key where asked; of the nearest thing above where there is none. */
  placeOf(path: readonly PropertyKey[], part?: "key" | "value"): Place;
}

interface YamlOptions {
  /** Keys without a value stay, as empty texts. */
  keepEmpty: boolean;
}

/** @param start where in the file the text begins */
export function parseYaml(
  text: string,
  start: Place,
  options: YamlOptions = { keepEmpty: false },
): YamlSource {
  const plain = readPlainYaml(text, options);
  if (!plain) return parseAnyYaml(text, start, options);
  let whole: YamlSource | undefined;
  return {
    data: plain.data,
    problems: [],
    placeOf(path, part) {
      const line = part === "key" && path.length === 1 ? plain.lines.get(String(path[0])) : undefined;
      if (line) {
        return { file: start.file, line: start.line + line - 1, column: line === 1 ? start.column : 1 };
      }
      whole ??= parseAnyYaml(text, start, options);
      return whole.placeOf(path, part);
    },
  };
}

/** The same by the YAML library alone. */
export function parseAnyYaml(
  text: string,
  start: Place,
  options: YamlOptions = { keepEmpty: false },
): YamlSource {
  let lineOf: ReturnType<typeof lineFinder> | undefined;
  const at = (offset: number): Place => {
    lineOf ??= lineFinder(text);
    const { line, column } = lineOf(offset);
    return {
      file: start.file,
      line: start.line + line - 1,
      column: column + (line === 1 ? start.column - 1 : 0),
    };
  };
  let document: Document;
  try {
    document = parseDocument(text, { schema: "failsafe", prettyErrors: false, stringKeys: true });
  } catch {
    return { data: undefined, problems: [tooComplex(start, {})], placeOf: () => start };
  }
  const placeOf = (path: readonly PropertyKey[], part: "key" | "value" = "value") =>
    at(offsetOf(document, path, part));

  const repeated = document.errors.filter(({ code }) => code === "DUPLICATE_KEY");
  const broken = [...document.errors.filter((error) => !repeated.includes(error)), ...document.warnings];
  const [first] = broken;
  if (first) return { data: undefined, problems: [yamlProblem(first, text, at)], placeOf };
  const alias = text.includes("*") ? unresolvedAlias(document) : undefined;
  if (alias) {
    const problem = unknownAlias(at(alias.offset), { name: alias.name });
    return { data: undefined, problems: [problem], placeOf };
  }
  const problems = [
    ...repeated.map((error) => yamlProblem(error, text, at)),
    ...cutTexts(document, text, at),
  ];
  try {
    const data = options.keepEmpty ? document.toJS() : withoutEmpty(document.toJS());
    const colon = typeof data === "string" ? missingColon(text, at) : undefined;
    return colon ? { data: undefined, problems: [colon], placeOf } : { data, problems, placeOf };
  } catch {
    return { data: undefined, problems: [...problems, tooComplex(start, {})], placeOf };
  }
}

/** Keys whose own keys are words: one with nothing behind it is a mistake to be told. */
const wordMaps = new Set(["variants"]);

/** `key:` with nothing behind it is an unused line of a template, not a value. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (value === null || typeof value !== "object") return value ?? "";
  const entries = Object.entries(value).filter(([, item]) => item !== "" && item !== null);
  return Object.fromEntries(
    entries.map(([key, item]) => [key, wordMaps.has(key) ? item : withoutEmpty(item)]),
  );
}

function offsetOf(document: Document, path: readonly PropertyKey[], part: "key" | "value"): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isSeq(node)) node = node.items[Number(step)];
    else if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
      const last = depth === path.length - 1;
      node = pair && (last && part === "key" ? pair.key : (pair.value ?? pair.key));
      if (startOf(node) === undefined) node = pair?.key;
    } else break;
    offset = startOf(node) ?? offset;
  }
  return offset;
}

const knownPairs = new WeakMap<YAMLMap, Map<string, Pair>>();

/** A glossary has thousands of keys, and a place is asked for each. */
function pairsOf(map: YAMLMap): Map<string, Pair> {
  const known = knownPairs.get(map);
  if (known) return known;
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : undefined;
    if (key !== undefined && !pairs.has(key)) pairs.set(key, pair);
  }
  knownPairs.set(map, pairs);
  return pairs;
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: Range | null } | null | undefined)?.range?.[0];
}

/** A comment is meant for one where a space follows its mark; `园区 #1 厂房` is not. */
function cutTexts(document: Document, text: string, at: (offset: number) => Place): Problem[] {
  if (!text.includes(" #")) return [];
  const problems: Problem[] = [];
  visit(document, {
    Scalar(_, { type, value, comment, range }) {
      if (type !== "PLAIN" || !range || !comment || /^\s/.test(comment)) return;
      problems.push(cutText(at(range[1] + 1), { value: String(value), rest: comment }));
    },
  });
  return problems;
}

function unresolvedAlias(document: Document): { name: string; offset: number } | undefined {
  let found: { name: string; offset: number } | undefined;
  const anchors = new Set<string>();
  const note = (node: { anchor?: string }) => {
    if (node.anchor) anchors.add(node.anchor);
  };
  visit(document, {
    Value: (_, node) => note(node),
    Alias(_, node) {
      if (anchors.has(node.source)) return undefined;
      found = { name: node.source, offset: startOf(node) ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}
