import assert from "node:assert/strict";
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { constants, gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { viewsSummary } from "../../src/cli/views-summary.ts";
import { logReader } from "../../src/views/log-format.ts";
import { counted, logLine, portalForViews, totals, viewsText } from "../support/access-logs.ts";
import { writeFiles } from "../support/scratch.ts";

describe("hostile lines", () => {
  const hostile = [
    "\0\0\0\0",
    '192.0.2.1 - - [25/Nov/2026:09:00:00 +0800] "GET /a.html',
    '192.0.2.1 - - [99/Nov/2026:99:99:99 +0800] "\\x16\\x03\\x01" 400 0 "-" "-"',
    `192.0.2.1 - - [25/Nov/2026:09:00:00 +0800] "${"\\".repeat(50_000)}`,
    `${"1.".repeat(20_000)}::${"f".repeat(20_000)}`,
    '{"time_iso8601":{},"remote_addr":[],"request":1,"status":"x"}',
    '{"__proto__":{"status":200}}',
    `{${'"a":['.repeat(5000)}`,
    "1.0 a b 2026-11-25T01:00:00Z",
    "#Fields: __proto__ date",
    "[".repeat(60_000),
    `${" - ".repeat(20_000)}`,
  ];

  it("are skipped, and those around them counted", async (t) => {
    const root = portalForViews(t);
    const lines = hostile.map((line) => `${line}\n`).join(logLine("2026-11-24T01:00", "/b.png"));
    writeFiles(root, {
      log: Buffer.concat([
        Buffer.from(logLine("2026-11-24T01:00", "/a.html")),
        Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28, 0x0a]),
        Buffer.from(lines + logLine("2026-11-24T02:00", "/a.html")),
      ]),
    });
    await counted(root, ["log"]);
    assert.deepEqual(totals(root), { "/a.html": 2 });
  });

  it("throw nothing and take no time, whatever they are", () => {
    const pieces = fc.constantFrom(
      '"',
      "\\",
      "[",
      "]",
      " ",
      "\t",
      "-",
      "{",
      "}",
      "%",
      "%E6",
      "GET /a",
      "1.0",
      "200",
      ":",
    );
    const line = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(fc.property(line, (text) => void logReader().read(text)));
  });

  it("without an end take no memory, and the lines behind are counted", async (t) => {
    const root = portalForViews(t);
    const endless = "x".repeat(3_000_000);
    writeFiles(root, { log: `${endless}\n${logLine("2026-11-24T01:00", "/a.html")}${endless}` });
    const { skipped, counted: views } = await counted(root, ["log"]);
    assert.deepEqual({ skipped, views }, { skipped: 1, views: 1 });
  });

  it("that name pages nobody has seen before do not become markup or keys of objects", async (t) => {
    const root = portalForViews(t);
    const targets = ["/__proto__/", "/constructor/", "/%3Cscript%3E.html", '/%22".html'];
    writeFiles(root, { log: targets.map((target) => logLine("2026-11-24T01:00", target)).join("") });
    await counted(root, ["log"]);
    await counted(root, ["log"]);
    assert.equal(Object.keys(JSON.parse(viewsText(root)).pages).length, 3);
  });
});

describe("a compressed log that was cut", () => {
  const lines = Array.from({ length: 300 }, (_, at) =>
    logLine("2026-11-24T01:00", `/${(at * 7919) % 5003}.html`, { address: `192.0.2.${at % 250}` }),
  );
  const half = (from: number, to: number) => gzipSync(lines.slice(from, to).join(""));
  const whole = Buffer.concat([half(0, 150), half(150, 300)]);

  it("is counted up to the cut, wherever that is, and the report says that it was cut", async (t) => {
    const property = fc.asyncProperty(fc.integer({ min: 2, max: whole.length - 1 }), async (length) => {
      const root = portalForViews(t);
      const start = whole.subarray(0, length);
      writeFiles(root, { log: start });
      const { lines: read, cut } = await counted(root, ["log"]);
      const unpacked = gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH }).toString();
      assert.equal(read, unpacked.split("\n").length - 1);
      // Where the first of two ends, nothing tells that there was a second.
      assert.deepEqual(cut, length === half(0, 150).length ? [] : [join(root, "log")]);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it("is told by name in the terminal's words, and no more once it is whole", async (t) => {
    const root = portalForViews(t);
    writeFiles(root, { log: whole.subarray(0, 700) });
    const report = await counted(root, ["log"]);
    assert.match(viewsSummary(report, "en"), /cut short: .*log\. The lines before the cut were counted/);
    assert.match(viewsSummary(report, "zh"), /不完整/);
    writeFiles(root, { log: whole });
    const { lines: rest, known, cut } = await counted(root, ["log"]);
    assert.deepEqual({ rest, known, cut }, { rest: 300 - report.lines, known: report.lines, cut: [] });
  });
});

describe("a flood of addresses that nobody has written", () => {
  const flood = Array.from({ length: 500 }, (_, at) => logLine("2026-11-24T03:00", `/made-up/${at}.html`));
  const read = Array.from({ length: 20 }, (_, at) =>
    logLine("2026-11-24T01:00", `/news/${at % 10}.html`, { address: `192.0.2.${at}` }),
  );

  it("leaves the counts within bounds, with the pages that are read among them", async (t) => {
    const root = portalForViews(t);
    writeFiles(root, { log: [...read, ...flood].join("") });
    const report = await counted(root, ["log"], { mostPages: 50 });
    const kept = Object.keys(totals(root));
    assert.equal(kept.length, 50);
    assert.equal(kept.filter((path) => path.startsWith("/news/")).length, 10);
    assert.equal(report.pages, 50);
    assert.match(viewsSummary(report, "en"), /more addresses than a portal has pages: the 460 least read/);
  });

  it("is no warning where there is room", async (t) => {
    const root = portalForViews(t);
    writeFiles(root, { log: [...flood, ...read].join("") });
    const { invented, pages } = await counted(root, ["log"], { mostPages: 510 });
    assert.deepEqual({ invented, pages }, { invented: 0, pages: 510 });
  });
});

describe("a log of 200,000 lines", () => {
  it("is counted in bounded memory", async (t) => {
    const root = portalForViews(t);
    const file = openSync(join(root, "log"), "w");
    for (let block = 0; block < 200; block += 1) {
      let text = "";
      for (let line = 0; line < 1000; line += 1) {
        const number = block * 1000 + line;
        const time = new Date(Date.UTC(2026, 10, 20) + number * 1000).toISOString().slice(0, 19);
        text += logLine(time, `/news/${number % 500}.html`, {
          address: `2001:db8::${(number % 60_000).toString(16)}`,
        });
      }
      writeSync(file, text);
    }
    closeSync(file);
    const before = process.memoryUsage().rss;
    const { lines, counted: views } = await counted(root, ["log"]);
    assert.deepEqual({ lines, views }, { lines: 200_000, views: 200_000 });
    assert.ok(process.memoryUsage().rss - before < 150_000_000);
  });
});

describe("long lines, each with another name for its browser and the site it came from,", () => {
  it("are not held in memory for the sake of those names", async (t) => {
    const root = portalForViews(t);
    const file = openSync(join(root, "log"), "w");
    for (let line = 0; line < 4000; line += 1) {
      const referrer = `https://${line}.invented-for-this.example/`;
      const agent = `Mozilla/5.0 Firefox/${line}`;
      writeSync(
        file,
        logLine("2026-11-24T01:00", `/${line}.html?${"x".repeat(60_000)}`, { referrer, agent }),
      );
    }
    closeSync(file);
    const before = process.memoryUsage().rss;
    assert.equal((await counted(root, ["log"])).counted, 4000);
    assert.ok(process.memoryUsage().rss - before < 150_000_000);
  });
});
