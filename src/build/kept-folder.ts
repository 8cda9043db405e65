/**
 * What is kept from build to build, under the portal's root; it may be deleted at any time. Beside it lies what may not: what an
 * import wrote, what search engines and hosts have been told.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";

const kinds = ["articles", "conversions", "images", "layouts", "ledgers"] as const;

export function keptFolder(root: string, kind: (typeof kinds)[number]): string {
  return join(root, ".newspark", kind);
}

export function forgetBuilds(root: string): void {
  for (const kind of kinds) rmSync(keptFolder(root, kind), { recursive: true, force: true });
}
