import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { copyOfSite, repository, runNewspark } from "../support/run-newspark.ts";
import { filesBelow, writeFiles } from "../support/scratch.ts";

/** The portal's site as plain Eleventy makes it. */
function plainSite(root: string, config = join(repository, ".eleventy.ts")): Map<string, Buffer> {
  cpSync(join(repository, "tsconfig.json"), join(root, "tsconfig.json"));
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  const eleventy = spawnSync(
    process.execPath,
    [
      ...["--import", "tsx", join(repository, "node_modules/@11ty/eleventy/cmd.cjs")],
      ...[`--config=${config}`, "--quiet"],
    ],
    { cwd: root, encoding: "utf8" },
  );
  assert.equal(eleventy.status, 0, eleventy.stderr);
  return filesBelow(join(root, "_site"));
}

describe("plain Eleventy on .eleventy.ts", () => {
  it("makes the same site as newspark build", (t) => {
    const root = copyOfSite(t, "full");
    runNewspark(["build", "--root", root, "--output", "ours"]);
    assert.deepEqual(plainSite(root), filesBelow(join(root, "ours")));
  });

  it("does so with a portal's own filters, shortcodes, data and transforms, on every page", (t) => {
    const root = copyOfSite(t, "full");
    writeFiles(root, { ".eleventy.ts": ownConfig, "layouts/article.njk": ownLayout });
    const { code, stderr } = runNewspark(["build", "--root", root, "--output", "ours"]);
    assert.equal(code, 0, stderr);
    const ours = filesBelow(join(root, "ours"));
    assert.deepEqual(plainSite(root, join(root, ".eleventy.ts")), ours);
    const articles = [...ours]
      .map(([path, bytes]) => [path, String(bytes)] as const)
      .filter(([path, html]) => !path.startsWith("zh-") && html.includes("own layout"));
    assert.ok(articles.length > 3);
    for (const [path, html] of articles) {
      const [, about = ""] = /<p>(.*)<\/p>/.exec(html) ?? [];
      const own = `/${path}`;
      assert.equal(about, `own layout, SHOUTED, ${own} of ./content/article.njk, 2026, computed ${own}`);
      assert.ok(html.endsWith(`<!-- ./_site/${path} -->`), html);
    }
  });
});

const ownConfig = `
import base from ${JSON.stringify(join(repository, ".eleventy.ts"))};
export default async function (config) {
  await base(config);
  config.addFilter("shout", (text) => text.toUpperCase());
  config.addShortcode("place", function () {
    return this.page.url + " of " + this.page.inputPath;
  });
  config.addGlobalData("year", 2026);
  config.addGlobalData("eleventyComputed", { about: ({ item, page }) => item && "computed " + page.url });
  config.addTransform("told", (html, path) => html + "<!-- " + path + " -->");
}
`;

const ownLayout = `---
words: own layout
---
<p>{{ words }}, {{ "shouted" | shout }}, {% place %}, {{ year }}, {{ about }}</p>
`;
