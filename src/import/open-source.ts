/** The source behind the words of the command line, with what an import has to know of it. */
import { readFile } from "node:fs/promises";
import type { Accounting } from "./accounting.ts";
import { openDedecmsDump } from "./dedecms/dedecms-source.ts";
import { docxSource } from "./docx/docx-source.ts";
import type { FindBeside } from "./find-in-article.ts";
import type { Source } from "./found/found.ts";
import { filesGiven } from "./given-files.ts";
import type { Healing } from "./mend-text.ts";
import { savedFilesOf } from "./saved/local-addresses.ts";
import { savedPagesSource } from "./saved/saved-pages-source.ts";

export type ImportKind = "dedecms" | "html" | "docx";

export interface OpenedSource {
  source: Source;
  accounting: Accounting;
  findBeside: FindBeside;
  /** Called when the source has been gone through for the last time. */
  close?: () => Promise<void>;
}

interface SourceOptions {
  timeZone: string;
  healing: Healing;
  /** From Traditional, by which damage is known. */
  toSimplified: (text: string) => string;
}

/** @param paths absolute, of files or folders that are there */
export type OpenSource = (options: SourceOptions) => OpenedSource;

export function openSource(kind: ImportKind, paths: readonly string[]): OpenSource {
  return (options) => openers[kind](paths, options);
}

const openers: Record<ImportKind, (paths: readonly string[], options: SourceOptions) => OpenedSource> = {
  dedecms: openDump,
  html: openPages,
  docx: openDocuments,
};

function openDump(paths: readonly string[], { timeZone }: SourceOptions): OpenedSource {
  return {
    ...openDedecmsDump(paths, { timeZone }),
    // Topics stand among the articles.
    accounting: { records: { archives: ["archives", "topic"], arctype: ["arctype"] }, parts: {} },
    findBeside: () => undefined,
  };
}

function openDocuments(paths: readonly string[]): OpenedSource {
  const files = filesGiven(paths);
  const documents = files.names.map((name) => ({
    name,
    bytes: () => readFile(files.pathOf(name) ?? name),
  }));
  return {
    source: docxSource(documents),
    accounting: { records: { docx: ["docx"] }, parts: {} },
    findBeside: () => undefined,
  };
}

function openPages(
  paths: readonly string[],
  { timeZone, healing, toSimplified }: SourceOptions,
): OpenedSource {
  const files = filesGiven(paths);
  const heal = (text: string) => healing([text]).heal(text).text;
  return {
    source: savedPagesSource(files.all, { heal, timeZone, toSimplified }),
    accounting: {
      records: { pages: ["pages"] },
      parts: { "further-pages": { of: "pages", fate: "further-page" } },
    },
    findBeside: (address, page) =>
      savedFilesOf(address, page)
        .map(files.pathOf)
        .find((path) => path !== undefined),
  };
}
