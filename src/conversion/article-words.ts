/**
 * Words that an article converts in its own way, found in its texts. They are final: the dictionaries no longer see them. (A
 * glossary's words are weaker: they are read together with the dictionaries' and the longest counts.)
 */
import { choice, outsideMarks } from "../shared/marks.ts";
import type { Place } from "../shared/problem.ts";
import type { Choose } from "./mark-text.ts";
import type { WordRule } from "./word-rule.ts";

export interface FoundWord {
  start: number;
  end: number;
  /** Of each version, the root's first. */
  texts: string[];
  /** Where the rule is written, if not in the text. */
  place?: Place;
}

export interface ArticleWords {
  /** In their order; of those that begin at one place the longest. */
  find(text: string): FoundWord[];
  /** The text with a choice in the place of each word; what is marked already is left alone. */
  mark(text: string): string;
}

const noWords: ArticleWords = { find: () => [], mark: (text) => text };

export function articleWords(rules: readonly WordRule[], choose: Choose): ArticleWords {
  if (rules.length === 0) return noWords;
  const byWord = new Map(rules.toReversed().map((rule) => [rule.word, rule]));
  const words = [...byWord.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(
    words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|"),
    "gu",
  );
  const find = (text: string): FoundWord[] =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => {
      const { texts = new Map<string, string>(), place } = byWord.get(word) ?? {};
      return { start: index, end: index + word.length, texts: choose(texts, word), ...(place && { place }) };
    });
  return { find, mark: (text) => outsideMarks(text, (plain) => markFound(plain, find(plain))) };
}

function markFound(text: string, found: readonly FoundWord[]): string {
  let marked = "";
  let from = 0;
  for (const { start, end, texts } of found) {
    marked += text.slice(from, start) + choice(texts);
    from = end;
  }
  return marked + text.slice(from);
}
