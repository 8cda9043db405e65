/** Lines of a file whose bytes come and go, each line end being looked for once. */

export function lineCounter() {
  let line = 1;
  /** The next line end that is not counted; -1 where it was not in the bytes, looked for up to `looked`. */
  let next = -1;
  let looked = 0;
  return {
    /** Counted from 1. Places have to be asked for in their order. */
    lineAt(bytes: Buffer, at: number): number {
      for (;;) {
        if (next < 0) {
          next = bytes.indexOf(0x0a, looked);
          looked = next < 0 ? bytes.length : next + 1;
        }
        if (next < 0 || next >= at) return line;
        line++;
        next = -1;
      }
    },
    /** The bytes before a place that was asked for are gone. */
    dropped(bytes: number): void {
      looked -= bytes;
      if (next >= 0) next -= bytes;
    },
  };
}
