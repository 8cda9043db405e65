/** Looks at files that a process takes for remembered, as long as nobody tells it that they changed. */
import { type Glance, type Look, look, lookAtMade } from "./file-state.ts";

export interface Looks {
  look: Look;
  /** See file-state.ts. */
  lookAtMade: Look;
  /** @param paths as they were looked at */
  forget(paths: Iterable<string>): void;
}

/** For a process that builds once: each look is a look. */
export const freshLooks: Looks = { look, lookAtMade, forget() {} };

export function rememberedLooks(): Looks {
  const seen = new Map<string, Glance>();
  const remembering =
    (first: Look): Look =>
    (path) => {
      const known = seen.get(path) ?? first(path);
      if (known) seen.set(path, known);
      return known;
    };
  return {
    look: remembering(look),
    lookAtMade: remembering(lookAtMade),
    forget(paths) {
      for (const path of paths) seen.delete(path);
    },
  };
}
