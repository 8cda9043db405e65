/** Why something was not done, told in both languages; nothing was lost. */
import type { Language } from "./problem.ts";

export type Sentence = Record<Language, string>;

export class Refused extends Error {
  readonly sentence: Sentence;
  /** Whoever called has to call otherwise, or later; the machine is well. */
  readonly isUsage: boolean;
  constructor(sentence: Sentence, isUsage: boolean, options?: ErrorOptions) {
    super(sentence.en, options);
    this.sentence = sentence;
    this.isUsage = isUsage;
  }
}
