/** Links to the categories that hold articles, for a page that has nothing else to offer. */
import type { PageContext } from "./context.ts";
import type { Link } from "./view-models.ts";

export function leafLinks({ portal, addresses }: Pick<PageContext, "portal" | "addresses">): Link[] {
  return [...portal.tree.byPath.values()]
    .filter(({ children }) => children.length === 0)
    .map(({ label, url }) => ({ label, url: addresses.href(url) }));
}
