/** Documents made and staged, in every version. */
import { textInVersion } from "../conversion/text-in-version.ts";
import type { DocumentOutline, VersionWords } from "../documents/document.ts";
import { changedPaths, type Stage, stageFile } from "../output/staged-files.ts";
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
  /** An article stands in the feeds of the site and of all its categories, in each format and version. */
  const known = new Map<string, ReturnType<typeof inVersions.of>>();
  const inEveryVersion = (markup: string) => {
    const made =
      known.get(markup) ?? inVersions.of({ page: { output: "", single: false }, html: markup, parts: [] });
    known.set(markup, made);
    return made;
  };
  const pages = documents.map((document): WrittenPage => {
    const { output } = document;
    const links = new Set<number>();
    const words = (version: (typeof versions)[number], index: number): VersionWords => ({
      version,
      text: (marked) => textInVersion(marked, index, conversions.converter(script, version)),
      html(markup) {
        const { versions: made, links: found } = inEveryVersion(markup);
        for (const link of found) links.add(link);
        return made[index]?.html ?? "";
      },
    });
    const files = outputsOf(document, versions).map((path, index) => {
      const version = versions[index];
      if (!version) throw new Error(`${path} is of no version`);
      return stageFile(stage, path, document.make(words(version, index)));
    });
    return { output, links: [...links], files };
  });
  const changed = changedPaths(pages.flatMap(({ files }) => files));
  return { pages, sharedLinks: [...inVersions.sharedLinks], changed };
}
