/** From what is published and what is built to the steps between: nothing is asked of the world, so that it can be shown first. */
import type { Manifest, PublishedFile } from "./manifest.ts";
import { waves } from "./order.ts";

export interface Put extends PublishedFile {
  path: string;
  /** Nothing lies there yet, as far as is known. */
  isNew: boolean;
}

export interface Plan {
  /** In the order in which they go out, see `order.ts`. */
  waves: Put[][];
  /** Paths that a manifest of ours names and the site no longer has, sorted; they go when everything else stands. */
  removals: string[];
  /** Paths, sorted. */
  unchanged: string[];
}

/** @param missing those of what is published that turned out not to be there, after a publish that was cut */
export function planFrom(
  published: Manifest,
  built: Manifest,
  missing: ReadonlySet<string> = new Set(),
): Plan {
  const puts: Put[] = [];
  const unchanged: string[] = [];
  for (const [path, file] of built) {
    const there = published.get(path);
    if (there?.hash === file.hash && there.bytes === file.bytes) unchanged.push(path);
    else puts.push({ path, ...file, isNew: !there || missing.has(path) });
  }
  const removals = [...published.keys()].filter((path) => !built.has(path));
  return { waves: waves(puts), removals: removals.sort(), unchanged: unchanged.sort() };
}

export function putsOf(plan: Plan): Put[] {
  return plan.waves.flat();
}

/** Of what is published, how much would go: from 0 to 1. */
export function removedShare(plan: Plan, published: Manifest): number {
  return published.size === 0 ? 0 : plan.removals.length / published.size;
}
