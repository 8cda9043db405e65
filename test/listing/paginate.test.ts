import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { paginate } from "../../src/listing/paginate.ts";

/** Newest first: `total … 1`. */
const items = (total: number) => Array.from({ length: total }, (_, index) => total - index);

describe("a listing", () => {
  it("has no numbered page as long as the index holds less than two pages", () => {
    const { index, numbered } = paginate(items(19), 10);
    assert.equal(index.items.length, 19);
    assert.deepEqual(numbered, []);
  });

  it("counts its pages from the oldest", () => {
    const { index, numbered } = paginate(items(25), 10);
    assert.deepEqual(numbered, [{ number: 1, items: items(10) }]);
    assert.equal(index.items[0], 25);
    assert.equal(index.items.at(-1), 11);
  });

  it("shows an empty index when nothing was published yet", () => {
    assert.deepEqual(paginate([], 10), { index: { number: null, items: [] }, numbered: [] });
  });

  it("holds every item exactly once, newest first", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 40 }), (total, size) => {
        const { index, numbered } = paginate(items(total), size);
        const all = [index, ...numbered.toReversed()].flatMap((page) => page.items);
        assert.deepEqual(all, items(total));
      }),
    );
  });

  it("never changes a numbered page when an item is added", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 40 }), (total, size) => {
        const before = paginate(items(total), size).numbered;
        const after = paginate(items(total + 1), size).numbered;
        assert.deepEqual(after.slice(0, before.length), before);
      }),
    );
  });
});
