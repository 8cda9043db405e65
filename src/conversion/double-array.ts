/**
 * A trie in one flat array of integers: a double array (Aoe 1989, "An efficient digital search algorithm by using a
 * double-array structure"). The child of a node by a symbol lies at `base(node) + symbol`, and is that node's child only if
 * its check names the node; so each step is one addition and one comparison.
 */

/** Integers a node: base, check, value. */
export const stride = 3;
const free = -1;

/** A path from the root; symbols are 1 or more. */
export interface TrieKey {
  symbols: ArrayLike<number>;
  /** Not 0, which stands for none. */
  value: number;
}

/**
 * Node n has its base (0 where it has no children), check (its parent) and value at `stride * n`. Node 0 is the root, whose
 * children lie at their symbols.
 * @param keys different from each other
 * @param symbols how many there are
 * @returns an array with room behind it for every symbol, so that a look-up never leaves it
 */
export function buildDoubleArray(keys: TrieKey[], symbols: number): Int32Array<ArrayBuffer> {
  const sorted = keys.toSorted((a, b) => compare(a.symbols, b.symbols));
  const room = new Room(symbols, 2 * keys.length);
  const insert = (node: number, from: number, to: number, depth: number): void => {
    const own = sorted[from];
    if (own && own.symbols.length === depth) room.cells[node * stride + 2] = own.value;
    const offsets: number[] = [];
    const starts: number[] = [];
    for (let i = from, symbol = 0; i < to; i++) {
      const next = sorted[i]?.symbols[depth] ?? 0;
      if (next === symbol) continue;
      symbol = next;
      offsets.push(next);
      starts.push(i);
    }
    if (starts.length === 0) return;
    const base = node === 0 ? 0 : room.find(offsets);
    room.take(node, base, offsets);
    starts.forEach((start, index) => {
      insert(base + (offsets[index] ?? 0), start, starts[index + 1] ?? to, depth + 1);
    });
  };
  insert(0, 0, sorted.length, 0);
  return room.cells.slice(0, (room.last + symbols + 1) * stride);
}

/** The cells, and which of them are free. */
class Room {
  cells: Int32Array<ArrayBuffer>;
  last: number;
  readonly #symbols: number;
  /** No cell before it is free, but for those among the root's children, which stay empty. */
  #firstFree: number;
  /** Before it so few are free that several at once are hard to find. */
  #sparseFrom: number;

  constructor(symbols: number, nodes: number) {
    this.#symbols = symbols;
    this.last = symbols;
    this.#firstFree = symbols;
    this.#sparseFrom = symbols;
    this.cells = emptyCells(nodes + 2 * symbols);
  }

  /** @returns the lowest base found with which all children fall on free cells */
  find(offsets: readonly number[]): number {
    const [first = 0] = offsets;
    const isSingle = offsets.length === 1;
    let node = isSingle ? this.#firstFree : this.#sparseFrom;
    const start = node;
    let taken = 0;
    for (; ; node++) {
      if ((node + this.#symbols) * stride >= this.cells.length) this.#grow();
      if (this.cells[node * stride + 1] !== free) taken++;
      else if (isSingle || this.#fits(node - first, offsets)) break;
    }
    if (!isSingle && taken >= 0.9 * (node - start + 1)) this.#sparseFrom = node;
    return node - first;
  }

  take(node: number, base: number, offsets: readonly number[]): void {
    this.cells[node * stride] = base;
    for (const offset of offsets) this.cells[(base + offset) * stride + 1] = node;
    this.last = Math.max(this.last, base + (offsets.at(-1) ?? 0));
    while (this.cells[this.#firstFree * stride + 1] !== free) this.#firstFree++;
  }

  #fits(base: number, offsets: readonly number[]): boolean {
    for (let i = 1; i < offsets.length; i++) {
      if (this.cells[(base + (offsets[i] as number)) * stride + 1] !== free) return false;
    }
    return true;
  }

  #grow(): void {
    const larger = emptyCells((2 * this.cells.length) / stride);
    larger.set(this.cells);
    this.cells = larger;
  }
}

function emptyCells(nodes: number): Int32Array<ArrayBuffer> {
  const cells = new Int32Array(nodes * stride);
  for (let i = 1; i < cells.length; i += stride) cells[i] = free;
  return cells;
}

function compare(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
