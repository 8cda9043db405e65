/** Files of a site that are for its hosts: `_headers`, `_redirects`, `.htaccess`, `.nojekyll`; and `security.txt`. */

import { hostPack } from "../hosting/host-pack.ts";
import { securityTxt, securityTxtPath } from "../hosting/security-txt.ts";
import { formerAddresses } from "../portal/former-addresses.ts";
import type { Portal } from "../portal/portal.ts";
import type { DocumentOutline } from "./document.ts";

export function hostingDocuments(portal: Portal): DocumentOutline[] {
  const { site } = portal;
  const { hosts } = site.hosting;
  // Both read files of the same names; what Cloudflare reads, Netlify understands better than the other way round.
  const pages = (["cloudflare", "netlify"] as const).find((host) => hosts.includes(host));
  const inSite = [
    ...(pages ? [pages] : []),
    ...(["apache", "github-pages"] as const).filter((host) => hosts.includes(host)),
  ];
  const aliases = inSite.length > 0 ? formerAddresses(portal) : [];
  const packs = inSite.flatMap((host) => [...hostPack(host, site, { aliases, files: [] })]);
  const security = securityTxt(site);
  return [
    ...packs.map(([name, text]) => single(name, text)),
    ...(security === undefined ? [] : [single(securityTxtPath, security)]),
  ];
}

function single(output: string, text: string): DocumentOutline {
  return { output, single: true, basis: () => text, make: () => text };
}
