import assert from "node:assert/strict";
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { type BuildOutcome, openBuilder } from "../../src/dev/builder.ts";
import { copyOfSite, repository, runNewspark } from "../support/run-newspark.ts";
import { filesBelow, scratchFolder, writeFiles } from "../support/scratch.ts";

describe("the builder of a preview", () => {
  const root = copyOfSite({ after }, "full");
  const url = "http://localhost:8080";
  const preview = { root, output: join(root, ".newspark/preview"), url, language: "en" as const };
  const builder = openBuilder(preview);
  after(() => builder.close());
  const notice = "content/news/fuwu/gonggao/2026/caogao.md";
  const noticePage = "news/fuwu/gonggao/2026/caogao.html";

  const built = async (...changed: string[]) => {
    const outcome = await builder.build(changed.map((path) => join(root, path)));
    assert.ok(outcome.ok, JSON.stringify(outcome));
    return outcome as BuildOutcome & { rendered: number; pages: number };
  };
  const replace = (path: string, from: string | RegExp, to: string) => {
    const file = join(root, path);
    const text = readFileSync(file, "utf8");
    assert.notEqual(text.replace(from, to), text);
    writeFileSync(file, text.replace(from, to));
  };
  const shown = (page: string) => readFileSync(join(preview.output, page), "utf8");

  it("makes the same site as a build from nothing, edit after edit", async (t) => {
    const news = "content/news/dongtai/2026";
    const article = (title: string) =>
      `---\ntitle: ${title}\ndate: 2026-03-02\nsource: 高新院\ntags: [新]\n---\n\n园区正文，见[草稿](../../fuwu/gonggao/2026/caogao.md)。\n`;
    const edits: [string, string[], () => void][] = [
      ["from nothing", [], () => {}],
      ["a text", [notice], () => replace(notice, "还没写完。", "写完了一半。")],
      ["a title", [notice], () => replace(notice, /title: .*/, "title: 换了题目的公告")],
      ["one more", [`${news}/xin.md`], () => writeFiles(root, { [`${news}/xin.md`]: article("新的一篇") })],
      [
        "another name",
        [`${news}/xin.md`, `${news}/jiu.md`],
        () => renameSync(join(root, news, "xin.md"), join(root, news, "jiu.md")),
      ],
      ["one less", [`${news}/jiu.md`], () => rmSync(join(root, news, "jiu.md"))],
    ];
    for (const [what, changed, edit] of edits) {
      edit();
      await built(...changed);
      const copy = scratchFolder(t);
      cpSync(root, copy, {
        recursive: true,
        filter: (path) => !/\.newspark.(preview|ledgers|articles)/.test(path),
      });
      const clean = runNewspark(["build", "--root", copy, "--drafts", "--url", url]);
      assert.equal(clean.code, 0, clean.stderr);
      assert.deepEqual(filesBelow(preview.output), filesBelow(join(copy, "_site")), what);
    }
  });

  it("makes only the pages that an edited article changes", async () => {
    replace(notice, "写完了一半。", "快写完了。");
    const { rendered } = await built(notice);
    assert.ok(rendered > 0 && rendered < 30, `${rendered} pages`);
    assert.match(shown(noticePage), /快写完了。/);
  });

  it("shows an edited article before the rest is built", async () => {
    replace(notice, "快写完了。", "写完了。");
    let early: readonly string[] = [];
    let text = "";
    await builder.build([join(root, notice)], (pages) => {
      early = pages;
      text = shown(noticePage);
    });
    assert.deepEqual(early, [noticePage, `zh-tw/${noticePage}`, `zh-hk/${noticePage}`]);
    assert.equal(text, shown(noticePage), "the build makes the same page once more");
    assert.match(shown(noticePage), /写完了。/);
    replace(notice, "写完了。", "快写完了。");
    await built(notice);
    assert.match(shown(noticePage), /快写完了。/);
  });

  it("waits for the build where an edit reaches further than its article", async () => {
    const text = readFileSync(join(root, notice), "utf8");
    const refused = async () => assert.fail("it was shown early");
    for (const [from, to] of [
      [/date: .*/, "date: 2026-01-05"],
      ["title:", "titel:"],
    ] as const) {
      replace(notice, from, to);
      await builder.build([join(root, notice)], refused);
      writeFileSync(join(root, notice), text);
      await built(notice);
    }
    assert.match(shown(noticePage), /快写完了。/);
  });

  it("sees an edited configuration, layout and style, which a process reads once", async () => {
    replace("content/site.yaml", "name: 样样园区", "name: 改名园区");
    await built("content/site.yaml");
    assert.match(shown(noticePage), /改名园区/);
    writeFiles(root, { "layouts/article.njk": "<!DOCTYPE html><title>x</title><body><p>自己的版面</p>" });
    await built("layouts/article.njk");
    assert.match(shown(noticePage), /自己的版面/);
    rmSync(join(root, "layouts"), { recursive: true });
    await built("layouts/article.njk");
    assert.match(shown(noticePage), /快写完了。/);
  });

  it("does not take what a plug-in of the portal prints for an answer", async () => {
    const own = join(root, ".eleventy.ts");
    const [plugin, layouts] = ["src/build/newspark-plugin.ts", "layouts"].map((name) =>
      JSON.stringify(join(repository, name)),
    );
    writeFileSync(
      own,
      `import { relative, resolve } from "node:path";
import { newspark } from ${plugin};
export default async function (config) {
  for (const line of ["a word", "null", "{}"]) console.log(line);
  config.setInputDirectory("content");
  config.setLayoutsDirectory(relative(resolve("content"), ${layouts}));
  config.setTemplateFormats(["njk"]);
  config.addTransform("own", (html) => html.replace("</body>", "<!-- own --></body>"));
  await config.addPlugin(newspark);
}\n`,
    );
    await built(".eleventy.ts");
    assert.match(shown(noticePage), /快写完了。[\s\S]*<!-- own -->/);
    rmSync(own);
    await built(".eleventy.ts");
    assert.doesNotMatch(shown(noticePage), /<!-- own -->/);
  });

  it("makes a preview again that was taken away", async () => {
    rmSync(preview.output, { recursive: true });
    const { rendered, pages } = await built();
    assert.equal(rendered, pages);
    assert.match(shown(noticePage), /快写完了。/);
  });

  it("tells the problems of an article, and is there for the next edit", async () => {
    const bad = "content/news/dongtai/2026/bad.md";
    writeFiles(root, { [bad]: "没有说明的文章" });
    const outcome = await builder.build([join(root, bad)]);
    assert.equal(outcome.ok, false);
    assert.ok("problems" in outcome && outcome.problems?.length);
    rmSync(join(root, bad));
    await built(bad);
  });

  it("tells the failure of a layout, and is there for the next edit", async () => {
    writeFiles(root, { "layouts/article.njk": "{{ nothing() }}" });
    const outcome = await builder.build([join(root, "layouts/article.njk")]);
    assert.equal(outcome.ok, false);
    assert.ok("failure" in outcome && outcome.failure.includes("nothing"), JSON.stringify(outcome));
    const again = await builder.build([]);
    assert.ok(
      "failure" in again && again.failure.includes("nothing"),
      "the process that failed is not asked again",
    );
    rmSync(join(root, "layouts"), { recursive: true });
    await built("layouts/article.njk");
    assert.match(shown(noticePage), /快写完了。/);
  });
});
