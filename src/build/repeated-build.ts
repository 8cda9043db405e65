/** A build that is made again and again by one process: what it has seen and read stays, and it is told what changed. */
import { rememberedLooks } from "../kept/looks.ts";
import { type BuildOptions, type BuildResult, buildSite } from "./build-site.ts";
import { writeEarly } from "./early-pages.ts";
import type { PreparedSite } from "./prepare-site.ts";

export interface RepeatedBuild {
  /** @param now see ReadOptions */
  build(now: number): Promise<BuildResult>;
  /**
   * Of a preview, the pages of edited articles are made at once, before the rest is read and checked; so never into a site that
   * is going to be published.
   * @param changed absolute paths; every other file counts as unchanged
   * @returns output paths of those pages; the next build makes them too
   */
  edit(changed: readonly string[]): Promise<string[]>;
}

export function repeatedBuild(options: Omit<BuildOptions, "now" | "looks" | "onBuilt">): RepeatedBuild {
  const { root, output, unpublished: isPreview } = options;
  const looks = rememberedLooks();
  let last: PreparedSite | undefined;
  return {
    build(now) {
      return buildSite({
        ...{ ...options, now, looks },
        onBuilt(site) {
          last = site;
        },
      });
    },
    async edit(changed) {
      looks.forget(changed);
      return last && isPreview ? await writeEarly(last, changed, { root, output, looks }) : [];
    },
  };
}
