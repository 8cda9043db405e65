/** Addresses: what belongs to this site, and how it looks under the site's base path. */

/**
 * A site path (`/x/`) as it stands under the base path (`/newspark/x/`).
 * Relative addresses, fragments and other sites' addresses (`//host/x` too) stay as they are.
 * @param basePath `""` or a path without a trailing slash
 */
export function withBase(basePath: string, path: string): string {
  return isSitePath(path) ? basePath + path : path;
}

/** A path of this site: `/x/`, not `//host/x` and not `x/y`. */
export function isSitePath(address: string): boolean {
  return /^\/(?!\/)/.test(address);
}

/** Names a scheme or a host, so it leads out of the site or is no page at all. */
export function isExternal(address: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/** Percent-encoding undone; left as it is written where it is broken. */
export function decoded(address: string): string {
  // Most have nothing to decode, and trying takes ten times as long as looking.
  if (!address.includes("%")) return address;
  return strictlyDecoded(address) ?? address;
}

/** Percent-encoding undone; undefined where it is broken. */
export function strictlyDecoded(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}

/** The file that a site path is served from, without a leading slash: `/x/` → `x/index.html`. */
export function outputOf(path: string): string {
  const file = decoded(path).replace(/^\//, "");
  return file === "" || file.endsWith("/") ? `${file}index.html` : file;
}

/** Where a site can stand: host and path, and nothing behind them. */
export function isSiteUrl(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return false;
  const { search, hash, username, password, pathname } = new URL(value);
  return !/[?#]/.test(value) && search + hash + username + password === "" && !pathname.includes("//");
}
