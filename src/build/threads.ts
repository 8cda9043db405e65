/**
 * Threads that work beside this one. They are started before there is anything to do, since each takes a while to load; small
 * portals need none.
 */
import { setFlagsFromString } from "node:v8";
import { startThread } from "./start-thread.ts";
import type { Answers, Order } from "./worker-orders.ts";

interface Waiting {
  // biome-ignore lint/suspicious/noExplicitAny: `ask` says which answer belongs to which order.
  resolve(answer: any): void;
  reject(error: Error): void;
}

export class Thread {
  readonly #thread = startThread(new URL("./worker.js", import.meta.url));
  readonly #waiting: Waiting[] = [];
  #failure: Error | undefined;

  constructor() {
    this.#thread.on("message", (answer) => this.#waiting.shift()?.resolve(answer));
    this.#thread.on("error", (error) => this.#fail(error));
    this.#thread.on("exit", (code) => this.#fail(new Error(`a thread ended (${code})`)));
  }

  /** Orders that are not answered yet. */
  get waiting(): number {
    return this.#waiting.length;
  }

  tell(order: Exclude<Order, { kind: keyof Answers }>): void {
    this.#thread.postMessage(order);
  }

  /** @param handedOver buffers of the order that need not be copied */
  ask<Kind extends keyof Answers>(
    order: Extract<Order, { kind: Kind }>,
    handedOver: ArrayBuffer[] = [],
  ): Promise<Answers[Kind]> {
    return new Promise((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      this.#waiting.push({ resolve, reject });
      this.#thread.postMessage(order, handedOver);
    });
  }

  async close(): Promise<void> {
    this.#failure ??= new Error("closed");
    await this.#thread.terminate();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}

/** Less is done before a thread is ready. */
const worthThreads = 1500;

export interface Threads {
  /** Those that help with so many things, articles or pages; none where they are few. */
  for(things: number): readonly Thread[];
  /** Ends them; whoever asks for some afterwards gets others. */
  close(): Promise<void>;
}

/**
 * @param most how many threads may work, this one included
 * @param expected how many things there will be at least; where they are many, the others begin to load at once
 */
export function openThreads(most: number, expected: number): Threads {
  let threads: Thread[] = [];
  const open: Threads = {
    for(things) {
      if (things < worthThreads) return [];
      if (threads.length === 0) threads = startThreads(most - 1);
      return threads;
    },
    close: async () => {
      const closing = threads;
      threads = [];
      await Promise.all(closing.map((thread) => thread.close()));
    },
  };
  open.for(expected);
  return open;
}

function startThreads(count: number): Thread[] {
  if (count <= 0) return [];
  // V8 collects young garbage with threads of its own, which now wait for cores that ours keep busy: with them a build of 10,000
  // articles on two cores takes a sixteenth longer.
  setFlagsFromString("--no-parallel-scavenge");
  // A quarter of a build's processor time is V8's, compiling what is hot while all cores are busy. With a third of the usual
  // inlining it is done sooner, and what it gives is as fast: a fifteenth of the whole.
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=300");
  return Array.from({ length: count }, () => new Thread());
}

export const noThreads: Threads = { for: () => [], close: async () => {} };
