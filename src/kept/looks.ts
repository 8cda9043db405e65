/** Looks at files that a process takes for remembered, as long as nobody tells it that they changed. */
import { type Glance, type Look, look } from "./file-state.ts";

export interface Looks {
  look: Look;
  /** @param paths as they were looked at */
  forget(paths: Iterable<string>): void;
}

/** For a process that builds once: each look is a look. */
export const freshLooks: Looks = { look, forget() {} };

export function rememberedLooks(): Looks {
  const seen = new Map<string, Glance>();
  return {
    look(path) {
      const known = seen.get(path) ?? look(path);
      if (known) seen.set(path, known);
      return known;
    },
    forget(paths) {
      for (const path of paths) seen.delete(path);
    },
  };
}
