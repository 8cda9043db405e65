import assert from "node:assert/strict";
import { appendFileSync, chmodSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { countViews } from "../../src/views/count-views.ts";
import { LogUnreadable } from "../../src/views/log-unreadable.ts";
import { counted, logLine, portalForViews, totals, viewsText } from "../support/access-logs.ts";
import { writeFiles } from "../support/scratch.ts";

const monday = logLine("2026-11-23T01:00", "/a.html") + logLine("2026-11-23T02:00", "/b.html");
const tuesday = logLine("2026-11-24T01:00", "/a.html") + logLine("2026-11-24T02:00", "/a.html");
const both = { "/a.html": 3, "/b.html": 1 };

describe("counting a log", () => {
  it("tells what became of every line", async (t) => {
    const root = portalForViews(t);
    const repeat = logLine("2026-11-23T02:10", "/b.html");
    const robot = logLine("2026-11-23T02:11", "/b.html", { agent: "curl/8.5.0" });
    const picture = logLine("2026-11-23T02:12", "/b.png");
    writeFiles(root, { log: `${monday}${repeat}${robot}${picture}nonsense\n# remark\n` });
    const report = await counted(root, ["log"]);
    const { lines, counted: views, robots, repeats, other, skipped, forgotten, known } = report;
    assert.deepEqual(
      { lines, views, robots, repeats, other, skipped, forgotten, known },
      { lines: 7, views: 2, robots: 1, repeats: 1, other: 2, skipped: 1, forgotten: 0, known: 0 },
    );
  });

  it("counts nothing more when nothing was added, and leaves the same bytes", async (t) => {
    const root = portalForViews(t);
    writeFiles(root, { log: monday });
    await counted(root, ["log"]);
    const before = viewsText(root);
    const { lines, known } = await counted(root, ["log"]);
    assert.deepEqual({ lines, known }, { lines: 0, known: 2 });
    assert.equal(viewsText(root), before);
  });

  it("goes on where a log has grown", async (t) => {
    const root = portalForViews(t);
    writeFiles(root, { log: monday });
    await counted(root, ["log"]);
    appendFileSync(join(root, "log"), tuesday);
    assert.equal((await counted(root, ["log"])).counted, 2);
    assert.deepEqual(totals(root), both);
  });

  it("knows a log that was rotated, and compressed, and its successor", async (t) => {
    const root = portalForViews(t);
    writeFiles(root, { "access.log": monday });
    await counted(root, ["access.log"]);
    appendFileSync(join(root, "access.log"), tuesday);
    renameSync(join(root, "access.log"), join(root, "access.log.1"));
    writeFiles(root, { "access.log": logLine("2026-11-25T01:00", "/c.html") });
    assert.equal((await counted(root, ["access.log", "access.log.1"])).counted, 3);
    const compressed = gzipSync(readFileSync(join(root, "access.log.1")));
    rmSync(join(root, "access.log.1"));
    writeFiles(root, { "access.log.2": compressed });
    assert.equal((await counted(root, ["access.log", "access.log.2"])).counted, 0);
    assert.deepEqual(totals(root), { ...both, "/c.html": 1 });
  });

  it("reads a compressed log of several members, whatever its name", async (t) => {
    const root = portalForViews(t);
    const members = [monday.slice(0, 50), monday.slice(50), tuesday].map((text) => gzipSync(text));
    writeFiles(root, { "log.txt": Buffer.concat(members) });
    await counted(root, ["log.txt"]);
    assert.deepEqual(totals(root), both);
  });

  it("counts a compressed log that is on its way as far as it came, and later the rest", async (t) => {
    const root = portalForViews(t);
    const whole = gzipSync(monday + tuesday.repeat(400).replace(/192\.0\.2\.1/g, () => invented()));
    writeFiles(root, { log: whole.subarray(0, whole.length / 2) });
    const first = await counted(root, ["log"]);
    writeFiles(root, { log: whole });
    const second = await counted(root, ["log"]);
    assert.ok(first.lines > 2 && second.known === first.lines);
    assert.equal(first.lines + second.lines, 802);
  });

  it("counts a log once that is named twice, as a copy and compressed", async (t) => {
    const root = portalForViews(t);
    writeFiles(root, { log: monday, copy: monday + tuesday, older: gzipSync(monday) });
    await counted(root, ["log", "copy", "older", "log"]);
    assert.deepEqual(totals(root), both);
  });

  it("counts an older, shorter copy of a log not at all", async (t) => {
    const root = portalForViews(t);
    writeFiles(root, { log: monday + tuesday, older: `${monday.split("\n")[0]}\n` });
    await counted(root, ["log"]);
    assert.equal((await counted(root, ["older"])).counted, 0);
    appendFileSync(join(root, "log"), logLine("2026-11-25T01:00", "/b.html"));
    assert.equal((await counted(root, ["log"])).counted, 1);
  });

  it("takes two logs that begin alike for two", async (t) => {
    const root = portalForViews(t);
    writeFiles(root, { one: monday, other: `${monday.split("\n")[0] ?? ""}\n${tuesday}` });
    await counted(root, ["one"]);
    const { counted: more } = await counted(root, ["other"]);
    assert.equal(more, 3);
    assert.equal((await counted(root, ["one", "other"])).counted, 0);
  });

  it("takes a shorter log that begins with the same line for another, if its first few lines are others", async (t) => {
    const root = portalForViews(t);
    const firstLine = logLine("2026-11-23T00:00", "/", { agent: "monitor" });
    const dayOf = (server: string, lines: number) =>
      Array.from({ length: lines }, (_, at) => logLine("2026-11-23T01:00", `/${server}-${at}.html`)).join("");
    writeFiles(root, { one: firstLine + dayOf("one", 100), other: firstLine + dayOf("other", 50) });
    await counted(root, ["one"]);
    assert.equal((await counted(root, ["other"])).counted, 50);
    const older = firstLine + dayOf("one", 50);
    writeFiles(root, { older });
    assert.equal((await counted(root, ["older", "one", "other"])).counted, 0);
  });

  for (const [checks, names] of [
    [5, ["one", "other"]],
    [5, ["other", "one"]],
    [30, ["one", "other"]],
    [30, ["other", "one"]],
  ] as const) {
    it(`counts two short logs whose first ${checks} lines are of the same check: ${names.join(", ")}`, async (t) => {
      const root = portalForViews(t);
      const linesOf = (name: string, count: number) =>
        Array.from({ length: count }, (_, at) =>
          logLine(`2026-11-23T00:${10 + at}`, `/${name}-${at}.html`),
        ).join("");
      const check = linesOf("check", checks);
      const [one, other] = [check + linesOf("one", 20), check + linesOf("other", 15)];
      writeFiles(root, { one, other });
      for (const name of names) await counted(root, [name]);
      const own = Object.keys(totals(root)).filter((path) => !path.startsWith("/check"));
      assert.equal(own.length, 35);
      writeFiles(root, { older: check + linesOf("one", 12) });
      assert.equal((await counted(root, ["older", "one", "other"])).lines, 0);
    });
  }

  it("knows logs that an earlier version of newspark counted, their older copies and what was added", async (t) => {
    const pages = Array.from({ length: 60 }, (_, at) => logLine("2026-11-23T01:00", `/${at}.html`));
    for (const [log, early] of [
      [monday + tuesday, ""],
      [pages.join(""), "G9ZAYDQ4pFrgh1ZkivUtaA"],
    ] as const) {
      const root = portalForViews(t);
      writeFiles(root, { log });
      await counted(root, ["log"]);
      const before = totals(root);
      const earlier = viewsText(root).replace(/,"[\w-]*"\]\]/, `,"${early || ""}"]]`);
      const lines = log.split("\n");
      const older = `${lines.slice(0, early ? 50 : 2).join("\n")}\n`;
      writeFiles(root, { "content/views.json": earlier, older });
      assert.equal((await counted(root, ["log", "older"])).lines, 0);
      writeFiles(root, { "content/views.json": earlier });
      assert.equal((await counted(root, ["older"])).lines, 0);
      assert.deepEqual(totals(root), before);
      appendFileSync(join(root, "log"), logLine("2026-11-25T01:00", "/new.html"));
      assert.equal((await counted(root, ["log"])).lines, 1);
    }
  });

  it("leaves the last line to the next run while it has no end", async (t) => {
    const root = portalForViews(t);
    writeFiles(root, { log: monday.trimEnd() });
    assert.equal((await counted(root, ["log"])).lines, 1);
    appendFileSync(join(root, "log"), "\n");
    assert.equal((await counted(root, ["log"])).lines, 1);
    assert.deepEqual(totals(root), { "/a.html": 1, "/b.html": 1 });
  });

  it("gives the same for logs in any order", async (t) => {
    const [one, other] = [portalForViews(t), portalForViews(t)];
    for (const root of [one, other]) writeFiles(root, { monday, tuesday });
    await counted(one, ["monday", "tuesday"]);
    await counted(other, ["tuesday", "monday"]);
    assert.equal(viewsText(one), viewsText(other));
    const late = portalForViews(t);
    writeFiles(late, { monday, tuesday });
    await counted(late, ["tuesday"]);
    await counted(late, ["monday"]);
    assert.equal(viewsText(late), viewsText(one));
  });

  it("takes days as the portal's readers have them", async (t) => {
    const root = portalForViews(t);
    writeFiles(root, {
      log: logLine("2026-11-23T15:59", "/a.html") + logLine("2026-11-23T16:00", "/b.html"),
    });
    const { days } = await counted(root, ["log"]);
    assert.deepEqual(days.slice(-2), [
      { day: "2026-11-23", views: 1 },
      { day: "2026-11-24", views: 1 },
    ]);
  });

  it("ends recent counts at the moment given", async (t) => {
    const root = portalForViews(t);
    writeFiles(root, { log: monday });
    const { top, total } = await counted(root, ["log"], {
      now: Date.parse("2027-03-01T00:00+08:00"),
    });
    assert.deepEqual(top, []);
    assert.equal(total, 2);
  });

  it("skips lines from the future, after which all others would seem old, and from before there were logs", async (t) => {
    const root = portalForViews(t);
    const [future, past] = ["2036-11-23T01:00", "1969-12-31T01:00"].map((time) => logLine(time, "/a.html"));
    writeFiles(root, { log: monday + future + past });
    assert.equal((await counted(root, ["log"])).skipped, 2);
  });

  it("counts no line of the time of logs that were forgotten, unless its log is known", async (t) => {
    const root = portalForViews(t);
    writeFiles(root, { known: monday });
    await counted(root, ["known"]);
    const forgotten = Date.parse("2026-11-24T01:30:00Z") / 1000;
    const kept = viewsText(root).replace('"forgotten": 0', `"forgotten": ${forgotten}`);
    writeFiles(root, { "content/views.json": kept, other: tuesday });
    appendFileSync(join(root, "known"), logLine("2026-11-23T03:00", "/b.html"));
    const { counted: views, forgotten: lines } = await counted(root, ["known", "other"]);
    assert.deepEqual({ views, lines }, { views: 2, lines: 1 });
  });

  it("names other sites that led to a page, with and without www, and not the portal itself", async (t) => {
    const root = portalForViews(t);
    const referrers = ["https://www.example.org/", "http://example.org/x", "https://www.search.example/?q=1"];
    const lines = [...referrers, "https://search.example", "javascript:alert(1)", "-"].map((referrer, at) =>
      logLine("2026-11-24T01:00", `/${at}.html`, { referrer }),
    );
    writeFiles(root, { log: lines.join("") });
    assert.deepEqual((await counted(root, ["log"])).referrers, [{ host: "search.example", views: 2 }]);
  });

  it("keeps no visitor's address, nor a hash that one could be found by", async (t) => {
    const [one, other] = [portalForViews(t), portalForViews(t)];
    writeFiles(one, { log: monday + tuesday.replaceAll("192.0.2.1", "2001:db8::1") });
    writeFiles(other, { log: monday.replaceAll("192.0.2.1", "192.0.2.77") + tuesday });
    await counted(one, ["log"]);
    await counted(other, ["log"]);
    const withoutBytes = (text: string) => text.replace(/\[\[\d+,/, "[[,");
    assert.equal(withoutBytes(viewsText(one)), withoutBytes(viewsText(other)));
    assert.doesNotMatch(viewsText(one), /192\.0|db8/);
  });
});

describe("counting is refused, and nothing is written,", () => {
  const refused = async (root: string, log: string, why: RegExp) => {
    await assert.rejects(
      countViews(root, [join(root, "good"), join(root, log)], { clock: 0 }),
      (error) => error instanceof LogUnreadable && why.test(error.sentence.en),
    );
    assert.equal(existsSync(join(root, "content/views.json")), false);
  };

  it("when a log is missing or a folder", async (t) => {
    const root = portalForViews(t);
    writeFiles(root, { good: monday });
    await refused(root, "none", /no access log/);
    await refused(root, "content", /is a folder/);
  });

  it("when a log stands in a folder that may not be looked into", async (t) => {
    const root = portalForViews(t);
    writeFiles(root, { good: monday, "secret/log": monday });
    chmodSync(root, 0o755);
    chmodSync(join(root, "secret"), 0o000);
    const isRoot = process.getuid?.() === 0;
    // Nobody, since root may look everywhere.
    if (isRoot) process.seteuid?.(65_534);
    try {
      await refused(root, "secret/log", /may not be read/);
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(join(root, "secret"), 0o755);
    }
  });

  it("when a compressed log is damaged", async (t) => {
    const root = portalForViews(t);
    const bytes = gzipSync(monday);
    bytes[30] = (bytes[30] ?? 0) ^ 0xff;
    writeFiles(root, { good: monday, bad: bytes });
    await refused(root, "bad", /is damaged/);
  });

  it("when the counts so far are damaged", async (t) => {
    const root = portalForViews(t);
    writeFiles(root, { log: monday, "content/views.json": '{"format": 1, "pages": {' });
    const { problems, report } = await countViews(root, [join(root, "log")], { clock: 0 });
    assert.equal(report, undefined);
    assert.deepEqual(
      problems.map(({ rule, file }) => [rule, file]),
      [["views/damaged", "content/views.json"]],
    );
    assert.equal(viewsText(root), '{"format": 1, "pages": {');
  });

  it("when the configuration is wrong, on which paths and days depend", async (t) => {
    const root = portalForViews(t, "nonsense");
    writeFiles(root, { log: monday });
    const { problems } = await countViews(root, [join(root, "log")], { clock: 0 });
    assert.ok(problems.length > 0);
    assert.equal(existsSync(join(root, "content/views.json")), false);
  });
});

let last = 0;
function invented(): string {
  last += 1;
  return `192.0.2.${last % 250}`;
}
