/**
 * How much a host takes. Cloudflare Pages, the free plan: developers.cloudflare.com/pages/platform/limits, and for rules
 * /pages/configuration/redirects and /headers. Netlify names no figure for rules, but advises wildcards from 10,000 redirects on:
 * docs.netlify.com/manage/routing/redirects. GitHub Pages: docs.github.com/en/pages, "GitHub Pages limits"; single files as for any
 * repository. Of `.htaccess` the figure is ours: Apache reads the whole file for every request.
 */
import type { Host } from "./hosting.ts";

export interface HostLimits {
  files?: number;
  /** Of the whole site. */
  bytes?: number;
  /** Of a single file. */
  fileBytes?: number;
  /** Redirects without a splat. */
  staticRedirects?: number;
  splatRedirects?: number;
  /** More redirects than these are followed, but advised against. */
  advisedRedirects?: number;
  /** Paths in `_headers`. */
  headerRules?: number;
}

const mebibyte = 1024 * 1024;

export const hostLimits: Record<Host, HostLimits> = {
  cloudflare: {
    files: 20_000,
    fileBytes: 25 * mebibyte,
    staticRedirects: 2000,
    splatRedirects: 100,
    headerRules: 100,
  },
  netlify: { advisedRedirects: 10_000 },
  nginx: {},
  caddy: {},
  apache: { staticRedirects: 1000 },
  "github-pages": { bytes: 1024 * mebibyte, fileBytes: 100 * mebibyte },
  storage: {},
};
