/** One spelling for a tag, since two that differ in case only would be two pages: the first that was met. */
export function tagSpelling(known: Iterable<string>): (tag: string) => string {
  const spellings = new Map<string, string>();
  const spelling = (tag: string): string => {
    const key = tag.normalize("NFKC").toLowerCase();
    const first = spellings.get(key) ?? tag;
    spellings.set(key, first);
    return first;
  };
  for (const tag of known) spelling(tag);
  return spelling;
}
