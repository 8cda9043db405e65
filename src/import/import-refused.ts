/** An import that cannot begin, or cannot go on; the portal is as it was, or whole up to there. */
export class ImportRefused extends Error {
  readonly sentence: { zh: string; en: string };
  /** The command was called wrongly. */
  readonly isUsage: boolean;
  constructor(sentence: { zh: string; en: string }, isUsage: boolean) {
    super(sentence.en);
    this.sentence = sentence;
    this.isUsage = isUsage;
  }
}
