/** A page's key: different for a page that is made from anything else. */
import { createHash } from "node:crypto";
import type { Chrome, Page } from "../pages/view-models.ts";

/** @param surroundings what all pages are made with: layouts, configuration, words, Newspark itself */
export function pageKeys(surroundings: string): (page: Page) => string {
  const ofChrome = new Map<Chrome, string>();
  return (page) => {
    const { chrome, ...own } = page;
    const around = ofChrome.get(chrome) ?? digest(surroundings, JSON.stringify(chrome));
    ofChrome.set(chrome, around);
    return digest(around, JSON.stringify(own));
  };
}

export function digest(...parts: (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest("base64url").slice(0, 22);
}
