/** The thread of `glance-thread.ts`. */
import { parentPort, workerData } from "node:worker_threads";
import { glanceOver } from "../output/glance-over.ts";

const seen = glanceOver(workerData);
parentPort?.postMessage(seen, [seen.facts.buffer]);
