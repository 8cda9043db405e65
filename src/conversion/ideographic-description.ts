/**
 * Ideographic description sequences (Unicode 16, section 18.2): `⿰氵工` describes one character by its parts, so none of
 * its parts is converted. Lengths and arities as opencc-js has them.
 */

export function isDescriptionCharacter(code: number): boolean {
  return code >= 0x2ff0 && code <= 0x2fff;
}

/**
 * @param units UTF-16
 * @returns the index behind the sequence that begins at `start`, or `start` where it is not complete before `end`
 */
export function descriptionEnd(units: Uint16Array, start: number, end: number): number {
  const parts = arity(units[start] ?? 0);
  if (parts === 0) return start;
  let at = start + 1;
  for (let part = 0; part < parts; part++) {
    if (at >= end) return start;
    const inner = descriptionEnd(units, at, end);
    at = inner > at ? inner : at + characterLength(units, at, end);
  }
  return at;
}

function arity(code: number): number {
  if (!isDescriptionCharacter(code)) return 0;
  return code === 0x2ff2 || code === 0x2ff3 ? 3 : 2;
}

function characterLength(units: Uint16Array, at: number, end: number): number {
  const high = units[at] ?? 0;
  const low = at + 1 < end ? (units[at + 1] ?? 0) : 0;
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
}
