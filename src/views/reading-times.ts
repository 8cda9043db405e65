/**
 * When each of many readings was, by a number. In a room that is taken once, since maps of so many, dropped every few seconds,
 * leave more memory to be collected than all the rest of a count needs.
 */
export interface ReadingTimes {
  /** Full when it has as many as it was made for. */
  isFull(): boolean;
  get(key: number): number | undefined;
  /** Not for further keys when it is full. */
  set(key: number, time: number): void;
  clear(): void;
}

/** @param most readings; keys are whole numbers above 0 */
export function readingTimes(most: number): ReadingTimes {
  // Half of it stays empty, so that few keys meet others in their places.
  const size = 2 ** Math.ceil(Math.log2(most * 2));
  const keys = new Float64Array(size);
  const times = new Float64Array(size);
  /** Places that are taken: most half hours have few readings, and to empty all takes longer than to count them. */
  const taken = new Int32Array(most);
  let count = 0;
  const placeOf = (key: number): number => {
    let place = key % size;
    while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) % size;
    return place;
  };
  return {
    isFull: () => count >= most,
    get(key) {
      const place = placeOf(key);
      return keys[place] === 0 ? undefined : times[place];
    },
    set(key, time) {
      const place = placeOf(key);
      if (keys[place] === 0) {
        taken[count] = place;
        count += 1;
      }
      keys[place] = key;
      times[place] = time;
    },
    clear() {
      for (let at = 0; at < count; at += 1) keys[taken[at] ?? 0] = 0;
      count = 0;
    },
  };
}
