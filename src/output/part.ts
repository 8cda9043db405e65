/** The part of a site that one machine of several built: what it is a part of, and which files it has. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../kept/write-whole.ts";
import { partName } from "./mark.ts";

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

/** @param part undefined where the folder holds a whole site */
export function markPart(output: string, part: Part | undefined): void {
  const file = join(output, partName);
  if (part) writeWhole(file, `${JSON.stringify(part)}\n`);
  else rmSync(file, { force: true });
}

/** Undefined where the folder is no part of a site. */
export function readPart(folder: string): Part | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, partName), "utf8"));
  } catch {
    return undefined;
  }
}
