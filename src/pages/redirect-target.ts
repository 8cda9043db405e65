/** Where a redirect leads: to a page, which every version has, or to what there is once: a file, a former address, another site. */
import type { Portal } from "../portal/portal.ts";
import type { Addresses } from "./addresses.ts";

/** @param target a site path or an address of another site */
export function hasVersions(target: string, { pagePaths }: Pick<Portal, "pagePaths">): boolean {
  return pagePaths.has(target.replace(/[?#].*$/s, ""));
}

/** Absolute; of a page that of each version, as marks (see `shared/marks.ts`). */
export function redirectTarget(
  target: string,
  portal: Pick<Portal, "pagePaths">,
  addresses: Addresses,
): string {
  return hasVersions(target, portal) ? addresses.ofVersion(target) : addresses.absolute(target);
}
