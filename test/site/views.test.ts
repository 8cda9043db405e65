/// <reference lib="dom" />
/** Clicks from the log to the page: counted, written down, and shown in every script. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { openBrowser } from "../support/browser.ts";
import { copyOfSite, runNewspark } from "../support/run-newspark.ts";
import { filesBelow } from "../support/scratch.ts";
import { type StaticServer, serve } from "../support/static-server.ts";

const root = copyOfSite({ after }, "scripts");
const output = join(root, "_site");
const article = "/news/dongtai/2026/huozi.html";
const now = "2026-03-04T00:00:00+08:00";

function build(): void {
  const { code, stderr } = runNewspark(["build", "--root", root, "--now", now]);
  assert.equal(code, 0, stderr);
}

function visit(path: string, visitor: number): string {
  return `192.0.2.${visitor} - - [02/Mar/2026:10:00:0${visitor} +0800] "GET /park${path} HTTP/1.1" 200 999 "-" "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/128.0"`;
}

describe("clicks", () => {
  let browser: Browser;
  let server: StaticServer;
  let uncounted: Map<string, Buffer>;
  before(async () => {
    build();
    uncounted = filesBelow(output);
    const log = join(root, "access.log");
    const lines = [
      ...[1, 2, 3].map((visitor) => visit(article, visitor)),
      visit(`/zh-tw${article}`, 4),
      visit("/news/dongtai/2026/tongzhi.html", 5),
    ];
    writeFileSync(log, `${lines.join("\n")}\n`);
    const { code, stdout, stderr } = runNewspark(["views", log, "--root", root, "--now", now]);
    assert.equal(code, 0, stdout + stderr);
    build();
    browser = await openBrowser();
    server = await serve(output, "/park");
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  it("are nowhere before any are counted", () => {
    const named = [...uncounted].filter(
      ([path, bytes]) => /views/.test(path) || /点击|點擊/.test(String(bytes)),
    );
    assert.deepEqual(
      named.map(([path]) => path).filter((path) => path.endsWith(".html") || path.includes("views")),
      [],
    );
  });

  it("are shown on the article's page, those of all scripts together", async () => {
    for (const [version, words] of [
      ["", "点击：4次"],
      ["/zh-tw", "點擊：4次"],
    ]) {
      const page = await browser.newPage();
      await page.goto(`${server.origin}/park${version}${article}`);
      await page.waitForSelector("[data-views][data-counted]");
      assert.equal(await page.textContent("[data-views]"), words);
      await page.close();
    }
  });

  it("rank the articles on the home page without a script", () => {
    const home = readFileSync(join(output, "zh-hk/index.html"), "utf8");
    const [, list = ""] = /<h3>本週<\/h3>\s*<ol>(.*?)<\/ol>/s.exec(home) ?? [];
    const entries = [...list.matchAll(/href="([^"]+)".*?<span[^>]*>(\d+)</g)];
    assert.deepEqual(
      entries.map(([, address, count]) => `${address} ${count}`),
      [`/park/zh-hk${article} 4`, "/park/zh-hk/news/dongtai/2026/tongzhi.html 1"],
    );
  });

  it("that come later change no article's page", () => {
    const counted = filesBelow(output);
    writeFileSync(join(root, "more.log"), `${visit(article, 9)}\n`);
    runNewspark(["views", join(root, "more.log"), "--root", root, "--now", now]);
    build();
    const changed = [...filesBelow(output)].filter(([path, bytes]) => !counted.get(path)?.equals(bytes));
    assert.deepEqual(
      changed
        .map(([path]) => path)
        .filter((path) => !path.startsWith("."))
        .sort(),
      ["index.html", "views/2026/03.json", "zh-hk/index.html", "zh-tw/index.html"],
    );
  });
});
