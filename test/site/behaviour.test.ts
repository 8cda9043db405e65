/// <reference lib="dom" />
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { openBrowser } from "../support/browser.ts";
import { buildSample } from "../support/sample-site.ts";
import { type StaticServer, serve } from "../support/static-server.ts";

let browser: Browser;
let server: StaticServer;
const output = buildSample({ after });
const article = "/news/yuanqu-guihua/2022/xinzhou-kechuang-shidian.html";

before(async () => {
  browser = await openBrowser();
  server = await serve(output);
});
after(async () => {
  await browser.close();
  await server.close();
});

async function on(
  address: string,
  action: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  try {
    const page = await context.newPage();
    await page.goto(server.origin + address);
    await action(page);
  } finally {
    await context.close();
  }
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");

describe("the menu", () => {
  const drop = ".menu-bar > li:nth-child(2) .menu-drop";

  it("opens under the pointer and under the keyboard", async () => {
    await on("/", async (page) => {
      assert.equal(await page.isVisible(drop), false);
      await page.hover(".menu-bar > li:nth-child(2)");
      assert.equal(await page.isVisible(drop), true);
      await page.mouse.move(0, 700);
      await page.focus(".menu-bar > li:nth-child(2) > a");
      assert.equal(await page.isVisible(drop), true);
    });
  });

  it("is walked with arrow keys and closed with Escape", async () => {
    await on("/", async (page) => {
      await page.focus(".menu-bar > li:nth-child(1) > a");
      await page.keyboard.press("ArrowRight");
      assert.equal(await focused(page), "新闻中心");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      assert.equal(await focused(page), "政策解读");
      await page.keyboard.press("Escape");
      assert.equal(await focused(page), "新闻中心");
      assert.equal(await page.isVisible(drop), false);
    });
  });

  it("opens without JavaScript as well", async () => {
    const plain = { javaScriptEnabled: false };
    await on(
      "/",
      async (page) => {
        for (let key = 0; key < 16 && !(await page.isVisible(drop)); key++) await page.keyboard.press("Tab");
        assert.equal(await page.isVisible(drop), true);
      },
      plain,
    );
  });
});

describe("the carousel", () => {
  const current = (page: Page) =>
    page
      .locator(".carousel-controls [data-slide]")
      .evaluateAll((dots) => dots.findIndex((dot) => dot.getAttribute("aria-current") === "true"));
  const comesTo = async (page: Page, slide: number) => {
    await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll("[data-slide]")].findIndex(
          (dot) => dot.getAttribute("aria-current") === "true",
        ) === wanted,
      slide,
    );
  };

  it("is turned by its buttons, with the keyboard too, and comes round", async () => {
    await on(
      "/",
      async (page) => {
        await page.focus("[data-forward]");
        await page.keyboard.press("Enter");
        await comesTo(page, 1);
        await page.keyboard.press("Enter");
        await comesTo(page, 2);
        const slides = await page.locator("[data-slide]").count();
        await page.click(`[data-slide]:nth-of-type(${2})`);
        await comesTo(page, 0);
        await page.click("[data-back]");
        await comesTo(page, slides - 1);
      },
      { reducedMotion: "reduce" },
    );
  });

  it("counts each press, however quickly one follows another, and marks no slide that it only passes", async () => {
    await on("/", async (page) => {
      const marked = await page.evaluate(async () => {
        const seen: number[] = [];
        const track = document.querySelector(".carousel-track") as HTMLElement;
        const forward = document.querySelector("[data-forward]") as HTMLElement;
        const dots = [...document.querySelectorAll("[data-slide]")];
        for (const slide of [1, 2]) {
          forward.click();
          const half = track.clientWidth * (slide - 0.4);
          while (track.scrollLeft < half) {
            await new Promise((frame) => requestAnimationFrame(frame));
            seen.push(dots.findIndex((dot) => dot.getAttribute("aria-current") === "true"));
          }
        }
        while (track.scrollLeft < track.clientWidth * 2 - 1) {
          await new Promise((frame) => requestAnimationFrame(frame));
          seen.push(dots.findIndex((dot) => dot.getAttribute("aria-current") === "true"));
        }
        return [...new Set(seen)];
      });
      assert.deepEqual(marked, [1, 2]);
      await comesTo(page, 2);
    });
  });

  it("turns by itself, and stops when it is told to", async () => {
    await on("/", async (page) => {
      await page.clock.install();
      await page.reload();
      await page.clock.runFor(6500);
      await comesTo(page, 1);
      await page.click("[data-pause]");
      await page.mouse.move(0, 790);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.clock.runFor(20_000);
      assert.equal(await current(page), 1);
      assert.equal(await page.getAttribute("[data-pause]", "aria-pressed"), "true");
    });
  });

  it("stands still for people who want stillness", async () => {
    await on(
      "/",
      async (page) => {
        await page.clock.install();
        await page.reload();
        await page.clock.runFor(20_000);
        assert.equal(await current(page), 0);
      },
      { reducedMotion: "reduce" },
    );
  });

  it("is a row to be scrolled where there is no JavaScript", async () => {
    await on(
      "/",
      async (page) => {
        assert.equal(await page.isVisible(".carousel-controls"), false);
        const scrollable = await page
          .locator(".carousel-track")
          .evaluate((track) => track.scrollWidth > track.clientWidth);
        assert.equal(scrollable, true);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe("a reader's choices", () => {
  it("of the elder version and of darkness are kept while browsing, without a flash", async () => {
    await on("/", async (page) => {
      await page.click("[data-toggle-elder]");
      await page.click("[data-toggle-scheme]");
      await page.goto(server.origin + article);
      const look = await page.evaluate(() => {
        const { fontSize, colorScheme } = getComputedStyle(document.documentElement);
        return { fontSize, colorScheme };
      });
      assert.deepEqual(look, { fontSize: "22px", colorScheme: "dark" });
      assert.equal(await page.getAttribute("[data-toggle-elder]", "aria-pressed"), "true");
      await page.click("[data-toggle-elder]");
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), "16px");
    });
  });

  it("of the type's size changes the body and is kept", async () => {
    await on(article, async (page) => {
      const size = () =>
        page.locator(".prose").evaluate((prose) => Number.parseFloat(getComputedStyle(prose).fontSize));
      const medium = await size();
      await page.click(".tools [data-type-size=large]");
      assert.ok((await size()) > medium * 1.15);
      await page.reload();
      assert.ok((await size()) > medium * 1.15);
    });
  });
});

describe("the switch of scripts", () => {
  const pages = {
    "an article": [article, "忻州推進", "忻州推进"],
    "a listing": ["/news/keji-chuangxin/", "科技創新", "科技创新"],
    "the search page": ["/search/", "搜索", "搜索"],
    "the home page": ["/", "瀾川高新區", "澜川高新区"],
  } as const;
  for (const javaScriptEnabled of [true, false]) {
    for (const [name, [address, traditional, simplified]] of Object.entries(pages)) {
      it(`leads from ${name} to the same page in each script${javaScriptEnabled ? "" : ", without JavaScript too"}`, async () => {
        await on(
          address,
          async (page) => {
            const choose = async (version: string, path: string) => {
              await page.click(`.top-bar-versions a >> text=${version}`);
              await page.waitForURL(server.origin + path);
            };
            await choose("繁（台）", `/zh-tw${address}`);
            assert.ok((await page.title()).startsWith(traditional), await page.title());
            await choose("繁（港）", `/zh-hk${address}`);
            assert.equal(await page.getAttribute("html", "lang"), "zh-Hant-HK");
            await choose("简", address);
            assert.ok((await page.title()).startsWith(simplified));
          },
          { javaScriptEnabled },
        );
      });
    }
  }

  const pathOf = (page: Page) => new URL(page.url()).pathname;

  it("is remembered: a reader who chose once finds the home page in that script", async () => {
    await on(article, async (page) => {
      await page.click(".top-bar-versions a >> text=繁（港）");
      await page.goto(`${server.origin}/`);
      await page.waitForURL(`${server.origin}/zh-hk/`);
      assert.match(await page.title(), /瀾川/);
    });
  });

  it("can be taken back on the home page itself", async () => {
    await on("/", async (page) => {
      await page.click(".top-bar-versions a >> text=繁（台）");
      await page.click(".top-bar-versions a >> text=简");
      await page.waitForLoadState();
      assert.equal(pathOf(page), "/");
      await page.reload();
      assert.equal(pathOf(page), "/");
    });
  });

  it("never overrules an address that was asked for", async () => {
    await on("/", async (page) => {
      await page.click(".top-bar-versions a >> text=繁（台）");
      for (const address of [article, "/news/", "/zh-hk/", `/zh-hk${article}`, "/search/"]) {
        await page.goto(server.origin + address);
        await page.waitForLoadState("networkidle");
        assert.equal(pathOf(page), address);
      }
    });
  });

  it("takes nobody anywhere who has not chosen, such as a crawler", async () => {
    await on("/", async (page) => {
      await page.waitForLoadState("networkidle");
      assert.equal(pathOf(page), "/");
    });
  });

  it("is survived by the other choices where what was remembered is no version any more", async () => {
    await on("/", async (page) => {
      await page.click("[data-toggle-elder]");
      await page.evaluate(() => localStorage.setItem("version", "zh-Hant-MO"));
      await page.reload();
      assert.equal(pathOf(page), "/");
      assert.equal(await page.getAttribute("[data-toggle-elder]", "aria-pressed"), "true");
    });
  });
});

describe("an article", () => {
  it("prints without the page around it", async () => {
    await on(article, async (page) => {
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.isVisible(".menu"), false);
      assert.equal(await page.isVisible(".side"), false);
      assert.equal(await page.isVisible(".prose"), true);
    });
  });

  it("shows its QR code on demand, without JavaScript too", async () => {
    await on(
      article,
      async (page) => {
        await page.click(".qr summary");
        assert.equal(await page.isVisible(".qr img"), true);
      },
      { javaScriptEnabled: false },
    );
  });
});
