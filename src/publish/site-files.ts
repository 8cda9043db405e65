/**
 * The files of a built site as a manifest. A file's digest is remembered by size, times and inode, so that of a site that was
 * published before only the changed files are read.
 */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readBuckets, writeBuckets } from "../kept/buckets.ts";
import { builtFiles } from "../output/built-files.ts";
import { digest } from "../shared/digest.ts";
import { unprintable } from "../shared/shown.ts";
import { type Manifest, manifestName } from "./manifest.ts";
import { PublishRefused } from "./publish-refused.ts";

interface KnownFile {
  bytes: number;
  /** Milliseconds since 1970 UTC: of its content, and of anything about it. */
  modified: number;
  changed: number;
  inode: number;
  hash: string;
}

/** Changes with what a row holds. */
const format = "1";

export interface SiteFiles {
  manifest: Manifest;
  /** How many files had to be read. */
  read: number;
}

/**
 * @param kept folder for what is remembered; may be deleted at any time
 * @throws PublishRefused for a path that no target takes
 */
export function siteFiles(site: string, kept: string): SiteFiles {
  const key = `${format} ${site}`;
  const before = readBuckets<KnownFile>(kept, key);
  const rows = new Map<string, KnownFile>();
  let read = 0;
  for (const path of pathsBelow(site)) {
    const file = join(site, path);
    const { size, mtimeMs, ctimeMs, ino } = statSync(file);
    const seen = { bytes: size, modified: mtimeMs, changed: ctimeMs, inode: ino };
    const known = before.get(path);
    if (known && isSame(known, seen)) {
      rows.set(path, known);
      continue;
    }
    rows.set(path, { ...seen, hash: digest(readFileSync(file)) });
    read++;
  }
  if (read > 0 || before.size !== rows.size) writeBuckets(kept, key, before, rows);
  return {
    manifest: new Map([...rows].map(([path, { bytes, hash }]) => [path, { bytes, hash }])),
    read,
  };
}

function isSame(known: KnownFile, seen: Omit<KnownFile, "hash">): boolean {
  return (
    known.bytes === seen.bytes &&
    known.modified === seen.modified &&
    known.changed === seen.changed &&
    known.inode === seen.inode
  );
}

/** @throws PublishRefused */
function pathsBelow(site: string): string[] {
  const paths = builtFiles(site).filter((path) => path !== manifestName);
  const odd = paths.find((path) => path.includes("\\") || path.search(unprintable) >= 0);
  if (odd !== undefined) throw oddName(odd);
  return paths;
}

function oddName(path: string): PublishRefused {
  const shown = JSON.stringify(path);
  return new PublishRefused({
    zh: `网站里有个文件名带反斜杠或者看不见的字符：${shown}。服务器和浏览器对这样的名字理解不一，所以什么也没有发布。请在 public/ 或 content/ 里给它改名，再生成、发布。`,
    en: `A file's name has a backslash or an invisible character: ${shown}. Servers and browsers do not agree on such names, so nothing was published. Rename it in public/ or content/, then build and publish again.`,
  });
}
