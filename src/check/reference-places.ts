/** Where links by reference stand: `[words][label]` in the text, or at least the line `[label]: address`, see CommonMark 6.3. */
import { parser } from "../markdown/parser.ts";
import { lineFinder } from "../shared/line-finder.ts";
import type { Place } from "../shared/problem.ts";

/** What has no brackets inside, but for escaped ones. */
const bracketed = /\[((?:[^[\]\\]|\\.)*)\]/gs;
const definition = /^[ >\t]*(?:[-*+]\s+)?\[((?:[^[\]\\]|\\.)+)\]:/gm;

interface MarkdownIn {
  file: string;
  markdown: string;
  /** Line in the file on which the Markdown begins, from 1. */
  bodyLine: number;
}

/**
 * @returns the place of the next use of a label in a block of lines (first and line after the last, from 0), for links that are
 *   asked for in their order; undefined where the label is written nowhere
 */
export function referencePlaces({
  file,
  markdown,
  bodyLine,
}: MarkdownIn): (label: string, lines: readonly [number, number] | null) => Place | undefined {
  const at = lineFinder(markdown);
  const starts = [...markdown.matchAll(/^/gm)].map(({ index }) => index);
  /** By block and label, how far the block has been read. */
  const read = new Map<string, number>();
  return (label, lines) => {
    const [first, end] = lines ?? [0, starts.length];
    const key = `${first} ${label}`;
    const from = read.get(key) ?? starts[first] ?? 0;
    const use = nextUse(markdown, label, from, starts[end] ?? markdown.length);
    if (use) read.set(key, use.end);
    const offset = use?.start ?? definitionOf(markdown, label);
    if (offset === undefined) return undefined;
    const { line, column } = at(offset);
    return { file, line: bodyLine + line - 1, column };
  };
}

function nextUse(
  text: string,
  label: string,
  from: number,
  to: number,
): { start: number; end: number } | undefined {
  const block = text.slice(from, to);
  for (const { index, 0: written, 1: inside = "" } of block.matchAll(bracketed)) {
    if (!isLabel(inside, label)) continue;
    const end = index + written.length;
    // The words of a link whose address or label follows, which may be those of another label.
    if (/^(?:\(|\[[^\]])/.test(block.slice(end))) continue;
    const start = block[index - 1] === "]" ? openingOf(block, index - 1) : index;
    return { start: from + start, end: from + end };
  }
  return undefined;
}

/** @param close of a bracket */
function openingOf(text: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at--) {
    if (text[at - 1] === "\\") continue;
    if (text[at] === "]") depth++;
    else if (text[at] === "[" && --depth === 0) return at;
  }
  return close;
}

function definitionOf(text: string, label: string): number | undefined {
  for (const { index, 0: written, 1: inside = "" } of text.matchAll(definition)) {
    if (isLabel(inside, label)) return index + written.indexOf("[");
  }
  return undefined;
}

function isLabel(written: string, label: string): boolean {
  return parser.utils.normalizeReference(written) === label;
}
