/** Rendered pages on their way to another thread: their HTML in one buffer, which is handed over and not copied. */
import type { RenderedPage } from "../render/render-pages.ts";
import type { FinishedPage } from "../variants/site-versions.ts";

export interface PackedPages {
  /** HTML of all pages, UTF-16. */
  buffer: ArrayBuffer;
  pages: (FinishedPage["page"] & {
    /** Where the page's HTML lies in the buffer, in bytes. */
    start: number;
    end: number;
    chrome: string;
  })[];
  /** Pieces that pages share, by the id of their chrome. */
  parts: Record<string, readonly string[]>;
}

/** @param spare a buffer that is no longer needed */
export function packPages(rendered: readonly RenderedPage[], spare?: ArrayBuffer): PackedPages {
  const length = rendered.reduce((sum, { html }) => sum + 2 * html.length, 0);
  const buffer = spare && spare.byteLength >= length ? spare : new ArrayBuffer(Math.ceil(1.2 * length));
  const bytes = Buffer.from(buffer);
  const parts: PackedPages["parts"] = {};
  let end = 0;
  const pages = rendered.map(({ page: { output, single, chrome }, html, parts: own }) => {
    const start = end;
    end += bytes.write(html, start, "utf16le");
    parts[chrome.id] = own;
    return { output, single, start, end, chrome: chrome.id };
  });
  return { buffer, pages, parts };
}

export function* unpackPages({ buffer, pages, parts }: PackedPages): Iterable<FinishedPage> {
  const bytes = Buffer.from(buffer);
  for (const { output, single, start, end, chrome } of pages) {
    const html = bytes.toString("utf16le", start, end);
    yield { page: { output, single }, html, parts: parts[chrome] ?? [] };
  }
}
