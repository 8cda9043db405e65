/** The file by which search engines know that whoever announces pages by IndexNow is the site's owner. */
import type { Portal } from "../portal/portal.ts";
import type { DocumentOutline } from "./document.ts";

export function indexNowKey({ site }: Portal): DocumentOutline[] {
  const key = site.announce.indexNow;
  if (key === undefined) return [];
  return [{ output: `${key}.txt`, single: true, basis: () => key, make: () => key }];
}
