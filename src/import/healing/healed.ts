/** What healing gives: a text, every repair that was made in it, and everything that could not be known. */

/** By the kinds of damage: a gloss behind a character, several, a character cut in two, a run cut at the wrong bytes. */
export type RepairKind =
  | "toned-gloss"
  | "repeated-gloss"
  | "broken-pair"
  | "shifted-run"
  | "punctuation"
  | "spam-line";

export interface Repair {
  kind: RepairKind;
  /** UTF-16 offset in what was given. */
  at: number;
  /** A gloss with the character that it stands behind, unless something was mended there too. */
  before: string;
  /** As the healed text has it. */
  after: string;
  /** UTF-16 offset of it in the healed text. */
  healedAt: number;
}

export type DoubtKind =
  /** A character is gone and nothing says which. */
  | "lost-character"
  /** Bytes were cut, and what they say is no Chinese, or may be more than one thing. */
  | "unreadable-run"
  /** Bytes were cut and decoded again, but the page may have dropped two halves of characters without a sign. */
  | "uncertain-run"
  /** 、 where a sentence ends, or 。 where it goes on. */
  | "swapped-punctuation"
  /** Within a sentence, a question mark or a character that was lost. */
  | "ambiguous-question-mark"
  /** Pinyin behind a character that the damage leaves alone: perhaps the author's. */
  | "ambiguous-gloss";

/** What cannot be known is reported and left as it is. */
export interface TextDoubt {
  kind: DoubtKind;
  /** UTF-16 offset in what was given. */
  at: number;
  /** UTF-16 offset in the healed text. */
  healedAt: number;
  /** The place in the healed text, with a little of what stands around it. */
  text: string;
}

export interface Healed {
  text: string;
  /** In the order of their places. */
  repairs: Repair[];
  doubts: TextDoubt[];
}

export interface HealingOptions {
  /** Converts Traditional to the script that the portal is written in. */
  toSource: (text: string) => string;
  /** Converts Traditional to Simplified, by which Traditional forms are known; left out where the portal is Simplified. */
  toSimplified?: (text: string) => string;
  /** Whether a word of two characters or more, in Simplified, stands in the conversion's dictionary. */
  isWord?: (word: string) => boolean;
}
