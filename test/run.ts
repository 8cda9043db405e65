/** Runs every test file, or those whose path holds one of the words given: `npm test -- markdown`. Node 20's own runner finds no TypeScript. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { run } from "node:test";
import { spec, tap } from "node:test/reporters";
import { browserPath } from "./support/browser.ts";

const words = process.argv.slice(2);
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".test.ts"))
  .filter((path) => words.length === 0 || words.some((word) => path.includes(word)))
  .sort()
  .map((path) => join(import.meta.dirname, path));

if (files.length === 0) throw new Error(`no test file matches ${words.join(" ")}`);

await browserPath();

run({ files, concurrency: 2, timeout: 1_200_000 })
  .on("test:fail", () => {
    process.exitCode = 1;
  })
  .compose(process.stdout.isTTY ? new spec() : tap)
  .pipe(process.stdout);
