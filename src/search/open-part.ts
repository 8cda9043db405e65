/** A part of the search index as a query reads it: a few pieces of its file, each asked for once. See `format.ts`. */
import {
  blockOf,
  expectedHead,
  type Facets,
  firstKey,
  groupSize,
  type HeadIntegers,
  headIntegers,
  keyOf,
  magic,
  type PartRecord,
  stampOf,
} from "./format.ts";
import { once, onceEach } from "./once.ts";
import { ByteReader } from "./varints.ts";

/** Bytes of a file, from one place to before another; fewer where the file ends before. */
export type ReadBytes = (from: number, to: number) => Promise<Uint8Array>;

/** The file is of another build than the index that named it. */
export class StalePart extends Error {}

/** Postings of a term. */
export interface FoundList {
  bytes: number;
  read(): Promise<Uint8Array>;
}

export interface Part {
  /** Undefined for a term that no article bears. */
  list(term: number): Promise<FoundList | undefined>;
  facets(): Promise<Facets>;
  /** See FacetPlaces. */
  facetList(place: readonly [at: number, bytes: number]): FoundList;
  /** Site path of an article, counted from the part's first. */
  url(article: number): Promise<string>;
}

/** @throws StalePart */
export async function openPart({ key, articles }: PartRecord, read: ReadBytes): Promise<Part> {
  const beginning = await read(0, expectedHead(articles));
  const { stamp, blockBits, ...lengths } = integersOf(beginning);
  if (stamp !== stampOf(key)) throw new StalePart();
  const headBytes = 4 * headIntegers.length + 2 * ((1 << blockBits) + Math.ceil(articles / groupSize));
  const head = headBytes <= beginning.length ? beginning.subarray(0, headBytes) : await read(0, headBytes);
  const starts = { blocks: headBytes, lists: 0, places: 0, facets: 0 };
  starts.lists = starts.blocks + lengths.blocks;
  starts.places = starts.lists + lengths.lists;
  starts.facets = starts.places + lengths.places;
  const sizes = sizesIn(head.subarray(4 * headIntegers.length));
  const blockEnds = endsOf(sizes.slice(0, 1 << blockBits), starts.blocks);
  const groupEnds = endsOf(sizes.slice(1 << blockBits), starts.places);
  const blocks = onceEach((block) => read(blockEnds[block] ?? 0, blockEnds[block + 1] ?? 0));
  const groups = onceEach(async (group) => {
    const bytes = await read(groupEnds[group] ?? 0, groupEnds[group + 1] ?? 0);
    return new TextDecoder().decode(bytes).split("\n");
  });
  const facets = once(async (): Promise<Facets> => {
    const bytes = await read(starts.facets, starts.facets + lengths.facets);
    return JSON.parse(new TextDecoder().decode(bytes));
  });
  const listAt = (at: number, bytes: number): FoundList => {
    return { bytes, read: () => read(starts.lists + at, starts.lists + at + bytes) };
  };
  return {
    async list(term) {
      const wanted = keyOf(term);
      const block = blockOf(wanted, blockBits);
      const entries = new ByteReader(await blocks(block));
      for (let found = firstKey(block, blockBits); !entries.isAtEnd; ) {
        found += entries.varint();
        if (found > wanted) return undefined;
        const size = entries.varint();
        const bytes = Math.floor(size / 2);
        if (size % 2 === 1) {
          const at = entries.varint();
          if (found === wanted) return listAt(at, bytes);
        } else {
          const list = entries.bytes(bytes);
          if (found === wanted) return { bytes: 0, read: async () => list };
        }
      }
      return undefined;
    },
    facets,
    facetList: ([at, bytes]) => listAt(at, bytes),
    async url(article) {
      const group = await groups(Math.floor(article / groupSize));
      return group[article % groupSize] ?? "";
    },
  };
}

function integersOf(head: Uint8Array): HeadIntegers {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.byteLength < 4 * headIntegers.length || view.getUint32(0, true) !== magic) throw new StalePart();
  const entries = headIntegers.map((name, index) => [name, view.getUint32(4 * index, true)]);
  return Object.fromEntries(entries) as HeadIntegers;
}

function sizesIn(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.byteLength / 2 }, (_, at) => view.getUint16(2 * at, true));
}

/** Where each piece begins, and where the last one ends. */
function endsOf(sizes: readonly number[], start: number): number[] {
  const ends = [start];
  for (const size of sizes) ends.push((ends.at(-1) ?? 0) + size);
  return ends;
}
