/** One text in another script, word by word, with the portal's glossary and the article's own words at work. */
import { join } from "node:path";
import { sharedGlossary } from "../build/site-conversions.ts";
import { readConfig } from "../config/read-config.ts";
import type { Site } from "../config/site.ts";
import { articleWords } from "../conversion/article-words.ts";
import { loadConversion } from "../conversion/cached-conversion.ts";
import { ruleSource } from "../conversion/conversions.ts";
import { createConverter } from "../conversion/converter.ts";
import { loadDictionaries } from "../conversion/dictionaries.ts";
import { explain } from "../conversion/explain.ts";
import { quotationRules } from "../conversion/quotation-marks.ts";
import { type Script, sourceName, textFor, type Version } from "../conversion/version.ts";
import { rulesFor } from "../conversion/word-rule.ts";
import type { Problem } from "../shared/problem.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { readText } from "./read-text.ts";
import type { Reason } from "./reason.ts";

interface ExplainedWord {
  /** From 1. */
  line: number;
  column: number;
  from: string;
  to: string;
  by: Reason[];
}

export interface ConvertedText {
  converted: string;
  /** Words that were changed, or were kept from it. */
  steps: ExplainedWord[];
  problems: Problem[];
}

/** @param source.file as problems name it */
export async function convertText(
  root: string,
  { file, text, to }: { file: string; text: string; to: Version },
): Promise<ConvertedText> {
  const { site, glossary, problems } = readConfig(root);
  if (!site) return { converted: text, steps: [], problems };
  const read = readText(text, file);
  const from: Script = read.script ?? (to.script === "zh-Hans" ? "zh-Hant" : site.script);
  const all = [...problems, ...read.problems];
  if (sourceName(from) === to.opencc) return { converted: text, steps: [], problems: all };

  const direction = { from: sourceName(from), to: to.opencc };
  const shared = sharedGlossary();
  const wording = { quotes: site.quotes, rules: glossary, shared };
  const cache = join(root, ".newspark", "conversions");
  const converter = createConverter(await loadConversion(direction, ruleSource(from, to, wording), cache));
  const dictionaries = await loadDictionaries(direction);
  const named = namedRules(site, from, to, { glossary, shared: shared.rules() });
  const choose = (texts: ReadonlyMap<string, string>, written = "") => [
    textFor(texts, to.code) ?? converter.convert(written || (texts.values().next().value ?? "")),
  ];
  const words = articleWords(read.rules, choose);
  const placeOf = placeFinder(text);
  let converted = "";
  const steps = piecesOf(text, words, choose).flatMap((piece: Piece): ExplainedWord[] => {
    if (piece.made !== undefined) {
      converted += piece.made;
      const isWord = piece.reason.kind !== "code";
      return isWord ? [{ ...placeOf(piece.at), from: piece.text, to: piece.made, by: [piece.reason] }] : [];
    }
    converted += converter.convert(piece.text);
    return explain(piece.text, converter, dictionaries, named).map(({ at, by, ...step }) => ({
      ...placeOf(piece.at + at),
      ...step,
      by: by.map(reasonOf),
    }));
  });
  return { converted, steps, problems: all };
}

/** Rules in the order in which they win; `by` is read again by `reasonOf`. */
function namedRules(
  { quotes }: Site,
  from: Script,
  to: Version,
  { glossary, shared }: Record<"glossary" | "shared", Parameters<typeof rulesFor>[0]>,
): { word: string; by: string }[] {
  const own = glossary.flatMap((rule) =>
    rulesFor([rule], to).map(({ word }) => ({ word, by: `${rule.place?.file}\n${rule.place?.line}` })),
  );
  const ours = from !== to.script ? rulesFor(shared, to).map(({ word }) => ({ word, by: "\nshared" })) : [];
  const marks = quotationRules(quotes, from, to.script).map(({ word }) => ({ word, by: "\nquotes" }));
  return [...own, ...ours, ...marks];
}

function reasonOf(by: string): Reason {
  const [file = "", detail] = by.split("\n");
  if (detail === undefined) return { kind: "dictionary", name: file };
  if (detail === "shared" || detail === "quotes") return { kind: detail };
  return { kind: "rule", file, line: Number(detail) };
}

function placeFinder(text: string): (at: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  let line = 0;
  return (at) => {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line++;
    return { line: line + 1, column: at - (starts[line] ?? 0) + 1 };
  };
}
