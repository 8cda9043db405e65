/** What a reader asks for. */
import { type Letters, termsIn } from "../terms/terms.ts";

export interface Query {
  /** As typed. */
  text: string;
  /** Category path, those below it included. */
  category?: string;
  source?: string;
  /** Four digits. */
  year?: string;
  sort: "relevance" | "date";
}

/** Han characters one by one with spaces between, as in headings of documents: 通　知. */
const spacedOut = /(^|[^\p{L}\p{N}\p{M}])(\p{Script=Han}(?:\s+\p{Script=Han})+)(?![\p{L}\p{N}\p{M}])/gu;

/**
 * Parts of the text that must all be found, whatever stands between them. A Han character by itself is no term and could not
 * be looked up, so those that are spaced out are one part.
 */
export function piecesOf(text: string): string[] {
  const joined = text
    .normalize("NFC")
    .replace(spacedOut, (_, before: string, characters: string) => before + characters.replace(/\s+/g, ""));
  return joined.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** The same, Han text in pairs, for what does not hold the whole of it. */
export function pairsOf(text: string): string[] {
  return piecesOf(text).flatMap((piece) => {
    const characters = [...piece];
    const pairs = characters.slice(1).map((character, at) => `${characters[at]}${character}`);
    return /\p{Script=Han}/u.test(piece) && pairs.length > 0 ? pairs : [piece];
  });
}

/** As many terms as are looked up for one query: more make its answer hardly truer. */
const mostTerms = 8;

/** Distinct terms, of a long text some that are spread over it, of each piece one at least where there is room. */
export function termsToLookUp(text: string, letters: Letters): number[] {
  const ofPieces = piecesOf(text).map((piece) => [...termsIn(piece, letters)]);
  const all = ofPieces.flat();
  const firsts = ofPieces.flatMap(([first]) => first ?? []);
  const spread = all.filter(
    (_, at) => Math.floor((at * mostTerms) / all.length) !== Math.floor(((at - 1) * mostTerms) / all.length),
  );
  return [...new Set(all.length <= mostTerms ? all : [...firsts, ...spread])].slice(0, mostTerms);
}
