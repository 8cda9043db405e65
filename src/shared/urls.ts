/** Addresses: what belongs to this site, and how it looks under the site's base path. */

/**
 * A site path (`/x/`) as it stands under the base path (`/newspark/x/`).
 * Relative addresses, fragments and other sites' addresses (`//host/x` too) stay as they are.
 * @param basePath `""` or a path without a trailing slash
 */
export function withBase(basePath: string, path: string): string {
  return path.startsWith("/") && !path.startsWith("//") ? basePath + path : path;
}
