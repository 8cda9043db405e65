/** `/.well-known/security.txt` (RFC 9116): whom to tell of a weakness of the site. */
import type { HostedSite } from "./hosting.ts";

export const securityTxtPath = ".well-known/security.txt";

/** Undefined where nobody is named. */
export function securityTxt({ url, hosting }: HostedSite): string | undefined {
  const { contact, expires } = hosting.security;
  if (contact.length === 0 || expires === undefined) return undefined;
  return [
    ...contact.map((address) => `Contact: ${address}`),
    `Expires: ${expires}T00:00:00Z`,
    "Preferred-Languages: zh, en",
    `Canonical: ${url}/${securityTxtPath}`,
    "",
  ].join("\n");
}

/** Whether the contact no longer holds. @param now milliseconds since 1970 UTC */
export function isPast(expires: string, now: number): boolean {
  return Date.parse(`${expires}T00:00:00Z`) <= now;
}
