/** Articles in the other script than their portal: what they share with others is one thing, not two. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { runNewspark } from "../support/run-newspark.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

describe("an article in Traditional, in a portal in Simplified", () => {
  const root = scratchFolder({ after });
  const read = (path: string) => readFileSync(join(root, "_site", path), "utf8");
  const article = (lines: string[], body = "正文。") => `---\n${lines.join("\n")}\n---\n\n${body}\n`;
  before(() => {
    writeFiles(root, {
      "content/site.yaml": "name: 澜川高新区\nurl: https://example.org\n",
      "content/navigation.yaml": "- { label: 园区动态, slug: dongtai }\n",
      "content/dongtai/2026/jian.md": article([
        "title: 简体",
        "date: 2026-03-01",
        "source: 园区报",
        "tags: [台湾, Xi'an]",
      ]),
      "content/dongtai/2026/fan.md": article(
        [
          "title: 繁體",
          "date: 2026-03-02",
          "source: 園區報",
          "script: zh-Hant",
          "tags: [臺灣, 台灣, 開發區]",
          "variants: { 頭髮軟體: { zh-tw: 頭髮軟體甲 }, 皇后: 皇后乙 }",
        ],
        "頭髮軟體與皇后。",
      ),
    });
    const { code, stderr } = runNewspark(["build", "--root", root, "--now", "2026-06-01T00:00:00+08:00"]);
    assert.equal(code, 0, stderr);
  });

  it("has the portal's tags, each a single page", () => {
    for (const version of ["", "zh-tw"]) {
      const folders = readdirSync(join(root, "_site", version, "tags"), { withFileTypes: true });
      const tags = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
      assert.deepEqual(tags.sort(), ["Xi'an", "台湾", "开发区"]);
    }
    const shown = (path: string) =>
      [...read(path).matchAll(/href="[^"]*\/tags\/(%[^"/]+)\/"[^>]*>([^<]*)/g)].map(([, , text]) => text);
    assert.deepEqual(shown("dongtai/2026/fan.html"), ["台湾", "开发区"]);
    assert.deepEqual(shown("zh-tw/dongtai/2026/fan.html"), ["臺灣", "開發區"]);
    assert.match(read("zh-tw/dongtai/2026/jian.html"), /href="\/zh-tw\/tags\/Xi%27an\/"/);
    assert.match(read("tags/台湾/index.html"), /简体[\s\S]*繁体|繁体[\s\S]*简体/);
  });

  it("has words of its own in the versions that they are for, and in its own script or another elsewhere", () => {
    const text = (version: string) =>
      /<p>([^<]*頭髮[^<]*|[^<]*头发[^<]*)<\/p>/.exec(read(`${version}dongtai/2026/fan.html`))?.[1];
    assert.equal(text(""), "头发软体与皇后乙。");
    assert.equal(text("zh-tw/"), "頭髮軟體甲與皇后。");
  });

  it("has the source that others have, once in the filter of the search", () => {
    const sources = (path: string) =>
      [...read(path).matchAll(/<option value="(园[^"]*)">([^<]*)/g)].map(([, name, label]) => [name, label]);
    assert.deepEqual(sources("search/index.html"), [["园区报", "园区报"]]);
    assert.deepEqual(sources("zh-tw/search/index.html"), [["园区报", "園區報"]]);
  });
});
