/** Addresses of the former portal: which of them were its own, and when two of them are the same. */
import { addressKey } from "../content/address.ts";

/** Where an address led: to a path of the former portal, possibly with a query, or out of it. */
type FormerAddress = { path: string } | { external: string };

export type ReadFormerAddress = (address: string, base?: string) => FormerAddress | undefined;

const nowhere = "former.invalid";

/**
 * @param urls whole addresses of the portal, former and new
 * @returns a function that reads an address as the source has it; undefined for one that leads nowhere or is none of a page.
 * `base` is the path of the page on which it stood
 */
export function formerAddressReader(urls: readonly (string | undefined)[]): ReadFormerAddress {
  const hosts = new Set([nowhere]);
  for (const url of urls) {
    const host = url !== undefined && URL.canParse(url) ? bareHost(new URL(url).hostname) : "";
    if (host !== "") hosts.add(host);
  }
  return (address, base = "/") => {
    const written = address.trim().replaceAll("\\", "/");
    if (/^(mailto|tel):/i.test(written)) return { external: written };
    const start = `http://${nowhere}${base.startsWith("/") ? base : "/"}`;
    if (written === "" || written.startsWith("#") || !URL.canParse(written, start)) return undefined;
    const { protocol, hostname, pathname, search, href } = new URL(written, start);
    if (protocol !== "http:" && protocol !== "https:") return undefined;
    return hosts.has(bareHost(hostname)) ? { path: pathname + search } : { external: href };
  };
}

/** The same site answered with and without `www.`, and phones under `m.` or `wap.` */
function bareHost(host: string): string {
  return host.toLowerCase().replace(/^(www|m|wap)\./, "");
}

/** Equal for two forms of one address: encoded or not, in either case, a folder or its index. */
export function formerKey(path: string): string {
  const [, plain = "", query = ""] = /^([^?#]*)(\?[^#]*)?/.exec(path) ?? [];
  const key = addressKey(plain).replace(/(^|\/)(index|default)\.(html?|php|aspx?|jsp)$/, "$1index.html");
  return query.length > 1 ? key + query.toLowerCase() : key;
}
