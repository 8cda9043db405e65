/**
 * Threads that write pages beside the thread that renders them. They are started before there is anything to write, since
 * each takes a while to load.
 */
import { Worker } from "node:worker_threads";
import type { RenderedPage } from "../render/render-pages.ts";
import { type PackedPages, packPages } from "./packed-pages.ts";
import type { PageWriterSetup, WrittenPages } from "./page-writer.ts";

/** What a thread is told. */
export type Order = { setup: PageWriterSetup } | { pages: PackedPages };

/** What it answers to pages; the buffer can be used again. */
export interface Answer {
  written: WrittenPages;
  buffer: ArrayBuffer;
}

/** A thread with so many orders before it is busy for long enough. */
const enoughOrders = 3;

interface Waiting {
  resolve(written: WrittenPages): void;
  reject(error: Error): void;
}

export class PageWorker {
  readonly #thread = new Worker(new URL("./page-worker.js", import.meta.url), {
    // What this process was started with may lead to nothing from the portal's folder.
    execArgv: [],
  });
  readonly #waiting: Waiting[] = [];
  readonly #spares: ArrayBuffer[] = [];
  #failure: Error | undefined;

  constructor() {
    this.#thread.on("message", ({ written, buffer }: Answer) => {
      this.#spares.push(buffer);
      this.#waiting.shift()?.resolve(written);
    });
    this.#thread.on("error", (error) => this.#fail(error));
    this.#thread.on("exit", (code) => this.#fail(new Error(`a thread that writes pages ended (${code})`)));
  }

  get isBusy(): boolean {
    return this.#waiting.length >= enoughOrders;
  }

  setUp(setup: PageWriterSetup): void {
    this.#thread.postMessage({ setup } satisfies Order);
  }

  write(rendered: readonly RenderedPage[]): Promise<WrittenPages> {
    return new Promise((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      this.#waiting.push({ resolve, reject });
      const pages = packPages(rendered, this.#spares.pop());
      this.#thread.postMessage({ pages } satisfies Order, [pages.buffer]);
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
