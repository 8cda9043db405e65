/** Lines of advertising that a cracked site puts before the content. */
import { type Characters, withoutGlosses } from "./gloss.ts";
import { isSpam, spamWordsIn } from "./judge-spam.ts";
import type { Mend } from "./tell-damage.ts";

/** Content begins with a sentence; breadcrumbs, navigation and the title may stand before it. */
const sentence = /[。！？]/;

/** Other lines than spam that may stand before the content. */
const mostLines = 40;

/** UTF-16 units of a line; a longer one is no line but a text. */
const longest = 400;

/** Distinct words that make a sentence spam. */
const enough = 3;

export function spamLines(text: string, { simplified }: Characters): Mend[] {
  const found: Mend[] = [];
  let others = 0;
  for (let at = 0; at < text.length && others < mostLines; ) {
    const end = text.indexOf("\n", at) + 1 || text.length;
    const before = text.slice(at, end);
    const read = before.length > longest ? before : simplified(withoutGlosses(before));
    const isSentence = sentence.test(read);
    if (before.length <= longest && (isSentence ? spamWordsIn(read).size >= enough : isSpam(read))) {
      found.push({ kind: "spam-line", at, before, after: "" });
    } else if (isSentence) return found;
    else others++;
    at = end;
  }
  return found;
}
