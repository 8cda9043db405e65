/**
 * A text of its own. A part of a line, as the engine makes it, keeps the whole line in memory, and lines that somebody made long
 * on purpose are long indeed.
 */
export function ownCopy(part: string): string {
  return Buffer.from(part).toString();
}
