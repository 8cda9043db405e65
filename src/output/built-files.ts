/** The files of a built site. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isNewsparksOwn } from "./mark.ts";

/** @returns paths under the folder, sorted; plain files only, since a build makes no links, and none of Newspark's own */
export function builtFiles(output: string): string[] {
  const paths: string[] = [];
  const visit = (below: string) => {
    for (const entry of readdirSync(join(output, below), { withFileTypes: true })) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (isNewsparksOwn(path)) continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) paths.push(path);
    }
  };
  visit("");
  return paths.sort();
}
