/**
 * Where the pictures and attachments of an article go: beside it, those that several articles show once to `public/uploads/`.
 * The same bytes are put once.
 */
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { isActiveFile } from "../images/active-file.ts";
import { fileFacts } from "../images/file-facts.ts";
import { digest } from "../shared/digest.ts";
import { pictureFault, pictureKind, startOfFile } from "./picture-kind.ts";

/** A file to be put into the portal. */
export interface PlacedFile {
  /** Under the root. */
  to: string;
  /** Absolute path, or the bytes themselves. */
  from: string | Uint8Array;
  hash: string;
  isPicture: boolean;
  /** As the source has it. */
  address: string;
}

export interface FileFault {
  address: string;
  /** `missing`: there is no such file; the others are there and cannot be published. */
  kind: "missing" | "active-file" | "broken-picture" | "empty-file";
  reason?: string;
}

export interface FilePlacer {
  /** What Markdown or front matter says to name the file; undefined where there is none that can be published. */
  nameOf(address: string): string | undefined;
  /** Those that were named and are there. */
  files(): PlacedFile[];
  faults(): FileFault[];
  /** From then on the address names nothing. */
  refuse(fault: FileFault): void;
}

export interface Placing {
  /** The file of the article, under the root. */
  article: string;
  /** Absolute path of a file of the source, by its address in this article, or its bytes. */
  find: (address: string) => string | Uint8Array | undefined;
  /** Whether others show the file, too. @param path absolute */
  isShared: (path: string) => boolean;
}

export function filePlacer({ article, find, isShared }: Placing): FilePlacer {
  const isFolder = article.endsWith("/index.md");
  const folder = posix.dirname(article);
  const names = new Map<string, string | undefined>();
  const placed = new Map<string, PlacedFile & { name: string }>();
  const taken = new Set(["index.md"]);
  const faults = new Map<string, FileFault>();
  const refuse = (fault: FileFault) => {
    names.set(fault.address, undefined);
    faults.set(fault.address, fault);
    return undefined;
  };
  const place = (address: string): string | undefined => {
    const from = find(address);
    if (from === undefined) return refuse({ address, kind: "missing" });
    const start = typeof from === "string" ? startOfFile(from) : from.subarray(0, 1024);
    if (start.length === 0) return refuse({ address, kind: "empty-file" });
    const written = nameIn(address, from);
    const kind = pictureKind(start);
    if (kind === undefined && pictureEnding.test(written)) {
      return refuse({ address, kind: "broken-picture", reason: "format" });
    }
    const name = kind === undefined ? written : `${written.replace(/\.[^.]*$/, "")}.${kind}`;
    if (kind === undefined && (isActiveFile(name) || sourceEnding.test(name))) {
      return refuse({ address, kind: "active-file" });
    }
    const hash = typeof from === "string" ? (fileFacts(from)?.hash ?? "") : digest(from);
    const same = placed.get(hash);
    if (same) return same.name;
    const beside = isFolder && !(typeof from === "string" && isShared(from));
    const own = beside ? freeName(name, taken) : `/uploads/${hash.slice(0, 16)}${endingOf(name)}`;
    taken.add(own.toLowerCase());
    const to = beside ? `${folder}/${own}` : `public${own}`;
    placed.set(hash, { to, from, hash, isPicture: kind !== undefined, address, name: own });
    return own;
  };
  return {
    nameOf(address) {
      if (!names.has(address)) names.set(address, place(address));
      return names.get(address);
    },
    files: () => [...placed.values()],
    faults: () => [...faults.values()],
    refuse(fault) {
      for (const [hash, file] of placed) {
        if (file.address !== fault.address) continue;
        placed.delete(hash);
        for (const [address, name] of names) if (name === file.name) names.set(address, undefined);
      }
      refuse(fault);
    },
  };
}

/** Looks into every picture that an earlier run has not. @returns those that a build would refuse */
export async function brokenPictures(
  files: readonly PlacedFile[],
  isKnown: (file: PlacedFile) => boolean,
): Promise<FileFault[]> {
  const faults: FileFault[] = [];
  for (const file of files) {
    if (!file.isPicture || isKnown(file)) continue;
    const reason = await pictureFault(typeof file.from === "string" ? readFileSync(file.from) : file.from);
    if (reason !== undefined) faults.push({ address: file.address, kind: "broken-picture", reason });
  }
  return faults;
}

const pictureEnding = /\.(avif|bmp|gif|ico|jpe?g|png|svg|tiff?|webp)$/i;

/** Would be taken for articles, or are never published. */
const sourceEnding = /\.(markdown|mdown|mkd|mdx|md|asp|aspx|cgi|jsp|pl|py|sh)$/i;

const longestName = 60;

/** Letters, digits, hyphens and dots, so that it is the same on every disk and needs no marks in Markdown. */
function nameIn(address: string, from: string | Uint8Array): string {
  const base =
    typeof from === "string"
      ? posix.basename(from.replaceAll("\\", "/"))
      : posix
          .basename(address)
          .replace(/^[a-z]+:/, "")
          .slice(0, 40);
  const ending = endingOf(base);
  const stem = base
    .slice(0, base.length - ending.length)
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}-]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const short = [...stem].slice(0, longestName).join("");
  return `${/^(con|prn|aux|nul|com\d|lpt\d)?$/i.test(short) ? `file-${short}`.replace(/-$/, "") : short}${ending}`;
}

/** In lower case; empty where the name has none. */
function endingOf(name: string): string {
  return /\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? "";
}

/** @param taken in lower case */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const ending = endingOf(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${stem}-${number}${ending}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
