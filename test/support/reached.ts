/** What a reader comes to who asks a host for an address: over its redirects, and over pages that say where an article has gone. */
import type { Ask } from "./host-servers.ts";

/** @returns HTML; undefined where the way ends at no page */
export async function reached(ask: Ask, address: string): Promise<string | undefined> {
  let path = address;
  for (let step = 0; step < 5; step++) {
    const { status, headers, body } = await ask(path);
    const html = body.toString();
    const next =
      headers["location"] ?? /<meta http-equiv="refresh" content="0; ?url=([^"]+)"/.exec(html)?.[1];
    if (next === undefined) return status === 200 ? html : undefined;
    path = next;
  }
  return undefined;
}
