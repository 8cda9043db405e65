/**
 * From the saving of an article to the moment when the open page shows it, with `newspark dev` and a browser.
 * `npm run bench:dev -- [--folder DIR] [articles]`
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, mkdirSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { openBrowser } from "../support/browser.ts";
import { filesBelow } from "../support/scratch.ts";
import { writePortal } from "./corpus.ts";

const edits = 12;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folder: { type: "string", default: join(tmpdir(), "newspark-bench") } },
});
const articles = Number(positionals[0] ?? 10_000);
const root = join(resolve(values.folder), `dev-${articles}`);
if (!existsSync(root)) {
  mkdirSync(root, { recursive: true });
  writePortal(root, articles, "[]");
}
const newest = [...filesBelow(join(root, "content/news")).keys()]
  .filter((path) => path.endsWith(".md"))
  .sort((a, b) => a.slice(a.indexOf("/")).localeCompare(b.slice(b.indexOf("/"))))
  .at(-1);
if (newest === undefined) throw new Error(`no article in ${root}`);

const launcher = resolve(import.meta.dirname, "../../src/cli/newspark.js");
const dev = spawn(process.execPath, [launcher, "dev", "--root", root, "--port", "0", "--lang", "en"], {
  stdio: ["ignore", "pipe", "inherit"],
});
const lines = createInterface({ input: dev.stdout });
const url = await new Promise<string>((found) => {
  lines.on("line", (line) => {
    const built = /built; see (\S+)\//.exec(line);
    if (built?.[1]) found(built[1]);
  });
});
const browser = await openBrowser();
const page = await browser.newPage();
await page.goto(`${url}/news/${newest.replace(/\.md$/, ".html")}`);

const shown: number[] = [];
const whole: number[] = [];
for (let edit = 1; edit <= edits; edit++) {
  const words = `第 ${edit} 次修改，${Date.now()}`;
  const built = once(lines, "line").then(async () => {
    await once(lines, "line");
    return performance.now();
  });
  const start = performance.now();
  appendFileSync(join(root, "content/news", newest), `\n${words}\n`);
  await page.waitForFunction((text) => document.body?.textContent?.includes(text), words, { polling: 10 });
  shown.push(performance.now() - start);
  whole.push((await built) - start);
  // The page reloads once more when the whole site stands.
  await new Promise((resolve) => setTimeout(resolve, 500));
}
await browser.close();
dev.kill("SIGINT");
await once(dev, "close");

const told = (times: number[]) => {
  const sorted = times.toSorted((a, b) => a - b).map(Math.round);
  return `median ${sorted[Math.floor(sorted.length / 2)]} ms, highest ${sorted.at(-1)} ms`;
};
console.log(
  `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${articles} articles, ${edits} edits`,
);
console.log(`the open page shows the edit: ${told(shown)}`);
console.log(`the whole site is built:      ${told(whole)}`);
