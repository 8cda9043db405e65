/** Hosts: of the sites that led to a page, and of the site that a request was for. */

/** `example.org` of `https://www.example.org/page`; empty for what is no web address. */
export function hostOf(address: string): string {
  const [, host = ""] = /^https?:\/\/([a-z0-9.-]{1,253})(?::\d+)?(?:[/?#]|$)/i.exec(address) ?? [];
  return bareName(host);
}

/** `example.org` of `WWW.Example.org:443`. */
export function bareName(host: string): string {
  return host
    .toLowerCase()
    .replace(/\.?(?::\d{1,5})?$/, "")
    .replace(/^www\./, "");
}

/**
 * Whether a host that a log names is another site's. Only a domain can be: `localhost`, `_`, the short name of a machine or an
 * address say that a server knew no better, and a portal whose own address is no domain can tell nobody apart.
 * @param own see `hostOf`
 */
export function otherSiteFinder(own: string): (host: string) => boolean {
  const isTold = domain.test(own);
  return (host) => {
    if (!isTold || host === own) return false;
    const name = bareName(host);
    return name !== own && domain.test(name);
  };
}

/** No longer than one can be, since hosts are remembered for the report and visitors send what they like. */
const domain = /^(?=.{1,253}$)(?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]*$/;
