/**
 * Headers that keep a page what it is: nothing is run, framed or sent but what the portal itself has put there. The values are those
 * that Mozilla's HTTP Observatory asks for, whose tests are described at developer.mozilla.org/en-US/observatory/docs/tests_and_scoring.
 */
import type { HostedSite } from "./hosting.ts";

export function securityHeaders(site: HostedSite): Record<string, string> {
  const { hsts, subdomains } = site.hosting.security;
  return {
    "Content-Security-Policy": contentPolicy(site),
    ...(hsts > 0 &&
      site.url.startsWith("https:") && {
        "Strict-Transport-Security": `max-age=${hsts}${subdomains ? "; includeSubDomains" : ""}`,
      }),
    "X-Content-Type-Options": "nosniff",
    // For browsers that do not know frame-ancestors.
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": unused.map((feature) => `${feature}=()`).join(", "),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
}

/** Features of a browser that no page of a portal asks for. */
const unused = ["browsing-topics", "camera", "geolocation", "microphone", "payment", "usb"];

/** Content Security Policy, level 3 (w3.org/TR/CSP3). */
function contentPolicy(site: Pick<HostedSite, "videoHosts">): string {
  return [...directives(site), "frame-ancestors 'none'"].join("; ");
}

/** The same for a `<meta>` in a page's head, where browsers take no word about who may frame it. */
export function contentPolicyOfPage(site: Pick<HostedSite, "videoHosts">): string {
  return directives(site).join("; ");
}

function directives({ videoHosts }: Pick<HostedSite, "videoHosts">): string[] {
  const players = videoHosts.map((host) => `https://${host}`).join(" ");
  return [
    "default-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    `frame-src ${players || "'none'"}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ];
}
