/**
 * A text of its own. A part of another, as the engine makes it, keeps all of that in memory: a whole page for an address in it,
 * or a line that somebody made long on purpose.
 */
export function ownCopy(part: string): string {
  return Buffer.from(part).toString();
}
