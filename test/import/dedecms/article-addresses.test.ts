import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Addressed, articleAddresses } from "../../../src/import/dedecms/article-addresses.ts";
import type { ColumnRow } from "../../../src/import/dedecms/column-rows.ts";
import type { Settings } from "../../../src/import/dedecms/settings.ts";

const settings: Settings = {
  ...{ name: "", url: "", description: "", path: "", articles: "/a" },
  ...{ dropsIndex: true, rewrites: false },
};

const column: ColumnRow = {
  ...{ id: 3, parent: undefined, label: "园区规划", folder: "/a/guihua", kind: "list", index: "file" },
  ...{ indexFile: "index.html", rule: "{typedir}/{Y}/{M}{D}/{aid}.html", listRule: "", description: "" },
  ...{ content: "", isHidden: false, isForMembers: false, at: { file: "a.sql", line: 1 } },
};

const article: Addressed = {
  ...{ id: 72, title: "高新区（南区）B座", created: Date.parse("2014-12-05T00:30:00+08:00") / 1000 },
  ...{ filename: "", isDynamic: false, pages: 1 },
};

function first(
  changes: {
    rule?: string;
    folder?: string;
    article?: Partial<Addressed>;
    settings?: Partial<Settings>;
  } = {},
): string | undefined {
  const { rule = column.rule, folder = column.folder } = changes;
  return articleAddresses(
    { ...article, ...changes.article },
    { ...column, rule, folder },
    { ...settings, ...changes.settings },
    "Asia/Shanghai",
  ).aliases[0];
}

describe("the file of an article of DedeCMS", () => {
  it("is named by every token that a rule may hold, in any case", () => {
    assert.equal(first(), "/a/guihua/2014/1205/72.html");
    assert.equal(first({ rule: "/news/{y}-{m}-{d}/{timestamp}.shtml" }), "/news/2014-12-05/1417710600.shtml");
    assert.equal(first({ rule: "{typedir}/{PINYIN}.html" }), "/a/guihua/gaoxinqu_nanqu_Bzuo_72.html");
    assert.equal(first({ rule: "{typedir}/{py}.html" }), "/a/guihua/gxq_nq_Bz_72.html");
  });

  it("has letters where the digits of {cc} are the code of one", () => {
    // 12 05 72 20 14: only 72 is a letter's.
    assert.equal(first({ rule: "{typedir}/{cc}.html" }), "/a/guihua/1205H2014.html");
    assert.equal(first({ rule: "{typedir}/{cc}.html", article: { id: 5 } }), "/a/guihua/12055" + "2014.html");
  });

  it("has the name that its author gave it, in the folder that the rule says", () => {
    assert.equal(first({ article: { filename: "kaigong" } }), "/a/guihua/2014/1205/kaigong.html");
  });

  it("is the index of a folder of its own, and either address is kept", () => {
    const { aliases } = articleAddresses(
      { ...article, pages: 2 },
      { ...column, rule: "{typedir}/{aid}/index.html" },
      settings,
      "Asia/Shanghai",
    );
    assert.deepEqual(aliases.slice(0, 3), [
      "/a/guihua/72/",
      "/a/guihua/72/index.html",
      "/a/guihua/72/index_2.html",
    ]);
  });

  it("stands in the common folder where its column has none, and among the topics where it has no rule", () => {
    assert.equal(first({ folder: "" }), "/a/2014/1205/72.html");
    assert.equal(
      first({ folder: "", settings: { path: "/cms", articles: "/html" } }),
      "/cms/html/2014/1205/72.html",
    );
    assert.equal(first({ rule: "" }), "/special/arc-72.html");
  });

  it("is none where a program shows the article, page by page", () => {
    const { aliases } = articleAddresses(
      { ...article, isDynamic: true, pages: 3 },
      column,
      settings,
      "Asia/Shanghai",
    );
    assert.deepEqual(aliases, [
      "/plus/view.php?aid=72",
      "/plus/view-72-1.html",
      "/plus/view.php?aid=72&pageno=2",
      "/plus/view.php?aid=72&pageno=3",
      "/m/view.php?aid=72",
    ]);
  });

  it("is known to be a guess where it is made of pinyin", () => {
    const isGuessed = (rule: string, filename = "") =>
      articleAddresses({ ...article, filename }, { ...column, rule }, settings, "Asia/Shanghai").isGuessed;
    assert.equal(isGuessed("{typedir}/{py}.html"), true);
    assert.equal(isGuessed("{typedir}/{py}.html", "kaigong"), false);
    assert.equal(isGuessed("{typedir}/{aid}.html"), false);
  });
});
