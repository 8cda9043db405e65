/** What is asked and gathered while one body is read. */
import type { NoteLinks } from "./note-links.ts";
import type { SourceElement } from "./source-tree.ts";

/** What a body lost on its way, for the report. */
export interface Loss {
  /** A short name in kebab-case: `player`, `form`, `anchor`. */
  kind: string;
  /** What it was, such as its address. */
  text: string;
}

export interface UsedFile {
  /** As it stands in the Markdown. */
  address: string;
  kind: "picture" | "attachment" | "media";
}

export interface BodyOptions {
  /** What to write instead of the address of a picture or a file; undefined where it is not known. */
  fileName: (address: string) => string | undefined;
  /** What to write instead of the address of a link; undefined leaves the link's words only. */
  link: (address: string) => string | undefined;
  /** Hosts whose players may stand in a page (`video_hosts` of the site). */
  videoHosts?: readonly string[];
}

export interface Reading extends BodyOptions {
  losses: Loss[];
  files: UsedFile[];
  notes: NoteLinks;
  /** Players within one that stands in the body already. */
  played: Set<SourceElement>;
}

/** An address as it was meant: without the spaces and control characters that browsers pass over too. */
export function cleanAddress(address: string | undefined): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they hide a scheme, as in "java\tscript:"
  return (address ?? "").replace(/[\u0000-\u001f]+/g, "").trim();
}
