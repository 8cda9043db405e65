/** Cases that an editor can read; `UPDATE=1` rewrites them. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** @param file absolute */
export function assertGolden(text: string, file: string): void {
  if (process.env["UPDATE"]) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  assert.equal(text, readFileSync(file, "utf8"));
}
