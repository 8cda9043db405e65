/** A seeded stream of choices: the same seed gives the same picture on every machine. */
import { mulberry32 } from "../../../support/mulberry32.ts";

export interface Random {
  /** A number between the two, the upper one excluded. */
  between(low: number, high: number): number;
  /** A whole number between the two, both included. */
  whole(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<const Items extends readonly [unknown, ...unknown[]]>(items: Items): Items[number];
}

/** The seed is scrambled first so that neighbours share nothing. */
export function randomFrom(seed: number): Random {
  const next = mulberry32(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b));
  return {
    between: (low, high) => low + (high - low) * next(),
    whole: (low, high) => low + Math.floor((high - low + 1) * next()),
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(items.length * next())] ?? items[0],
  };
}
