/** What a part says of its files, so that a merge sees which of them is not as the build left it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { SourceFile } from "../compress/compress-files.ts";
import type { AssetJob } from "../images/picture.ts";
import type { PartFile } from "../output/part.ts";

/**
 * @param known of these the build knows what they hold
 * @param pictures are in their places already, and are read
 */
export function partFiles(
  known: readonly SourceFile[],
  pictures: readonly Pick<AssetJob, "to">[],
  output: string,
): PartFile[] {
  return [
    ...known.map(({ path, state: { bytes, crc } }) => ({ path, bytes, crc })),
    ...[...new Set(pictures.map(({ to }) => to))].map((path) => {
      const content = readFileSync(join(output, path));
      return { path, bytes: content.length, crc: crc32(content) };
    }),
  ];
}
