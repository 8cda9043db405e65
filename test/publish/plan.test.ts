import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Manifest } from "../../src/publish/manifest.ts";
import { planFrom, putsOf, removedShare } from "../../src/publish/plan.ts";
import { deadLinks, newsSite, type SiteFiles } from "../support/publish.ts";

function manifestOf(site: SiteFiles): Manifest {
  return new Map(Object.entries(site).map(([path, text]) => [path, { bytes: text.length, hash: text }]));
}

/** What lies at the target after each step. */
function* moments(old: SiteFiles, built: SiteFiles): Generator<Map<string, string>> {
  const there = new Map(Object.entries(old));
  const plan = planFrom(manifestOf(old), manifestOf(built));
  yield there;
  for (const { path } of putsOf(plan)) {
    there.set(path, built[path] ?? "");
    yield there;
  }
  for (const path of plan.removals) {
    there.delete(path);
    yield there;
  }
}

describe("a plan", () => {
  it("names what is new, what changed, what stays and what goes", () => {
    const plan = planFrom(
      manifestOf({ "index.html": "1", "gone.html": "x", "same.html": "s" }),
      manifestOf({ "index.html": "2", "new.html": "n", "same.html": "s" }),
    );
    assert.deepEqual(
      putsOf(plan).map(({ path, isNew }) => ({ path, isNew })),
      [
        { path: "new.html", isNew: true },
        { path: "index.html", isNew: false },
      ],
    );
    assert.deepEqual([plan.unchanged, plan.removals], [["same.html"], ["gone.html"]]);
  });

  it("puts assets first, articles before the lists that tell of them, the home page last, and then removes", () => {
    const plan = planFrom(
      manifestOf(newsSite(["a", "b"], "one")),
      manifestOf(newsSite(["a", "b", "c"], "two")),
    );
    assert.deepEqual(
      plan.waves.map((wave) => wave.map(({ path }) => path)),
      [
        ["assets/site.two0000000.css"],
        ["news/2026/c.html"],
        ["news/2026/a.html", "news/2026/b.html"],
        ["news/index.html"],
        ["feed.xml"],
        ["index.html"],
      ],
    );
    assert.deepEqual(plan.removals, ["assets/site.one0000000.css"]);
  });

  it("puts a file again of which nobody knows whether it is there", () => {
    const site = manifestOf({ "index.html": "1", "a.html": "a" });
    const cut = new Map([...site, ["a.html", { bytes: 0, hash: "" }]] as const);
    assert.deepEqual(
      putsOf(planFrom(cut, site)).map(({ path }) => path),
      ["a.html"],
    );
  });

  it("says how much of the published site it removes", () => {
    const published = manifestOf({ "index.html": "1", "a.html": "a", "b.html": "b", "c.html": "c" });
    assert.equal(removedShare(planFrom(published, manifestOf({ "index.html": "1" })), published), 0.75);
    assert.equal(removedShare(planFrom(new Map(), published), new Map()), 0);
  });

  it("leaves a reader no dead link after any step, whatever links to what", () => {
    const names = [
      "index.html",
      "a.html",
      "n/b.html",
      "n/index.html",
      "n/2026/c.html",
      "z/index.html",
      "s.css",
      "f.xml",
      "p.png",
    ];
    const links = fc.dictionary(fc.constantFrom(...names), fc.subarray(names), { noNullPrototype: true });
    const site = (edition: string) =>
      links.map((chosen): SiteFiles => {
        const present = new Set([...Object.keys(chosen), "index.html"]);
        const text = (path: string) =>
          `${edition} ${(chosen[path] ?? []).filter((target) => present.has(target)).map((target) => `href="/${target}"`)}`;
        return Object.fromEntries([...present].map((path) => [path, text(path)]));
      });
    fc.assert(
      fc.property(fc.oneof(fc.constant({}), site("old")), site("new"), (old, built) => {
        for (const there of moments(old, built)) assert.deepEqual(deadLinks(there), []);
      }),
      { numRuns: 500 },
    );
  });
});
