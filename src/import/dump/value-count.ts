/** How many values of a file something is true of, and where the first row with one stands. */
import type { DumpPlace } from "./dump-item.ts";

/** A row may be read several times, as more of its bytes come; its values count once it is taken. */
export function valueCount(start: DumpPlace) {
  let here = 0;
  let count = 0;
  let first = start;
  return {
    begin(): void {
      here = 0;
    },
    add(): void {
      here++;
    },
    take(at: DumpPlace): void {
      if (here > 0 && count === 0) first = at;
      count += here;
    },
    sum: () => ({ count, first }),
  };
}
