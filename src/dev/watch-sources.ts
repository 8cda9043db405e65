/** Watches everything that a page can come from. */
import { join } from "node:path";
import chokidar from "chokidar";
import { packageDirectory } from "../shared/package-directory.ts";

const ofPortal = ["content", "layouts", "public", ".eleventy.ts"];
const ofNewspark = ["layouts", "public", "src", ".eleventy.ts"];
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
  const own = packageDirectory.includes("node_modules") ? [] : ofNewspark;
  const targets = [
    ...ofPortal.map((name) => join(root, name)),
    ...own.map((name) => join(packageDirectory, name)),
  ];
  const watcher = chokidar.watch(targets, {
    ignoreInitial: true,
    ignored: /(^|[/\\])(\.git|\.DS_Store|.*~|.*\.sw.)$/,
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
