/** One spelling for each tag of a portal. */
import { tagKey } from "../content/tag.ts";

/** Two that differ in case only would be two pages, so the first that was met is taken. */
export function tagSpelling(known: Iterable<string>): (tag: string) => string {
  const spellings = new Map<string, string>();
  const spelling = (tag: string): string => {
    const key = tagKey(tag);
    const first = spellings.get(key) ?? tag;
    spellings.set(key, first);
    return first;
  };
  for (const tag of known) spelling(tag);
  return spelling;
}
