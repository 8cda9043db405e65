/** The Nunjucks environment of the layouts: a portal's own layouts first, then Newspark's. */
import nunjucks, { type Environment } from "@11ty/nunjucks";

/** @param directories absolute folders, the first that holds a layout wins */
export function layoutEnvironment(directories: string[]): Environment {
  const loader = new nunjucks.FileSystemLoader(directories, { noCache: false });
  return new nunjucks.Environment(loader, {
    autoescape: true,
    throwOnUndefined: false,
    trimBlocks: true,
    lstripBlocks: true,
  });
}
