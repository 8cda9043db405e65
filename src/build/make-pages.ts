/** Makes the pages of a site: this thread renders them, others write them in all versions meanwhile. */
import { setImmediate } from "node:timers/promises";
import type { PageOutline } from "../pages/view-models.ts";
import { type RenderedPage, type RenderOptions, renderPages } from "../render/render-pages.ts";
import { PagePacker, unpackPages } from "./packed-pages.ts";
import { type PageWriterSetup, pageWriter, type WrittenPage, type WrittenPages } from "./page-writer.ts";
import type { Threads } from "./threads.ts";

/** Few enough that threads share the work evenly. */
const pagesAnOrder = 60;

/** A thread with so many orders before it is busy for long enough. */
const enoughOrders = 6;

interface MakePagesOptions extends Omit<RenderOptions, "onPage"> {
  setup: PageWriterSetup;
  threads: Threads;
  /** Is told how many pages are rendered. */
  onProgress(done: number): void;
}

export interface SlowPage {
  output: string;
  milliseconds: number;
}

export interface MadePages extends WrittenPages {
  slowest: SlowPage[];
}

const slowestTold = 5;

/** @throws LayoutError */
export async function makePages(
  pages: readonly PageOutline[],
  { setup, threads, onProgress, ...rendering }: MakePagesOptions,
): Promise<MadePages> {
  if (pages.length === 0) return { pages: [], sharedLinks: [], slowest: [] };
  const helpers = threads.for(pages.length);
  for (const thread of helpers) thread.tell({ kind: "writing", setup });
  const write = pageWriter(setup);
  const written: WrittenPage[] = [];
  const sharedLinks = new Set<number>();
  const keep = (some: WrittenPages) => {
    written.push(...some.pages);
    for (const link of some.sharedLinks) sharedLinks.add(link);
  };
  const packer = new PagePacker();
  const writing: Promise<unknown>[] = [];
  let failure: unknown;
  let done = 0;
  const send = () => {
    const pages = packer.take();
    const thread = helpers.find(({ waiting }) => waiting < enoughOrders);
    if (!thread) {
      // Where all have enough to do, this thread lends a hand instead of waiting.
      keep(write(unpackPages(pages)));
      packer.giveBack(pages.buffer);
      return;
    }
    const order = thread.ask({ kind: "pages", pages }, [pages.buffer]).then(
      (answer) => {
        packer.giveBack(answer.buffer);
        keep(answer.written);
      },
      (error) => {
        failure ??= error;
      },
    );
    writing.push(order);
  };
  const slowest: SlowPage[] = [];
  const onPage = async (page: RenderedPage) => {
    packer.add(page);
    const milliseconds = page.took ?? 0;
    if (milliseconds > (slowest[slowestTold - 1]?.milliseconds ?? 0)) {
      slowest.push({ output: page.page.output, milliseconds });
      slowest.sort((a, b) => b.milliseconds - a.milliseconds).splice(slowestTold);
    }
    if (packer.length < pagesAnOrder) return;
    send();
    done += pagesAnOrder;
    onProgress(done);
    // Lets the threads' answers in.
    await setImmediate();
    if (failure) throw failure;
  };
  await renderPages(pages, { ...rendering, onPage });
  if (packer.length > 0) send();
  await Promise.all(writing);
  if (failure) throw failure;
  return { pages: written, sharedLinks: [...sharedLinks], slowest };
}
