/** Watches everything that a page can come from. */
import { relative, sep } from "node:path";
import chokidar from "chokidar";
import { packageDirectory } from "../shared/package-directory.ts";

const ofPortal = ["content", "layouts", "public", ".eleventy.ts"];
const ofNewspark = ["layouts", "public", "src", ".eleventy.ts"];
const never = /(^|[/\\])(\.git|\.DS_Store|.*~|.*\.sw.)$/;
/** Editors write a file in several strokes. */
const quiet = 60;

/**
 * @param changed called with the paths that changed since the last call, once it has been quiet for a moment
 * @returns resolves, once watching, to a function that stops it
 */
export async function watchSources(
  root: string,
  changed: (paths: string[]) => void,
): Promise<() => Promise<void>> {
  const wanted = new Map([[root, ofPortal]]);
  if (!packageDirectory.includes("node_modules")) {
    wanted.set(packageDirectory, [...(wanted.get(packageDirectory) ?? []), ...ofNewspark]);
  }
  const isWanted = (path: string) =>
    [...wanted].some(([folder, names]) => {
      const [top = ""] = relative(folder, path).split(sep);
      return top === "" || names.includes(top);
    });
  // The folders themselves are watched: of names that do not exist yet chokidar overlooks those that come at the same moment.
  const watcher = chokidar.watch([...wanted.keys()], {
    ignoreInitial: true,
    ignored: (path) => never.test(path) || !isWanted(path),
  });
  let paths: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  watcher.on("all", (_event, path) => {
    paths.push(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const seen = paths;
      paths = [];
      changed(seen);
    }, quiet);
  });
  await new Promise<void>((resolve) => {
    watcher.once("ready", resolve);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
