/**
 * Two steps of work on each of many items, shared between this thread and others. This one keeps to the first step and the
 * others to the second while there is enough of both: V8 compiles what is hot for each thread anew, which is much of the
 * first seconds of a build, and so it has half as much to compile.
 */
import { portionSize, takeTurns } from "./take-turns.ts";

export interface Steps<Item, First, Second> {
  first(portion: readonly Item[]): First[] | Promise<First[]>;
  /** Undefined for an item whose second step cannot be done yet. */
  second(portion: readonly Item[]): (Second | undefined)[] | Promise<(Second | undefined)[]>;
}

export interface StepOptions<First> {
  /** Whether an item, after its first step, needs the second. */
  isWanted(first: First): boolean;
  /** Whether this thread holds so much that waits for its second step that no more may come. */
  isFull(): boolean;
  /** Is told how many steps are done. */
  onDone?(done: number): void;
}

export interface SharedSteps<First, Second> {
  /** All in the order of the items. */
  firsts: First[];
  seconds: (Second | undefined)[];
  /** By item, the index of the worker that did its last step. */
  doneBy: number[];
}

/** @param workers this thread is the first */
export async function shareSteps<Item, First, Second>(
  items: readonly Item[],
  workers: readonly [Steps<Item, First, Second>, ...Steps<Item, First, Second>[]],
  { isWanted, isFull, onDone = () => {} }: StepOptions<First>,
): Promise<SharedSteps<First, Second>> {
  const firsts: First[] = new Array(items.length);
  const seconds: (Second | undefined)[] = new Array(items.length);
  const doneBy: number[] = new Array(items.length);
  let begun = 0;
  /** Of each worker, those whose first step it has done and whose second is to be done. */
  const halfway = workers.map((): number[] => []);
  let done = 0;

  const isLeft = () => begun < items.length;
  const some = (portion: readonly number[]) => portion.map((index) => items[index] as Item);
  const tell = (steps: number) => {
    done += steps;
    onDone(done);
  };
  const doFirst = async (worker: number) => {
    const portion = Array.from({ length: Math.min(portionSize, items.length - begun) }, () => begun++);
    const answers = (await workers[worker]?.first(some(portion))) ?? [];
    for (const [at, first] of answers.entries()) {
      const index = portion[at] as number;
      firsts[index] = first;
      doneBy[index] = worker;
      if (isWanted(first)) halfway[worker]?.push(index);
      else done++;
    }
    tell(portion.length);
  };
  const doSecond = async (worker: number, portion: readonly number[]) => {
    const answers = (await workers[worker]?.second(some(portion))) ?? [];
    for (const [at, second] of answers.entries()) {
      const index = portion[at] as number;
      seconds[index] = second;
      doneBy[index] = worker;
    }
    tell(portion.length);
  };
  /** One portion; false where nothing is left to take. */
  const work = async (worker: number): Promise<boolean> => {
    const own = halfway[worker] ?? [];
    const here = halfway[0] ?? [];
    const prefersFirst = worker === 0 ? !isFull() : own.length === 0 && here.length === 0;
    if (prefersFirst && isLeft()) {
      await doFirst(worker);
      return true;
    }
    const fullest = halfway.reduce((most, queue) => (queue.length > most.length ? queue : most));
    const queue = [own, here, fullest].find(({ length }) => length > 0);
    if (queue) await doSecond(worker, queue.splice(0, portionSize));
    else if (isLeft()) await doFirst(worker);
    else return false;
    return true;
  };
  await takeTurns(workers.length, work);
  return { firsts, seconds, doneBy };
}
