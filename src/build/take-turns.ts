/** This thread and others at work at the same time, a portion at a time: whoever is done takes the next. */
import { setImmediate } from "node:timers/promises";

/** Few enough that all are done at about the same time. */
export const portionSize = 100;

/** A thread with so many portions need not wait for this one to hand it the next. */
const ahead = 2;

/**
 * @param workers this thread included, which is number 0 and begins
 * @param work one portion; false where nothing is left to take
 */
export async function takeTurns(workers: number, work: (worker: number) => Promise<boolean>): Promise<void> {
  const others = Array.from({ length: (workers - 1) * ahead }, async (_, turn) => {
    await setImmediate();
    while (await work(1 + Math.floor(turn / ahead)));
  });
  const here = async () => {
    // Lets the answers of the others in.
    while (await work(0)) await setImmediate();
  };
  await Promise.all([...others, here()]);
}
