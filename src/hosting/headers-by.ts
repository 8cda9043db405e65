/** Headers that an object storage keeps with each file, since it has no rules of its own. */
import { contentTypeOf } from "./content-types.ts";
import { cacheControlBy } from "./header-rules.ts";
import type { Hosting } from "./hosting.ts";

/** @returns the headers of a file under the site: its path without a leading slash and not percent-encoded */
export function headersBy(hosting: Hosting): (path: string) => Record<string, string> {
  const cacheControl = cacheControlBy(hosting);
  return (path) => ({ "Content-Type": contentTypeOf(path), "Cache-Control": cacheControl(path) });
}
