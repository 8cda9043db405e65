/** A look at all files of a site by a thread that loads nothing else, so that it is done before the others would have begun. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { FolderGlance } from "../output/glance-over.ts";

/** @throws Error where the folder is gone, or what is in it */
export async function glanceInThread(folder: string): Promise<FolderGlance> {
  const thread = new Worker(new URL("./glance-worker.js", import.meta.url), {
    workerData: folder,
    // What this process was started with may lead to nothing from the portal's folder.
    execArgv: [],
  });
  const [seen] = await once(thread, "message");
  return seen;
}
