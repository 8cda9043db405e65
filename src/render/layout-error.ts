/** A layout or the Eleventy configuration failed: what went wrong at the bottom of Eleventy's chain of errors. */
export class LayoutError extends Error {
  constructor(error: unknown) {
    super(deepest(error).message.replace(/\s*\n\s*/g, " "), { cause: error });
  }
}

function deepest(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const inner = (error as { originalError?: unknown }).originalError ?? error.cause;
  return inner instanceof Error ? deepest(inner) : error;
}
