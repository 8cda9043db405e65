/**
 * Who read a page within the last half hour. Nobody is known by address: a visitor is a hash of address and user agent with
 * a salt that ends with the run.
 */
import { hash } from "node:crypto";
import { readingTimes } from "./reading-times.ts";
import type { Request } from "./request.ts";

/** A page read again within this time was read once. Milliseconds. */
const onceWithin = 30 * 60_000;

/** A request so much older than those before is of another log. Milliseconds. */
const anotherLog = 24 * 60 * 60_000;

/** Of one half hour; more readings than that are forgotten sooner. */
const mostReadings = 400_000;

/** @param salt of this run only, kept nowhere */
export function visitors(salt: string) {
  let began = Number.NEGATIVE_INFINITY;
  let current = readingTimes(mostReadings);
  let earlier = readingTimes(mostReadings);
  return {
    /** Whether the reading counts, which it does not soon after one that did. */
    isNew({ time, address, agent = "" }: Request, path: string): boolean {
      const age = time - began;
      if (age > onceWithin || age < -anotherLog || current.isFull()) {
        [current, earlier] = [earlier, current];
        current.clear();
        began = time;
      }
      const reading = numberOf(`${salt}\n${address}\n${agent}\n${path}`);
      const last = current.get(reading) ?? earlier.get(reading);
      if (last !== undefined && Math.abs(time - last) < onceWithin) return false;
      current.set(reading, time);
      return true;
    },
  };
}

export type Visitors = ReturnType<typeof visitors>;

/** Above 0; 52 bits of a hash, by which hardly two of so many readings are taken for one. */
function numberOf(text: string): number {
  return Number.parseInt(hash("sha256", text, "hex").slice(0, 13), 16) + 1;
}
