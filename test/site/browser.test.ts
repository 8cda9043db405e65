/// <reference lib="dom" />
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { openBrowser } from "../support/browser.ts";
import { buildSample, pagesToLookAt } from "../support/sample-site.ts";
import { type StaticServer, serve } from "../support/static-server.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Version {
  name: string;
  options: BrowserContextOptions;
  /** What the reader chose before, as the scripts keep it. */
  kept?: Record<string, string>;
}

const versions: Version[] = [
  { name: "light", options: { colorScheme: "light" } },
  { name: "dark", options: { colorScheme: "dark" } },
  { name: "elder", options: { colorScheme: "light" }, kept: { elder: "on" } },
];

let browser: Browser;
let server: StaticServer;
const output = buildSample({ after });

before(async () => {
  browser = await openBrowser();
  server = await serve(output);
});
after(async () => {
  await browser.close();
  await server.close();
});

interface Visit {
  page: Page;
  console: string[];
  /** Addresses asked of other sites, and answers that were no success. */
  requests: string[];
}

/** Opens pages in one browser context; closes it afterwards. */
async function visiting(
  version: Version,
  width: number,
  action: (visit: Visit) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ ...version.options, viewport: { width, height: 800 } });
  try {
    const { kept } = version;
    if (kept) {
      await context.addInitScript((entries) => {
        for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
      }, kept);
    }
    const page = await context.newPage();
    const visit: Visit = { page, console: [], requests: [] };
    page.on("console", (message) => visit.console.push(message.text()));
    page.on("pageerror", (error) => visit.console.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith(server.origin) && !request.url().startsWith("data:"))
        visit.requests.push(request.url());
    });
    page.on("response", (response) => {
      if (response.status() >= 400) visit.requests.push(`${response.status()} ${response.url()}`);
    });
    await action(visit);
  } finally {
    await context.close();
  }
}

for (const version of versions) {
  for (const width of [360, 1280]) {
    describe(`the ${version.name} version at ${width} px`, () => {
      for (const [kind, address] of Object.entries(pagesToLookAt)) {
        it(`is accessible, quiet and still: ${kind}`, async () => {
          await visiting(version, width, async ({ page, console, requests }) => {
            await page.goto(server.origin + address, { waitUntil: "load" });
            const violations = await violationsOn(page, version);
            assert.deepEqual(violations, []);
            assert.deepEqual(console, []);
            assert.deepEqual(requests, []);
            assert.equal(await layoutShift(page), 0);
          });
        });
      }
    });
  }
}

describe("the versions in other scripts", () => {
  for (const [prefix, width] of [
    ["/zh-tw", 360],
    ["/zh-tw", 1280],
    ["/zh-hk", 360],
    ["/zh-hk", 1280],
  ] as const) {
    for (const [kind, address] of Object.entries(pagesToLookAt)) {
      it(`are accessible, quiet and still: ${prefix}, ${kind} at ${width} px`, async () => {
        await visiting(versions[0] as Version, width, async ({ page, console, requests }) => {
          await page.goto(server.origin + prefix + address, { waitUntil: "load" });
          assert.deepEqual(await violationsOn(page, versions[0] as Version), []);
          assert.deepEqual(console, []);
          assert.deepEqual(requests, []);
          assert.equal(await layoutShift(page), 0);
        });
      });
    }
  }
});

describe("the other theme", () => {
  for (const version of versions) {
    it(`is accessible in its ${version.name} version`, async () => {
      await visiting(version, 1280, async ({ page }) => {
        for (const kind of ["home", "article", "category", "topic"]) {
          await page.goto(server.origin + pagesToLookAt[kind]);
          await page.evaluate(() => {
            document.documentElement.dataset["theme"] = "blue";
          });
          assert.deepEqual(await violationsOn(page, version), [], kind);
        }
      });
    });
  }
});

/** What axe finds; the elder version is held to the stricter contrast of WCAG AAA. */
async function violationsOn(page: Page, version: Version): Promise<string[]> {
  await page.evaluate(axe);
  return await page.evaluate(async (strict) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const results = await axe.run({ rules: { "color-contrast-enhanced": { enabled: strict } } });
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
    );
  }, version.name === "elder");
}

/** Everything that moved without the reader's doing, to the bottom of the page. */
async function layoutShift(page: Page): Promise<number> {
  return await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
    return await new Promise<number>((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
      setTimeout(() => resolve(sum), 100);
    });
  });
}

describe("from the smallest phone to the largest screen", () => {
  for (const width of [320, 360, 768, 1280, 1920, 2560]) {
    it(`nothing reaches beyond the edge at ${width} px`, async () => {
      for (const version of versions) {
        await visiting(version, width, async ({ page }) => {
          for (const [kind, address] of Object.entries(pagesToLookAt)) {
            await page.goto(server.origin + address);
            const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.ok(excess <= 0, `${kind}, ${version.name}: ${excess} px too wide`);
          }
        });
      }
    });
  }
});

describe("without JavaScript", () => {
  it("no page loses any of its text", async () => {
    const textAt = async (address: string, javaScriptEnabled: boolean) => {
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      await page.goto(server.origin + address);
      // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees is the point here.
      const text = await page.locator("main").innerText();
      await context.close();
      return new Set(text.split("\n").map((line) => line.trim()));
    };
    for (const address of Object.values(pagesToLookAt)) {
      const plain = await textAt(address, false);
      const scripted = await textAt(address, true);
      const onlyScripted = [...scripted].filter((line) => line.length > 12 && !plain.has(line));
      assert.deepEqual(onlyScripted, [], address);
    }
  });
});
