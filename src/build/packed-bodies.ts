/** Bodies on their way from a thread: their texts in one buffer, which is handed over and not copied. */
import type { ArticleReader, BodyReading, BodySurroundings } from "./article-reader.ts";
import type { BodiesAnswer } from "./worker-orders.ts";

export async function packBodies(
  files: readonly string[],
  reader: ArticleReader,
  around: BodySurroundings,
): Promise<BodiesAnswer> {
  const readings: BodyReading[] = [];
  for (const file of files) readings.push(await reader.body(file, around));
  const length = readings.reduce((sum, { texts, terms }) => sum + texts.length + terms.length, 0);
  const buffer = new ArrayBuffer(length);
  const all = new Uint8Array(buffer);
  let end = 0;
  const bodies = readings.map(({ texts, terms, ...facts }) => {
    all.set(texts, end);
    all.set(terms, end + texts.length);
    end += texts.length + terms.length;
    return { facts, texts: texts.length, terms: terms.length };
  });
  return { bodies, buffer };
}

export function unpackBodies({ bodies, buffer }: BodiesAnswer): BodyReading[] {
  let end = 0;
  const take = (length: number) => {
    end += length;
    return new Uint8Array(buffer, end - length, length);
  };
  return bodies.map(({ facts, texts, terms }) => ({ ...facts, texts: take(texts), terms: take(terms) }));
}
