import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkPortal } from "../../src/check/check-portal.ts";
import type { Problem } from "../../src/shared/problem.ts";
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

/** What `check` says of a portal beside what a build says. */
async function problemsOf(t: Afterwards, files: Record<string, string>): Promise<Problem[]> {
  const root = scratchFolder(t);
  writeFiles(root, { "content/site.yaml": site, "content/navigation.yaml": navigation, ...files });
  const { problems } = await checkPortal(root, { now });
  assert.deepEqual(
    problems.filter(({ severity }) => severity === "error").map(({ rule }) => rule),
    [],
  );
  return problems.filter(({ rule }) => rule.startsWith("check/"));
}

async function warnings(t: Afterwards, articles: Record<string, string>, settings = ""): Promise<string[]> {
  const problems = await problemsOf(t, { "content/site.yaml": site + settings, ...articles });
  return problems.map(({ rule, file, line }) => `${rule} ${file}:${line}`).sort();
}

/** The columns that are named, with their places. */
async function blankColumns(t: Afterwards, tree: string[]): Promise<string[]> {
  const problems = await problemsOf(t, {
    "content/navigation.yaml": `${tree.join("\n")}\n`,
    "content/hotspot/2026/xin.md": anArticle({}),
  });
  return problems.map(({ line, column, en }) => `${line}:${column} ${/"(.*)"/.exec(en.what)?.[1]}`);
}

const governmentSite = 'government: true\nfooter: { siteCode: "3300000001" }\n';

describe("check", () => {
  it("has nothing to say of a portal that is in order", async (t) => {
    assert.deepEqual(await warnings(t, fresh), []);
  });

  it("names a category without an article, where it stands in the navigation", async (t) => {
    const { "content/news/zhengce/2026/xin.md": _, ...rest } = fresh;
    assert.deepEqual(await warnings(t, rest), ["check/empty-category content/navigation.yaml:5"]);
  });

  it("names a column whose articles are not published yet, and says what it waits for", async (t) => {
    const { "content/news/zhengce/2026/xin.md": _, ...rest } = fresh;
    const draft = { "content/news/zhengce/2026/gao.md": anArticle({ draft: "true" }, "草稿。") };
    const scheduled = {
      "content/news/zhengce/2026/mai.md": anArticle({ date: "2026-03-09" }, "三月。"),
      "content/news/zhengce/2026/si.md": anArticle({ date: "2026-04-09" }, "四月。"),
    };
    const said = async (waiting: Record<string, string>) => {
      const problems = await problemsOf(t, { ...rest, ...waiting });
      assert.deepEqual(
        problems.map(({ rule, line }) => `${rule} ${line}`),
        ["check/empty-category 5"],
      );
      return problems[0];
    };
    const ofDraft = await said(draft);
    assert.equal(ofDraft?.zh.what, "栏目“政策文件”里还没有一篇发布了的文章，只有1篇草稿。");
    assert.match(ofDraft?.en.fix ?? "", /^Take draft: true out of one of them/);
    const ofScheduled = await said(scheduled);
    assert.match(ofScheduled?.en.what ?? "", /nothing that is published, only 2 scheduled articles\.$/);
    assert.match(ofScheduled?.zh.fix ?? "", /^最早的一篇定在 2026-03-09 发布/);
    const ofBoth = await said({ ...draft, ...scheduled });
    assert.match(ofBoth?.zh.what ?? "", /只有1篇草稿和2篇还没到时间的文章。$/);
    assert.match(ofBoth?.en.what ?? "", /only a draft and 2 scheduled articles\.$/);
  });

  it("has nothing to say of a column whose only article has expired, since its list still shows it", async (t) => {
    const { "content/news/zhengce/2026/xin.md": _, ...rest } = fresh;
    const expired = anArticle({ date: "2026-02-01", expires: "2026-02-02" }, "过了。");
    assert.deepEqual(await warnings(t, { ...rest, "content/news/zhengce/2026/guo.md": expired }), []);
  });

  it("names the column that is blank, not another one of the same slug elsewhere", async (t) => {
    const tree = [
      "- { label: 热点, slug: hotspot }",
      "- label: 甲区",
      "  slug: jia",
      "  children:",
      "    - { label: 甲区动态, slug: hotspot }",
      "- label: 乙区",
      "  slug: yi",
      "  children:",
      "    - { label: 乙区动态, slug: hotspot }",
    ];
    assert.deepEqual(await blankColumns(t, tree), ["5:28 甲区动态", "9:28 乙区动态"]);
  });

  it("names the slug of a blank column, however its entry is written", async (t) => {
    const tree = [
      "- { label: 热点, slug: hotspot }",
      "- { label: ai 与 ai 产业, slug: ai }",
      "- label: 下一行",
      "  slug:",
      "    xiayihang",
      '- { "label": 引号, "slug": "yinhao" }',
    ];
    assert.deepEqual(await blankColumns(t, tree), ["2:30 ai 与 ai 产业", "5:5 下一行", "6:26 引号"]);
  });

  it("names titles that lists and search engines cut off, a letter counted half", async (t) => {
    const found = await warnings(t, {
      ...fresh,
      "content/news/dongtai/2026/chang.md": anArticle({ title: "长".repeat(41) }, "甲。"),
      "content/news/dongtai/2026/gang.md": anArticle({ title: "好".repeat(40) }, "乙。"),
      "content/news/dongtai/2026/biao.md": anArticle({ title: `${"好".repeat(39)}-{發}-` }, "丁。"),
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

  it("compares descriptions as readers see them, without the marks of conversion", async (t) => {
    const found = await warnings(t, {
      ...fresh,
      "content/news/dongtai/2026/jiu.md": anArticle({ date: "2026-01-01", summary: "头发和发展。" }, "甲。"),
      "content/news/dongtai/2026/chong.md": anArticle({ summary: "头-{发}-和发展。" }, "乙。"),
      "content/news/dongtai/2026/wu.md": anArticle({ summary: '"-{H|zh-hans:鼠标;zh-tw:滑鼠}-"' }, "丙。"),
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

  it("names columns and the home page of a government site that are behind their terms, and of no other site", async (t) => {
    const stale = {
      "content/news/dongtai/2026/jiu.md": anArticle({ date: "2026-02-14" }, "动态旧了。"),
      "content/news/zhengce/2026/jiu.md": anArticle({ date: "2026-02-14" }, "政策还不旧。"),
    };
    assert.deepEqual(await warnings(t, stale), []);
    assert.deepEqual(await warnings(t, stale, governmentSite), [
      "check/stale-column content/navigation.yaml:4",
      "check/stale-home content/site.yaml:3",
    ]);
    assert.deepEqual(await warnings(t, fresh, governmentSite), []);
    const { "content/news/zhengce/2026/xin.md": _, ...rest } = fresh;
    const old = {
      ...rest,
      "content/news/zhengce/2025/jiu.md": anArticle({ date: "2025-08-29" }, "政策也旧了。"),
    };
    assert.deepEqual(await warnings(t, old, governmentSite), [
      "check/stale-column content/navigation.yaml:5",
    ]);
  });

  it("takes for new on the home page what stands there: nothing scheduled, no draft, nothing expired", async (t) => {
    const ages = (date: string, more: Record<string, string> = {}) => ({
      "content/news/dongtai/2026/jiu.md": anArticle({ date }, "动态。"),
      "content/news/zhengce/2026/jiu.md": anArticle({ date }, "政策。"),
      ...more,
    });
    const saysOfHome = async (articles: Record<string, string>) =>
      (await warnings(t, articles, governmentSite)).some((text) => text.startsWith("check/stale-home"));
    assert.equal(await saysOfHome(ages("2026-02-15")), false);
    assert.equal(await saysOfHome(ages("2026-02-14")), true);
    const file = "content/news/zhengce/2026/xin.md";
    assert.equal(await saysOfHome(ages("2026-02-14", { [file]: anArticle({}, "新。") })), false);
    for (const front of [{ date: "2026-03-02" }, { draft: "true" }, { expires: "2026-02-28" }]) {
      const articles = ages("2026-02-14", { [file]: anArticle(front, "新。") });
      assert.equal(await saysOfHome(articles), true, JSON.stringify(front));
    }
  });

  it("names a government site without its code, and no other site", async (t) => {
    assert.deepEqual(await warnings(t, fresh, "government: true\n"), [
      "check/no-site-code content/site.yaml:3",
    ]);
    assert.deepEqual(await warnings(t, fresh, governmentSite), []);
    assert.deepEqual(await warnings(t, fresh, "footer: { phone: 0000-1 }\n"), []);
  });

  it("names files that no article uses", async (t) => {
    const found = await warnings(t, { ...fresh, "content/news/dongtai/2026/tu.png": "" });
    assert.deepEqual(found, ["check/unused-file content/news/dongtai/2026/tu.png:1"]);
  });
});
