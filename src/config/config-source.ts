/** A file of the portal's configuration, whose values know where they stand. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseYaml, type YamlSource } from "./yaml-source.ts";

/** @throws where there is no such file */
export function configText(root: string, file: string): string {
  return readFileSync(join(root, file), "utf8").replace(/^\uFEFF/, "");
}

/**
 * @param file under the root, such as `content/site.yaml`
 * @throws where there is no such file
 */
export function configSource(root: string, file: string): YamlSource {
  return parseYaml(configText(root, file), { file, line: 1, column: 1 });
}

/** Where the keys of `content/site.yaml` stand. */
export function sitePlaces(root: string): YamlSource["placeOf"] {
  return configSource(root, "content/site.yaml").placeOf;
}
