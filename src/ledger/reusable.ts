/** Which pages of the last build stand as they are. */
import { join } from "node:path";
import { type Look, lookAtMade, stillHolds } from "../kept/file-state.ts";
import { outputHash } from "../variants/link-verdicts.ts";
import type { Ledger, PageRecord } from "./ledger.ts";

export interface Wanted {
  output: string;
  key: string;
  /** Output paths of the page in all its versions. */
  files: readonly string[];
}

/**
 * @param output absolute folder of the site
 * @param versioned output paths of the pages that exist in every version now
 * @param lookAt files under the output folder
 * @returns a function to the record of a page that need not be made again
 */
export function reusable(
  { pages, sharedLinks }: Ledger,
  output: string,
  versioned: ReadonlySet<string>,
  lookAt: Look = (path) => lookAtMade(join(output, path)),
): (page: Wanted) => PageRecord | undefined {
  const turned = turnedOutputs(pages, versioned);
  if (sharedLinks.some((link) => turned.has(link))) return () => undefined;
  return ({ output: name, key, files }) => {
    const record = pages.get(name);
    if (record?.key !== key || !sameNames(record.files, files)) return undefined;
    if (turned.size > 0 && record.links.some((link) => turned.has(link))) return undefined;
    const states = record.files.flatMap((file) => {
      const now = stillHolds(join(output, file.path), file, lookAt(file.path));
      return now === undefined ? [] : now === file ? file : { ...now, path: file.path };
    });
    if (states.length < files.length) return undefined;
    const isSame =
      record.versioned === versioned.has(name) && states.every((now, at) => now === record.files[at]);
    return isSame ? record : { ...record, versioned: versioned.has(name), files: states };
  };
}

/**
 * Hashes of the outputs that began or ceased to exist in every version: a link leads into the reader's version when its page
 * exists there, which is nothing that the linking page knows.
 */
function turnedOutputs(before: Ledger["pages"], now: ReadonlySet<string>): Set<number> {
  const turned = new Set<number>();
  for (const [output, { versioned }] of before) {
    if (versioned !== now.has(output)) turned.add(outputHash(output));
  }
  for (const output of now) if (!before.has(output)) turned.add(outputHash(output));
  return turned;
}

function sameNames(files: PageRecord["files"], names: readonly string[]): boolean {
  return files.length === names.length && files.every(({ path }) => names.includes(path));
}
