/** Terms of a text for finding related articles: bigrams of Han characters and words of other scripts, as integers. */

const tableBits = 18;
/** Number of distinct term codes; codes above it fold onto one another, which costs a little precision and no memory. */
export const termSpace = 1 << tableBits;

function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

function isWordLetter(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x24f)
  );
}

/** Fibonacci hashing (Knuth, TAOCP 3, 6.4): spreads neighbouring codes over the table. */
function fold(code: number): number {
  return Math.imul(code, 0x9e3779b1) >>> (32 - tableBits);
}

/** Calls `visit` for each term of the text in order, repeats included. */
export function visitTerms(text: string, visit: (term: number) => void): void {
  let previousHan = 0;
  let word = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    if (isHan(code)) {
      if (previousHan) visit(fold((previousHan << 16) ^ code));
      previousHan = code;
    } else {
      previousHan = 0;
    }
    if (isWordLetter(code)) {
      word = (Math.imul(word, 31) + (code | 0x20)) | 0;
    } else if (word) {
      visit(fold(word));
      word = 0;
    }
  }
}

/** Term and weight share 32 bits. */
const weightBits = 32 - tableBits;
/** More is not counted. */
export const mostWeight = (1 << weightBits) - 1;

/** A title's and a tag's term counts as so many of the text's. */
const titleWeight = 4;

/** Reused, since clearing what was touched costs less than a table a text. */
const weights = new Uint32Array(termSpace);

/**
 * Distinct terms of an article in the order of their first appearance, each with its weight in the lower 14 bits and its
 * code above.
 */
export function termsOf({ title, tags, text }: TermSource): Uint32Array {
  const terms = new Uint32Array(title.length + text.length + tags.join("").length + tags.length + 2);
  let count = 0;
  let weight = titleWeight;
  const add = (term: number) => {
    const before = weights[term] ?? 0;
    if (before === 0) terms[count++] = term;
    weights[term] = before + weight;
  };
  visitTerms(title, add);
  for (const tag of tags) visitTerms(tag, add);
  weight = 1;
  visitTerms(text, add);
  for (let at = 0; at < count; at++) {
    const term = terms[at] ?? 0;
    terms[at] = (term << weightBits) | Math.min(weights[term] ?? 0, mostWeight);
    weights[term] = 0;
  }
  return terms.slice(0, count);
}

interface TermSource {
  title: string;
  tags: readonly string[];
  text: string;
}

export function termIn(packed: number): number {
  return packed >>> weightBits;
}

export function weightIn(packed: number): number {
  return packed & mostWeight;
}
