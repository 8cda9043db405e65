/** What is kept from build to build, under the portal's root; it may be deleted at any time. (What an import remembers lies beside it.) */
import { join } from "node:path";

/** @param what of all that is kept; everything where nothing is named */
export function keptFolder(
  root: string,
  what: "" | "articles" | "conversions" | "images" | "layouts" | "ledgers" = "",
): string {
  return join(root, ".newspark", what);
}
