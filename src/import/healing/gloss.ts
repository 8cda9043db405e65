/** A gloss: the pinyin of one character in ASCII parentheses behind it, `國(guó)`, possibly several times over. */
import { pinyin } from "pinyin-pro";

const letters = "a-zɑɡāáǎàēéěèêīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ";

/** What an editor's program may have put around a syllable: spaces that do not break, and such as have no width. */
const gap = "[\u00A0\u200B]*";

/** One gloss; its first group is the syllable. */
export const glossPattern = `${gap}\\(${gap}([${letters}]{1,6})${gap}\\)`;

const everyGloss = new RegExp(glossPattern, "g");

export function hasGloss(text: string): boolean {
  return text.search(everyGloss) >= 0;
}

/** All syllables of a run of glosses. */
export function syllablesOf(glosses: string): string[] {
  return [...glosses.matchAll(everyGloss)].map(([, syllable = ""]) => syllable);
}

/** One at exactly this place; its first group is the syllable. */
export const wholeGlossAt = matcher(glossPattern);

/** A broken one, whose parenthesis may have been swallowed with the byte before it: `?lián)`, `�(lián)`. */
export const brokenGlossAt = matcher(`[?\uFFFD]\\(?([${letters}]{1,6})\\)`);

function matcher(pattern: string): (text: string, at: number) => RegExpExecArray | null {
  const sticky = new RegExp(pattern, "y");
  return (text, at) => {
    sticky.lastIndex = at;
    return sticky.exec(text);
  };
}

/** The syllable of a text that is one gloss and nothing else. */
export function readGloss(text: string): string | undefined {
  return new RegExp(`^${glossPattern}$`).exec(text)?.[1];
}

/** For reading over a text, not for healing it. */
export function withoutGlosses(text: string): string {
  return text.replace(everyGloss, "");
}

/** Characters that GBK has a look-alike for, and the keyboard's way to write ü. */
const sameLetters: Record<string, string> = { ɑ: "a", ɡ: "g", v: "ü" };

function spelled(syllable: string): string {
  return syllable.normalize("NFC").replace(/[ɑɡv]/g, (letter) => sameLetters[letter] ?? letter);
}

/** Without its tone: the marks of the four tones go, the dots of ü stay. */
function toneless(syllable: string): string {
  return syllable
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0304\u030C]/g, "")
    .normalize("NFC");
}

/** Which Han characters are Traditional, and which syllables are theirs. */
export interface Characters {
  isTraditional(character: string): boolean;
  /** Whether a syllable is a reading of the character in any tone: dictionaries differ on tones, 績 is jī here and jì there. */
  hasReading(character: string, syllable: string): boolean;
  /** The same in exactly this tone, or without any. */
  isReadExactly(character: string, syllable: string): boolean;
  /** In Simplified. */
  simplified(text: string): string;
}

/** Traditional in most words, but Simplified in some, so that a conversion leaves them alone where no word is known. */
const sometimesSimplified = new Set("著藉瞭覆乾徵");

/** By the conversion that told them. */
const known = new WeakMap<(text: string) => string, Characters>();

export function charactersBy(toSimplified: (text: string) => string): Characters {
  const characters = known.get(toSimplified) ?? readCharacters(toSimplified);
  known.set(toSimplified, characters);
  return characters;
}

function readCharacters(toSimplified: (text: string) => string): Characters {
  const simplified = onceEach(toSimplified);
  const readings = onceEach((character) => {
    const read = [character, simplified(character)].flatMap((form) =>
      pinyin(form, { multiple: true, type: "array" }),
    );
    return new Set(read.flatMap((syllable) => [syllable, toneless(syllable)]));
  });
  return {
    isTraditional: (character) => simplified(character) !== character || sometimesSimplified.has(character),
    hasReading: (character, syllable) => readings(character).has(toneless(spelled(syllable))),
    isReadExactly: (character, syllable) => readings(character).has(spelled(syllable)),
    simplified: toSimplified,
  };
}

function onceEach<Value>(of: (character: string) => Value): (character: string) => Value {
  const values = new Map<string, Value>();
  return (character) => {
    const value = values.get(character) ?? of(character);
    values.set(character, value);
    return value;
  };
}
