/** The small portal `test/sites/scripts` in its three scripts; what an editor should read is `test/fixtures/versions`. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { assertGolden } from "../support/golden.ts";
import { copyOfSite, repository, runNewspark } from "../support/run-newspark.ts";
import { filesBelow } from "../support/scratch.ts";

const fixtures = join(repository, "test/fixtures/versions");
const versions = ["", "zh-tw", "zh-hk"];
const pages = {
  "an article with its own words": "news/dongtai/2026/huozi.html",
  "an article written in Traditional": "news/dongtai/2026/fanti.html",
  "a listing": "news/dongtai/index.html",
  "a topic": "topics/huozi/index.html",
};

const root = copyOfSite({ after }, "scripts");
const output = join(root, "_site");
before(() => {
  const { code, stderr } = runNewspark(["build", "--root", root, "--now", "2026-06-01T00:00:00+08:00"]);
  assert.equal(code, 0, stderr);
});

for (const [name, path] of Object.entries(pages)) {
  describe(name, () => {
    for (const version of versions) {
      it(`reads as expected ${version ? `in ${version}` : "as it is written"}`, () => {
        const golden = join(
          fixtures,
          `${path.replace(/\/index\.html$|\.html$/, "").replaceAll("/", "-")}.${version || "zh-hans"}.html`,
        );
        assertGolden(readable(readFileSync(join(output, version, path), "utf8")), golden);
      });
    }
  });
}

/** Head and main part without what says nothing of the script: styles, scripts, drawings, empty lines. */
function readable(html: string): string {
  return html
    .replace(/<(svg)\b.*?<\/\1>/gs, "")
    .replace(/<nav class="menu".*?<\/nav>|<header.*?<\/header>|<footer.*?<\/footer>/gs, "")
    .replace(/^<(script|link rel="(?:stylesheet|icon)").*$/gm, "")
    .replace(/\n\s*\n+/g, "\n");
}

describe("the versions of a portal", () => {
  const paths = () => [...filesBelow(output).keys()].filter((path) => path.endsWith(".html"));

  it("have the same pages, but for former addresses, which lead on from the root", () => {
    const of = (version: string) =>
      paths()
        .filter((path) => path.startsWith(`${version}/`))
        .map((path) => path.slice(version.length + 1));
    const root = paths().filter((path) => !/^zh-/.test(path));
    assert.deepEqual(of("zh-tw"), of("zh-hk"));
    assert.deepEqual(
      root.filter((path) => !of("zh-tw").includes(path)),
      ["old/1.html"],
    );
    assert.ok(existsSync(join(output, "zh-tw/404.html")));
  });

  it("show no mark of the machinery", () => {
    const marked = paths().filter((path) =>
      /[\ufdd0-\ufdef]|-\{|\}-/.test(readFileSync(join(output, path), "utf8")),
    );
    assert.deepEqual(marked, []);
  });

  it("lead a former address to the source's own version", () => {
    const page = readFileSync(join(output, "old/1.html"), "utf8");
    assert.match(page, /content="0; url=\/park\/news\/dongtai\/2026\/tongzhi.html"/);
    assert.match(page, /<html lang="zh-Hans"/);
    assert.match(page, /href="\/park\/zh-hk\/news\/dongtai\/2026\/tongzhi.html" lang="zh-Hant-HK"/);
  });

  it("each have a QR code of their own address", () => {
    const code = (version: string) =>
      /src="(data:image\/png;[^"]+)"/.exec(
        readFileSync(join(output, version, pages["an article with its own words"]), "utf8"),
      )?.[1];
    assert.equal(new Set(versions.map(code)).size, 3);
  });
});
