/** Texts as nginx's configuration has them. */

/** A string; none of ours holds a `$` that is not to be taken for a variable's beginning. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
