/**
 * What is published: of every file its size and its content's digest. It lies at the target as compact JSON, so that the next
 * publish knows what differs without reading a page there:
 * `{"newspark":1,"files":{"index.html":[13652,"<digest>"],…}}`, paths sorted by code units.
 */
import { createHash } from "node:crypto";
import * as z from "zod";
import { isInside } from "../output/part.ts";

/** A dot file, and JSON: no host serves it as a page. */
export const manifestName = ".newspark-manifest.json";

export interface PublishedFile {
  bytes: number;
  /** See `digest`; `""` where a publish was cut and nobody knows what lies there, if anything. */
  hash: string;
}

/** By path under the site. */
export type Manifest = ReadonlyMap<string, PublishedFile>;

/** A target is input: what it says of itself may lead nowhere but into itself. */
export const sitePath = z.string().refine((path) => isInside(path) && path !== manifestName);
export const fileSize = z.int().nonnegative();

const schema = z.object({
  newspark: z.literal(1),
  files: z.record(sitePath, z.tuple([fileSize, z.string()])),
});

export function manifestText(manifest: Manifest): string {
  const files = [...manifest]
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([path, { bytes, hash }]) => `${JSON.stringify(path)}:[${bytes},${JSON.stringify(hash)}]`);
  return `{"newspark":1,"files":{${files.join(",\n")}}}\n`;
}

/** @returns undefined where it is none */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const { files } = schema.parse(JSON.parse(text));
    return new Map(Object.entries(files).map(([path, [bytes, hash]]) => [path, { bytes, hash }]));
  } catch {
    return undefined;
  }
}

/** Names a state of the site: 20 hexadecimal digits, the same for the same files. */
export function manifestId(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 20);
}
