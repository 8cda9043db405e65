/** A real browser: the one that CHROME_PATH names, the machine's own, or the one inside an npm package. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const installed = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
];

export async function openBrowser(): Promise<Browser> {
  const executablePath = await browserPath();
  return await chromium.launch({ executablePath, args: quiet, headless: true });
}

/** Unpacks the browser of the npm package where the machine has none; two processes must not do that at the same time. */
export async function browserPath(): Promise<string> {
  const own = process.env["CHROME_PATH"] ?? installed.find((path) => existsSync(path));
  if (own) return own;
  // So the package unpacks the libraries that a bare machine lacks as well.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs22.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return await packaged.executablePath();
}
