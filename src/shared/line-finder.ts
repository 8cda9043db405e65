/** From a place in a text to its line and column, both from 1. */
import { firstNotBefore } from "./first-not-before.ts";

export type LineFinder = (offset: number) => { line: number; column: number };

export function lineFinder(text: string): LineFinder {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    const line = Math.max(
      1,
      firstNotBefore(starts.length, (index) => (starts[index] ?? 0) <= offset),
    );
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}
