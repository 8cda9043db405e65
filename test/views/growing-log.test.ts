import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { counted, logLine, portalForViews, viewsText } from "../support/access-logs.ts";
import { writeFiles } from "../support/scratch.ts";

/** Visits within two hours, in no order, so that repeats stand on both sides of every cut. */
const visits = fc.array(
  fc.record({
    minute: fc.nat(119),
    page: fc.constantFrom("/a.html", "/新.html", "/news/"),
    visitor: fc.nat(2),
    rubbish: fc.constantFrom("", "", "", "\n", "cut in the mid\n", "# remark\n", "\r\n"),
  }),
  { minLength: 1, maxLength: 25 },
);

const logOf = (made: { minute: number; page: string; visitor: number; rubbish: string }[]) =>
  Buffer.from(
    made
      .map(({ minute, page, visitor, rubbish }) => {
        const time = new Date(Date.UTC(2026, 10, 25, 1, minute)).toISOString().slice(0, 16);
        return logLine(time, page, { address: `192.0.2.${visitor}` }) + rubbish;
      })
      .join(""),
  );

describe("a log that was counted, grew, was rotated and compressed, and was counted again", () => {
  it("gives what it gives when it is counted once, wherever it was cut", async (t) => {
    const property = fc.asyncProperty(
      visits,
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (made, share) => {
        const log = logOf(made);
        const cut = Math.floor(log.length * share);
        const [once, twice] = [portalForViews(t), portalForViews(t)];
        writeFiles(once, { log });
        const whole = await counted(once, ["log"]);
        writeFiles(twice, { log: log.subarray(0, cut) });
        const first = await counted(twice, ["log"]);
        rmSync(join(twice, "log"));
        writeFiles(twice, { "log.1.gz": gzipSync(log) });
        const second = await counted(twice, ["log.1.gz"]);
        assert.equal(viewsText(twice), viewsText(once));
        assert.equal(first.lines + second.lines, whole.lines);
        assert.equal(first.repeats + second.repeats, whole.repeats);
        assert.equal(second.known, first.lines);
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });
});
