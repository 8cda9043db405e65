import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { navigationText } from "../../src/import/navigation-text.ts";

const present = `# yaml-language-server: $schema=x
# 次序就是菜单的次序
- label: 新闻中心
  slug: news
  children:
    # 最要紧的
    - { label: 园区规划, slug: yuanqu-guihua, description: "空间: 交通" }

- { label: 关于, url: /about/ }
`;

describe("the navigation file", () => {
  it("is a list of entries where there was none", () => {
    const text = navigationText(undefined, [
      { entry: { label: "新闻中心", slug: "news" } },
      { below: "news", entry: { label: "园区规划", slug: "guihua", description: "空间和交通" } },
    ]);
    assert.equal(
      text,
      `- label: 新闻中心
  slug: news
  children:
    - label: 园区规划
      slug: guihua
      description: 空间和交通
`,
    );
  });

  it("keeps every line that stands in it, comments too, and grows", () => {
    const text = navigationText(present, [
      { below: "news", entry: { label: "通知公告", slug: "tongzhi" } },
      { below: "news/yuanqu-guihua", entry: { label: "近期", slug: "jinqi" } },
      { entry: { label: "招商", slug: "zhaoshang" } },
    ]);
    for (const line of ["# yaml-language-server: $schema=x", "# 次序就是菜单的次序", "    # 最要紧的"]) {
      assert.ok(text.includes(line), text);
    }
    assert.match(text, /- \{ label: 关于, url: \/about\/ \}\n- label: 招商\n {2}slug: zhaoshang\n$/);
    assert.match(text, /label: 园区规划\n {6}slug: yuanqu-guihua\n.*\n {6}children:\n {8}- label: 近期/);
    assert.match(text, /\n {4}- label: 通知公告\n/);
  });

  it("is the same to the letter where nothing is added", () => {
    assert.equal(navigationText(present, []), present);
  });
});
