/** Where the keys of `content/site.yaml` stand. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "../shared/problem.ts";
import { parseYaml } from "./yaml-source.ts";

/** @throws where there is no such file */
export function sitePlaces(root: string): (path: PropertyKey[]) => Place {
  const file = "content/site.yaml";
  const text = readFileSync(join(root, file), "utf8").replace(/^\uFEFF/, "");
  return parseYaml(text, { file, line: 1, column: 1 }).placeOf;
}
