/** Parts of a text in which nothing is healed, since every character of them counts: addresses and code. */

export interface Range {
  start: number;
  end: number;
}

/** Fenced blocks and spans of code in Markdown; addresses, which end where Chinese marks begin. */
const patterns =
  /(?:^|(?<=\n))(`{3,}|~{3,})[\s\S]*?\n\1[`~]*|(?<![`\\])(`+)(?!`)[^\n]*?[^`\n]\2(?!`)|(?<![a-z\d+.-])[a-z][a-z\d+.-]*:\/\/[^\s<>"'、。，；：！？（）《》“”‘’]+|\bwww\.[^\s<>"'、。，；：！？（）《》“”‘’]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/** In the order of their places. */
export function rangesLeftAlone(text: string): Range[] {
  return [...text.matchAll(patterns)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Whether a place lies in one of the ranges; asked in ascending order. */
export function within(ranges: readonly Range[]): (place: number) => boolean {
  let next = 0;
  return (place) => {
    while ((ranges[next]?.end ?? Number.POSITIVE_INFINITY) <= place) next++;
    return (ranges[next]?.start ?? Number.POSITIVE_INFINITY) <= place;
  };
}
