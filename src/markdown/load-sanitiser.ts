/** sanitize-html, loaded where somebody has written HTML: that takes a fifth of the time in which a thread starts. */
import type sanitize from "sanitize-html";

let loaded: typeof sanitize | undefined;

/** @returns undefined where it is loaded already, so that nothing need be awaited */
export function loadSanitiser(): Promise<void> | undefined {
  if (loaded) return undefined;
  return import("sanitize-html").then(({ default: sanitize }) => {
    loaded = sanitize;
  });
}

/** @throws Error before `loadSanitiser` is done */
export function sanitiser(): typeof sanitize {
  if (!loaded) throw new Error("HTML came before its sanitiser");
  return loaded;
}
