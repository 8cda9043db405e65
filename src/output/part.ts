/** The part of a site that one machine of several built: what it is a part of, and which files it has. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { FileState } from "../kept/file-state.ts";
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
  files: PartFile[];
}

/** What the build wrote; on its way a file may be cut short, or come from another build. */
export interface PartFile extends Pick<FileState, "bytes" | "crc"> {
  /** Under the folder. */
  path: string;
}

/** Parts come over the network, so what they say is input: no file of theirs may leave the site. */
const partSchema = z.object({
  index: z.int().min(1),
  count: z.int().min(1),
  key: z.string(),
  files: z.array(
    z.object({
      path: z.string().refine(isInside),
      bytes: z.int().nonnegative(),
      crc: z.int().nonnegative(),
    }),
  ),
});

/** No path that leads out of the site, and none to Newspark's own files, however it is written. */
export function isInside(path: string): boolean {
  const steps = path.split("/");
  const isPlain = steps.every((step) => !["", ".", ".."].includes(step)) && !/^[a-z]:|[\\\0]/i.test(path);
  // Some disks take capitals for small letters.
  return isPlain && !isNewsparksOwn((steps[0] ?? "").toLowerCase());
}

/** @param part undefined where the folder holds a whole site */
export function markPart(output: string, part: Part | undefined): void {
  const file = join(output, partName);
  if (part) writeWhole(file, `${JSON.stringify(part)}\n`);
  else rmSync(file, { force: true });
}

/** Whatever it says of itself. */
export function isPart(folder: string): boolean {
  return existsSync(join(folder, partName));
}

/** Undefined where the folder is no part of a site, or what it says of itself makes no sense. @throws where it may not be read */
export function readPart(folder: string): Part | undefined {
  try {
    return partSchema.parse(JSON.parse(readFileSync(join(folder, partName), "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EACCES") throw error;
    return undefined;
  }
}
