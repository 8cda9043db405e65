/** The page that somebody meant who asked for one that is not there. */
import { groupBy } from "../shared/group-by.ts";
import { nearest } from "../shared/nearest.ts";

/**
 * An article that moved keeps its file's name; otherwise a path that differs by a few letters.
 * @param known paths of pages that were read
 */
export function pageSuggester(known: Iterable<string>): (path: string) => string | undefined {
  const paths = [...known].sort();
  const byName = groupBy(paths, (path) => [nameOf(path)]);
  return (path) => {
    const moved = (byName.get(nameOf(path)) ?? []).filter((candidate) => candidate !== path);
    if (moved.length === 1) return moved[0];
    // Others could not be near, and to measure takes much longer than to look.
    const similar = paths.filter(
      (candidate) => candidate !== path && Math.abs(candidate.length - path.length) <= path.length / 3,
    );
    return nearest(path, similar);
  };
}

/** `spring` of `/news/2026/spring.html` and of `/news/spring/`. */
function nameOf(path: string): string {
  return path
    .replace(/(?:\.html?|\/)$/, "")
    .replace(/^.*\//, "")
    .toLowerCase();
}
