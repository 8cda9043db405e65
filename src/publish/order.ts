/**
 * In which order files go out where readers may come in between. The rule needs no knowledge of layouts:
 *
 * 1. What is new goes first. No published page leads to it, so nobody meets it, and when all of it stands, every link of every
 *    page, old or new, leads to a file. A home page that is new goes last of it: until then nobody comes in.
 * 2. Then what changed, home page last.
 * 3. What is gone goes last, when no published page leads to it any more.
 *
 * In each: assets, which link to nothing; then pages, those in deeper folders first and in each folder the index last, so that an
 * article goes before the lists that tell of it; then documents, which machines read: feeds, site maps, the search index. Its
 * parts stand before the file that names them, by the order of their names.
 */
import { groupBy } from "../shared/group-by.ts";

type Kind = "asset" | "page" | "document";

const kinds: Kind[] = ["asset", "page", "document"];

export interface Outgoing {
  path: string;
  isNew: boolean;
}

function kindOf(path: string): Kind {
  if (/\.html?$/i.test(path)) return "page";
  return /\.(xml|json|txt|bin)$/i.test(path) ? "document" : "asset";
}

const home = "index.html";

/** Deeper folders are not told apart. */
const deepest = 99;

/** Files of one wave may go out side by side: none of them needs another. Smaller goes first. */
function waveOf({ path, isNew }: Outgoing): number {
  const kind = kindOf(path);
  const stage = isNew ? 0 : kinds.length + 1;
  if (path === home) return 10 * deepest * (stage + kinds.length);
  const wave = 10 * deepest * (stage + kinds.indexOf(kind));
  if (kind !== "page") return wave;
  const depth = Math.min(path.split("/").length - 1, deepest);
  return wave + 2 * (deepest - depth) + Number(/(^|\/)index\.html?$/i.test(path));
}

/** @returns the files in waves, in each by path */
export function waves<File extends Outgoing>(files: readonly File[]): File[][] {
  return [...groupBy(files, (file) => [waveOf(file)])]
    .sort(([a], [b]) => a - b)
    .map(([, wave]) => wave.sort((a, b) => (a.path < b.path ? -1 : 1)));
}
