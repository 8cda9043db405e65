/** Makes the pages of a site: this thread renders them, others write them in all versions meanwhile. */
import { setImmediate } from "node:timers/promises";
import type { Page } from "../pages/view-models.ts";
import { type RenderedPage, type RenderOptions, renderPages } from "../render/render-pages.ts";
import { PageWorker } from "./page-workers.ts";
import { type PageWriterSetup, pageWriter, type WrittenPage, type WrittenPages } from "./page-writer.ts";

/** Few enough that threads share the work evenly. */
const pagesAnOrder = 60;

/** Fewer pages are made before a thread is ready. */
const worthThreads = 1500;

interface MakePagesOptions extends Omit<RenderOptions, "onPage"> {
  setup: PageWriterSetup;
  /** Is told how many pages are rendered. */
  onProgress(done: number): void;
}

export interface PageMakers {
  /** @throws LayoutError */
  make(pages: readonly Page[], options: MakePagesOptions): Promise<WrittenPages>;
  close(): Promise<void>;
}

interface PageMakersOptions {
  /** How many threads may work, this one included. */
  threads: number;
  /** How many pages there will be at least; where they are many, the others begin to load at once. */
  expected: number;
}

export function openPageMakers({ threads, expected }: PageMakersOptions): PageMakers {
  const startFor = (pages: number) =>
    Array.from({ length: pages < worthThreads ? 0 : threads - 1 }, () => new PageWorker());
  let workers = startFor(expected);
  return {
    async make(pages, { setup, onProgress, ...rendering }) {
      if (pages.length === 0) return { pages: [], sharedLinks: [] };
      if (workers.length === 0) workers = startFor(pages.length);
      for (const worker of workers) worker.setUp(setup);
      const write = pageWriter(setup);
      const written: WrittenPage[] = [];
      const sharedLinks = new Set<number>();
      const keep = (some: WrittenPages) => {
        written.push(...some.pages);
        for (const link of some.sharedLinks) sharedLinks.add(link);
      };
      const writing: Promise<unknown>[] = [];
      let failure: unknown;
      let rendered: RenderedPage[] = [];
      let done = 0;
      const send = () => {
        const worker = workers.find(({ isBusy }) => !isBusy);
        // Where all have enough to do, this thread lends a hand instead of waiting.
        if (!worker) keep(write(rendered));
        else {
          const order = worker.write(rendered).then(keep, (error) => {
            failure ??= error;
          });
          writing.push(order);
        }
        rendered = [];
      };
      const onPage = async (page: RenderedPage) => {
        rendered.push(page);
        if (rendered.length < pagesAnOrder) return;
        send();
        done += pagesAnOrder;
        onProgress(done);
        // Lets the threads' answers in.
        await setImmediate();
        if (failure) throw failure;
      };
      await renderPages(pages, { ...rendering, onPage });
      if (rendered.length > 0) send();
      await Promise.all(writing);
      if (failure) throw failure;
      return { pages: written, sharedLinks: [...sharedLinks] };
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}
