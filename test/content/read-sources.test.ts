import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { findSources } from "../../src/content/read-sources.ts";
import { lockName, partName, stagingName } from "../../src/output/mark.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";
import { portalWith, read } from "./portal.ts";

const folder = "content/news/yuanqu-guihua/2022";
const keys = "title: 科创试点启动\ndate: 2022-07-27\nsource: 高新院\n";

/** What a portal with this one article is read as. */
function readOne(test: TestContext, text: string | Uint8Array, path = `${folder}/spring.md`) {
  const root = portalWith(test, { [path]: text });
  const { articles, problems } = read(root);
  const [article] = articles;
  assert.ok(article);
  return { root, article, problems };
}

describe("an article", () => {
  it("gets its id, slug, category and address from where it lies", (t) => {
    const { root, article, problems } = readOne(t, `---\n${keys}---\n正文。\n`);
    assert.deepEqual(problems, []);
    assert.equal(article.id, "news/yuanqu-guihua/2022/spring");
    assert.equal(article.slug, "spring");
    assert.equal(article.url, "/news/yuanqu-guihua/2022/spring.html");
    assert.deepEqual(article.front.categories, ["news/yuanqu-guihua"]);
    assert.equal(article.directory, join(root, folder));
    assert.equal(article.markdown, "正文。\n");
    assert.equal(article.bodyLine, 6);
  });

  it("may lie in a folder of its own with its files", (t) => {
    const text = `---\n${keys}cover: { file: ../cover.jpg, alt: 签约现场, caption: 图注 }\n---\n正文。\n`;
    const { root, article, problems } = readOne(t, text, `${folder}/spring/index.md`);
    assert.deepEqual(problems, []);
    assert.equal(article.id, "news/yuanqu-guihua/2022/spring");
    assert.deepEqual(article.cover, {
      file: `${folder}/spring/index.md`,
      line: 5,
      column: 16,
      path: join(root, folder, "cover.jpg"),
      name: "cover.jpg",
      alt: "签约现场",
      caption: "图注",
    });
  });

  it("stands in its folder's category first, wherever else it stands", (t) => {
    const { article } = readOne(t, `---\n${keys}category: [zhengce-jiedu, yuanqu-guihua]\n---\n正文。\n`);
    assert.deepEqual(article.front.categories, ["news/yuanqu-guihua", "news/zhengce-jiedu"]);
  });

  it("outside any category's folder stands in those that it names", (t) => {
    const text = `---\n${keys}category: [zhengce-jiedu, lanchuan/guihua]\n---\n正文。\n`;
    const { article, problems } = readOne(t, text, "content/2022/spring.md");
    assert.deepEqual(problems, []);
    assert.deepEqual(article.front.categories, ["news/zhengce-jiedu", "lanchuan/guihua"]);
    assert.equal(article.url, "/news/zhengce-jiedu/2022/spring.html");
  });

  it("dated in the future is scheduled", (t) => {
    const { article, problems } = readOne(t, `---\n${keys.replace("07-27", "12-01 08:01")}---\n正文。\n`);
    assert.deepEqual(problems, []);
    assert.equal(article.scheduled, true);
  });

  it("keeps its text as it is written: numbers, zeros and words like yes", (t) => {
    const text =
      "---\ntitle: 2022\ndate: 2022-07-27\nsource: yes\nauthor: 007\ntags: [1.10, null]\n---\n正文。\n";
    const { front } = readOne(t, text).article;
    const { title, source, author, tags } = front;
    assert.deepEqual(
      { title, source, author, tags },
      { title: "2022", source: "yes", author: "007", tags: ["1.10", "null"] },
    );
  });

  it("has a summary on one line, however it is written", (t) => {
    const text = `---\n${keys}summary: |\n  一句话，\n  写成两行 in\n  English.\n---\n正文。\n`;
    assert.equal(readOne(t, text).article.front.summary, "一句话，写成两行 in English.");
  });

  it("without a text is fine when it is a draft, leads elsewhere or offers files", (t) => {
    for (const more of ["draft: true", "redirect: https://example.org/", "attachments: [guide.pdf]"]) {
      assert.deepEqual(readOne(t, `---\n${keys}${more}\n---\n`).problems, []);
    }
  });
});

describe("lines and columns are those of the file on disk", () => {
  const wrong = `---\n${keys}tags: 科创\nfoo: 1\n---\n正文。\n`;
  const places = [
    [5, 7, "key/list"],
    [6, 1, "key/unknown"],
  ];

  for (const [name, text] of [
    ["with a byte order mark", `\uFEFF${wrong}`],
    ["with Windows line ends", wrong.replaceAll("\n", "\r\n")],
    ["with both", `\uFEFF${wrong.replaceAll("\n", "\r\n")}`],
  ] as const) {
    it(name, (t) => {
      const { article, problems } = readOne(t, text);
      assert.deepEqual(
        problems.map(({ line, column, rule }) => [line, column, rule]),
        places,
      );
      assert.equal(article.front.title, "科创试点启动");
      assert.equal(article.bodyLine, 8);
      assert.equal(article.markdown.trim(), "正文。");
    });
  }
});

describe("files that lie elsewhere", () => {
  it("are not published through a link out of content", (t) => {
    const root = portalWith(t, { [`${folder}/a.md`]: `---\n${keys}attachments: [link.txt]\n---\n` });
    symlinkSync(join(root, "secret.txt"), join(root, folder, "link.txt"));
    const { articles, problems } = read(root);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ["reference/outside"],
    );
    assert.deepEqual(articles[0]?.attachments, []);
  });
});

describe("links on the disk", () => {
  it("are followed to articles within the portal", (t) => {
    const root = portalWith(t, {
      "drafts/a.md": `---\n${keys}---\n正文。\n`,
      [`${folder}/b.md`]: `---\n${keys}---\n正文。\n`,
    });
    symlinkSync("../../../../drafts/a.md", join(root, folder, "a.md"));
    const { articles, problems } = read(root);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      articles.map(({ slug }) => slug),
      ["a", "b"],
    );
  });

  it("are reported where they would vanish, but not those of tools", (t) => {
    const root = portalWith(t, {});
    symlinkSync("nowhere.md", join(root, folder, "a.md"));
    symlinkSync("nowhere.md", join(root, folder, ".#a.md"));
    symlinkSync("..", join(root, "content/news/round"));
    symlinkSync(tmpdir(), join(root, "public/outside"));
    execFileSync("mkfifo", [join(root, folder, "b.md")]);
    const { articles, problems } = read(root);
    assert.deepEqual(articles, []);
    assert.deepEqual(
      new Set(problems.map(({ file, rule }) => `${file} ${rule}`)),
      new Set([
        `${folder}/a.md file/stray`,
        `${folder}/b.md file/stray`,
        "content/news/round file/stray",
        "public/outside file/stray",
      ]),
    );
  });
});

describe("files that are no articles", () => {
  it("bear names that Newspark keeps for its own files in the site, each folder told of once", (t) => {
    const own = [stagingName, lockName, partName, ".newspark-site"];
    const root = scratchFolder(t);
    writeFiles(root, {
      ...Object.fromEntries(own.map((name) => [`public/${name}/a`, ""])),
      [`public/${stagingName}/b`]: "",
      "public/.well-known/security.txt": "",
      "public/files/.newspark-lock": "",
    });
    const { problems } = findSources(root);
    assert.deepEqual(
      problems.map(({ file, rule, severity }) => [file, rule, severity]),
      own.toSorted().map((name) => [`public/${name}`, "file/own-name", "error"]),
    );
  });

  it("are too large", (t) => {
    const { problems } = readOne(t, `---\n${keys}---\n${"园".repeat(750_000)}`);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ["file/too-large"],
    );
  });

  it("or belong to tools", (t) => {
    const root = portalWith(t, { "content/.obsidian/readme.md": "x", "content/news/.draft.md": "x" });
    assert.deepEqual(read(root).articles, []);
  });
});

describe("pages and topics", () => {
  it("are read from folders of their own", (t) => {
    const root = portalWith(t, {
      "content/pages/about/index.md": "---\ntitle: 园区概况\nupdated: 2022-07-01\n---\n正文。\n",
      "content/topics/zhihui.md":
        "---\ntitle: 智慧城市\ntags: [科创]\narticles: [../news/yuanqu-guihua/2022/a.md, content/news/yuanqu-guihua/2022/b/index.md]\nbanner: /images/banner.png\n---\n",
      [`${folder}/a.md`]: `---\n${keys}---\n正文。\n`,
      [`${folder}/b/index.md`]: `---\n${keys}topics: [zhihui, kechuang]\n---\n正文。\n`,
    });
    const { pages, topics, problems } = read(root);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      pages.map(({ url, front }) => [url, front.title, front.updated?.day]),
      [["/about/", "园区概况", "2022-07-01"]],
    );
    assert.deepEqual(
      topics.map(({ url }) => url),
      ["/topics/kechuang/", "/topics/zhihui/"],
    );
    assert.deepEqual(topics[1]?.front.articles, ["news/yuanqu-guihua/2022/a", "news/yuanqu-guihua/2022/b"]);
    assert.equal(topics[1]?.banner?.path, join(root, "public/images/banner.png"));
  });
});
