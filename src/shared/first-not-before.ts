/** A binary search. */

/**
 * @param isBefore true of the first of so many up to some index, and of none from there on
 * @returns that index; the count where it is true of all
 */
export function firstNotBefore(count: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
