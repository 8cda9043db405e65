/** Why a site was not published, or not to its end. */
import { Refused, type Sentence } from "../shared/refused.ts";

export type { Sentence } from "../shared/refused.ts";

export class PublishRefused extends Refused {
  /** @param isUsage also where the way to the target is well */
  constructor(sentence: Sentence, isUsage = true) {
    super(sentence, isUsage);
  }
}

/** Somebody else published between the look at the target and the switch; nothing of theirs was touched. */
export class TargetMoved extends Error {}
