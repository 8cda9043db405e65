/** The part of a site that one machine of several built: what it is a part of, and which files it has. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { writeWhole } from "../kept/write-whole.ts";
import { isNewsparksOwn, partName } from "./mark.ts";

/** One of so many, counted from 1. */
export interface Shard {
  index: number;
  count: number;
}

export interface Part extends Shard {
  /** Different for a site made of anything else. */
  key: string;
  /** Paths under the folder. */
  files: string[];
}

/** Parts come over the network, so what they say is input: no file of theirs may leave the site. */
const partSchema = z.object({
  index: z.int().min(1),
  count: z.int().min(1),
  key: z.string(),
  files: z.array(z.string().refine(isInside)),
});

/** No path that leads out of the site, and none of Newspark's own files. */
export function isInside(path: string): boolean {
  return path !== "" && !/^[/\\]|^[a-z]:|\\|(^|\/)\.\.(\/|$)/i.test(path) && !isNewsparksOwn(path);
}

/** @param part undefined where the folder holds a whole site */
export function markPart(output: string, part: Part | undefined): void {
  const file = join(output, partName);
  if (part) writeWhole(file, `${JSON.stringify(part)}\n`);
  else rmSync(file, { force: true });
}

/** Undefined where the folder is no part of a site, or what it says of itself makes no sense. */
export function readPart(folder: string): Part | undefined {
  try {
    return partSchema.parse(JSON.parse(readFileSync(join(folder, partName), "utf8")));
  } catch {
    return undefined;
  }
}
