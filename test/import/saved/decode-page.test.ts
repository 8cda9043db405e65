import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import iconv from "iconv-lite";
import { decodePage } from "../../../src/import/saved/decode-page.ts";

const simplified = "澜川高新区的企业今天开了一个大会，讨论明年的规划。";
const traditional = "瀾川高新區的企業今天開了一個大會，討論明年的規劃。";

const textOf = (bytes: Uint8Array) => decodePage(bytes)?.text;

describe("the bytes of a page", () => {
  it("are read in the encoding that the page names", () => {
    for (const tag of [
      '<meta charset="gbk">',
      '<META content="text/html; charset=GB2312" http-equiv=Content-Type>',
    ]) {
      const page = `<html><!-- ${"long ".repeat(500)} -->${tag}<p>${simplified}</p>`;
      assert.equal(textOf(iconv.encode(page, "gbk")), page);
    }
    const page = `<meta charset=big5><p>${traditional}</p>`;
    assert.equal(textOf(iconv.encode(page, "big5")), page);
  });

  it("are UTF-8 where they can be, whatever the page names", () => {
    const page = `<meta charset="gb2312"><p>${simplified}</p>`;
    assert.equal(textOf(Buffer.from(page)), page);
  });

  it("are read in the encoding that fits where none is named, or one that nobody knows", () => {
    for (const head of ["", '<meta charset="gb3212">']) {
      assert.equal(textOf(iconv.encode(head + simplified, "gb18030")), head + simplified);
      assert.equal(textOf(iconv.encode(head + traditional, "big5")), head + traditional);
    }
  });

  it("follow their byte order mark, which is no part of the text", () => {
    assert.equal(textOf(Buffer.from(`\ufeff${simplified}`)), simplified);
    assert.equal(textOf(iconv.encode(simplified, "utf-16le", { addBOM: true })), simplified);
    assert.equal(textOf(iconv.encode(simplified, "utf-16be", { addBOM: true })), simplified);
  });

  it("are read as far as they can be where some are broken, and that is said", () => {
    const bytes = iconv.encode(`<meta charset=gbk>${simplified}`, "gbk");
    const decoded = decodePage(bytes.subarray(0, bytes.length - 1));
    assert.equal(decoded?.isBroken, true);
    assert.equal(decoded.encoding, "gb18030");
    assert.match(decoded.text, /讨论明年的规划/);
  });

  it("are no page where they are no text", () => {
    assert.equal(decodePage(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])), undefined);
  });

  it("never fail", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        decodePage(bytes);
      }),
    );
  });
});
