/** Hosting: what `content/site.yaml` says about the hosts that serve the site, with every default filled in. */

/** In the order of the reference; a site may be served by several. */
export const hosts = [
  "cloudflare",
  "netlify",
  "nginx",
  "caddy",
  "apache",
  "github-pages",
  "storage",
] as const;

export type Host = (typeof hosts)[number];

/** Those that only hand out files. */
export const plainHosts: readonly Host[] = ["github-pages", "storage"];

export const redirectStatuses = ["301", "302", "307", "308"] as const;

export type RedirectStatus = (typeof redirectStatuses)[number];

export interface Redirect {
  /** A path of this site; may end in `/*`, or have a query, which is matched as a whole. */
  from: string;
  /** A path of this site or another site's address; `:splat` stands for what `*` found. */
  to: string;
  status: RedirectStatus;
}

export interface HeaderRule {
  /** A path of this site, in which one `*` stands for anything, `/` included. */
  for: string;
  /** Values by the header's name. */
  set: Record<string, string>;
}

export interface Hosting {
  hosts: Host[];
  redirects: Redirect[];
  headers: HeaderRule[];
  /** Seconds for which a copy need not be asked about again; 0 where it has to be each time. */
  cache: { pages: number; feeds: number; search: number; views: number };
  security: {
    /** Seconds for which browsers come by HTTPS only; 0 says nothing about it. */
    hsts: number;
    /** The same for every host below this one's name. */
    subdomains: boolean;
    /** Where a weakness of the site is reported: an address, or several. */
    contact: string[];
    /** Until when the contact holds, as `YYYY-MM-DD`; there wherever there is a contact. */
    expires?: string;
  };
}

/** What hosts need to know of a site; a `Site` is one. */
export interface HostedSite {
  url: string;
  basePath: string;
  /** The root's version first; each with `""` or a path such as `/zh-tw`. */
  versions: readonly { path: string }[];
  videoHosts: readonly string[];
  hosting: Hosting;
}

/** Of a portal that says nothing about its hosts. */
export const usualHosting: Hosting = {
  hosts: [],
  redirects: [],
  headers: [],
  cache: { pages: 0, feeds: 600, search: 300, views: 600 },
  security: { hsts: 31_536_000, subdomains: false, contact: [] },
};
