/** Paths in which one `*` stands for anything, `/` included, as `_headers` files have them. */

/** @param path not percent-encoded; a folder's index is the folder too, since some servers ask again under that name */
export function matchesPattern(pattern: string, path: string): boolean {
  const star = pattern.indexOf("*");
  if (star < 0) return path === pattern || (pattern.endsWith("/") && path === `${pattern}index.html`);
  const after = pattern.slice(star + 1);
  return path.length >= pattern.length - 1 && path.startsWith(pattern.slice(0, star)) && path.endsWith(after);
}

/** Whether some path may fit both. */
export function mayOverlap(one: string, other: string): boolean {
  if (!one.includes("*")) return matchesPattern(other, one);
  if (!other.includes("*")) return matchesPattern(one, other);
  const [[before = "", after = ""], [start = "", end = ""]] = [one.split("*"), other.split("*")];
  return (
    (before.startsWith(start) || start.startsWith(before)) && (after.endsWith(end) || end.endsWith(after))
  );
}

/** @returns the source of a regular expression that says the same, in the syntax that all servers share */
export function patternSource(pattern: string): string {
  const [before = "", after] = pattern.split("*").map(escapeSource);
  if (after === undefined) return `^${before}${pattern.endsWith("/") ? "(index\\.html)?" : ""}$`;
  return after === "" ? `^${before}` : `^${before}.*${after}$`;
}

/** A text as it stands in a regular expression. */
export function escapeSource(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
