/** A file name that changes when, and only when, the content does, so that browsers may keep the file for ever. */
import { createHash } from "node:crypto";

/** `site`, `css` → `site.4f2a9c01d3.css` */
export function contentName(stem: string, ending: string, content: string): string {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  return `${stem}.${hash}.${ending}`;
}
