/** Files of a site that are for its hosts: `_headers`, `_redirects`, `.htaccess`, `.nojekyll`; and `security.txt`. */

import { htaccess } from "../hosting/apache.ts";
import { headerRules } from "../hosting/header-rules.ts";
import { headersFile } from "../hosting/headers-file.ts";
import { redirectRules } from "../hosting/redirect-rules.ts";
import { redirectsFile } from "../hosting/redirects-file.ts";
import { securityTxt, securityTxtPath } from "../hosting/security-txt.ts";
import { formerAddresses } from "../portal/former-addresses.ts";
import type { Portal } from "../portal/portal.ts";
import type { DocumentOutline } from "./document.ts";

export function hostingDocuments(portal: Portal): DocumentOutline[] {
  const { site } = portal;
  const { hosts } = site.hosting;
  // Both read files of the same names; what Cloudflare reads, Netlify understands better than the other way round.
  const pages = (["cloudflare", "netlify"] as const).find((host) => hosts.includes(host));
  const rules = pages || hosts.includes("apache") ? redirectRules(site, formerAddresses(portal)) : [];
  const security = securityTxt(site);
  return [
    ...(pages
      ? [
          single("_headers", headersFile(headerRules(site), pages)),
          single("_redirects", redirectsFile(site, rules, pages)),
        ]
      : []),
    ...(hosts.includes("apache") ? [single(".htaccess", htaccess(site, rules))] : []),
    ...(hosts.includes("github-pages") ? [single(".nojekyll", "")] : []),
    ...(security === undefined ? [] : [single(securityTxtPath, security)]),
  ];
}

function single(output: string, text: string): DocumentOutline {
  return { output, single: true, basis: () => text, make: () => text };
}
