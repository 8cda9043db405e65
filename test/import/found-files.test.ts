import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { fileFinderIn } from "../../src/import/found-files.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

describe("finding the former portal's files", () => {
  it("overlooks case, percent-encoding, backslashes and queries", (t) => {
    const home = scratchFolder(t);
    writeFiles(home, { "uploads/allimg/140506/Tu.JPG": "a", "uploads/规划 图.pdf": "b" });
    const find = fileFinderIn([home]);
    const picture = join(home, "uploads/allimg/140506/Tu.JPG");
    assert.equal(find("/uploads/allimg/140506/Tu.JPG"), picture);
    assert.equal(find("/Uploads/allimg/140506/tu.jpg?v=2"), picture);
    assert.equal(find("\\uploads\\allimg\\140506\\Tu.JPG"), picture);
    const attachment = join(home, "uploads/规划 图.pdf");
    assert.equal(find("/uploads/%E8%A7%84%E5%88%92%20%E5%9B%BE.pdf"), attachment);
    assert.equal(find("/uploads/%B9%E6%BB%AE%20%CD%BC.pdf"), attachment, "as GBK");
  });

  it("takes the uploads folder itself as well as what it lies in", (t) => {
    const home = scratchFolder(t);
    writeFiles(home, { "uploads/a.jpg": "a" });
    assert.equal(fileFinderIn([join(home, "uploads")])("/uploads/a.jpg"), join(home, "uploads/a.jpg"));
    assert.equal(fileFinderIn([join(home, "uploads")])("/cms/uploads/a.jpg"), join(home, "uploads/a.jpg"));
  });

  it("finds nothing outside the folder, whatever the address says", (t) => {
    const home = scratchFolder(t);
    writeFiles(home, { "secret.txt": "secret", "site/uploads/a.jpg": "a", "site/uploads/folder/b.jpg": "b" });
    symlinkSync(join(home, "secret.txt"), join(home, "site/uploads/link.jpg"));
    symlinkSync(home, join(home, "site/uploads/up"));
    const find = fileFinderIn([join(home, "site")]);
    for (const address of [
      "/uploads/../../secret.txt",
      "/uploads/%2e%2e/%2e%2e/secret.txt",
      "/uploads/..%2f..%2fsecret.txt",
      "/uploads/..%5c..%5csecret.txt",
      "/uploads/link.jpg",
      "/uploads/up/secret.txt",
      "/uploads/a.jpg%00.txt",
      "/uploads/folder",
      "/uploads/a.jpg/x",
      "/",
      "",
    ]) {
      assert.equal(find(address), undefined, address);
    }
  });

  it("survives every address", (t) => {
    const home = scratchFolder(t);
    mkdirSync(join(home, "site"));
    const find = fileFinderIn([join(home, "site")]);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (address) => assert.equal(find(address), undefined)),
    );
  });
});
