/** Holds XML against the schemas of `test/fixtures/schemas/`, which are RELAX NG and say where their rules come from. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { repository } from "./run-newspark.ts";

export type Schema = "atom" | "rss" | "sitemap" | "sitemap-index";

const schemaFile = (name: string) => ({
  fileName: `${name}.rng`,
  contents: readFileSync(join(repository, `test/fixtures/schemas/${name}.rng`), "utf8"),
});

/**
 * @param documents by path
 * @returns what is wrong, as `path:line message`
 */
export async function schemaFaults(
  schema: Schema,
  documents: ReadonlyMap<string, string>,
): Promise<string[]> {
  assert.ok(documents.size > 0, `nothing to hold against ${schema}.rng`);
  const paths = [...documents.keys()];
  const { errors, valid, rawOutput } = await validateXML({
    // The names of the tool's files have no folders.
    xml: paths.map((path, index) => ({ fileName: `${index}.xml`, contents: documents.get(path) ?? "" })),
    schema: schemaFile(schema),
    preload: schemaFile("parts"),
    extension: "relaxng",
  });
  const faults = errors.map(({ message, loc }) => {
    const path = loc ? paths[Number.parseInt(loc.fileName, 10)] : schema;
    return `${path}:${loc?.lineNumber} ${message}`;
  });
  return valid || faults.length > 0 ? faults : [rawOutput];
}
