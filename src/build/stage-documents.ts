/** Documents made and staged, in every version. */
import type { DocumentOutline, VersionWords } from "../documents/document.ts";
import { type Stage, stageFile } from "../output/staged-files.ts";
import { chosen, outsideMarks, unmarked } from "../shared/marks.ts";
import { outputsOf, siteVersions } from "../variants/site-versions.ts";
import type { WrittenPage, WrittenPages } from "./page-writer.ts";
import type { PreparedSite } from "./prepare-site.ts";

interface StagedDocuments extends WrittenPages {
  /** Output paths of what differs from the site. */
  changed: string[];
}

export function stageDocuments(
  documents: readonly DocumentOutline[],
  { config, conversions, versioned }: Pick<PreparedSite, "config" | "conversions" | "versioned">,
  stage: Stage,
): StagedDocuments {
  const { versions, script } = config;
  const inVersions = siteVersions({
    ...config,
    pages: versioned,
    converterTo: (version) => conversions.converter(script, version),
  });
  const pages = documents.map((document): WrittenPage => {
    const { output, single } = document;
    const links = new Set<number>();
    const words = (version: (typeof versions)[number], index: number): VersionWords => ({
      version,
      text(marked) {
        const converter = conversions.converter(script, version);
        const text = chosen(marked, index);
        return unmarked(converter ? outsideMarks(text, converter.convert) : text);
      },
      html(markup) {
        const made = inVersions.of({ page: { output, single }, html: markup, parts: [] });
        for (const link of made.links) links.add(link);
        return made.versions[index]?.html ?? "";
      },
    });
    const files = outputsOf(document, versions).map((path, index) => {
      const version = versions[index];
      if (!version) throw new Error(`${path} is of no version`);
      return stageFile(stage, path, document.make(words(version, index)));
    });
    return { output, links: [...links], files };
  });
  const changed = pages.flatMap(({ files }) => files.flatMap((file) => (file.changed ? [file.path] : [])));
  return { pages, sharedLinks: [...inVersions.sharedLinks], changed };
}
