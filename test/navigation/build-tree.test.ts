import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { buildTree } from "../../src/navigation/build-tree.ts";
import { navigation } from "../support/portal.ts";

describe("the navigation tree", () => {
  const tree = buildTree(navigation);

  it("lists categories in menu order, parents before children", () => {
    assert.deepEqual([...tree.byPath.keys()], ["news", "news/yuanqu", "news/keji"]);
  });

  it("gives each category its address and the way down to it", () => {
    const category = tree.byPath.get("news/yuanqu");
    assert.equal(category?.url, "/news/yuanqu/");
    assert.deepEqual(
      category?.ancestors.map(({ label }) => label),
      ["新闻中心"],
    );
  });

  it("makes no category of a plain link", () => {
    assert.deepEqual(
      tree.roots.map(({ label }) => label),
      ["新闻中心"],
    );
  });
});
