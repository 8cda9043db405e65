/** One text in another script, word by word, with the portal's glossary and the article's own words at work. */
import { keptFolder } from "../build/kept-folder.ts";
import { sharedGlossary } from "../build/site-conversions.ts";
import { readConfig } from "../config/read-config.ts";
import { articleWords } from "../conversion/article-words.ts";
import { loadConversions, rulesInOrder } from "../conversion/conversions.ts";
import { loadDictionaries } from "../conversion/dictionaries.ts";
import { explain } from "../conversion/explain.ts";
import type { Choose } from "../conversion/mark-text.ts";
import { sourceName, type Version } from "../conversion/version.ts";
import { lineFinder } from "../shared/line-finder.ts";
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
  const [source] = site?.versions ?? [];
  if (!site || !source) return { converted: text, steps: [], problems };
  const read = readText(text, file);
  const from = read.script ?? (to.script === "zh-Hans" ? "zh-Hant" : site.script);
  const all = [...problems, ...read.problems];
  const wording = { quotes: site.quotes, rules: glossary, shared: sharedGlossary() };
  const versions = to.code === source.code ? [source] : [source, to];
  const conversions = await loadConversions({
    versions,
    ...wording,
    cache: keptFolder(root, "conversions"),
  });
  const converter = conversions.converter(from, to);
  if (!converter) return { converted: text, steps: [], problems: all };

  const dictionaries = await loadDictionaries({ from: sourceName(from), to: to.opencc });
  const reasons = new Map<string, Reason>();
  const named = rulesInOrder(from, to, wording).map(({ word, origin = "shared" }) => {
    const isPlace = typeof origin === "object";
    const by = isPlace ? `${origin.file}:${origin.line}` : origin;
    reasons.set(by, isPlace ? { kind: "rule", file: origin.file, line: origin.line } : { kind: origin });
    return { word, by };
  });
  const choose: Choose = (texts, written) => conversions.choose(texts, written, from).slice(-1);
  const words = articleWords(read.rules, choose);
  const placeOf = lineFinder(text);
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
      by: by.map((name) => reasons.get(name) ?? { kind: "dictionary", name }),
    }));
  });
  return { converted, steps, problems: all };
}
