/** Bodies on their way from a thread: their texts in one buffer, which is handed over and not copied. */
import type { BodyReading } from "./article-reader.ts";
import type { BodiesAnswer } from "./worker-orders.ts";

export function packBodies(readings: readonly (BodyReading | undefined)[]): BodiesAnswer {
  const length = readings.reduce((sum, reading) => {
    return reading ? sum + reading.texts.length + reading.terms.length : sum;
  }, 0);
  const buffer = new ArrayBuffer(length);
  const all = new Uint8Array(buffer);
  let end = 0;
  const bodies = readings.map((reading) => {
    if (!reading) return undefined;
    const { facts, texts, terms } = reading;
    all.set(texts, end);
    all.set(terms, end + texts.length);
    end += texts.length + terms.length;
    return { facts, texts: texts.length, terms: terms.length };
  });
  return { bodies, buffer };
}

export function unpackBodies({ bodies, buffer }: BodiesAnswer): (BodyReading | undefined)[] {
  let end = 0;
  const take = (length: number) => {
    end += length;
    return new Uint8Array(buffer, end - length, length);
  };
  return bodies.map((body) => {
    return body && { facts: body.facts, texts: take(body.texts), terms: take(body.terms) };
  });
}
