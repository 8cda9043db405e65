import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FoundCategory } from "../../src/import/found/found.ts";
import { type CategoryContext, planCategories } from "../../src/import/plan-categories.ts";
import { aColumn } from "../support/found-portal.ts";
import { navigation } from "../support/portal.ts";

function planned(categories: FoundCategory[], changes: Partial<CategoryContext> = {}) {
  return planCategories(categories, {
    navigation: [],
    known: () => undefined,
    pageSlugs: new Set(),
    label: ({ label }) => label || undefined,
    description: ({ description }) => description,
    link: (address) => address,
    isWanted: () => true,
    ...changes,
  });
}

describe("columns of the former portal", () => {
  it("become categories named by their folders, or else by their pinyin", () => {
    const plan = planned([
      aColumn("t:1", "新闻中心", { directory: "{cmspath}/a/xinwen" }),
      aColumn("t:2", "园区规划", { parent: "t:1" }),
      aColumn("t:3", "园区规划", { parent: "t:1", directory: "/a/xinwen/guihua/" }),
    ]);
    assert.deepEqual([...plan.paths.values()], ["xinwen", "xinwen/yuan-qu-gui-hua", "xinwen/guihua"]);
  });

  it("keep clear of names that the portal needs, of years, of pages and of each other", () => {
    const plan = planned(
      ["tags", "2014", "about", "same", "same"].map((name, at) =>
        aColumn(`t:${at}`, name, { directory: `/a/${name}` }),
      ),
      { pageSlugs: new Set(["about"]) },
    );
    assert.deepEqual([...plan.paths.values()], ["tags-2", "nian-2014", "about-2", "same", "same-2"]);
  });

  it("are matched with the tree by label, and only what is new is added", () => {
    const plan = planned(
      [
        aColumn("t:1", "新闻中心"),
        aColumn("t:2", "园区规划", { parent: "t:1" }),
        aColumn("t:3", "通知", { parent: "t:1" }),
        aColumn("t:4", "科技创新"),
      ],
      { navigation },
    );
    assert.deepEqual(
      [...plan.paths.values()],
      ["news", "news/yuanqu", "news/tong-zhi", "news/keji"],
      "科技创新 is where the tree has it",
    );
    assert.deepEqual(plan.additions, [{ below: "news", entry: { label: "通知", slug: "tong-zhi" } }]);
  });

  it("stay where an earlier run put them when an editor has renamed them", () => {
    const plan = planned([aColumn("t:1", "新闻中心"), aColumn("t:2", "规划旧名", { parent: "t:1" })], {
      navigation,
      known: (key) => (key === "t:2" ? "news/yuanqu" : undefined),
    });
    assert.equal(plan.paths.get("t:2"), "news/yuanqu");
    assert.deepEqual(plan.additions, []);
  });

  it("are told where the tree has a link of their name", () => {
    const plan = planned([aColumn("t:1", "关于")], { navigation });
    assert.equal(plan.paths.get("t:1"), "guan-yu");
    assert.equal(plan.conflicts.length, 1);
  });

  it("become links where they were links, and are left out when they lead nowhere", () => {
    const plan = planned(
      [
        aColumn("t:1", "研究院", { link: "https://institute.example.org/" }),
        aColumn("t:2", "旧系统", { link: "javascript:void(0)" }),
      ],
      { link: (address) => (address.startsWith("https:") ? address : undefined) },
    );
    assert.deepEqual(
      [...plan.fates],
      [
        ["t:1", "link"],
        ["t:2", "left-out"],
      ],
    );
    assert.deepEqual(plan.additions, [{ entry: { label: "研究院", url: "https://institute.example.org/" } }]);
  });

  it("are all placed when they stand below themselves, below nothing, or a thousand deep", () => {
    const loop = [aColumn("t:1", "甲", { parent: "t:2" }), aColumn("t:2", "乙", { parent: "t:1" })];
    const orphan = aColumn("t:3", "丙", { parent: "t:99" });
    const deep = Array.from({ length: 1000 }, (_, at) =>
      aColumn(`d:${at}`, `层${at}`, at === 0 ? {} : { parent: `d:${at - 1}` }),
    );
    const plan = planned([...loop, orphan, ...deep]);
    assert.equal(plan.paths.size, 1003);
    assert.ok([...plan.paths.values()].every((path) => path.split("/").length <= 8));
  });
});
