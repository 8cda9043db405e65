/** Finds the files that front matter names: beside the article, or in the portal's `public/`. */
import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { activeFile, isActiveFile } from "../images/active-file.ts";
import { nearest } from "../shared/nearest.ts";
import type { Place, Problem } from "../shared/problem.ts";
import { fileNamesIn } from "../shared/stat-of.ts";
import { missingFile, notPicture, outsideFile, remoteFile } from "./reference-rules.ts";
import type { FileReference } from "./source.ts";

export interface NamedFile {
  file: string;
  alt?: string;
  caption?: string;
  title?: string;
}

type FoundFile = { reference: FileReference } | { problem: Problem };

/** @param directory absolute folder of the article */
export type FileFinder = (
  named: string | NamedFile,
  kind: "picture" | "attachment",
  at: Place,
  directory: string,
) => FoundFile;

const pictureEnding = /\.(avif|gif|jpe?g|png|svg|webp)$/i;

/** Remembers the folders that it has looked into. */
export function fileFinder(root: string): FileFinder {
  const folders = [realPath(join(root, "content")), realPath(join(root, "public"))];
  const listings = new Map<string, string[]>();
  const filesIn = (folder: string): string[] => {
    const known = listings.get(folder) ?? fileNamesIn(folder);
    listings.set(folder, known);
    return known;
  };
  return (named, kind, at, directory) => {
    const { file, ...words } = typeof named === "string" ? { file: named } : named;
    if (/^([a-z][a-z0-9+.-]+:|\/\/)/i.test(file)) return { problem: remoteFile(at, { value: file }) };
    const path = file.startsWith("/") ? join(root, "public", file) : resolve(directory, file);
    const allowed = file.startsWith("/") ? join(root, "public") : join(root, "content");
    if (file.includes("\\") || !isWithin(path, allowed)) return { problem: outsideFile(at, { value: file }) };
    const name = basename(path);
    const present = filesIn(dirname(path));
    if (!present.includes(name)) {
      const near = present.find((other) => other.toLowerCase() === name.toLowerCase());
      return {
        problem: missingFile(at, { value: file, near: near ?? nearest(name.slice(0, 100), present) }),
      };
    }
    if (!folders.some((folder) => isWithin(realPath(path), folder))) {
      return { problem: outsideFile(at, { value: file }) };
    }
    if (kind === "picture" && !pictureEnding.test(name)) return { problem: notPicture(at, { value: file }) };
    if (kind === "attachment" && isActiveFile(name)) return { problem: activeFile(at, { name: file }) };
    return { reference: { ...at, path, name, alt: "", ...words } };
  };
}

function isWithin(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
