/** Where categories stand in `content/navigation.yaml`. */
import { configSource } from "../config/config-source.ts";
import type { Category } from "../navigation/tree.ts";
import type { Place } from "../shared/problem.ts";

type PlaceOf = (category: Pick<Category, "path">) => Place;

const file = "content/navigation.yaml";

/** @returns the place of a category's slug; the file is read when the first is asked for */
export function categoryPlaces(root: string): PlaceOf {
  let placeOf: PlaceOf | undefined;
  return (category) => {
    placeOf ??= placesIn(root);
    return placeOf(category);
  };
}

/** Looked up by paths, since categories with different parents may have the same slug. */
function placesIn(root: string): PlaceOf {
  const { data, placeOf } = configSource(root, file);
  const known = new Map<string, PropertyKey[]>();
  const visit = (level: unknown, above: string, here: PropertyKey[]): void => {
    if (!Array.isArray(level)) return;
    for (const [index, entry] of level.entries()) {
      // The file may be wrong elsewhere; the problems of the rest are told all the same.
      const { slug, children } = Object(entry) as Record<string, unknown>;
      if (typeof slug !== "string") continue;
      const path = above + slug.trim();
      known.set(path, [...here, index, "slug"]);
      visit(children, `${path}/`, [...here, index, "children"]);
    }
  };
  visit(data, "", []);
  return ({ path }) => placeOf(known.get(path) ?? []);
}
