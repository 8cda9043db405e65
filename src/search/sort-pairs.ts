/** Sorts pairs of integers by the first, keeping the order of equals: radix sort from the lowest digit (Knuth, TAOCP 3, 5.2.5). */

const digitBits = 10;
const digits = 1 << digitBits;

export interface Pairs {
  keys: Uint32Array<ArrayBuffer>;
  values: Uint32Array<ArrayBuffer>;
}

/** @param bits of the keys */
export function sortPairs({ keys, values }: Pairs, bits: number): Pairs {
  let from = { keys, values };
  let to = { keys: new Uint32Array(keys.length), values: new Uint32Array(keys.length) };
  for (let shift = 0; shift < bits; shift += digitBits) {
    const places = new Uint32Array(digits + 1);
    for (let i = 0; i < keys.length; i++) {
      (places[(((from.keys[i] as number) >>> shift) & (digits - 1)) + 1] as number)++;
    }
    for (let digit = 1; digit < digits; digit++) (places[digit] as number) += places[digit - 1] as number;
    for (let i = 0; i < keys.length; i++) {
      const key = from.keys[i] as number;
      const place = (places[(key >>> shift) & (digits - 1)] as number)++;
      to.keys[place] = key;
      to.values[place] = from.values[i] as number;
    }
    [from, to] = [to, from];
  }
  return from;
}
