/** A thread of this process. */
import { Worker } from "node:worker_threads";

/** @param file plain JavaScript, which loads the TypeScript of the same name */
export function startThread(file: URL, data?: unknown): Worker {
  return new Worker(file, {
    workerData: data,
    // What this process was started with may lead to nothing from the portal's folder.
    execArgv: [],
  });
}
