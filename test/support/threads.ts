/** Threads for small portals, which would go without. */
import { openThreads, type Threads } from "../../src/build/threads.ts";

/** So many threads, this one included, even where there is little to do. */
export function threadsInAnyCase(count: number): Threads {
  const many = 100_000;
  const threads = openThreads(count, many);
  return { ...threads, for: () => threads.for(many) };
}
