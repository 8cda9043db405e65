/** Places where 、 and 。 were swapped. Only the sense tells what belongs there, so they are reported and left. */
import type { DoubtfulPlace } from "./tell-damage.ts";

/** 、 where a sentence or a quotation ends, 。 before what continues a list, and the two side by side. */
const swapped = /、。|。、|、(?=[ \t\u3000]*(?:$|[”’」』）》]))|。(?=(?:等|以及)[\p{Script=Han}，。、])/gmu;

export function swappedMarks(text: string): DoubtfulPlace[] {
  return [...text.matchAll(swapped)].map(({ 0: found, index }) => ({
    kind: "swapped-punctuation",
    at: index,
    length: found.length,
  }));
}
