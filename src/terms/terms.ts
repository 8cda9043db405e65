/**
 * Terms of a text, by which it is found: pairs of neighbouring Han characters and words of other scripts, as integers below
 * `termSpace`. They are the same in whatever script a text is written (see `letterTable`), for a text that is read and for a
 * reader's query. This file runs in browsers too.
 */

/** By UTF-16 unit, what it counts as: 0 where it belongs to no term, a number below `wordLetter` for Han, above for words. */
export type Letters = Uint16Array;

export const termSpace = 1 << 30;

const wordLetter = 0x8000;
/** A pair of Han characters is exact; words share what is left. */
const pairBits = 15;

/** Units of Han text, kana included, which are read in pairs: halves of characters beyond the basic plane too. */
const hanRanges = [
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3021, 0x3029],
  [0x3038, 0x303b],
  [0x3040, 0x30fa],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xd840, 0xd88f],
  [0xdc00, 0xdfff],
  [0xf900, 0xfaff],
] as const;

/** How many numbers the ranges take. */
const hanLetters = hanRanges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
const firstWord = (hanLetters + 1) << pairBits;

/** @param classes characters that count as one, a class a word; see `characterClasses` */
export function letterTable(classes: string): Letters {
  const letters: Letters = new Uint16Array(0x10000);
  for (let unit = 0; unit <= 0xffff; unit++) {
    const character = String.fromCharCode(unit);
    if (!/[\p{L}\p{N}\p{M}]/u.test(character)) continue;
    // Of full-width forms the usual ones.
    const usual = unit >= 0xff00 ? character.normalize("NFKC") : character;
    letters[unit] = wordLetter | usual.toLowerCase().charCodeAt(0);
  }
  let number = 0;
  for (const [first, last] of hanRanges) {
    for (let unit = first; unit <= last; unit++) letters[unit] = ++number;
  }
  for (const members of classes.split(" ")) {
    const letter = letters[members.charCodeAt(0)] ?? 0;
    for (let i = 1; i < members.length; i++) letters[members.charCodeAt(i)] = letter;
  }
  return letters;
}

/** The terms of a text in order, repeats included. */
export function termsIn(text: string, letters: Letters): Uint32Array {
  const terms = new Uint32Array(text.length);
  return terms.subarray(0, writeTerms(text, letters, terms, 0));
}

/**
 * Writes the terms of a text to `target` from `at` on: no more than it has units.
 * @returns the place behind them
 */
export function writeTerms(text: string, letters: Letters, target: Uint32Array, at: number): number {
  let end = at;
  let before = 0;
  let word = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = letters[text.charCodeAt(i)] as number;
    if (letter > wordLetter) {
      word = (Math.imul(word, 31) + letter) | 0;
      before = 0;
      continue;
    }
    if (word !== 0) {
      target[end++] = termOfWord(word);
      word = 0;
    }
    if (letter !== 0 && before !== 0) target[end++] = (before << pairBits) | letter;
    before = letter;
  }
  if (word !== 0) target[end++] = termOfWord(word);
  return end;
}

function termOfWord(hash: number): number {
  return firstWord + ((Math.imul(hash, 0x9e3779b1) >>> 0) % (termSpace - firstWord));
}
