/** Headers that an object storage keeps with each file, since it has no rules of its own. */
import { contentTypeOf } from "./content-types.ts";
import { cacheControlOf } from "./header-rules.ts";
import type { Hosting } from "./hosting.ts";

/** @param path of a file under the site, without a leading slash and not percent-encoded */
export function headersFor(path: string, hosting: Hosting): Record<string, string> {
  return { "Content-Type": contentTypeOf(path), "Cache-Control": cacheControlOf(path, hosting) };
}
