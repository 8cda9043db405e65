/** Work shared between this thread and others, a portion at a time: whoever is done takes the next. */
import { setImmediate } from "node:timers/promises";

export type Worker<Item, Result> = (portion: readonly Item[]) => Result[] | Promise<Result[]>;

/** Few enough that all are done at about the same time. */
const portionSize = 100;

/** A thread with so many portions need not wait for this one to hand it the next. */
const ahead = 2;

export interface ShareOptions<Item> {
  /** Which worker does an item with the least effort, by its index; others do it when they have nothing else to do. */
  bestOf?(item: Item): number | undefined;
  /** Is told how many items are done. */
  onDone?(done: number): void;
}

export interface SharedOut<Result> {
  /** In the order of the items. */
  results: Result[];
  /** By item, the index of its worker. */
  doneBy: number[];
}

/** @param workers this thread is the first */
export async function shareOut<Item, Result>(
  items: readonly Item[],
  workers: readonly [Worker<Item, Result>, ...Worker<Item, Result>[]],
  { bestOf = () => undefined, onDone = () => {} }: ShareOptions<Item> = {},
): Promise<SharedOut<Result>> {
  const results: Result[] = new Array(items.length);
  const doneBy: number[] = new Array(items.length);
  const anybodys: number[] = [];
  const queues = workers.map((): number[] => []);
  for (const [index, item] of items.entries()) (queues[bestOf(item) ?? -1] ?? anybodys).push(index);
  const take = (worker: number): number[] => {
    for (const queue of [queues[worker], anybodys]) if (queue?.length) return queue.splice(0, portionSize);
    const fullest = queues.reduce((most, queue) => (queue.length > most.length ? queue : most));
    return fullest.splice(-portionSize);
  };
  let done = 0;
  const work = async (worker: number, pause?: () => Promise<unknown>) => {
    for (let portion = take(worker); portion.length > 0; portion = take(worker)) {
      const answers = await workers[worker]?.(portion.map((index) => items[index] as Item));
      for (const [at, index] of portion.entries()) {
        results[index] = answers?.[at] as Result;
        doneBy[index] = worker;
      }
      done += portion.length;
      onDone(done);
      await pause?.();
    }
  };
  const others = workers.slice(1).flatMap((_, other) => Array.from({ length: ahead }, () => work(other + 1)));
  // Lets the answers of the others in.
  await Promise.all([...others, work(0, setImmediate)]);
  return { results, doneBy };
}
