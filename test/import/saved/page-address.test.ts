import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { resolver, savedFilesOf } from "../../../src/import/saved/local-addresses.ts";
import { mirroredAddress, siteAddress } from "../../../src/import/saved/page-address.ts";
import { fileKind } from "../../../src/import/saved/saved-file.ts";
import { articleOf } from "./saved-folder.ts";

const body = `<h1>澜江夜航</h1><div>日期：2020-01-02 来源：园区报</div><div><p>游船今晚首航，船上有灯，也有人唱歌。</p></div>`;

const aliasesOf = async (path: string, head = "") =>
  (await articleOf(`${head}<title>澜江夜航</title>${body}`, path)).aliases;

describe("the former address of a page", () => {
  it("is what the page says of itself", async () => {
    const page = "https://www.lanchuan-park.example/a/1042.html";
    for (const head of [
      `<link rel="canonical" href="${page}">`,
      `<meta property="og:url" content="${page}">`,
      `<base href="${page}">`,
    ])
      assert.deepEqual(await aliasesOf("x/y.html", head), ["/a/1042.html"]);
  });

  it("is what the program that saved it wrote into it", async () => {
    for (const comment of [
      "<!-- saved from url=(0044)http://www.lanchuan-park.example/a/?id=1042 -->",
      "<!-- Mirrored from www.lanchuan-park.example/a/?id=1042 by HTTrack Website Copier/3.x [XR&CO'2014], Tue, 06 May 2014 -->",
      "<!--\n Page saved with SingleFile\n url: http://www.lanchuan-park.example/a/?id=1042\n saved date: Tue May 06 2014\n-->",
    ])
      assert.deepEqual(await aliasesOf("x/y.html", comment), ["/a/?id=1042"]);
  });

  it("is not the home page, which badly made portals name on all pages", async () => {
    const head = `<link rel="canonical" href="http://www.lanchuan-park.example/">`;
    assert.deepEqual(await aliasesOf("a/1.html", head), ["/a/1.html"]);
  });

  it("is its path in a mirror, without the folder of the host", () => {
    for (const [path, address] of Object.entries({
      "www.lanchuan-park.example/a/1.html": "/a/1.html",
      "mirror/www.lanchuan-park.example+8080/a/1.html": "/a/1.html",
      "a/index.html": "/a/",
      "index.html": "/",
      "plus/view.php@aid=1042": "/plus/view.php?aid=1042",
      "plus/view.php?aid=1042.html": "/plus/view.php?aid=1042",
      "plus/view.php%3Faid=1042.html": "/plus/view.php?aid=1042",
      "tags.php@%2F园区%2F1": "/tags.php?/园区/1",
    }))
      assert.equal(mirroredAddress(path).path, address);
  });

  it("is unknown where a person saved the page under its title", async () => {
    assert.deepEqual(await aliasesOf("澜江夜航.html"), []);
  });

  it("is none of this portal's where the page stood on another host", async () => {
    const head = `<!-- saved from url=(0030)https://mp.weixin.qq.com/s/1 -->`;
    assert.deepEqual(await aliasesOf("x/y.html", head), []);
  });
});

describe("an address within a page", () => {
  const own = siteAddress("http://www.lanchuan-park.example/a/b/1.html");
  it("is a path of the site where it leads there", () => {
    const resolve = resolver("saved/1.html", own, undefined);
    assert.equal(resolve("../../uploads/1.jpg"), "/uploads/1.jpg");
    assert.equal(resolve("/uploads/1.jpg"), "/uploads/1.jpg");
    assert.equal(resolve("http://lanchuan-park.example/uploads/1.jpg"), "/uploads/1.jpg");
    assert.equal(resolve("\\uploads\\1.jpg"), "/uploads/1.jpg");
    assert.equal(resolve("2.html?x=1#top"), "/a/b/2.html?x=1#top");
  });

  it("stays as it is where it leads elsewhere or nowhere", () => {
    const resolve = resolver("saved/1.html", own, undefined);
    for (const address of [
      "https://elsewhere.example/1.jpg",
      "#top",
      "mailto:a@lanchuan.example",
      "data:image/gif;base64,R0",
    ])
      assert.equal(resolve(address), address);
    assert.equal(resolve("//elsewhere.example/1.jpg"), "http://elsewhere.example/1.jpg");
    assert.equal(resolve("http://["), "http://[");
  });

  it("keeps to what was saved beside the page", () => {
    const resolve = resolver("saved/夜航.html", own, undefined);
    const picture = resolve("./夜航_files/1.jpg");
    assert.ok(savedFilesOf(picture, "saved/夜航.html").includes("saved/夜航_files/1.jpg"));
  });

  it("follows the base that the page names", () => {
    assert.equal(resolver("1.html", own, "http://www.lanchuan-park.example/x/")("y.jpg"), "/x/y.jpg");
  });

  it("has its query again where a mirror wrote it into a file's name", () => {
    const resolve = resolver("www.lanchuan-park.example/a/1.html", undefined, undefined);
    assert.equal(resolve("../plus/view.php@aid=7.html"), "/plus/view.php?aid=7");
  });

  it("is looked for below the folder of the host, beside the page, and at the top, never outside", () => {
    assert.deepEqual(
      savedFilesOf("/uploads/a%20b.jpg?v=1", "www.lanchuan-park.example/a/1.html").slice(0, 2),
      ["www.lanchuan-park.example/uploads/a%20b.jpg?v=1", "www.lanchuan-park.example/uploads/a b.jpg?v=1"],
    );
    assert.deepEqual(
      savedFilesOf("/%2e%2e/%2e%2e/etc/passwd", "a/1.html").filter((path) => path.includes("../")),
      [],
    );
    assert.deepEqual(savedFilesOf("https://elsewhere.example/1.jpg", "a/1.html"), []);
  });
});

describe("a file of the folder", () => {
  it("is a page, a text, or neither, by its name", () => {
    for (const [path, kind] of Object.entries({
      "a/1.html": "page",
      "a/1.shtml": "page",
      "plus/view.php@aid=1": "page",
      "news/1042": "page",
      "crawl.txt": "text",
      "a/1.jpg": "other",
      "a/feed.xml": "other",
      ".htaccess": "hidden",
      ".git/x.html": "hidden",
      "夜航_files/frame.html": "part",
      "夜航.files/frame.htm": "part",
    }))
      assert.equal(fileKind(path), kind, path);
  });
});
