import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { readConfig } from "../../src/config/read-config.ts";
import { pageTitles } from "../../src/views/page-titles.ts";
import { writePortal } from "../bench/corpus.ts";
import { counted, logLine, portalForViews } from "../support/access-logs.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

const article = (title: string, date = "2026-01-05") =>
  `---\ntitle: ${title}\ndate: ${date}\nsource: 高新院\n---\n\n正文。\n`;

function titlesIn(root: string, paths: string[]): Record<string, string> {
  const { site, navigation } = readConfig(root);
  assert.ok(site);
  return Object.fromEntries(pageTitles(root, { site, navigation }, paths, Date.UTC(2026, 11)));
}

function portalWith(t: TestContext, files: Record<string, string>, settings = ""): string {
  const root = portalForViews(t);
  writeFiles(root, files);
  if (settings)
    writeFiles(root, { "content/site.yaml": `name: 澜川\nurl: https://a.example\n${settings}\n` });
  return root;
}

describe("the title of a page", () => {
  it("is that of the article, page, topic or category at its address, and the portal's name at the top", (t) => {
    const root = portalWith(t, {
      "content/news/2026/spring.md": article("春天"),
      "content/news/2026/autumn/index.md": article("秋天"),
      "content/pages/about.md": "---\ntitle: 关于我们\n---\n\n正文。\n",
      "content/topics/kechuang.md": "---\ntitle: 科创专题\n---\n\n导语。\n",
    });
    const titles = {
      "/": "澜川高新区",
      "/news/": "新闻中心",
      "/news/2026/spring.html": "春天",
      "/news/2026/autumn.html": "秋天",
      "/about/": "关于我们",
      "/topics/kechuang/": "科创专题",
    };
    assert.deepEqual(titlesIn(root, [...Object.keys(titles), "/news/2026/none.html", "/tags/"]), titles);
  });

  it("is told from those of articles of the same name by year and category", (t) => {
    const root = portalWith(t, {
      "content/news/2025/report.md": article("去年的报告", "2025-01-05"),
      "content/news/2026/report.md": article("今年的报告"),
    });
    assert.deepEqual(titlesIn(root, ["/news/2026/report.html"]), { "/news/2026/report.html": "今年的报告" });
  });

  it("is found whatever the portal's addresses look like", (t) => {
    const files = { "content/news/spring.md": article("春天") };
    const root = portalWith(t, files, "permalink: /{year}-{month}/t{day}_{slug}.html");
    assert.deepEqual(titlesIn(root, ["/2026-01/t05_spring.html"]), { "/2026-01/t05_spring.html": "春天" });
    const folders = portalWith(t, files, 'permalink: "/{path}/{slug}/"');
    assert.deepEqual(titlesIn(folders, ["/news/spring/"]), { "/news/spring/": "春天" });
  });

  it("is plain text as the root's version has it", (t) => {
    const title = "'-{zh-hans:软件;zh-tw:軟體}-和-{信息}-'";
    const root = portalWith(t, { "content/news/2026/a.md": article(title) });
    assert.deepEqual(titlesIn(root, ["/news/2026/a.html"]), { "/news/2026/a.html": "软件和信息" });
  });

  it("is missing, and nothing fails, where a file says nothing that can be read", (t) => {
    const root = portalWith(t, {
      "content/news/2026/broken.md": "---\ntitle: [\n",
      "content/news/2026/bytes.md": "\0\0",
      "content/news/2026/escape.md": article('"\\e[31m红"'),
      "content/news/2026/good.md": article("好的"),
    });
    mkdirSync(join(root, "content/news/2026/folder.md"));
    const paths = ["broken", "bytes", "escape", "folder", "good"].map((name) => `/news/2026/${name}.html`);
    assert.deepEqual(titlesIn(root, paths), { "/news/2026/good.html": "好的" });
  });

  it("is missing, and nothing fails, where looking for it does", (t) => {
    const root = portalForViews(t);
    const { site, navigation } = readConfig(root);
    assert.ok(site);
    const broken = { navigation, site: { ...site, permalink: "({slug}" } };
    assert.equal(pageTitles(root, broken, ["/news/"], 0).size, 0);
  });

  it("stands in the report beside the path", async (t) => {
    const root = portalWith(t, { "content/news/2026/spring.md": article("春天") });
    writeFiles(root, { log: logLine("2026-11-24T01:00", "/zh-tw/news/2026/spring.html") });
    assert.deepEqual((await counted(root, ["log"])).top, [
      { path: "/news/2026/spring.html", title: "春天", views: 1, total: 1 },
    ]);
  });

  it("costs less than a second at ten thousand articles", (t) => {
    const root = scratchFolder(t);
    writePortal(root, 10_000, "[]");
    const started = performance.now();
    titlesIn(
      root,
      Array.from({ length: 10 }, (_, at) => `/news/keji/2020/a${at}.html`),
    );
    const milliseconds = performance.now() - started;
    t.diagnostic(`${milliseconds.toFixed(0)} ms`);
    assert.ok(milliseconds < 1000);
  });
});
