/** From rendered pages to files of the site: each page in every version, staged. All that this needs is plain data. */
import type { Site } from "../config/site.ts";
import type { Conversion } from "../conversion/conversion.ts";
import { createConverter } from "../conversion/converter.ts";
import { type Stage, stageFile } from "../output/staged-files.ts";
import { type FinishedPage, siteVersions } from "../variants/site-versions.ts";

export interface PageWriterSetup {
  site: Pick<Site, "url" | "basePath" | "script" | "versions">;
  /** From the site's script to each version. */
  conversions: readonly (Conversion | undefined)[];
  /** Output paths of the pages that exist in every version. */
  versioned: ReadonlySet<string>;
  stage: Stage;
}

/** @returns output paths of the files that differ from what lies in the site */
export type WritePages = (pages: Iterable<FinishedPage>) => string[];

export function pageWriter({ site, conversions, versioned, stage }: PageWriterSetup): WritePages {
  const converters = new Map(
    conversions.map((conversion, index) => [site.versions[index], conversion && createConverter(conversion)]),
  );
  const versionsOf = siteVersions({
    ...site,
    pages: versioned,
    converterTo: (version) => converters.get(version),
  });
  return (pages) => {
    const changed: string[] = [];
    for (const page of pages) {
      for (const { output, html } of versionsOf(page)) {
        if (stageFile(stage, output, html)) changed.push(output);
      }
    }
    return changed;
  };
}
