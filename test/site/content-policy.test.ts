/// <reference lib="dom" />
/** The sites under the headers that Newspark has hosts send: nothing that a page needs is forbidden, and what it does not need is. */
import assert from "node:assert/strict";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { readConfig } from "../../src/config/read-config.ts";
import { headerRules } from "../../src/hosting/header-rules.ts";
import { matchesPattern } from "../../src/hosting/path-pattern.ts";
import { openBrowser } from "../support/browser.ts";
import { copyOfSite, repository, runNewspark } from "../support/run-newspark.ts";
import { buildSample, pagesToLookAt } from "../support/sample-site.ts";
import { type StaticServer, serve } from "../support/static-server.ts";

/** What a host sends, as a path's last rule has it. */
function headersOf(root: string): (path: string) => Record<string, string> {
  const { site } = readConfig(root);
  assert.ok(site);
  const rules = headerRules(site);
  return (path) =>
    Object.assign({}, ...rules.filter((rule) => matchesPattern(rule.for, path)).map(({ set }) => set));
}

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Opens a page and returns what the browser had to forbid, or complained of. */
async function complaintsOn(
  address: string,
  action: (page: Page) => Promise<void> = async () => {},
): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    // The player of another site does not answer here.
    await page.route(/^https:\/\//, (route) => route.fulfill({ body: "a player", contentType: "text/html" }));
    await page.goto(address, { waitUntil: "load" });
    await action(page);
    return complaints;
  } finally {
    await context.close();
  }
}

describe("the sample portal under its content policy", () => {
  const output = buildSample({ after });
  let server: StaticServer;
  before(async () => {
    server = await serve(output, "", { headers: headersOf(repository) });
  });
  after(() => server.close());

  for (const [kind, address] of Object.entries(pagesToLookAt)) {
    it(`shows all that a page has, and complains of nothing: ${kind}`, async () => {
      const complaints = await complaintsOn(server.origin + address, async (page) => {
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await page.waitForLoadState("networkidle");
        const broken = await page
          .locator("img")
          .evaluateAll(
            (images) =>
              images.filter(
                (image) =>
                  (image as HTMLImageElement).complete &&
                  !(image as HTMLImageElement).naturalWidth &&
                  image.checkVisibility(),
              ).length,
          );
        assert.equal(broken, 0);
      });
      assert.deepEqual(complaints, []);
    });
  }

  it("is searched, in each script", async () => {
    for (const version of ["", "/zh-tw"]) {
      const address = `${server.origin}${version}/search/?q=${encodeURIComponent("园区")}`;
      const complaints = await complaintsOn(address, async (page) => {
        await page.waitForSelector('[data-search][data-state="found"] a');
      });
      assert.deepEqual(complaints, []);
    }
  });

  it("keeps a reader's choices and shows the QR code", async () => {
    const complaints = await complaintsOn(server.origin + pagesToLookAt["article"], async (page) => {
      await page.click("[data-toggle-elder]");
      await page.click("[data-toggle-scheme]");
      await page.click(".qr summary");
      await page.waitForFunction(
        () => (document.querySelector(".qr img") as HTMLImageElement).naturalWidth > 0,
      );
    });
    assert.deepEqual(complaints, []);
  });

  it("runs nothing that somebody else has put into a page", async () => {
    const complaints = await complaintsOn(`${server.origin}/`, async (page) => {
      await page.evaluate(() => {
        const script = document.createElement("script");
        script.textContent = "document.title = 'taken'";
        document.body.append(script);
      });
      assert.doesNotMatch(await page.title(), /taken/);
    });
    assert.match(complaints.join("\n"), /Content Security Policy/);
  });
});

describe("a portal on GitHub Pages, under a path and with a film of another site", () => {
  const root = copyOfSite({ after }, "full");
  appendFileSync(join(root, "content/site.yaml"), "hosting: { hosts: [github-pages] }\n");
  const output = join(root, "_site");
  const article = "news/yanjiu/2026/baogao_2.html";
  let server: StaticServer;
  before(async () => {
    const { code, stderr } = runNewspark(["build", "--root", root, "--now", "2026-03-04T00:00:00+08:00"]);
    assert.equal(code, 0, stderr);
    server = await serve(output, "/portal");
  });
  after(() => server.close());

  it("says its policy in the page itself, and has its files served as they are", () => {
    const html = readFileSync(join(output, article), "utf8");
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? "";
    assert.match(policy, /frame-src https:\/\/video\.example;/);
    assert.doesNotMatch(policy, /frame-ancestors/);
    assert.ok(html.indexOf("Content-Security-Policy") < html.indexOf("<script"));
    assert.ok(existsSync(join(output, ".nojekyll")));
    assert.ok(!existsSync(join(output, "_headers")));
  });

  it("shows an article with its film, and complains of nothing", async () => {
    const complaints = await complaintsOn(`${server.origin}/portal/${article}`, async (page) => {
      await page.locator("iframe").scrollIntoViewIfNeeded();
      await page.frameLocator("iframe").getByText("a player").waitFor();
    });
    assert.deepEqual(complaints, []);
  });
});
