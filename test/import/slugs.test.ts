import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isSlug } from "../../src/config/slug.ts";
import { freeSlug, slugOfAddress, slugOfText } from "../../src/import/slugs.ts";

describe("a slug", () => {
  it("comes from the pinyin of a Chinese name, a syllable at a time", () => {
    assert.equal(slugOfText("园区规划"), "yuan-qu-gui-hua");
    assert.equal(slugOfText("智慧城市news"), "zhi-hui-cheng-shi-news");
    assert.equal(slugOfText("绿色发展"), "lv-se-fa-zhan");
    assert.equal(slugOfText("園區規劃"), "yuan-qu-gui-hua");
  });

  it("is cut between words where a name is long", () => {
    const slug = slugOfText("澜川高新区管理委员会关于进一步促进战略性新兴产业发展的若干意见") ?? "";
    assert.ok(slug.length <= 60 && slug.startsWith("lan-chuan-gao-xin-qu-"), slug);
    assert.ok(!slug.endsWith("-"));
  });

  it("comes from the last part of a former address, unless that says nothing", () => {
    assert.equal(slugOfAddress("/a/yuanqu/2014/0506/1042.html"), "1042");
    assert.equal(slugOfAddress("/a/yuanqu/Guihua_Tiaozheng.html"), "guihua-tiaozheng");
    assert.equal(slugOfAddress("/a/yuanqu/"), "yuanqu");
    assert.equal(slugOfAddress("/a/yuanqu/index.html"), undefined);
    assert.equal(slugOfAddress("/plus/view.php?aid=1042"), undefined);
    assert.equal(slugOfAddress("/plus/view.php"), undefined);
    assert.equal(slugOfAddress("/../../etc/passwd%00"), undefined);
  });

  it("can always stand in an address, whatever it is made of", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const slug of [slugOfText(text), slugOfAddress(text)]) {
          assert.ok(slug === undefined || isSlug(slug), slug);
        }
      }),
    );
  });

  it("takes a number behind it where the name is taken", () => {
    const taken = new Set(["a", "a-2"]);
    assert.equal(
      freeSlug("a", (slug) => taken.has(slug)),
      "a-3",
    );
  });
});
