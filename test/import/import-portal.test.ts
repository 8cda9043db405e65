import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import sharp from "sharp";
import { checkPortal } from "../../src/check/check-portal.ts";
import type { FoundArticle } from "../../src/import/found/found.ts";
import type { ImportReport } from "../../src/import/import-report.ts";
import { aColumn, aFoundArticle, aSource, columns, imported } from "../support/found-portal.ts";
import { filesBelow, scratchFolder, writeFiles } from "../support/scratch.ts";

const now = Date.parse("2026-11-25T00:00:00+08:00");

/** What a check refuses, in short. */
async function errorsOf(root: string): Promise<string[]> {
  const { problems } = await checkPortal(root, { now });
  return problems.flatMap(({ severity, file, line, rule, en }) =>
    severity === "error" ? [`${file}:${line} ${rule} ${en.what}`] : [],
  );
}

function picture(colour: string, width = 20): Promise<Buffer> {
  return sharp({ create: { width, height: width, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
}

function read(root: string, file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function kinds(report: ImportReport, section: string): Record<string, number> {
  return Object.fromEntries(
    report.counts.filter((row) => row.section === section).map(({ kind, count }) => [kind, count]),
  );
}

describe("importing a portal", () => {
  it("writes articles as an editor would, into a portal that can be checked", async (t) => {
    const root = join(scratchFolder(t), "portal");
    const article = aFoundArticle(7, {
      title: "云栖科创谷: 开园",
      subtitle: "一期交付",
      author: "陆晓",
      editor: "许文",
      summary: "园区的\n第一批企业入驻。",
      categories: ["arctype:2", "arctype:1"],
      tags: ["科创", "园区规划，产业"],
      flags: ["headline"],
      weight: 5,
      updated: "2014-05-08",
      views: 321,
    });
    await imported(root, aSource([article]));
    assert.equal(
      read(root, "content/xinwen/guihua/2014/7.md"),
      `---
title: "云栖科创谷: 开园"
date: 2014-05-06 08:30
source: 澜川日报
category: [xinwen/guihua, xinwen]
subtitle: 一期交付
author: 陆晓
editor: 许文
summary: 园区的 第一批企业入驻。
tags: [科创, 园区规划, 产业]
flags: [headline]
weight: 5
updated: 2014-05-08
aliases: [/a/yuanqu/2014/0506/7.html]
---

园区第7篇文章的正文，说的是云栖科创谷。
`,
    );
    assert.match(read(root, "content/site.yaml"), /^name: 澜川高新区\nurl: http:/);
    assert.match(read(root, "content/navigation.yaml"), /slug: xinwen\n {2}children:\n {4}- label: 园区规划/);
    assert.match(read(root, "content/views.json"), /"\/xinwen\/guihua\/2014\/7\.html": \[321\]/);
    assert.deepEqual(await errorsOf(root), []);
  });

  it("puts the pages of a long body behind one another", async (t) => {
    const root = scratchFolder(t);
    const body = [{ html: "<p>上篇的正文。</p>" }, { title: "下篇", html: "<p>下篇的正文。</p>" }];
    await imported(root, aSource([aFoundArticle(1, { body })]));
    assert.match(
      read(root, "content/xinwen/guihua/2014/1.md"),
      /上篇的正文。\n\n<!--page: 下篇-->\n\n下篇的正文。/,
    );
    assert.deepEqual(await errorsOf(root), []);
  });

  it("brings pictures and attachments along, each once, and names what is missing", async (t) => {
    const [root, old] = [scratchFolder(t), scratchFolder(t)];
    writeFiles(old, {
      "uploads/a.jpg": await picture("#c00"),
      "uploads/copy-of-a.jpg": await picture("#c00"),
      "uploads/logo.jpg": await picture("#0c0"),
      "uploads/logo-again.jpg": await picture("#0c0"),
      "uploads/申报 指南.pdf": "%PDF-1.4",
      "uploads/broken.jpg": "this is no picture",
      "uploads/half.jpg": (await picture("#00c", 400)).subarray(0, 900),
      "uploads/tool.html": "<script>alert(1)</script>",
    });
    const image = (name: string) => `<p><img src="/uploads/${name}" alt="园区的一角"></p>`;
    const report = await imported(
      root,
      aSource([
        aFoundArticle(1, {
          cover: { address: "/uploads/a.jpg" },
          gallery: [{ address: "/uploads/copy-of-a.jpg", caption: "开园现场" }],
          attachments: [
            { address: "/uploads/%E7%94%B3%E6%8A%A5%20%E6%8C%87%E5%8D%97.pdf", label: "申报指南" },
            { address: "/uploads/tool.html" },
          ],
          body: [
            {
              html: `<p>文。</p>${["A.JPG", "logo.jpg", "none.jpg", "broken.jpg", "half.jpg"].map(image).join("")}`,
            },
          ],
        }),
        aFoundArticle(2, { body: [{ html: `<p>文。</p>${image("logo-again.jpg")}` }] }),
      ]),
      { uploads: [old] },
    );
    const files = [...filesBelow(root).keys()].filter((file) => !file.startsWith(".newspark"));
    assert.deepEqual(files, [
      "content/navigation.yaml",
      "content/site.yaml",
      "content/xinwen/guihua/2014/1/a.jpg",
      "content/xinwen/guihua/2014/1/index.md",
      "content/xinwen/guihua/2014/1/申报-指南.pdf",
      "content/xinwen/guihua/2014/2/index.md",
      files.at(-1) ?? "",
    ]);
    assert.match(files.at(-1) ?? "", /^public\/uploads\/[0-9a-f]{16}\.jpg$/);
    const text = read(root, "content/xinwen/guihua/2014/1/index.md");
    assert.match(text, /cover: a\.jpg\ngallery: \[\{file: a\.jpg, alt: 开园现场, caption: 开园现场\}\]/);
    assert.match(text, /attachments: \[\{file: 申报-指南\.pdf, title: 申报指南\}\]/);
    assert.doesNotMatch(text, /none|broken|half|tool/);
    assert.deepEqual(kinds(report, "missing"), { "active-file": 1, "missing-file": 1, "broken-picture": 2 });
    assert.deepEqual(await errorsOf(root), []);
  });

  it("leads links between articles to their files, and leaves the words of dead ones", async (t) => {
    const root = scratchFolder(t);
    const html = [
      '<p>见<a href="/a/yuanqu/2014/0506/2.html">规划</a>、',
      '<a href="http://www.lanchuan-park.example/a/xinwen/guihua/index.html">栏目</a>、',
      '<a href="http://lanchuan-park.example/gone.html">旧闻</a>、',
      '<a href="https://institute.example.org/">研究院</a>。</p>',
    ].join("");
    const categories = columns.map((column) => ({
      ...column,
      aliases: [`${column.directory}/index.html`],
    }));
    const report = await imported(
      root,
      aSource([aFoundArticle(1, { body: [{ html }] }), aFoundArticle(2, { date: "2013-01-02" })], {
        categories,
      }),
    );
    assert.match(
      read(root, "content/xinwen/guihua/2014/1.md"),
      /见\[规划\]\(\.\.\/2013\/2\.md\)、\[栏目\]\(\/xinwen\/guihua\/\)、旧闻、\[研究院\]\(https:\/\/institute\.example\.org\/\)。/,
    );
    assert.equal(kinds(report, "lost")["dead-link"], 1);
    assert.deepEqual(await errorsOf(root), []);
  });

  it("never guesses a date: what has none is put aside, whole, for an editor to date", async (t) => {
    const root = scratchFolder(t);
    const { date: _, ...undated } = aFoundArticle(1);
    const report = await imported(
      root,
      aSource([
        undated,
        aFoundArticle(2, { date: "2014-02-30" }),
        aFoundArticle(3, { updated: "2010-01-01" }),
      ]),
    );
    assert.match(
      read(root, "import-aside/xinwen/guihua/1.md"),
      /^---\ntitle: .*\nsource: 澜川日报\naliases: .*\ndraft: true\n---\n\n园区/,
    );
    assert.ok(existsSync(join(root, "import-aside/xinwen/guihua/2.md")));
    assert.doesNotMatch(read(root, "content/xinwen/guihua/2014/3.md"), /updated/);
    assert.deepEqual(kinds(report, "lost"), { "no-date": 1, "wrong-date": 1, updated: 1 });
    assert.deepEqual(await errorsOf(root), []);
  });

  it("counts every record of the source, and says so when some are unaccounted for", async (t) => {
    const articles = [aFoundArticle(1), aFoundArticle(2, { draft: true })];
    const leftOut = [
      { key: "archives:3", title: "旧闻", reason: "recycled", at: { file: "dump.sql" } },
      { key: "archives:4", title: "旧闻", reason: "recycled", at: { file: "dump.sql" } },
    ];
    const counts = [
      { table: "archives", rows: 4 },
      { table: "arctype", rows: 2 },
    ];
    const whole = await imported(scratchFolder(t), aSource(articles, {}, { leftOut, counts }));
    assert.ok(whole.addsUp);
    assert.deepEqual(whole.tables[0]?.fates, [
      { fate: "published", count: 1 },
      { fate: "draft", count: 1 },
      { fate: "recycled", count: 2 },
    ]);
    const short = await imported(
      scratchFolder(t),
      aSource(articles, {}, { counts: [{ table: "archives", rows: 5 }] }),
    );
    assert.equal(short.addsUp, false);
    assert.equal(short.tables[0]?.unexplained, 3);
  });

  it("makes topics, pages of their own and links to friends", async (t) => {
    const root = scratchFolder(t);
    const at = { file: "dump.sql" };
    const report = await imported(
      root,
      aSource([aFoundArticle(1, { topics: ["spec:1"] })], {
        topics: [
          {
            ...{ key: "spec:1", title: "科创专题", summary: "一年的科创", aliases: [], at },
            body: [{ html: "<p>导语。</p>" }],
            articles: ["archives:1"],
          },
        ],
        categories: [
          ...columns,
          aColumn("arctype:9", "园区概况", { directory: "/a/gaikuang", cover: "<p>园区在澜江边。</p>" }),
          aColumn("arctype:10", "宣传片", {
            directory: "/a/film",
            cover: '<p>&nbsp;</p><video src="https://film.example/1.mp4"></video>',
          }),
          aColumn("arctype:11", "空栏目", { directory: "/a/empty", cover: "<p>&nbsp;</p>" }),
          aColumn("arctype:12", "组织机构", { directory: "/a/jigou", cover: '<img src="/uploads/no.jpg">' }),
        ],
        links: [{ label: "研究院", address: "https://institute.example.org/" }],
      }),
    );
    assert.match(
      read(root, "content/topics/ke-chuang-zhuan-ti/index.md"),
      /articles: \[xinwen\/guihua\/2014\/1\]\n---\n\n导语。/,
    );
    assert.match(read(root, "content/xinwen/guihua/2014/1.md"), /topics: \[ke-chuang-zhuan-ti\]/);
    assert.match(read(root, "content/pages/gaikuang/index.md"), /园区在澜江边/);
    assert.match(read(root, "content/pages/film/index.md"), /\(https:\/\/film\.example\/1\.mp4\)/);
    // A menu does not lead to nowhere because a picture is gone.
    assert.match(read(root, "content/pages/jigou/index.md"), /---\n\n组织机构\n$/);
    assert.equal(kinds(report, "lost")["empty-page"], 1);
    assert.equal(existsSync(join(root, "content/pages/empty")), false);
    assert.match(read(root, "content/navigation.yaml"), /label: 园区概况\n {2}url: \/gaikuang\//);
    assert.match(read(root, "content/site.yaml"), /url: https:\/\/institute\.example\.org\//);
    assert.deepEqual(await errorsOf(root), []);
  });

  it("writes nothing on a dry run, and tells the same", async (t) => {
    const [root, other] = [join(scratchFolder(t), "portal"), scratchFolder(t)];
    const source = aSource([aFoundArticle(1), aFoundArticle(2, { title: "" })]);
    const dry = await imported(root, source, { dryRun: true });
    assert.equal(existsSync(root), false);
    const wet = await imported(other, source);
    assert.deepEqual({ ...dry, dryRun: false }, wet);
  });
});

describe("importing from a hostile source", () => {
  const nasty: Partial<FoundArticle>[] = [
    { title: "", body: [] },
    { title: "甲\u0000乙\n---\nredirect: https://evil.example/\n丙" },
    { title: "-{zh-hans:坏" },
    { title: "[a, b" },
    { title: "&lt;script&gt;alert(1)&lt;/script&gt;".repeat(200) },
    { source: "\u202e", author: '"', editor: "'", summary: "- x\n- y" },
    { date: "2014-13-45" },
    { date: "9999-12-31T23:59" },
    { date: "0000-00-00" },
    { updated: "2099-01-01" },
    { tags: ["a/b", "..", "index.html", "科创", "科创".repeat(60), "AI", "ai", "ＡＩ"] },
    {
      aliases: [
        "/../../etc/passwd",
        "/",
        "//evil.example/x",
        "/a/*",
        "/tags/x/",
        "/xinwen/guihua/",
        "no-slash",
      ],
    },
    { aliases: ["/a/same.html"] },
    { aliases: ["/A/SAME.html", "/a/same.html/below.html", "/xinwen"] },
    {
      aliases: [
        "/xinwen/guihua/2014/1.html",
        "/assets/site.css",
        "/zh-tw/x.html",
        `/${"长".repeat(400)}.html`,
      ],
    },
    { redirect: "javascript:alert(1)" },
    { redirect: "/a/yuanqu/2014/0506/16.html", aliases: ["/a/yuanqu/2014/0506/16.html"] },
    { redirect: "http://www.lanchuan-park.example/gone.html", body: [] },
    { categories: ["arctype:99"], topics: ["spec:99"] },
    { categories: [] },
    { weight: Number.NaN },
    { weight: 1e12, views: -5 },
    { cover: { address: "../../../etc/passwd" }, attachments: [{ address: "/etc/passwd" }] },
    { cover: { address: "data:image/png;base64,AAAA" }, gallery: [{ address: "\u0000" }] },
    { body: [{ html: "<!-- 没有结尾<p>文</p>" }] },
    { body: [{ html: "<p>::: note\n# 一级标题\n::: gallery</p><h1>题</h1><h5>跳</h5>" }] },
    {
      body: [{ html: "<p>&lt;!-- page --&gt; [^1] ![x](y) [z](javascript:1) -{A|坏}- {{ x }} {% y %}</p>" }],
    },
    {
      body: [
        {
          html: '<a href="file:///C:/x.doc">文件</a><a href="/gone">没了</a><img src="http://evil.example/a.gif">',
        },
      ],
    },
    { body: [{ title: "a-->b", html: "" }, { title: "", html: "   " }, { html: "<p>后</p>" }] },
    { body: [{ html: `<table>${"<tr><td>".repeat(300)}文` }] },
    { key: "archives:../../../evil", aliases: [] },
    { key: "archives:1" },
  ];

  it("gives a portal that passes the check, and nothing outside of it", async (t) => {
    const folder = scratchFolder(t);
    const root = join(folder, "portal");
    mkdirSync(root);
    const articles = nasty.map((changes, at) => aFoundArticle(at + 1, changes));
    const categories = [
      ...columns,
      aColumn("arctype:3", "", {}),
      aColumn("arctype:4", "坏\u0000栏目\n- label: x", { directory: "/../../" }),
      aColumn("arctype:5", "-{坏", { description: "a: b\n# c", link: "javascript:1" }),
      aColumn("arctype:6", "邮箱", { link: "mailto:office@lanchuan-park.example" }),
      aColumn("arctype:7", "怪链接", { link: 'http://evil.example/"><x y=' }),
    ];
    const report = await imported(root, aSource(articles, { categories, name: "\u0000", url: "ftp://x" }));
    assert.deepEqual(await errorsOf(root), []);
    assert.ok(existsSync(join(root, "content/navigation.yaml")));
    assert.deepEqual(
      [...filesBelow(folder).keys()].filter((file) => !file.startsWith("portal/")),
      [],
    );
    assert.equal(
      report.articles.reduce((sum, { count }) => sum + count, 0),
      nasty.length - 1,
      "each became something, but for the one that came twice",
    );
  });

  it("gives the same files when it is imported again", async (t) => {
    const root = scratchFolder(t);
    const source = aSource(nasty.map((changes, at) => aFoundArticle(at + 1, changes)));
    await imported(root, source);
    const before = filesBelow(root);
    const { files } = await imported(root, source);
    assert.equal(files.written, 0);
    assert.deepEqual(filesBelow(root), before);
  });
});

describe("importing again", () => {
  const articles = [aFoundArticle(1, { views: 10 }), aFoundArticle(2), aFoundArticle(3, { views: 5 })];

  it("leaves what an editor has changed or deleted, and says so", async (t) => {
    const root = scratchFolder(t);
    await imported(root, aSource(articles));
    const [edited, deleted] = ["content/xinwen/guihua/2014/1.md", "content/xinwen/guihua/2014/2.md"];
    writeFileSync(join(root, edited), read(root, edited).replace("正文", "改过的正文"));
    rmSync(join(root, deleted));
    const before = filesBelow(root);
    const report = await imported(root, aSource(articles));
    assert.deepEqual(filesBelow(root), before);
    assert.deepEqual(kinds(report, "kept"), { edited: 1, deleted: 1 });
    assert.deepEqual(await errorsOf(root), []);
  });

  it("takes over what has changed in the source, and what is new, and keeps every address", async (t) => {
    const root = scratchFolder(t);
    await imported(root, aSource(articles));
    const later = [
      aFoundArticle(4, { aliases: ["/a/yuanqu/1.html"] }),
      ...articles.map((article) =>
        article.key === "archives:2" ? { ...article, title: "改了题目" } : article,
      ),
    ];
    const { files } = await imported(root, aSource(later));
    assert.equal(files.written, 2);
    assert.match(read(root, "content/xinwen/guihua/2014/2.md"), /title: 改了题目/);
    assert.match(read(root, "content/xinwen/guihua/2014/1.md"), /title: 澜川高新区要闻之1/);
    assert.match(read(root, "content/xinwen/guihua/2014/1-2.md"), /title: 澜川高新区要闻之4/);
    assert.deepEqual(await errorsOf(root), []);
  });

  it("follows a date that was corrected in the source, unless an editor has been there", async (t) => {
    const root = scratchFolder(t);
    await imported(root, aSource(articles));
    const edited = "content/xinwen/guihua/2014/2.md";
    writeFileSync(join(root, edited), read(root, edited).replace("正文", "改过的正文"));
    const later = articles.map((article) => ({ ...article, date: "2015-01-02" }));
    const report = await imported(root, aSource(later));
    assert.deepEqual(
      [...filesBelow(join(root, "content/xinwen")).keys()],
      ["guihua/2014/2.md", "guihua/2015/1.md", "guihua/2015/3.md"],
    );
    assert.deepEqual(kinds(report, "kept"), { edited: 1 });
    assert.deepEqual(await errorsOf(root), []);
  });

  it("adds only the clicks that are new, beside those that the portal has counted since", async (t) => {
    const root = scratchFolder(t);
    await imported(root, aSource(articles));
    const file = join(root, "content/views.json");
    writeFileSync(file, readFileSync(file, "utf8").replace("[10]", "[17]"));
    await imported(root, aSource([aFoundArticle(1, { views: 12 }), ...articles.slice(1)]));
    assert.match(readFileSync(file, "utf8"), /2014\/1\.html": \[19\]/);
    assert.match(readFileSync(file, "utf8"), /2014\/3\.html": \[5\]/);
  });

  it("knows its own articles by their former addresses when its ledger is lost", async (t) => {
    const root = scratchFolder(t);
    await imported(root, aSource(articles));
    const edited = "content/xinwen/guihua/2014/1.md";
    writeFileSync(join(root, edited), read(root, edited).replace("正文", "改过的正文"));
    rmSync(join(root, ".newspark"), { recursive: true });
    const before = filesBelow(join(root, "content/xinwen"));
    const report = await imported(root, aSource(articles));
    assert.deepEqual(filesBelow(join(root, "content/xinwen")), before);
    assert.deepEqual(kinds(report, "kept"), { "other-article": 1 });
    assert.deepEqual(await errorsOf(root), []);
  });

  it("puts pictures beside articles that came without them at first", async (t) => {
    const [root, old] = [scratchFolder(t), scratchFolder(t)];
    writeFiles(old, { "uploads/a.jpg": await picture("#c00") });
    const source = aSource([
      aFoundArticle(1042, { body: [{ html: '<p>文</p><img src="/uploads/a.jpg">' }] }),
    ]);
    await imported(root, source);
    assert.ok(existsSync(join(root, "content/xinwen/guihua/2014/1042.md")));
    await imported(root, source, { uploads: [old] });
    assert.equal(existsSync(join(root, "content/xinwen/guihua/2014/1042.md")), false);
    assert.ok(existsSync(join(root, "content/xinwen/guihua/2014/1042/a.jpg")));
    assert.deepEqual(await errorsOf(root), []);
  });

  it("extends a portal that was there before, and leaves its articles and its tree", async (t) => {
    const root = scratchFolder(t);
    const own =
      "---\ntitle: 原有\ndate: 2014-01-01\nsource: 高新院\naliases: [/a/yuanqu/2014/0506/2.html]\n---\n\n文。\n";
    writeFiles(root, {
      "content/site.yaml": "name: 澜川\nurl: https://a.example\n",
      "content/navigation.yaml": "# 菜单\n- { label: 新闻中心, slug: news }\n",
      "content/news/2014/1.md": own.replace("/2.html", "/9.html"),
      "content/news/2014/own.md": own,
    });
    const report = await imported(root, aSource(articles));
    assert.match(
      read(root, "content/navigation.yaml"),
      /^# 菜单\n- label: 新闻中心\n {2}slug: news\n {2}children:/,
    );
    assert.equal(read(root, "content/news/2014/own.md"), own);
    assert.ok(existsSync(join(root, "content/news/guihua/2014/1.md")));
    assert.deepEqual(kinds(report, "kept"), { "other-article": 1 });
    assert.deepEqual(await errorsOf(root), []);
  });

  it("touches nothing where the portal's configuration is wrong", async (t) => {
    const root = scratchFolder(t);
    writeFiles(root, { "content/site.yaml": "name: 澜川\nurl: nonsense\n" });
    await assert.rejects(imported(root, aSource(articles)), /site\/url|url/);
    assert.deepEqual([...filesBelow(root).keys()], ["content/site.yaml"]);
  });
});
