/** A page's key: different for a page that is made from anything else. */
import type { Chrome } from "../pages/view-models.ts";
import { digest } from "../shared/digest.ts";

/** A page, or a document, which nothing surrounds. */
interface Keyed {
  chrome?: Chrome;
  basis(): string;
}

/** @param surroundings what all pages are made with: layouts, configuration, words, Newspark itself */
export function pageKeys(surroundings: string): (page: Keyed) => string {
  const ofChrome = new Map<Chrome, string>();
  return ({ chrome, basis }) => {
    if (!chrome) return digest(surroundings, basis());
    const around = ofChrome.get(chrome) ?? digest(surroundings, JSON.stringify(chrome));
    ofChrome.set(chrome, around);
    return digest(around, basis());
  };
}
