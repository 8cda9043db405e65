/** A short name for content of any length: different for different content. */
import { createHash } from "node:crypto";

/** @returns 22 letters, the first 132 bits of a SHA-256 */
export function digest(...parts: (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest("base64url").slice(0, 22);
}
