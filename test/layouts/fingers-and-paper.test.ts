/// <reference lib="dom" />
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { bundleScript } from "../../src/assets/bundle-script.ts";
import { bundleStyles } from "../../src/assets/bundle-styles.ts";
import { layoutEnvironment } from "../../src/render/nunjucks-environment.ts";
import { packageDirectory } from "../../src/shared/package-directory.ts";
import { openBrowser } from "../support/browser.ts";
import { anArticle, aPortal, pageAt, pagesOf } from "../support/portal.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";
import { type StaticServer, serve } from "../support/static-server.ts";

const layouts = join(packageDirectory, "layouts");
const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
};

let browser: Browser;
let server: StaticServer;
const folder = scratchFolder({ after });

before(async () => {
  const article = anArticle("2026-02-02", { categories: ["news/keji"] });
  const page = pageAt(pagesOf(aPortal([article])), "news/keji/2026/a20260202.html");
  const { portal, boot } = bundleScript(layouts);
  writeFiles(folder, {
    "article.html": layoutEnvironment([layouts], new Map(), (words) => words).render("article.njk", {
      item: page,
    }),
    "assets/site.css": bundleStyles(layouts).css,
    "assets/portal.js": portal.js,
    "assets/boot.js": boot.js,
  });
  browser = await openBrowser();
  server = await serve(folder);
});
after(async () => {
  await browser.close();
  await server.close();
});

async function reading(options: BrowserContextOptions, action: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(`${server.origin}/article.html`);
    await action(page);
  } finally {
    await context.close();
  }
}

describe("on a phone", () => {
  it("every category is two taps away, without JavaScript too", async () => {
    await reading({ ...phone, javaScriptEnabled: false }, async (page) => {
      const category = page.locator(".menu-folded").getByText("科技创新");
      assert.equal(await category.isVisible(), false);
      await page.tap(".menu-fold summary");
      assert.equal(await category.isVisible(), true);
    });
  });

  it("the opened menu closes when the reader taps elsewhere or presses Escape", async () => {
    await reading(phone, async (page) => {
      const folded = page.locator(".menu-folded");
      await page.tap(".menu-fold summary");
      await page.evaluate(() => document.querySelector<HTMLElement>("h1")?.click());
      assert.equal(await folded.isVisible(), false);
      await page.tap(".menu-fold summary");
      await page.keyboard.press("Escape");
      assert.equal(await folded.isVisible(), false);
    });
  });

  it("everything to be tapped in the navigation is at least 44 px high", async () => {
    await reading(phone, async (page) => {
      await page.tap(".menu-fold summary");
      const low = await page
        .locator(".menu-bar > li > a, .menu-fold summary, .menu-folded a, .side li a, .tools button")
        .evaluateAll((targets) =>
          targets
            .filter((target) => {
              const { height, width } = target.getBoundingClientRect();
              return width > 0 && height < 44;
            })
            .map((target) => target.outerHTML),
        );
      assert.deepEqual(low, []);
    });
  });
});

describe("on a computer", () => {
  it("there is the bar with its drop-downs and no fold", async () => {
    await reading({ viewport: { width: 1280, height: 800 } }, async (page) => {
      assert.equal(await page.isVisible(".menu-fold"), false);
      await page.hover(".menu-bar > li:nth-child(2)");
      assert.equal(await page.isVisible(".menu-drop"), true);
    });
  });
});

describe("on paper", () => {
  it("there is the article with its address and QR code, black on white even for a reader in the dark", async () => {
    await reading({ colorScheme: "dark" }, async (page) => {
      assert.equal(await page.isVisible(".on-paper"), false);
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      for (const shown of [".article h1", ".prose", ".on-paper img"]) {
        assert.equal(await page.isVisible(shown), true, shown);
      }
      for (const hidden of [".menu", ".side", ".tools", ".breadcrumbs", ".masthead-search"]) {
        assert.equal(await page.isVisible(hidden), false, hidden);
      }
      const colours = await page.locator(".prose").evaluate((prose) => {
        const { color } = getComputedStyle(prose);
        return { color, ground: getComputedStyle(document.body).backgroundColor };
      });
      assert.deepEqual(colours, { color: "rgb(0, 0, 0)", ground: "rgb(255, 255, 255)" });
    });
  });
});
