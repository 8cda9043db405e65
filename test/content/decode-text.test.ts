import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decodeText } from "../../src/content/decode-text.ts";
import { portalWith, read } from "./portal.ts";

/** 园区规划新闻：高新院的研究 */
const gbk = "d4b0c7f8b9e6bbaed0c2cec5a3bab8dfd0c2d4bab5c4d1d0bebf";
/** 園區規劃新聞：高新院的研究 */
const big5 = "b6e9b0cfb357b9bab773bb44a147b0aab773b07cbaaaace3a873";

describe("a file that is not UTF-8 is named by what it looks like", () => {
  it("GBK, as old Windows editors save it", () => {
    assert.deepEqual(decodeText(Buffer.from(gbk, "hex")), { encoding: "GB18030/GBK" });
  });

  it("Big5, as it comes from Taiwan and Hong Kong", () => {
    assert.deepEqual(decodeText(Buffer.from(big5, "hex")), { encoding: "Big5" });
  });

  it("UTF-16, with a byte order mark and without", () => {
    const text = Buffer.from("---\ntitle: 园区规划\n---\n", "utf16le");
    assert.deepEqual(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), text])), { encoding: "UTF-16" });
    assert.deepEqual(decodeText(text), { encoding: "UTF-16" });
  });

  it("or by nothing when it is no text at all", () => {
    assert.deepEqual(
      Object.hasOwn(decodeText(Buffer.from("504b0304ffff00000000ff81", "hex")), "text"),
      false,
    );
  });

  it("and its problem says what to do", (t) => {
    const root = portalWith(t, { "content/news/yuanqu-guihua/2022/a.md": Buffer.from(gbk, "hex") });
    const { articles, problems } = read(root);
    assert.deepEqual(
      problems.map(({ rule, zh }) => [rule, zh.what]),
      [["file/encoding", "文件不是 UTF-8 编码，看起来是 GB18030/GBK。"]],
    );
    assert.deepEqual(
      articles.map(({ id }) => id),
      ["news/yuanqu-guihua/2022/a"],
      "links to it are not called dead",
    );
  });
});

describe("a file of the usual kind", () => {
  it("is text, its byte order mark dropped", () => {
    assert.deepEqual(decodeText(Buffer.from("\uFEFF园区")), { text: "园区" });
    assert.deepEqual(decodeText(Buffer.from("")), { text: "" });
  });
});
