import assert from "node:assert/strict";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { announcePortal } from "../../src/announce/announce-site.ts";
import { builtPages } from "../../src/announce/built-pages.ts";
import { engine } from "../support/engines.ts";
import { copyOfSite, runNewspark } from "../support/run-newspark.ts";
import type { Afterwards } from "../support/scratch.ts";

const key = "3f9c1a7be04d4c52";
const now = ["--now", "2026-03-02T00:00:00+08:00"];

function builtPortal(t: Afterwards, more = ""): string {
  const root = copyOfSite(t, "minimal");
  appendFileSync(join(root, "content/site.yaml"), `variants: [zh-tw]\n${more}`);
  const { code, stderr } = runNewspark(["build", "--root", root, ...now]);
  assert.equal(code, 0, stderr);
  return root;
}

describe("newspark announce", () => {
  it("tells of every page of the built site, whose key lies where it says", async (t) => {
    const root = builtPortal(t, `announce: { indexNow: ${key} }\n`);
    const told = await engine(t, () => ({ status: 200, body: "" }));
    const tell = () =>
      announcePortal(root, {
        ...{ output: join(root, "_site"), fetch, clock: Date.now, environment: {} },
        endpoints: { indexNow: told.endpoint },
      });
    const { report } = await tell();
    const { keyLocation, urlList } = JSON.parse(told.pushed[0]?.body ?? "");
    assert.equal(keyLocation, `https://minimal.example/${key}.txt`);
    assert.equal(readFileSync(join(root, "_site", `${key}.txt`), "utf8"), key);
    assert.equal(urlList.length, report?.pages);
    for (const path of ["/news/dongtai/2026/kaiyuan.html", "/zh-tw/news/dongtai/2026/kaiyuan.html", "/"]) {
      assert.ok(urlList.includes(`https://minimal.example${path}`), path);
    }
    assert.deepEqual((await tell()).report?.channels, [{ channel: "indexNow", pushed: 0, waiting: 0 }]);
  });

  it("says how to name an engine where none is named, and that a site has to be built first", (t) => {
    const root = copyOfSite(t, "minimal");
    const { code, stdout, stderr } = runNewspark(["announce", "--root", root, "--lang", "en"], {
      env: { NEWSPARK_BAIDU_TOKEN: "" },
    });
    assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
    assert.match(stdout, /announce: \{ indexNow: KEY \}.*NEWSPARK_BAIDU_TOKEN/);
    assert.match(stdout, /_site has no pages under this address; build first/);
  });

  it("refuses a folder that is named and is not there", (t) => {
    const root = copyOfSite(t, "minimal");
    const { code, stderr } = runNewspark(["announce", "--root", root, "--output", "nowhere", "--lang", "en"]);
    assert.equal(code, 2);
    assert.match(stderr, /There is no site in .*nowhere\..* --output/);
  });

  it("tells of no other address where the one that was given is none", (t) => {
    const root = copyOfSite(t, "minimal");
    for (const command of [["announce"], ["publish", join(root, "www")]]) {
      const { code, stderr } = runNewspark([
        ...command,
        ...["--root", root, "--lang", "en", "--url", "https://other.example/?a=b"],
      ]);
      assert.equal(code, 2, stderr);
      assert.match(stderr, /--url takes the whole address of a site.* not "https:\/\/other\.example\/\?a=b"/);
    }
  });

  it("refuses a key that no engine would take", (t) => {
    const root = copyOfSite(t, "minimal");
    appendFileSync(join(root, "content/site.yaml"), "announce: { indexNow: short }\n");
    const { code, stderr } = runNewspark(["announce", "--root", root, "--lang", "en"]);
    assert.equal(code, 1);
    assert.match(stderr, /site\.yaml:4:\d+ {2}site\/index-now-key/);
  });
});

describe("the pages of a built site", () => {
  it("are those of its site maps, articles first, with their last changes", (t) => {
    const pages = builtPages(join(builtPortal(t), "_site"));
    assert.deepEqual(pages[0], {
      url: "https://minimal.example/news/dongtai/2026/kaiyuan.html",
      lastmod: "2026-03-01T00:00:00+08:00",
    });
    assert.ok(pages.every(({ url }) => URL.canParse(url)));
  });

  it("are none where nothing was built", () => {
    assert.deepEqual(builtPages("/nowhere"), []);
  });
});
