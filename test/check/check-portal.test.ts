import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkPortal } from "../../src/check/check-portal.ts";
import { type Afterwards, scratchFolder, writeFiles } from "../support/scratch.ts";

const now = Date.parse("2026-03-01T00:00:00+08:00");

const site = "name: 澜川高新区\nurl: https://example.org\n";
const navigation = [
  "- label: 新闻中心",
  "  slug: news",
  "  children:",
  "    - { label: 园区动态, slug: dongtai }",
  "    - { label: 政策文件, slug: zhengce, columnType: 政策文件 }",
  "",
].join("\n");

function anArticle(front: Record<string, string>, body = "园区的一篇文章。"): string {
  const keys = { title: "一篇", date: "2026-02-28", source: "高新院", ...front };
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}

const fresh = {
  "content/news/dongtai/2026/xin.md": anArticle({}, "动态有新的。"),
  "content/news/zhengce/2026/xin.md": anArticle({}, "政策有新的。"),
};

/** What `check` warns of beside what a build says. */
async function warnings(t: Afterwards, articles: Record<string, string>, settings = ""): Promise<string[]> {
  const root = scratchFolder(t);
  const files = { "content/site.yaml": site + settings, "content/navigation.yaml": navigation };
  writeFiles(root, { ...files, ...articles });
  const { problems } = await checkPortal(root, { now });
  assert.deepEqual(
    problems.filter(({ severity }) => severity === "error").map(({ rule }) => rule),
    [],
  );
  return problems
    .filter(({ rule }) => rule.startsWith("check/"))
    .map(({ rule, file, line }) => `${rule} ${file}:${line}`)
    .sort();
}

describe("check", () => {
  it("has nothing to say of a portal that is in order", async (t) => {
    assert.deepEqual(await warnings(t, fresh), []);
  });

  it("names a category without an article, where it stands in the navigation", async (t) => {
    const { "content/news/zhengce/2026/xin.md": _, ...rest } = fresh;
    assert.deepEqual(await warnings(t, rest), ["check/empty-category content/navigation.yaml:5"]);
  });

  it("names titles that lists and search engines cut off, a letter counted half", async (t) => {
    const found = await warnings(t, {
      ...fresh,
      "content/news/dongtai/2026/chang.md": anArticle({ title: "长".repeat(41) }, "甲。"),
      "content/news/dongtai/2026/gang.md": anArticle({ title: "好".repeat(40) }, "乙。"),
      "content/news/dongtai/2026/zimu.md": anArticle({ title: "a".repeat(80) }, "丙。"),
    });
    assert.deepEqual(found, ["check/long-title content/news/dongtai/2026/chang.md:2"]);
  });

  it("names articles without words to describe them, and those described alike", async (t) => {
    const found = await warnings(t, {
      ...fresh,
      "content/news/dongtai/2026/wu.md": anArticle({}, "***"),
      "content/news/dongtai/2026/jiu.md": anArticle({ date: "2026-01-01" }, "同样的话。"),
      "content/news/dongtai/2026/chong.md": anArticle({ summary: "同样的话。" }, "不同的话。"),
      "content/news/dongtai/2026/wai.md": anArticle({ redirect: "https://other.example/" }, ""),
    });
    assert.deepEqual(found, [
      "check/no-description content/news/dongtai/2026/wu.md:1",
      "check/repeated-description content/news/dongtai/2026/chong.md:5",
    ]);
  });

  it("names redirects that lead to redirects, and where they end", async (t) => {
    const found = await warnings(t, {
      ...fresh,
      "content/news/dongtai/2026/yi.md": anArticle({ redirect: "/news/dongtai/2026/er.html" }, ""),
      "content/news/dongtai/2026/er.md": anArticle({ redirect: "/news/dongtai/2026/xin.html" }, ""),
    });
    assert.deepEqual(found, ["check/redirect-chain content/news/dongtai/2026/yi.md:5"]);
  });

  it("names columns of a government site that are behind their terms, and of no other site", async (t) => {
    const stale = {
      "content/news/dongtai/2026/jiu.md": anArticle({ date: "2026-02-14" }, "动态旧了。"),
      "content/news/zhengce/2026/jiu.md": anArticle({ date: "2026-02-14" }, "政策还不旧。"),
    };
    assert.deepEqual(await warnings(t, stale), []);
    assert.deepEqual(await warnings(t, stale, "government: true\n"), [
      "check/stale-column content/navigation.yaml:4",
    ]);
    assert.deepEqual(await warnings(t, fresh, "government: true\n"), []);
    const { "content/news/zhengce/2026/xin.md": _, ...rest } = fresh;
    const old = {
      ...rest,
      "content/news/zhengce/2025/jiu.md": anArticle({ date: "2025-08-29" }, "政策也旧了。"),
    };
    assert.deepEqual(await warnings(t, old, "government: true\n"), [
      "check/stale-column content/navigation.yaml:5",
    ]);
  });

  it("names files that no article uses", async (t) => {
    const found = await warnings(t, { ...fresh, "content/news/dongtai/2026/tu.png": "" });
    assert.deepEqual(found, ["check/unused-file content/news/dongtai/2026/tu.png:1"]);
  });
});
