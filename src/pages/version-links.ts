/** Links from a page to itself in the other versions of the portal. */
import type { Site } from "../config/site.ts";
import { choice } from "../shared/marks.ts";
import type { Addresses } from "./addresses.ts";

/** The page in one version of the portal. */
export interface VersionLink {
  /** BCP 47. */
  lang: string;
  label: string;
  /** `繁（台）` */
  shortLabel: string;
  url: string;
  absolute: string;
  /** `true` in that version and `false` in the others: a choice, see `shared/marks.ts`. */
  current: string;
}

/** @param path site path of the page; empty where the portal has one version only */
export function versionLinks({ versions }: Site, addresses: Addresses, path: string): VersionLink[] {
  if (versions.length === 1) return [];
  const absolute = addresses.inVersions(path);
  return versions.map(({ lang, label, shortLabel, path: versionPath }, index) => ({
    lang,
    label,
    shortLabel,
    url: addresses.href(versionPath + path),
    absolute: absolute[index] ?? "",
    current: choice(versions.map((_, other) => String(other === index))),
  }));
}
