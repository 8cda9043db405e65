/** Watches everything that a page can come from. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import chokidar from "chokidar";
import { packageDirectory } from "../shared/package-directory.ts";

const sources = ["content", "layouts", "public", "src", ".eleventy.ts"];
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
  const folders = packageDirectory.includes("node_modules") ? [root] : [...new Set([root, packageDirectory])];
  const targets = folders
    .flatMap((folder) => sources.map((source) => join(folder, source)))
    .filter(existsSync);
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
