/** Every `.html` of `test/fixtures/bodies` is a case; its `.md` shows what an editor gets: `UPDATE=1` rewrites it. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { toMarkdown } from "../../../src/import/bodies/to-markdown.ts";
import { assertGolden } from "../../support/golden.ts";

const fixtures = fileURLToPath(new URL("../../fixtures/bodies", import.meta.url));
const cases = readdirSync(fixtures).filter((name) => name.endsWith(".html"));

/** As if the files of `/uploads/` had been found, but for those called lost, and one old site were gone. */
const options = {
  fileName: (address: string) =>
    /^\/uploads\/(?!.*lost)/.test(address) ? address.replace(/^.*\//, "") : undefined,
  link: (address: string) => {
    if (address.startsWith("http://old.example/")) return undefined;
    return address.replace(/^\/a\/zhengce\/15\.html$/, "../2014/fuchi-banfa.md");
  },
  videoHosts: ["video.lanchuan.example"],
};

describe("an old body in HTML becomes the Markdown that its example shows", () => {
  for (const name of cases) {
    it(name.replace(".html", "").replaceAll("-", " "), () => {
      const html = readFileSync(join(fixtures, name), "utf8");
      const { markdown, losses } = toMarkdown([{ html }], options);
      const lost = losses.map(({ kind, text }) => `<!-- ${kind}: ${text} -->\n`).join("");
      assertGolden(markdown + (lost && `\n${lost}`), join(fixtures, name.replace(".html", ".md")));
    });
  }

  it("and there are enough of them", () => {
    assert.ok(cases.length >= 15);
  });
});
