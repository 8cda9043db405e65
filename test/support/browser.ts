/** A real browser: the one named by CHROME_PATH, the machine's own, or the one inside an npm package. */
import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

const installed = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];

export async function openBrowser(): Promise<Browser> {
  const own = process.env["CHROME_PATH"] ?? installed.find((path) => existsSync(path));
  return await playwright.launch({
    executablePath: own ?? (await chromium.executablePath()),
    args: own
      ? ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
      : chromium.args,
    headless: true,
  });
}
