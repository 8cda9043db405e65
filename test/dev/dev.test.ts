import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../support/browser.ts";
import { copyOfSite, repository } from "../support/run-newspark.ts";
import { writeFiles } from "../support/scratch.ts";

describe("newspark dev", () => {
  const root = copyOfSite({ after }, "full");
  const draft = "/news/fuwu/gonggao/2026/caogao.html";
  let dev: ChildProcess;
  let said = "";
  let url = "";
  let browser: Browser;
  let page: Page;

  before(async () => {
    dev = spawn(
      process.execPath,
      [join(repository, "src/cli/newspark.js"), "dev", "--root", root, "--port", "0", "--lang", "zh"],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    for (const stream of [dev.stdout, dev.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        said += text;
      });
    }
    url = await until(() => /已生成，见 (http:\S+)\//.exec(said)?.[1]);
    browser = await openBrowser();
    page = await browser.newPage();
  });
  after(async () => {
    await browser.close();
    dev.kill("SIGINT");
    await once(dev, "close");
  });

  const edit = (path: string, from: string, to: string) => {
    const file = join(root, path);
    writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
  };
  /** The page reloads by itself, so a look at it may fail in between. */
  const shows = (text: string) =>
    until(async () => ((await page.content().catch(() => "")).includes(text) ? text : undefined));

  /** A reload of its own may come between. */
  const open = (path: string) =>
    until(async () => ((await page.goto(url + path).catch(() => null))?.ok() ? path : undefined));

  it("shows drafts and scheduled articles, marked", async () => {
    await open(draft);
    await shows("草稿：还没有发布");
    await open("/news/fuwu/gonggao/2030/yugao.html");
    await shows("定时文章：到 2030-01-01");
  });

  it("brings an edited article to the open page", async () => {
    await open(draft);
    edit("content/news/fuwu/gonggao/2026/caogao.md", "还没写完。", "写完了一半。");
    await shows("写完了一半。");
  });

  it("brings an edited configuration to the open page", async () => {
    edit("content/site.yaml", "name: 样样园区", "name: 改名园区");
    await shows("没写完的公告 - 改名园区");
  });

  it("brings an edited layout to the open page", async () => {
    writeFiles(root, {
      "layouts/article.njk":
        "<!DOCTYPE html><title>x</title><body><p>自己的版面</p>{{ item.view.html | safe }}",
    });
    await shows("自己的版面");
    rmSync(join(root, "layouts"), { recursive: true });
    await shows("上一篇");
  });

  it("says what is wrong with an edit and keeps the last good page", async () => {
    writeFiles(root, { "content/news/dongtai/2025/bad.md": "没有说明的文章" });
    await until(() => /bad\.md:1:1/.exec(said)?.[0]);
    await open(draft);
    await shows("写完了一半。");
  });
});

/** Waits for an answer, a minute at most. */
async function until(ask: () => string | undefined | Promise<string | undefined>): Promise<string> {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return assert.fail("waited a minute in vain");
}
