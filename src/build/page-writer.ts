/** From rendered pages to files of the site: each page in every version, staged. All that this needs is plain data. */
import type { Site } from "../config/site.ts";
import type { Conversion } from "../conversion/conversion.ts";
import { createConverter } from "../conversion/converter.ts";
import { type Stage, type StagedFile, stageFile } from "../output/staged-files.ts";
import { drawCodes } from "../render/qr-code.ts";
import { type FinishedPage, siteVersions } from "../variants/site-versions.ts";

export interface PageWriterSetup {
  site: Pick<Site, "url" | "basePath" | "script" | "versions">;
  /** From the site's script to each version. */
  conversions: readonly (Conversion | undefined)[];
  /** Output paths of the pages that exist in every version. */
  versioned: ReadonlySet<string>;
  stage: Stage;
}

export interface WrittenPage {
  /** Output path of the root's version. */
  output: string;
  /** See PageInVersions. */
  links: number[];
  files: StagedFile[];
}

export interface WrittenPages {
  pages: WrittenPage[];
  /** See SiteVersions; of all pages that the writer has written. */
  sharedLinks: number[];
}

export type WritePages = (pages: Iterable<FinishedPage>) => WrittenPages;

export function pageWriter({ site, conversions, versioned, stage }: PageWriterSetup): WritePages {
  const converters = new Map(
    conversions.map((conversion, index) => [site.versions[index], conversion && createConverter(conversion)]),
  );
  const inVersions = siteVersions({
    ...site,
    pages: versioned,
    converterTo: (version) => converters.get(version),
  });
  return (pages) => {
    const written: WrittenPage[] = [];
    for (const page of pages) {
      const { versions, links } = inVersions.of({ ...page, html: drawCodes(page.html) });
      const files = versions.map(({ output, html }) => stageFile(stage, output, html));
      written.push({ output: page.page.output, links, files });
    }
    return { pages: written, sharedLinks: [...inVersions.sharedLinks] };
  };
}
