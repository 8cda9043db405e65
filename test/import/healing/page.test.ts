/** A whole page with every kind of damage, as files that an editor can read: `damaged.txt` becomes `healed.txt`. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { heal } from "../../../src/import/healing/heal.ts";
import type { Healed } from "../../../src/import/healing/healed.ts";
import { assertGolden } from "../../support/golden.ts";
import { healingOptions } from "../../support/healing.ts";

const folder = join(import.meta.dirname, "../../fixtures/healing/page");
const damaged = readFileSync(join(folder, "damaged.txt"), "utf8");

describe("a page with every kind of damage", () => {
  let healed: Healed;
  before(async () => {
    healed = heal(damaged, await healingOptions());
  });

  it("reads as it was written, in Simplified", () => {
    assertGolden(healed.text, join(folder, "healed.txt"));
  });

  it("comes with a report of what was healed and what cannot be known", () => {
    const repairs = healed.repairs.map(
      ({ kind, at, before, after }) => `${at} ${kind}: ${shown(before)} → ${shown(after)}`,
    );
    const doubts = healed.doubts.map(({ kind, at, text }) => `${at} ${kind}: ${text}`);
    assertGolden([...repairs, "", ...doubts, ""].join("\n"), join(folder, "report.txt"));
  });

  it("is said to have been what it was at each place", () => {
    for (const { at, before } of healed.repairs) assert.equal(damaged.slice(at, at + before.length), before);
  });

  it("has at each place what was made there, and what is in doubt", () => {
    const { text, repairs, doubts } = healed;
    for (const { healedAt, after } of repairs)
      assert.equal(text.slice(healedAt, healedAt + after.length), after);
    for (const { healedAt, text: around } of doubts)
      assert.ok(text.slice(Math.max(0, healedAt - 8)).startsWith(around), around);
  });

  it("keeps its dates, times, numbers and addresses", () => {
    const kept = /\d{4}-\d\d-\d\d|\d+:\d\d|\d[\d.]*|http:\S+/g;
    assert.deepEqual(healed.text.match(kept), damaged.match(kept));
  });
});

function shown(text: string): string {
  return text === "" ? "（无）" : text.replaceAll("\n", "↵");
}
