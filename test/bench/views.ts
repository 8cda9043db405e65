/**
 * The clicks of a long access log counted, and counted again: seconds, megabytes a second and the memory it takes at most.
 * `npm run bench:views -- [--megabytes N]`
 */
import assert from "node:assert/strict";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readViews } from "../../src/views/kept-views.ts";
import { firefox, logLine } from "../support/access-logs.ts";
import { corpusArticles, writePortal } from "./corpus.ts";
import { measureRun } from "./measure-run.ts";
import { seededRandom } from "./random.ts";

const { values } = parseArgs({ options: { megabytes: { type: "string", default: "1000" } } });
const bytesWanted = Number(values.megabytes) * 1_000_000;
if (!(bytesWanted > 0)) throw new Error("--megabytes takes a number above 0");

const articles = 10_000;
const linesADay = 2_000_000;
/** Of a thousand lines: what is sent to servers beside requests for pages. */
const hostileLines = 30;

const random = seededRandom(20261125);
const pages = [...corpusArticles(articles)].map(
  ({ category, day, slug }) => `/news/${category}/${day.slice(0, 4)}/${slug}.html`,
);
const agents = [
  firefox,
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.49",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
  "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
];
const versions = ["", "", "", "/zh-tw", "/zh-hk"];

function address(): string {
  return random.below(4) === 0
    ? `2001:db8::${random.below(65_536).toString(16)}:${random.below(65_536).toString(16)}`
    : `10.${random.below(256)}.${random.below(256)}.${random.below(256)}`;
}

/** Some pages are read much, most little, as in life. */
function requestLine(time: string): string {
  const kind = random.below(10);
  const agent = random.pick(agents);
  const visitor = { address: address(), agent };
  if (kind < 3) return logLine(time, `/assets/${random.below(40)}.webp`, visitor);
  if (kind === 3)
    return logLine(time, random.pick(versions) + random.pick(["/", "/news/", "/tags/"]), visitor);
  const page = pages[Math.min(random.below(articles), random.below(articles), random.below(articles))];
  return logLine(time, `${random.pick(versions)}${page}`, {
    ...visitor,
    referrer: random.pick([
      "-",
      "https://www.baidu.com/link",
      "https://bench.example/",
      "https://cn.bing.com/",
    ]),
  });
}

const hostile: ((time: string) => string)[] = [
  // A scanner that never asks for the same twice, with an agent that nobody else has, from a site that is none.
  (time) =>
    logLine(time, `/${random.below(2 ** 31).toString(36)}.html`, {
      ...{ address: address(), status: 404, agent: `${firefox} ${random.below(2 ** 31)}` },
      referrer: `https://${random.below(2 ** 31).toString(36)}.example/`,
    }),
  (time) =>
    logLine(time, random.pick(pages), { agent: `${firefox} ${random.below(2 ** 31)}`, address: address() }),
  (time) => logLine(time, `/%00%ff/../../etc/passwd?${"a".repeat(random.below(2000))}`, { status: 400 }),
  () =>
    `10.0.0.1 - - [99/Nov/2026:99:99:99 +0800] "\\x16\\x03\\x01${"\\".repeat(random.below(2000))}" 400 0 "-" "-"\n`,
  () => `${"\0\u0001\ufffd".repeat(random.below(300))}\n`,
  () => `${random.below(200) === 0 ? "x".repeat(1_000_000) : "cut in the mid"}\n`,
];

/** Half of a day's lines are of its last half hour: the most readings that have to be remembered at once. */
function writeLog(file: string): number {
  const descriptor = openSync(file, "w");
  let [bytes, lines] = [0, 0];
  while (bytes < bytesWanted) {
    let text = "";
    for (let line = 0; line < 1000; line += 1, lines += 1) {
      const share = (lines % linesADay) / linesADay;
      const seconds = share < 0.5 ? share * 2 * 84_600 : 84_600 + (share - 0.5) * 2 * 1_800;
      const moment = Date.UTC(2026, 0, 1 + Math.floor(lines / linesADay)) + seconds * 1000;
      const time = new Date(moment).toISOString().slice(0, 19);
      text += random.below(1000) < hostileLines ? random.pick(hostile)(time) : requestLine(time);
    }
    bytes += writeSync(descriptor, text);
  }
  closeSync(descriptor);
  return lines;
}

const root = mkdtempSync(join(tmpdir(), "newspark-views-"));
try {
  writePortal(root, articles, "[]");
  const log = join(root, "access.log");
  const lines = writeLog(log);
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${values.megabytes} MB, ${lines} lines`,
  );
  const kept = () => readFileSync(join(root, "content/views.json"), "utf8");
  const launcher = resolve(import.meta.dirname, "../../src/cli/newspark.js");
  const command = [process.execPath, launcher, "views", log, "--root", root];
  let before: string | undefined;
  for (const run of ["counted", "once more"]) {
    const { seconds, megabytes } = await measureRun(root, command);
    const after = kept();
    const views = [...readViews(after).pages.values()].reduce((sum, { total }) => sum + total, 0);
    console.log(
      `${run}: ${seconds.toFixed(1)} s, ${(bytesWanted / 1e6 / seconds).toFixed(0)} MB/s, ${megabytes.toFixed(0)} MB of memory, ${views} views`,
    );
    assert.equal(after, before ?? after, "the second run counted something twice");
    before = after;
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
