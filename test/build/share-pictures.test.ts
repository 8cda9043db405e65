import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { copyOfSite, runNewspark } from "../support/run-newspark.ts";
import { writeFiles } from "../support/scratch.ts";

const site = (more: string) =>
  `name: 小园区\nurl: https://scripts.example/park\ndescription: 一个小园区的网站。\nvariants: [zh-tw]\n${more}`;

/** Open Graph's picture of a page, as a path under the site. */
function pictureOf(root: string, page: string): string | undefined {
  const html = readFileSync(join(root, "_site", page), "utf8");
  const address = /property="og:image" content="([^"]*)"/.exec(html)?.[1];
  assert.equal(html.includes('"image":['), address !== undefined, page);
  return address?.replace("https://scripts.example/park/", "");
}

describe("pictures for shared links", () => {
  const page = "news/dongtai/2022/shared.html";
  const article = "---\ntitle: 园区规划获批\ndate: 2022-07-27\nsource: 高新院\n---\n\n正文。\n";

  it("stand in each version with the title in its script, and are drawn once", (t) => {
    const root = copyOfSite(t, "scripts");
    writeFiles(root, {
      "content/site.yaml": site("sharePictures: true\n"),
      "content/news/dongtai/2022/shared.md": article,
    });
    const build = () => runNewspark(["build", "--lang", "en"], { cwd: root });
    assert.equal(build().code, 0);
    const pictures = [page, `zh-tw/${page}`].map((each) => pictureOf(root, each) ?? "");
    assert.equal(new Set(pictures).size, 2);
    for (const picture of pictures) {
      assert.match(picture, /^assets\/share\/.*\.png$/);
      assert.ok(existsSync(join(root, "_site", picture)), picture);
    }
    assert.match(build().stdout, / 0 files changed/);

    writeFiles(root, { "content/news/dongtai/2022/shared.md": article.replace("获批", "公布") });
    assert.equal(build().code, 0);
    const [now = ""] = [pictureOf(root, page)];
    assert.notEqual(now, pictures[0]);
    assert.equal(existsSync(join(root, "_site", pictures[0] ?? "")), false);
  });

  it("are none where nobody asked for them", (t) => {
    const root = copyOfSite(t, "scripts");
    writeFiles(root, {
      "content/site.yaml": site(""),
      "content/news/dongtai/2022/shared.md": article,
    });
    rmSync(join(root, "_site"), { recursive: true, force: true });
    assert.equal(runNewspark(["build"], { cwd: root }).code, 0);
    assert.equal(pictureOf(root, page), undefined);
    assert.ok(!readdirSync(join(root, "_site", "assets")).includes("share"));
  });
});
