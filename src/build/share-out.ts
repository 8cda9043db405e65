/** Work shared between this thread and others, a portion at a time: whoever is done takes the next. */
import { portionSize, takeTurns } from "./take-turns.ts";

export type Worker<Item, Result> = (portion: readonly Item[]) => Result[] | Promise<Result[]>;

export interface ShareOptions<Item> {
  /** Which worker does an item with the least effort, by its index; others do it when they have nothing else to do. */
  bestOf?(item: Item): number | undefined;
  /** Is told how many items are done. */
  onDone?(done: number): void;
}

/**
 * @param workers this thread is the first
 * @returns in the order of the items
 */
export async function shareOut<Item, Result>(
  items: readonly Item[],
  workers: readonly [Worker<Item, Result>, ...Worker<Item, Result>[]],
  { bestOf = () => undefined, onDone = () => {} }: ShareOptions<Item> = {},
): Promise<Result[]> {
  const results: Result[] = new Array(items.length);
  const anybodys: number[] = [];
  const queues = workers.map((): number[] => []);
  for (const [index, item] of items.entries()) (queues[bestOf(item) ?? -1] ?? anybodys).push(index);
  const take = (worker: number): number[] => {
    for (const queue of [queues[worker], anybodys]) if (queue?.length) return queue.splice(0, portionSize);
    const fullest = queues.reduce((most, queue) => (queue.length > most.length ? queue : most));
    return fullest.splice(-portionSize);
  };
  let done = 0;
  await takeTurns(workers.length, async (worker) => {
    const portion = take(worker);
    if (portion.length === 0) return false;
    const answers = await workers[worker]?.(portion.map((index) => items[index] as Item));
    for (const [at, index] of portion.entries()) {
      results[index] = answers?.[at] as Result;
    }
    done += portion.length;
    onDone(done);
    return true;
  });
  return results;
}
