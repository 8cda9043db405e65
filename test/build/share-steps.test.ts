/** Whatever order things come to their end in, each step of each item is done once. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { type Steps, shareSteps } from "../../src/build/share-steps.ts";

type Counts = Map<number, number>;

function count(counts: Counts, items: readonly number[]): void {
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
}

describe("two steps shared between threads", () => {
  it("are done once for each item, and answered in the order of the items", async () => {
    const portal = fc.record({
      items: fc.integer({ min: 0, max: 900 }),
      unwanted: fc.integer({ min: 1, max: 7 }),
      waiting: fc.integer({ min: 2, max: 9 }),
      full: fc.boolean(),
      // How many turns each worker takes over a portion of either step.
      pace: fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), {
        maxLength: 3,
      }),
    });
    await fc.assert(
      fc.asyncProperty(portal, async ({ items, unwanted, waiting, full, pace }) => {
        const firsts: Counts = new Map();
        const seconds: Counts = new Map();
        const isWanted = (item: number) => item % unwanted !== 0 || unwanted === 1;
        const answer = (some: readonly number[]) =>
          some.map((item) => (item % waiting === 0 ? undefined : `body ${item}`));
        const turns = async (most: number) => {
          for (let turn = 0; turn < most; turn++) await setImmediate();
        };
        const here: Steps<number, number, string> = {
          first(some) {
            count(firsts, some);
            return [...some];
          },
          second(some) {
            count(seconds, some);
            return answer(some);
          },
        };
        const elsewhere = pace.map(
          ([first, second]): Steps<number, number, string> => ({
            async first(some) {
              await turns(first);
              return here.first(some);
            },
            async second(some) {
              await turns(second);
              return here.second(some);
            },
          }),
        );
        const all = Array.from({ length: items }, (_, item) => item);
        let told = 0;
        const shared = await shareSteps(all, [here, ...elsewhere], {
          isWanted,
          isFull: () => full,
          onDone: (done) => {
            told = done;
          },
        });
        assert.deepEqual(shared.firsts, all);
        assert.deepEqual(
          [...firsts.values()],
          all.map(() => 1),
        );
        assert.deepEqual(
          all.map((item) => seconds.get(item) ?? 0),
          all.map((item) => Number(isWanted(item))),
        );
        assert.deepEqual(
          Array.from(shared.seconds),
          all.map((item) => (isWanted(item) ? answer([item])[0] : undefined)),
        );
        assert.equal(told, 2 * items);
      }),
      { numRuns: 60 },
    );
  });

  it("keep this thread to the first step and the other to the second while there is enough of both", async () => {
    const by = { here: { first: 0, second: 0 }, there: { first: 0, second: 0 } };
    const worker = (
      done: { first: number; second: number },
      turns: number,
    ): Steps<number, number, number> => ({
      async first(some) {
        await setImmediate();
        done.first += some.length;
        return [...some];
      },
      async second(some) {
        for (let turn = 0; turn < turns; turn++) await setImmediate();
        done.second += some.length;
        return [...some];
      },
    });
    const items = Array.from({ length: 4000 }, (_, item) => item);
    await shareSteps(items, [worker(by.here, 2), worker(by.there, 4)], {
      isWanted: () => true,
      isFull: () => false,
    });
    assert.ok(by.here.first > 3500, JSON.stringify(by));
    assert.ok(by.there.second > 1000, JSON.stringify(by));
  });

  it("fail where a worker fails", async () => {
    const broken: Steps<number, number, number> = {
      first: (some) => [...some],
      second: () => Promise.reject(new Error("the disk is full")),
    };
    const items = Array.from({ length: 300 }, (_, item) => item);
    const options = { isWanted: () => true, isFull: () => false };
    await assert.rejects(shareSteps(items, [broken, broken], options), /the disk is full/);
  });
});
