/** Every folder of `test/fixtures/markdown` is a case: `UPDATE=1` writes what is expected, to be read before it is kept. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { renderBody } from "../../src/markdown/render-body.ts";
import type { Problem } from "../../src/shared/problem.ts";
import { bodyContext, fixtures } from "./portal-fixture.ts";

const cases = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, "input.md")));

describe("a body in Markdown becomes the page that its example shows", () => {
  for (const name of cases) {
    it(name.replaceAll("-", " "), async () => {
      const folder = join(fixtures, name);
      const { body, problems } = await renderBody(
        readFileSync(join(folder, "input.md"), "utf8"),
        bodyContext(),
      );
      const html = body.pages.map((page) => withoutHashes(page.html).trim()).join("\n<!-- page -->\n");
      compare(join(folder, "expected.html"), `${html}\n`);
      compare(join(folder, "expected-problems.txt"), problems.map(inWords).join("\n"));
    });
  }
});

function compare(path: string, actual: string): void {
  if (process.env.UPDATE) {
    if (actual) writeFileSync(path, actual);
    else rmSync(path, { force: true });
  }
  assert.equal(actual, existsSync(path) ? readFileSync(path, "utf8") : "");
}

function withoutHashes(html: string): string {
  return html.replace(/(?<=\/assets\/(?:img|files)\/)[0-9a-f]{10}/g, "HASH");
}

function inWords({ rule, severity, line, column, zh, en }: Problem): string {
  const sentences = [zh, en].map(({ what, why, fix }) => `  ${what} ${why} ${fix}\n`);
  return `${line}:${column} ${rule} (${severity})\n${sentences.join("")}`;
}
