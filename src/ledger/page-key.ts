/** A page's key: different for a page that is made from anything else. */
import type { Chrome, PageOutline } from "../pages/view-models.ts";
import { digest } from "../shared/digest.ts";

/** @param surroundings what all pages are made with: layouts, configuration, words, Newspark itself */
export function pageKeys(surroundings: string): (page: PageOutline) => string {
  const ofChrome = new Map<Chrome, string>();
  return ({ chrome, basis }) => {
    const around = ofChrome.get(chrome) ?? digest(surroundings, JSON.stringify(chrome));
    ofChrome.set(chrome, around);
    return digest(around, basis());
  };
}
