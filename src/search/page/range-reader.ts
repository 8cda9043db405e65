/** Pieces of a file on a static host, asked for with HTTP Range (RFC 9110, 14). */
/// <reference lib="dom" />
import { type ReadBytes, StalePart } from "../open-part.ts";

/**
 * @param key names the content of the file, so that nothing keeps an older one under the same address
 * @throws StalePart, TypeError without a network
 */
export function rangeReader(url: string, key: string): ReadBytes {
  /** From a host that knows no ranges and answers with all of it. */
  let whole: Promise<Uint8Array> | undefined;
  return async (from, to) => {
    if (to <= from) return new Uint8Array();
    if (whole) return (await whole).slice(from, to);
    const answer = await fetch(`${url}?${key}`, { headers: { Range: `bytes=${from}-${to - 1}` } });
    if (!answer.ok) throw new StalePart();
    const bytes = answer.arrayBuffer().then((buffer) => new Uint8Array(buffer));
    if (answer.status === 206) return bytes;
    whole = bytes;
    return (await whole).slice(from, to);
  };
}
