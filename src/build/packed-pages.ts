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

export class PagePacker {
  readonly #spares: ArrayBuffer[] = [];
  #bytes = Buffer.from(new ArrayBuffer(1 << 20));
  #end = 0;
  #pages: PackedPages["pages"] = [];
  #parts: PackedPages["parts"] = {};

  get length(): number {
    return this.#pages.length;
  }

  /** Packed as soon as it is rendered, a page is forgotten while forgetting costs nothing. */
  add({ page: { output, single, chrome }, html, parts }: RenderedPage): void {
    const start = this.#end;
    const needed = start + 2 * html.length;
    if (needed > this.#bytes.length) {
      const larger = Buffer.from(new ArrayBuffer(2 * needed));
      larger.set(this.#bytes.subarray(0, start));
      this.#bytes = larger;
    }
    this.#end += this.#bytes.write(html, start, "utf16le");
    this.#pages.push({ output, single, start, end: this.#end, chrome: chrome.id });
    this.#parts[chrome.id] = parts;
  }

  /** All pages that were added, which are gone from here. */
  take(): PackedPages {
    const { buffer } = this.#bytes;
    const packed = { buffer: buffer as ArrayBuffer, pages: this.#pages, parts: this.#parts };
    this.#bytes = Buffer.from(this.#spares.pop() ?? new ArrayBuffer(buffer.byteLength));
    this.#end = 0;
    this.#pages = [];
    this.#parts = {};
    return packed;
  }

  /** A buffer that is no longer needed. */
  giveBack(buffer: ArrayBuffer): void {
    this.#spares.push(buffer);
  }
}

export function* unpackPages({ buffer, pages, parts }: PackedPages): Iterable<FinishedPage> {
  const bytes = Buffer.from(buffer);
  for (const { output, single, start, end, chrome } of pages) {
    const html = bytes.toString("utf16le", start, end);
    yield { page: { output, single }, html, parts: parts[chrome] ?? [] };
  }
}
