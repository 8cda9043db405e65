/// <reference lib="dom" />
/** The sample portal searched: as a program, against a plain comparison of all texts, and as a reader in a browser. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";
import { Parser } from "htmlparser2";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { openEngine } from "../../src/search/page/engine.ts";
import { openBrowser } from "../support/browser.ts";
import { mulberry32 } from "../support/mulberry32.ts";
import { buildSample, htmlFiles } from "../support/sample-site.ts";
import { type StaticServer, serve } from "../support/static-server.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const output = buildSample({ after });
const pages = htmlFiles(output);
let server: StaticServer;
before(async () => {
  server = await serve(output);
});
after(() => server.close());

const apart = new Set("h1 h2 h3 h4 h5 h6 p li td th dt dd div pre figcaption blockquote br".split(" "));
const own = ["subtitle", "summary", "prose", "gallery", "files"];
/** Words of the layout between them: 摘要, 附件. */
const labels = ["summary b", "files h2", "files span"];

/** What an article's page says that is the article's own: a line a block. */
function wordsOf(html: string): string[] {
  const lines: string[] = [""];
  /** For each open element the part of the article in which it stands. */
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, { class: classes = "" }) {
      const above = open.at(-1) ?? "";
      const part = name === "h1" ? "title" : classes.split(" ").find((each) => own.includes(each));
      open.push(labels.includes(`${above} ${name}`) ? "" : above || (part ?? ""));
      if (apart.has(name)) lines.push("");
    },
    ontext(text) {
      if (open.at(-1)) lines.push((lines.pop() ?? "") + text);
    },
    onclosetag(name) {
      open.pop();
      if (apart.has(name)) lines.push("");
    },
  });
  parser.end(html);
  return lines.filter((line) => line.trim() !== "");
}

/** Path of the article's first page in the root's version, and its words in one version. */
function articlesIn(prefix: string): Map<string, string[]> {
  const articles = new Map<string, string[]>();
  for (const { path, html } of pages) {
    if (!path.startsWith(prefix) || (prefix === "" && /^zh-/.test(path))) continue;
    if (!html.includes('class="panel article"')) continue;
    const url = `/${path.slice(prefix.length).replace(/_\d+\.html$/, ".html")}`;
    articles.set(url, [...(articles.get(url) ?? []), ...wordsOf(html)]);
  }
  return articles;
}

/** Han text from two characters up, taken from places all over the portal. */
function queriesFrom(articles: ReadonlyMap<string, readonly string[]>, count: number): string[] {
  const random = mulberry32(500);
  const runs = [...articles.values()].flat().flatMap((line) => line.match(/\p{Script=Han}{2,}/gu) ?? []);
  return Array.from({ length: count }, () => {
    const characters = [...(runs[Math.floor(random() * runs.length)] ?? "")];
    const length = Math.min(characters.length, 2 + Math.floor(random() * 7));
    const start = Math.floor(random() * (characters.length - length + 1));
    return characters.slice(start, start + length).join("");
  });
}

async function allFound(text: string): Promise<Set<string>> {
  const answer = await engine().search({ text, sort: "relevance" });
  if (!answer?.isWhole) return new Set();
  return new Set(await Promise.all(Array.from({ length: answer.total }, (_, place) => answer.url(place))));
}

let opened: ReturnType<typeof openEngine> | undefined;
function engine() {
  opened ??= openEngine({
    index: `${server.origin}/search/index.json`,
    characters: `${server.origin}/search/characters.txt`,
  });
  return opened;
}

describe("the search index of the sample portal", () => {
  for (const prefix of ["", "zh-tw/", "zh-hk/"]) {
    it(`finds every article that holds the words, 500 queries of ${prefix || "the root"}`, async () => {
      const articles = articlesIn(prefix);
      assert.ok(articles.size > 100);
      const queries = queriesFrom(articles, 500);
      let more = 0;
      let meant = 0;
      for (const query of queries) {
        const found = await allFound(query);
        for (const [url, lines] of articles) {
          const isIn = lines.some((line) => line.includes(query));
          if (isIn) meant++;
          if (isIn) assert.ok(found.has(url), `${query}: ${url}`);
          else if (found.has(url)) more++;
        }
      }
      // What is found beside it holds the same words in another order, or in another form.
      assert.ok(more < meant / 5, `${more} of ${meant}`);
    });
  }
});

describe("the search page", () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  interface Visit {
    page: Page;
    complaints: string[];
    /** Bytes of the index, by address and range. */
    bytes(): number;
  }

  async function visiting(
    address: string,
    action: (visit: Visit) => Promise<void>,
    options: BrowserContextOptions & { origin?: string } = {},
  ): Promise<void> {
    const { origin = server.origin, ...rest } = options;
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...rest });
    try {
      const page = await context.newPage();
      const complaints: string[] = [];
      let bytes = 0;
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("request", (request) => {
        if (!request.url().startsWith(origin)) complaints.push(request.url());
      });
      page.on("requestfinished", async (request) => {
        if (!/\/search\/[^?]*\.(bin|json|txt)/.test(request.url())) return;
        bytes += (await request.sizes()).responseBodySize;
      });
      await page.goto(origin + address, { waitUntil: "networkidle" });
      await action({ page, complaints, bytes: () => bytes });
      assert.deepEqual(complaints, []);
    } finally {
      await context.close();
    }
  }

  const results = (page: Page) => page.locator("[data-results] li");
  const isIn = (page: Page, state: string) => page.waitForSelector(`[data-search][data-state="${state}"]`);

  it("answers while one types, and puts the words into its address", async () => {
    await visiting("/search/", async ({ page, bytes }) => {
      await page.locator("#query").pressSequentially("无人机", { delay: 30 });
      await isIn(page, "found");
      assert.ok((await results(page).count()) >= 2);
      assert.match((await results(page).first().textContent()) ?? "", /无人机/);
      assert.equal(new URL(page.url()).searchParams.get("q"), "无人机");
      assert.ok(bytes() < 150_000, `${bytes()} bytes`);
    });
  });

  it("finds in the reader's script what is asked in another", async () => {
    await visiting(`/zh-tw/search/?q=${encodeURIComponent("无人机")}`, async ({ page }) => {
      await isIn(page, "found");
      assert.match((await results(page).first().textContent()) ?? "", /無人機/);
      const marks = await page.locator("[data-results] mark").allTextContents();
      assert.ok(marks.includes("無人機"), marks.join());
      const href = await results(page).first().locator("a").getAttribute("href");
      assert.match(href ?? "", /\/zh-tw\/news\//);
    });
    await visiting(`/search/?q=${encodeURIComponent("無人機")}`, async ({ page }) => {
      await isIn(page, "found");
      assert.match((await results(page).first().textContent()) ?? "", /无人机/);
    });
  });

  it("filters and sorts, and goes back with the browser", async () => {
    await visiting(`/search/?q=${encodeURIComponent("企业")}`, async ({ page }) => {
      await isIn(page, "found");
      const countOf = async () => Number(await page.locator("[data-count]").textContent());
      const all = await countOf();
      await page.locator("[name=category]").selectOption("news/keji-chuangxin");
      await page.waitForFunction(
        (before) => document.querySelector("[data-count]")?.textContent !== before,
        String(all),
      );
      const some = await countOf();
      assert.ok(some > 0 && some < all, `${some} of ${all}`);
      for (const category of await page.locator("[data-category]").allTextContents()) {
        assert.equal(category, "科技创新");
      }
      await page.locator("[name=sort]").selectOption("date");
      await page.waitForURL(/sort=date/);
      await isIn(page, "found");
      const days = await page.locator("[data-day]").allTextContents();
      assert.deepEqual(days, days.toSorted().toReversed());
      await page.goBack();
      await page.goBack();
      await page.waitForFunction(
        (before) => document.querySelector("[data-count]")?.textContent === before,
        String(all),
      );
      assert.equal(await page.locator("[name=category]").inputValue(), "");
    });
  });

  it("goes back to the search before, however slowly the next one was typed, and past what was half typed", async () => {
    await visiting("/", async ({ page }) => {
      const query = () => new URL(page.url()).searchParams.get("q");
      const asked = (words: string) => page.waitForURL((url) => url.searchParams.get("q") === words);
      await page.goto(`${server.origin}/search/?q=${encodeURIComponent("开工")}`);
      await isIn(page, "found");
      const field = page.locator("#query");
      await field.fill("孔雀");
      await asked("孔雀");
      await field.fill("孔雀石");
      await asked("孔雀石");
      await field.press("Enter");
      await field.fill("消防");
      await asked("消防");
      await page.goBack();
      await asked("孔雀石");
      assert.equal(await field.inputValue(), "孔雀石");
      await page.goBack();
      await asked("开工");
      await field.fill("无人机");
      await asked("无人机");
      await page.goBack();
      assert.equal(query(), "开工");
      await page.goBack();
      assert.equal(new URL(page.url()).pathname, "/");
    });
  });

  it("shows the others where one result cannot be read, and says so where none can", async () => {
    await visiting("/search/", async ({ page, complaints }) => {
      let held = "";
      await page.route("**/news/**/*.html", (route) => {
        held ||= route.request().url();
        return route.request().url() === held ? route.abort() : route.continue();
      });
      await page.locator("#query").fill("无人机");
      await isIn(page, "found");
      const titles = await results(page).locator("a").allTextContents();
      assert.equal(titles.filter((title) => title === decodeURI(held)).length, 1, titles.join());
      assert.ok(titles.filter((title) => title.includes("无人机")).length > 0, titles.join());
      await page.unroute("**/news/**/*.html");
      await page.route("**/news/**/*.html", (route) => route.abort());
      await page.locator("#query").fill("消防");
      await isIn(page, "failed");
      complaints.length = 0;
    });
  });

  it("reads characters that are spaced out as the word they make", async () => {
    const countOf = async (page: Page) => {
      await isIn(page, "found");
      return await page.locator("[data-count]").textContent();
    };
    await visiting(`/search/?q=${encodeURIComponent("开工")}`, async ({ page }) => {
      const count = await countOf(page);
      await page.goto(`${server.origin}/search/?q=${encodeURIComponent("开 工")}`);
      assert.equal(await countOf(page), count);
      assert.ok((await page.locator("[data-results] mark").allTextContents()).includes("开工"));
    });
  });

  it("takes no more words than a host takes in an address", async () => {
    await visiting("/", async ({ page }) => {
      for (const [address, field] of [
        ["/", "#search"],
        ["/search/", "#query"],
        ["/404.html", "#query"],
      ] as const) {
        await page.goto(server.origin + address);
        await page.locator(field).focus();
        await page.keyboard.insertText("园".repeat(5000));
        assert.equal((await page.locator(field).inputValue()).length, 200, address);
      }
    });
  });

  it("shows more results when asked, and leads there", async () => {
    await visiting(`/search/?q=${encodeURIComponent("企业")}`, async ({ page }) => {
      await isIn(page, "found");
      assert.equal(await results(page).count(), 10);
      await page.locator("[data-more]").click();
      await page.waitForFunction(() => document.querySelectorAll("[data-results] li").length > 10);
      const isFocused = await results(page)
        .nth(10)
        .locator("a")
        .evaluate((link) => link === document.activeElement);
      assert.ok(isFocused);
    });
  });

  it("is used with the keyboard alone", async () => {
    await visiting(`/search/?q=${encodeURIComponent("企业")}`, async ({ page }) => {
      await isIn(page, "found");
      await page.keyboard.press("/");
      assert.equal(await page.evaluate(() => document.activeElement?.id), "query");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      const second = await results(page).nth(1).locator("a").getAttribute("href");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowDown");
      await Promise.all([page.waitForURL(second ?? ""), page.keyboard.press("Enter")]);
    });
  });

  it("leads to the page of a long article on which the words stand", async () => {
    const second = pages.find(({ path }) => /^news\/.*_2\.html$/.test(path));
    assert.ok(second);
    const first = pages.find(({ path }) => path === second.path.replace("_2.html", ".html"))?.html ?? "";
    const words = wordsOf(second.html)
      .flatMap((line) => line.match(/\p{Script=Han}{6}/gu) ?? [])
      .find((each) => !first.includes(each));
    await visiting(`/search/?q=${encodeURIComponent(words ?? "")}`, async ({ page }) => {
      await isIn(page, "found");
      assert.ok((await results(page).first().locator("a").getAttribute("href"))?.endsWith(second.path));
    });
  });

  it("says what to do where nothing is found, and where a word is too short", async () => {
    await visiting(`/search/?q=${encodeURIComponent("鬣蜥")}`, async ({ page }) => {
      await isIn(page, "none");
      assert.ok(await page.getByText("换一个说法").isVisible());
      assert.ok(await page.locator(".search-links").isVisible());
    });
    await visiting(`/search/?q=${encodeURIComponent("园")}`, async ({ page }) => {
      await isIn(page, "short");
      assert.ok(await page.getByText("请输入两个以上的字").isVisible());
    });
  });

  it("offers what is near where the sentence stands nowhere", async () => {
    await visiting(`/search/?q=${encodeURIComponent("无人机的园区的规划")}`, async ({ page }) => {
      await isIn(page, "near");
      assert.ok(await page.getByText("用字相近").isVisible());
      assert.ok((await page.locator("[data-results] mark").count()) > 0);
      assert.ok((await results(page).count()) > 0);
    });
  });

  it("says so when the index cannot be had, and works again when it can", async () => {
    await visiting("/search/", async ({ page, complaints }) => {
      await page.route("**/search/index.json", (route) => route.abort());
      await page.locator("#query").fill("企业");
      await isIn(page, "failed");
      await page.unroute("**/search/index.json");
      await page.locator(".search-fields button").click();
      await isIn(page, "found");
      complaints.length = 0;
    });
  });

  it("works again after a piece of the index could not be had", async () => {
    await visiting("/search/", async ({ page, complaints }) => {
      await page.locator("#query").fill("无人机");
      await isIn(page, "found");
      await page.route("**/search/articles-*.bin*", (route) => route.abort());
      await page.locator("#query").fill("消防");
      await isIn(page, "failed");
      await page.unroute("**/search/articles-*.bin*");
      await page.locator(".search-fields button").click();
      await isIn(page, "found");
      complaints.length = 0;
    });
  });

  it("reads the index anew when the site was published meanwhile", async () => {
    await visiting("/search/", async ({ page, complaints }) => {
      await page.route(
        "**/search/index.json",
        async (route) => {
          const answer = await route.fetch();
          const old = (await answer.text()).replace(/"key":"[^"]*"/, '"key":"older"');
          await route.fulfill({ response: answer, body: old });
        },
        { times: 1 },
      );
      await page.locator("#query").fill("企业");
      await isIn(page, "found");
      assert.deepEqual(complaints, []);
    });
  });

  it("works on a host that knows no ranges, and under a base path", async () => {
    const whole = await serve(output, "", { noRanges: true });
    try {
      await visiting(
        `/search/?q=${encodeURIComponent("无人机")}`,
        async ({ page }) => {
          await isIn(page, "found");
        },
        { origin: whole.origin },
      );
    } finally {
      await whole.close();
    }
  });

  it("is found from the head of every page", async () => {
    await visiting("/zh-hk/", async ({ page }) => {
      await page.locator("#search").fill("无人机");
      await page.locator("#search").press("Enter");
      await page.waitForURL(/\/zh-hk\/search\/\?q=/);
      await isIn(page, "found");
      assert.match((await results(page).first().textContent()) ?? "", /無人機/);
    });
  });

  it("answers in the head of every page while one types there", async () => {
    await visiting("/zh-tw/news/", async ({ page }) => {
      const box = page.locator("[data-suggestions]");
      await page.locator("#search").pressSequentially("无人机", { delay: 30 });
      await box.waitFor();
      assert.match((await box.locator("a").first().textContent()) ?? "", /無人機/);
      await page.keyboard.press("Escape");
      assert.equal(await box.isVisible(), false);
      await page.keyboard.type("飞行", { delay: 30 });
      await page.waitForFunction(
        () => document.querySelectorAll("[data-suggestions]:not([hidden]) a").length > 0,
      );
      await page.keyboard.press("ArrowDown");
      const href = (await page.evaluate(() => document.activeElement?.getAttribute("href"))) ?? "";
      assert.match(href, /\/zh-tw\/news\//);
      await Promise.all([page.waitForURL(href), page.keyboard.press("Enter")]);
    });
  });

  it("offers nothing of an earlier word once a later one has found nothing, or could not be looked up", async () => {
    await visiting("/", async ({ page, complaints }) => {
      const box = page.locator("[data-suggestions]");
      const field = page.locator("#search");
      /** Whether coming back to the field opens the box. */
      const opensAgain = async () => {
        await page.locator("body").click({ position: { x: 2, y: 2 } });
        await field.focus();
        return await box.isVisible();
      };
      await field.fill("开工");
      await box.waitFor();
      assert.equal(await opensAgain(), true);
      await field.fill("鬣蜥");
      await box.waitFor({ state: "hidden" });
      assert.equal(await opensAgain(), false);
      await field.fill("开工");
      await box.waitFor();
      await page.route("**/*.html", (route) => route.abort());
      await page.route("**/search/articles-*.bin*", (route) => route.abort());
      await field.fill("消防");
      await box.waitFor({ state: "hidden" });
      assert.equal(await opensAgain(), false);
      complaints.length = 0;
    });
  });

  it("opens no box of suggestions over a page whose reader has gone on", async () => {
    await visiting("/", async ({ page }) => {
      const box = page.locator("[data-suggestions]");
      await page.locator("#search").fill("开工");
      await page.locator("body").click({ position: { x: 2, y: 2 } });
      await box.locator("a").first().waitFor({ state: "attached" });
      assert.equal(await box.isVisible(), false);
      await page.locator("#search").focus();
      assert.equal(await box.isVisible(), true);
    });
  });

  it("is asked for no script and no index before somebody means to search", async () => {
    await visiting("/", async ({ page, bytes }) => {
      assert.equal(await page.locator("script[src*='/search.']").count(), 0);
      assert.equal(bytes(), 0);
      await page.locator("#search").focus();
      assert.equal(await page.locator("script[src*='/search.']").count(), 1);
    });
  });

  it("lists the categories where JavaScript is off", async () => {
    await visiting(
      "/zh-tw/search/",
      async ({ page }) => {
        assert.ok(await page.locator("[data-search] .state").isVisible());
        assert.equal(await page.locator(".search-fields").isVisible(), false);
        assert.ok((await page.locator(".search-links a").count()) > 10);
      },
      { javaScriptEnabled: false },
    );
  });

  for (const [name, prefix, options] of [
    ["on a phone", "", { viewport: { width: 360, height: 800 } }],
    ["on a desk", "/zh-tw", {}],
    ["in the dark", "/zh-hk", { colorScheme: "dark" }],
  ] as const) {
    it(`is accessible and still with results, ${name}`, async () => {
      const address = `${prefix}/search/?q=${encodeURIComponent("智慧城市")}`;
      await visiting(
        address,
        async ({ page }) => {
          await isIn(page, "found");
          await page.evaluate(axe);
          const violations = await page.evaluate(async () => {
            // biome-ignore lint/suspicious/noExplicitAny: axe puts itself into the page
            const found = await (globalThis as any).axe.run();
            return found.violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => [
              id,
              ...nodes.map(({ html }) => html),
            ]);
          });
          assert.deepEqual(violations, []);
          const shift = await page.evaluate(
            () =>
              new Promise<number>((resolve) => {
                let sum = 0;
                new PerformanceObserver((list) => {
                  for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
                }).observe({ type: "layout-shift", buffered: true });
                setTimeout(() => resolve(sum), 200);
              }),
          );
          assert.equal(shift, 0);
          const isTooWide = await page.evaluate(
            () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
          );
          assert.equal(isTooWide, false);
        },
        options,
      );
    });
  }
});
