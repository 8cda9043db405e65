/** Lines of advertising that a cracked site puts before the content. */

import type { Repair } from "./healed.ts";
import { isSpam } from "./judge-spam.ts";

/** Content begins with a sentence; breadcrumbs, navigation and the title may stand before it. */
const sentence = /[。！？]/;

const mostLines = 40;

/** @param readable a line as it can be read: without glosses and in Simplified */
export function spamLines(text: string, readable: (line: string) => string): Repair[] {
  const found: Repair[] = [];
  let at = 0;
  for (let line = 0; line < mostLines && at < text.length; line++) {
    const end = text.indexOf("\n", at) + 1 || text.length;
    const before = text.slice(at, end);
    const read = readable(before);
    if (isSpam(read)) found.push({ kind: "spam-line", at, before, after: "" });
    else if (sentence.test(read)) break;
    at = end;
  }
  return found;
}
