/** A look at all files of a site by a thread that loads nothing else, so that it is done before the others would have begun. */
import { once } from "node:events";
import type { FolderGlance } from "../output/glance-over.ts";
import { startThread } from "./start-thread.ts";

/** @throws Error where the folder is gone, or what is in it */
export async function glanceInThread(folder: string): Promise<FolderGlance> {
  const thread = startThread(new URL("./glance-worker.js", import.meta.url), folder);
  const [seen] = await once(thread, "message");
  return seen;
}
