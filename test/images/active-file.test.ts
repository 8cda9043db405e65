import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileFinder } from "../../src/content/file-references.ts";
import { activeFile, isActiveFile } from "../../src/images/active-file.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

const endings = "html htm xhtml xht shtml mht mhtml xml xsl xslt js mjs svg svgz wasm swf hta php".split(" ");

describe("a file that a browser would run", () => {
  it("is known by its ending, in upper and lower case", () => {
    for (const ending of endings) {
      assert.ok(isActiveFile(`申报表.${ending}`), ending);
      assert.ok(isActiveFile(`a.${ending.toUpperCase()}`), ending);
    }
    assert.ok(isActiveFile("a.html."));
  });

  it("is none of those that offices exchange", () => {
    for (const name of [
      "a.pdf",
      "a.zip",
      "a.docx",
      "a.xlsx",
      "a.csv",
      "a.mp4",
      "html",
      "a.js.zip",
      "xml.txt",
    ]) {
      assert.ok(!isActiveFile(name), name);
    }
  });

  it("is refused as an attachment in front matter, but a drawing may be a picture there", (t) => {
    const root = scratchFolder(t);
    writeFiles(root, { "content/a/form.html": "", "content/a/plan.svg": "", "public/form.HTM": "" });
    const find = fileFinder(root);
    const at = { file: "content/a/b.md", line: 3, column: 5 };
    const directory = join(root, "content/a");
    for (const name of ["form.html", "plan.svg", "/form.HTM"]) {
      assert.deepEqual(find({ file: name, title: "表" }, "attachment", at, directory), {
        problem: activeFile(at, { name }),
      });
    }
    assert.ok("reference" in find("plan.svg", "picture", at, directory));
  });
});
