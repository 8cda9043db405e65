/** Work shared between this thread and others, a portion at a time: whoever is done takes the next. */
import { setImmediate } from "node:timers/promises";

export type Worker<Item, Result> = (portion: readonly Item[]) => Result[] | Promise<Result[]>;

/** Few enough that all are done at about the same time. */
const portionSize = 100;

/** A thread with so many portions need not wait for this one to hand it the next. */
const ahead = 2;

/**
 * @param onDone is told how many items are done
 * @returns a result for each item, in their order
 */
export async function shareOut<Item, Result>(
  items: readonly Item[],
  here: Worker<Item, Result>,
  others: readonly Worker<Item, Result>[],
  onDone: (done: number) => void = () => {},
): Promise<Result[]> {
  const results: Result[] = new Array(items.length);
  let next = 0;
  let done = 0;
  const work = async (worker: Worker<Item, Result>, pause?: () => Promise<unknown>) => {
    while (next < items.length) {
      const start = next;
      next += portionSize;
      for (const [index, result] of (await worker(items.slice(start, start + portionSize))).entries()) {
        results[start + index] = result;
      }
      done += Math.min(portionSize, items.length - start);
      onDone(done);
      await pause?.();
    }
  };
  const elsewhere = others.flatMap((other) => Array.from({ length: ahead }, () => work(other)));
  // Lets the answers of the others in.
  await Promise.all([...elsewhere, work(here, setImmediate)]);
  return results;
}
