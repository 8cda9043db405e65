/** Files that a body names: beside the article by a relative path, or in `public/` by a path of the site. */
import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { nearest } from "../shared/nearest.ts";
import { entriesOf, fileNamesIn } from "../shared/stat-of.ts";
import type { BodyContext } from "./body-context.ts";

export type LocalFile =
  | { path: string }
  /** `nearest`: the address of a file with a similar name. */
  | { missing: true; nearest?: string }
  | { outside: true };

/** @param address decoded, without query and fragment */
export function findFile(
  address: string,
  { root, directory }: Pick<BodyContext, "root" | "directory">,
): LocalFile {
  const isSitePath = address.startsWith("/");
  const home = join(root, isSitePath ? "public" : "content");
  const path = isSitePath ? join(home, address) : join(directory, address);
  if (!isBelow(home, path)) return { outside: true };
  const names = fileNamesIn(dirname(path));
  const name = basename(path);
  // A slash at the end asks for a folder.
  const named = address.replace(/\/+$/, "");
  if (named === address && names.includes(name)) {
    return isBelow(realpathSync(home), realpathSync(path)) ? { path } : { outside: true };
  }
  const similar = nearest(name, names);
  return similar
    ? { missing: true, nearest: named.slice(0, named.length - name.length) + similar }
    : { missing: true };
}

/** An article that may be meant by a path under the root which names none: `../2021/other.md`. */
export function nearestArticle(
  address: string,
  { directory }: Pick<BodyContext, "directory">,
): string | undefined {
  const folder = dirname(join(directory, address));
  const inFolder = address.endsWith("/index.md");
  const home = inFolder ? dirname(folder) : folder;
  const articles = entriesOf(home).flatMap((entry) => {
    if (entry.name.endsWith(".md")) return entry.name;
    return existsSync(join(home, entry.name, "index.md")) ? `${entry.name}/index.md` : [];
  });
  const bySlug = new Map(articles.map((name) => [slugOf(name), name]));
  const slug = nearest(slugOf(inFolder ? `${basename(folder)}/index.md` : basename(address)), bySlug.keys());
  const name = slug === undefined ? undefined : bySlug.get(slug);
  return name && join(relative(directory, home), name).split(sep).join("/");
}

function slugOf(name: string): string {
  return name.replace(/(\/index)?\.md$/, "");
}

function isBelow(home: string, path: string): boolean {
  return path.startsWith(home.endsWith(sep) ? home : home + sep);
}
