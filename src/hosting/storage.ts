/** For an object storage: the headers of each file as JSON, for whatever tool brings the files there. */
import { headersBy } from "./headers-by.ts";
import type { Hosting } from "./hosting.ts";

/** @param files output paths */
export function storagePack(hosting: Hosting, files: readonly string[]): Map<string, string> {
  const headersOf = headersBy(hosting);
  const headers = Object.fromEntries([...files].sort().map((path) => [path, headersOf(path)]));
  return new Map([["headers.json", `${JSON.stringify(headers, undefined, 2)}\n`]]);
}
