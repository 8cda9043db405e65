/** Marks in Markdown that is not settled yet: noncharacters, of which the source is rid. */

/** Before a character of the text that Markdown might take for markup. */
export const text = "\ufdd2";
export const lineBreak = "\ufdd9";

/** Around an address that is its own link. */
export const address = "\ufdda";

export interface Pair {
  open: string;
  close: string;
  markdown: string;
  tag: string;
}

/** Begin and end of an emphasis; whether it can be written in Markdown shows when its neighbours are known. */
export const emphases: Record<"strong" | "em" | "del", Pair> = {
  strong: { open: "\ufdd3", close: "\ufdd4", markdown: "**", tag: "strong" },
  em: { open: "\ufdd5", close: "\ufdd6", markdown: "*", tag: "em" },
  del: { open: "\ufdd7", close: "\ufdd8", markdown: "~~", tag: "del" },
};

export const anyMark = /[\ufdd2-\ufdda]/;

export function markedText(words: string): string {
  return words.replace(/[!-/:-@[-`{-~：]/g, `${text}$&`);
}
