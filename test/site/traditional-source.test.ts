/** A portal written in Traditional: Newspark's own words are Traditional on it too, and 简体 is one of its versions. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { readableWords } from "../support/readable-words.ts";
import { copyOfSite, runNewspark } from "../support/run-newspark.ts";
import { filesBelow } from "../support/scratch.ts";
import { foreignCharacters } from "../support/script-characters.ts";

describe("a portal written in Traditional", () => {
  const root = copyOfSite({ after }, "traditional");
  const output = join(root, "_site");
  before(() => {
    const { code, stderr } = runNewspark(["build", "--root", root, "--now", "2026-06-01T00:00:00+08:00"]);
    assert.equal(code, 0, stderr);
  });
  const pages = () =>
    [...filesBelow(output)]
      .filter(([path]) => path.endsWith(".html"))
      .map(([path, bytes]) => ({ path, words: readableWords(bytes.toString("utf8")) }));
  const withAny = (characters: ReadonlySet<string>, isMeant: (path: string) => boolean) =>
    pages()
      .filter(({ path }) => isMeant(path))
      .map(({ path, words }) => [path, [...new Set(words)].filter((character) => characters.has(character))])
      .filter(([, found]) => found?.length !== 0);

  it("holds no Simplified character but in its Simplified version", async () => {
    const { simplified } = await foreignCharacters();
    assert.deepEqual(
      withAny(simplified, (path) => !path.startsWith("zh-cn/")),
      [],
    );
  });

  it("has a Simplified version without a Traditional character", async () => {
    const { traditional } = await foreignCharacters();
    assert.deepEqual(
      withAny(traditional, (path) => path.startsWith("zh-cn/")),
      [],
    );
  });

  it("reads well in each, an article in Simplified included", () => {
    const article = (version: string, name: string) =>
      readableWords(readFileSync(join(output, version, `news/dongtai/2026/${name}.html`), "utf8"));
    assert.match(article("", "a"), /皇后在後面，公里與里程，乾淨的幹部面對麵條。表裏如一。/);
    assert.match(article("zh-cn", "a"), /皇后在后面，公里与里程，干净的干部面对面条。表里如一。/);
    assert.match(article("zh-tw", "a"), /皇后在後面，公里與里程，乾淨的幹部面對麵條。表裡如一。/);
    assert.match(article("", "b"), /簡體寫的文章/);
    assert.match(article("zh-cn", "b"), /里面有头发，发展。/);
    assert.match(article("zh-hk", "b"), /裏面有頭髮，發展。/);
  });

  it("names its languages", () => {
    const lang = (version: string) =>
      /<html lang="([^"]+)"/.exec(readFileSync(join(output, version, "index.html"), "utf8"))?.[1];
    assert.deepEqual(["", "zh-cn", "zh-tw", "zh-hk"].map(lang), [
      "zh-Hant",
      "zh-Hans",
      "zh-Hant-TW",
      "zh-Hant-HK",
    ]);
  });
});
