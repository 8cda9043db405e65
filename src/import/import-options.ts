/** What an import is given. */

import type { ToMarkdown } from "./body-text.ts";
import type { DiskWriter } from "./keep-file.ts";
import type { Healing } from "./mend-text.ts";
import type { ImportKind, OpenSource } from "./open-source.ts";

/** What heals a text and what makes Markdown of it; passed in, so that an import can be tried without them. */
export interface ImportTools {
  healing(scripts: HealingScripts): Healing;
  toMarkdown: ToMarkdown;
}

interface HealingScripts {
  /** From Traditional to the portal's script. */
  toSource: (text: string) => string;
  toSimplified: (text: string) => string;
  /** Whether a word, in Simplified, stands in the conversion's dictionaries. */
  isWord: (word: string) => boolean;
  /** From which a player may stand in a page. */
  videoHosts: readonly string[];
}

export interface ImportOptions {
  /** Absolute; it need not be there yet. */
  root: string;
  kind: ImportKind;
  open: OpenSource;
  /** Folders with the former portal's files, see `fileFinderIn`. */
  uploads: readonly string[];
  /** Path of the category for articles of no column. */
  category?: string;
  dryRun: boolean;
  /** Milliseconds since 1970 UTC. */
  now: number;
  tools: ImportTools;
  disk?: DiskWriter;
  /** Articles done, of so many; 0 where that is not known yet. */
  onProgress?: (stage: "look" | "write", done: number, total: number) => void;
}
