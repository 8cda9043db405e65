/** `npm run docs`: writes the reference of keys and the JSON Schemas into `docs/`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageDirectory } from "../shared/package-directory.ts";
import { referenceDocs } from "./reference-docs.ts";

for (const [path, text] of referenceDocs()) {
  const target = join(packageDirectory, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
