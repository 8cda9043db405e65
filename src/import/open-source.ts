/** The source behind the words of the command line. */
import type { Source } from "./found/found.ts";
import type { ImportKind } from "./import-options.ts";

export interface OpenedSource {
  source: Source;
  /** See ImportOptions. */
  beside: string[];
}

/** @param paths absolute, of files or folders that are there */
export function openSource(kind: ImportKind, paths: readonly string[]): OpenedSource {
  throw new Error(`not wired yet: ${kind} ${paths.join(" ")}`);
}
