import assert from "node:assert/strict";
import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { stateOf } from "../../src/kept/file-state.ts";
import { type Ledger, readLedger, writeLedger } from "../../src/ledger/ledger.ts";
import { pageKeys } from "../../src/ledger/page-key.ts";
import { reusable } from "../../src/ledger/reusable.ts";
import { made } from "../../src/pages/outline.ts";
import { outputHash } from "../../src/variants/link-verdicts.ts";
import { anArticle, aPortal, pageAt, pagesOf } from "../support/portal.ts";
import { type Afterwards, scratchFolder, writeFiles } from "../support/scratch.ts";

const text = "<p>页面</p>";

/** A site of one page, `a.html`, that links to `b.html`, and the ledger of its build. */
function builtSite(t: Afterwards, sharedLinks: number[] = []): { output: string; ledger: Ledger } {
  const output = scratchFolder(t);
  writeFiles(output, { "a.html": text });
  const state = stateOf(Buffer.from(text), statSync(join(output, "a.html")).mtimeMs);
  const files = [{ ...state, path: "a.html" }];
  const record = { key: "1", links: [outputHash("b.html")], versioned: true, files };
  return { output, ledger: { sharedLinks, pages: new Map([["a.html", record]]) } };
}

const page = { output: "a.html", key: "1", files: ["a.html"] };
const alone = new Set(["a.html"]);

describe("a page of the last build", () => {
  it("stands as it is where its key is the same and its file holds what was written", (t) => {
    const { output, ledger } = builtSite(t);
    assert.equal(reusable(ledger, output, alone)(page), ledger.pages.get("a.html"));
  });

  it("is made again where its key is another, or it has other files", (t) => {
    const { output, ledger } = builtSite(t);
    const reuse = reusable(ledger, output, alone);
    assert.equal(reuse({ ...page, key: "2" }), undefined);
    assert.equal(reuse({ ...page, files: ["a.html", "zh-tw/a.html"] }), undefined);
    assert.equal(reuse({ ...page, files: ["zh-tw/a.html"] }), undefined);
    assert.equal(reuse({ ...page, output: "c.html" }), undefined);
  });

  it("is made again where its file was edited, even to the same length and time", (t) => {
    const { output, ledger } = builtSite(t);
    const file = join(output, "a.html");
    writeFileSync(file, "<p>面页</p>");
    assert.equal(reusable(ledger, output, alone)(page), undefined);
    utimesSync(file, 1e9, 1e9);
    assert.equal(reusable(ledger, output, alone)(page), undefined);
  });

  it("stands, and its new time is remembered, where only that is another", (t) => {
    const { output, ledger } = builtSite(t);
    const file = join(output, "a.html");
    utimesSync(file, 1e9, 1e9);
    const record = reusable(ledger, output, alone)(page);
    assert.equal(record?.files[0]?.modified, statSync(file).mtimeMs);
  });

  it("is made again where a page that it links to begins or ceases to exist in all versions", (t) => {
    const { output, ledger } = builtSite(t);
    const target = { key: "1", links: [], versioned: true, files: [] };
    assert.equal(reusable(ledger, output, new Set(["a.html", "b.html"]))(page), undefined);
    const after = { ...ledger, pages: new Map([...ledger.pages, ["b.html", target]]) };
    assert.equal(reusable(after, output, alone)(page), undefined);
    const single = {
      ...ledger,
      pages: new Map([...ledger.pages, ["b.html", { ...target, versioned: false }]]),
    };
    assert.ok(reusable(single, output, alone)(page));
    assert.ok(reusable(ledger, output, new Set(["a.html", "c.html"]))(page));
  });

  it("is made again where such a page is linked from what many pages share", (t) => {
    const { output, ledger } = builtSite(t, [outputHash("c.html")]);
    assert.equal(reusable(ledger, output, new Set(["a.html", "c.html"]))(page), undefined);
    assert.ok(reusable(ledger, output, new Set(["a.html", "d.html"]))(page));
  });

  it("is remembered as one that exists in every version, or not, as it is now", (t) => {
    const { output, ledger } = builtSite(t);
    assert.equal(reusable(ledger, output, new Set())(page)?.versioned, false);
  });
});

describe("a ledger", () => {
  it("is read as it was written", (t) => {
    const { output, ledger } = builtSite(t, [7]);
    const folder = join(output, "kept/ledger");
    writeLedger(folder, nothing, ledger);
    assert.deepEqual(readLedger(folder), ledger);
  });

  it("that is missing or broken knows nothing", (t) => {
    const { output, ledger } = builtSite(t, [7]);
    assert.deepEqual(readLedger(join(output, "missing")), nothing);
    const folder = join(output, "kept");
    writeLedger(folder, nothing, ledger);
    const [bucket = ""] = readdirSync(folder).filter((name) => /^\d/.test(name));
    for (const content of ["", '0\n{"key":"2","rows":[[', '0\n{"key":"2","rows":[["a.html",{}]]}', "null"]) {
      writeFileSync(join(folder, bucket), content);
      assert.equal(readLedger(folder).pages.size, 0, content);
    }
    writeLedger(folder, nothing, ledger);
    rmSync(join(folder, "shared-links.json"));
    assert.deepEqual(readLedger(folder), nothing);
  });
});

const nothing: Ledger = { sharedLinks: [], pages: new Map() };

describe("the key of a page", () => {
  const portal = aPortal([anArticle("2025-03-01"), anArticle("2025-03-02")]);
  const [output, other] = ["news/yuanqu/2025/a20250301.html", "news/yuanqu/2025/a20250302.html"];
  const key = (surroundings = "x", change = (page: ReturnType<typeof pageAt>) => page) =>
    pageKeys(surroundings)(made(change(pageAt(pagesOf(portal), output))));

  it("is the same for the same page in another build", () => assert.equal(key(), key()));

  it("is another for another page, title, chrome or surroundings", () => {
    const keys = [
      key(),
      pageKeys("x")(made(pageAt(pagesOf(portal), other))),
      key("y"),
      key("x", (page) => ({ ...page, head: { ...page.head, title: "别的" } })),
      key("x", (page) => ({ ...page, chrome: { ...page.chrome, menu: [] } })),
    ];
    assert.equal(new Set(keys).size, keys.length);
  });
});
