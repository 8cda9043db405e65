/** Tables written in HTML scroll like those in Markdown: each that is within no other in a frame of its own. */
import type { Script } from "../conversion/version.ts";
import { tableFrame } from "./tables.ts";

const edge = /<section class="table-scroll"[^>]*>|<table\b[^>]*>|<\/table>/g;

/** @param html well formed; no author's tag carries a class, so that a frame is always one of ours */
export function framedTables(html: string, script: Script): string {
  if (!html.includes("<table")) return html;
  let number = 0;
  /** For each open table, whether its frame ends with it. */
  const open: boolean[] = [];
  let isFramed = false;
  return html.replace(edge, (tag) => {
    if (tag === "</table>") return open.pop() ? `${tag}\n${tableFrame.close}` : tag;
    if (tag.startsWith("<section")) {
      isFramed = true;
      return tableFrame.open(++number, script);
    }
    const frames = !isFramed && open.length === 0;
    isFramed = false;
    open.push(frames);
    return frames ? `${tableFrame.open(++number, script)}\n${tag}` : tag;
  });
}
