/** The choices a synthetic corpus is made of: the same every time. */
import { mulberry32 } from "../support/mulberry32.ts";

export interface Random {
  /** 0 ≤ n < below, whole. */
  below(limit: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

export function seededRandom(seed: number): Random {
  const next = mulberry32(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (items) => items[below(items.length)] as never };
}
