import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formerAddressReader, formerKey } from "../../src/import/former-addresses.ts";

describe("an address of the former portal", () => {
  const read = formerAddressReader(["http://www.lanchuan-park.example/", undefined]);

  it("is a path of its own, with or without its host, from whatever page it was linked", () => {
    for (const [address, base] of [
      ["/a/2014/1042.html", "/"],
      ["http://www.lanchuan-park.example/a/2014/1042.html", "/"],
      ["https://lanchuan-park.example/a/2014/1042.html#top", "/"],
      ["http://m.lanchuan-park.example/a/2014/1042.html", "/"],
      ["//www.lanchuan-park.example/a/2014/1042.html", "/"],
      ["1042.html", "/a/2014/1041.html"],
      ["..\\2014\\1042.html", "/a/2013/1.html"],
    ] as const) {
      assert.deepEqual(read(address, base), { path: "/a/2014/1042.html" }, address);
    }
  });

  it("is another site's, or none", () => {
    assert.deepEqual(read("https://institute.example.org/x"), {
      external: "https://institute.example.org/x",
    });
    assert.deepEqual(read("mailto:office@lanchuan-park.example"), {
      external: "mailto:office@lanchuan-park.example",
    });
    for (const address of [
      "",
      "#top",
      "javascript:alert(1)",
      "file:///C:/a.doc",
      "http://[",
      "data:text/html,x",
    ]) {
      assert.equal(read(address), undefined, address);
    }
  });

  it("is the same in either case, encoded or not, as a folder and as its index", () => {
    assert.equal(formerKey("/A/%E8%A7%84%E5%88%92.HTML"), formerKey("/a/规划.html"));
    assert.equal(formerKey("/a/yuanqu/"), formerKey("/a/yuanqu/index.html"));
    assert.equal(formerKey("/a/yuanqu/"), formerKey("/a/yuanqu/default.htm"));
    assert.notEqual(formerKey("/plus/view.php?aid=1"), formerKey("/plus/view.php?aid=2"));
  });
});
