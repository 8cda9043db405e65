/**
 * Who read a page within the last half hour. Nobody is known by address: a visitor is a hash of address and user agent with
 * a salt that ends with the run.
 */
import { hash } from "node:crypto";
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
  let current = new Map<string, number>();
  let earlier = current;
  return {
    /** Whether the reading counts, which it does not soon after one that did. */
    isNew({ time, address, agent = "" }: Request, path: string): boolean {
      const age = time - began;
      if (age > onceWithin || age < -anotherLog || current.size >= mostReadings) {
        earlier = current;
        current = new Map();
        began = time;
      }
      const reading = hash("sha256", `${salt}\n${address}\n${agent}\n${path}`, "base64url");
      const last = current.get(reading) ?? earlier.get(reading);
      if (last !== undefined && Math.abs(time - last) < onceWithin) return false;
      current.set(reading, time);
      return true;
    },
  };
}

export type Visitors = ReturnType<typeof visitors>;
