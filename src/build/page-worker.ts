/** The thread that writes pages: it loads what it needs at once, then waits for its setup and for pages. */
import { parentPort } from "node:worker_threads";
import { unpackPages } from "./packed-pages.ts";
import type { Answer, Order } from "./page-workers.ts";
import { pageWriter, type WritePages } from "./page-writer.ts";

let write: WritePages | undefined;

parentPort?.on("message", (order: Order) => {
  if ("setup" in order) {
    write = pageWriter(order.setup);
    return;
  }
  const { buffer } = order.pages;
  if (!write) throw new Error("pages came before the setup");
  const written = write(unpackPages(order.pages));
  parentPort?.postMessage({ written, buffer } satisfies Answer, [buffer]);
});
