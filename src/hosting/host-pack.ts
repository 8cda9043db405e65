/** HostPack: the files by which one host is told about the site, by their names. */
import { htaccess } from "./apache.ts";
import { caddyPack } from "./caddy.ts";
import { headerRules } from "./header-rules.ts";
import { headersFile } from "./headers-file.ts";
import type { Host, HostedSite } from "./hosting.ts";
import { nginxPack } from "./nginx.ts";
import { type Alias, redirectRules } from "./redirect-rules.ts";
import { redirectsFile } from "./redirects-file.ts";
import { storagePack } from "./storage.ts";
import { toldRedirects } from "./told-redirects.ts";

export interface PackOptions {
  aliases: readonly Alias[];
  /** nginx has the module `ngx_http_brotli_static_module`. */
  brotli?: boolean;
  /** Output paths of all files of the site, for hosts that are told of each. */
  files: readonly string[];
}

export function hostPack(host: Host, site: HostedSite, options: PackOptions): Map<string, string> {
  const rules = () => toldRedirects(host, redirectRules(site, options.aliases)).told;
  switch (host) {
    case "cloudflare":
    case "netlify":
      return new Map([
        ["_headers", headersFile(headerRules(site), host)],
        ["_redirects", redirectsFile(site, rules(), host)],
      ]);
    case "nginx":
      return nginxPack(site, rules(), { brotli: options.brotli ?? false });
    case "caddy":
      return caddyPack(site, rules());
    case "apache":
      return new Map([[".htaccess", htaccess(site, rules())]]);
    case "github-pages":
      return new Map([[".nojekyll", ""]]);
    case "storage":
      return storagePack(site.hosting, options.files);
  }
}
