import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readingTimes } from "../../src/views/reading-times.ts";

describe("times of readings", () => {
  it("are those that a map would have, also of keys that meet in a place, and after all are forgotten", () => {
    // A room for eight has sixteen places, so that these keys meet.
    const key = fc.integer({ min: 0, max: 15 }).map((number) => 1 + 16 * number);
    const step = fc.oneof(fc.tuple(key, fc.nat()), fc.constant("clear" as const));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const times = readingTimes(8);
        const map = new Map<number, number>();
        for (const each of steps) {
          if (each === "clear" || times.isFull()) {
            times.clear();
            map.clear();
          }
          if (each !== "clear") {
            times.set(...each);
            map.set(...each);
          }
          assert.equal(times.isFull(), map.size >= 8);
          for (let number = 0; number < 16; number += 1) {
            assert.equal(times.get(1 + 16 * number), map.get(1 + 16 * number));
          }
        }
      }),
    );
  });
});
