/**
 * Trace: which stage of a run took which time, for people who look for it with the viewer of their browser.
 * Chrome's trace event format, "complete" events: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU
 */

export interface Trace {
  /** Runs the action and notes how long it took, also when it ends later or fails. */
  span<Result>(name: string, action: () => Result): Result;
  /** The file's content. */
  json(): string;
}

interface Span {
  name: string;
  /** Milliseconds. */
  from: number;
  to: number;
}

export function startTrace(): Trace {
  const spans: Span[] = [];
  const note = (name: string, from: number) => spans.push({ name, from, to: performance.now() });
  return {
    span(name, action) {
      const from = performance.now();
      let later = false;
      try {
        const result = action();
        if (result instanceof Promise) {
          later = true;
          const noted = result.finally(() => note(name, from));
          return noted as typeof result;
        }
        return result;
      } finally {
        if (!later) note(name, from);
      }
    },
    json: () =>
      JSON.stringify({
        displayTimeUnit: "ms",
        traceEvents: spans
          .toSorted((a, b) => a.from - b.from || b.to - a.to)
          .map(({ name, from, to }) => ({
            ...{ name, cat: "build", ph: "X", pid: process.pid, tid: 1 },
            ts: Math.round(from * 1000),
            dur: Math.round((to - from) * 1000),
          })),
      }),
  };
}

/** Notes nothing. */
export const noTrace: Trace = { span: (_, action) => action(), json: () => "" };
