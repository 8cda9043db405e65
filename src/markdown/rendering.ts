/** Rendering: what is known and gathered while one body becomes HTML; it travels in markdown-it's `env`. */
import type { Env, Token } from "markdown-it";
import { type ArticleWords, articleWords } from "../conversion/article-words.ts";
import { markText, markupFaults } from "../conversion/mark-text.ts";
import { markupBegin } from "../conversion/markup.ts";
import { markupProblem } from "../conversion/markup-rules.ts";
import type { WordRule } from "../conversion/word-rule.ts";
import type { Picture } from "../images/picture.ts";
import { escapeHtml } from "../shared/html.ts";
import type { Place, Problem } from "../shared/problem.ts";
import type { BodyContext } from "./body-context.ts";

/** First line and the line after the last, from 0, in the Markdown. */
type Lines = readonly [number, number] | null;

export interface Rendering {
  context: BodyContext;
  problems: Problem[];
  /** Where `needle` stands in those lines, or where the lines begin. */
  placeOf(lines: Lines, ...needles: string[]): Place;
  /** Where the last words of one of those lines begin; undefined where none ends with them. */
  placeOfEnd(lines: Lines, end: string): Place | undefined;
  /** Those that could be read, by their image token. */
  pictures: Map<Token, Picture>;
  /** Tokens of the footnotes by label. */
  notes: Map<string, Token[]>;
  /** HTML tags of which the author has been told that they vanish. */
  droppedTags: Set<string>;
  /** Words that the article converts in its own way; grows as the body is read. */
  rules: WordRule[];
  /** The same, once they are all known. */
  words: ArticleWords;
  /** A line of plain text, such as a caption, with the marks of `shared/marks.ts`; what is wrong in it is told. */
  mark(text: string, lines: Lines): string;
  /** The same as HTML; it is kept among the captions. */
  line(text: string, lines: Lines): string;
  captions: string[];
  page: PageState;
}

/** What begins anew on each page of a body. */
interface PageState {
  headingIds: Set<string>;
  tables: number;
  /** Footnote number -> label and the ids of the references that lead to it, in order of appearance. */
  notes: Map<number, { label: string; references: string[] }>;
  /** The link being rendered leads nowhere, so that its end is left out as well. */
  linkDropped: boolean;
}

export function newPage(): PageState {
  return { headingIds: new Set(), tables: 0, notes: new Map(), linkDropped: false };
}

export function createRendering(source: string, context: BodyContext): Rendering {
  let sourceLines: string[] | undefined;
  /** A title may stand in two places of a page. */
  const told = new Set<string>();
  const rendering: Rendering = {
    context,
    problems: [],
    placeOf(lines, ...needles) {
      sourceLines ??= source.split("\n");
      const [from, to] = lines ?? [0, sourceLines.length];
      for (const needle of needles) {
        for (let line = from; needle && line < to; line++) {
          const column = sourceLines[line]?.indexOf(needle) ?? -1;
          if (column >= 0) return placeAt(context, line, column);
        }
      }
      const text = sourceLines[from] ?? "";
      return placeAt(context, from, text.length - text.trimStart().length);
    },
    pictures: new Map(),
    notes: new Map(),
    droppedTags: new Set(),
    rules: [...context.rules],
    words: articleWords([], context.conversions.choose),
    placeOfEnd(lines, end) {
      sourceLines ??= source.split("\n");
      const [from, to] = lines ?? [0, sourceLines.length];
      for (let line = from; line < to; line++) {
        const text = sourceLines[line]?.trimEnd() ?? "";
        if (text.endsWith(end)) return placeAt(context, line, text.length - end.length);
      }
      return undefined;
    },
    mark(text, lines) {
      for (const fault of told.has(text) ? [] : markupFaults(text)) {
        told.add(text);
        rendering.problems.push(markupProblem(rendering.placeOf(lines, text, markupBegin), fault));
      }
      return rendering.words.mark(markText(text, context.conversions.choose));
    },
    line(text, lines) {
      const marked = rendering.mark(text, lines);
      rendering.captions.push(marked);
      return escapeHtml(marked);
    },
    captions: [],
    page: newPage(),
  };
  return rendering;
}

function placeAt(context: BodyContext, line: number, column: number): Place {
  return { file: context.file, line: context.firstLine + line, column: column + 1 };
}

/** @throws when the parser is used without one, which only a fault in this folder could do */
export function renderingOf(env: Env | undefined): Rendering {
  const rendering = env?.rendering;
  if (!rendering) throw new Error("a body is rendered without its rendering");
  return rendering as Rendering;
}
