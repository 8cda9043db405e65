/** A picture as HTML. */
import type { Picture } from "../images/picture.ts";
import { escapeHtml } from "../shared/html.ts";
import { withBase } from "../shared/urls.ts";

/** Widest place of the text column and of a gallery's column, in CSS pixels. */
export const columnWidth = { text: 760, gallery: 380 };

/** @param widest the most CSS pixels it is shown at */
export function pictureMarkup(picture: Picture, basePath: string, widest: number = columnWidth.text): string {
  const shown = Math.min(widest, picture.width);
  const narrow = widest < columnWidth.text ? "50vw" : "100vw";
  const sizes = `(min-width: 800px) ${shown}px, ${narrow}`;
  const sources = picture.sources.map(({ type, srcset }) => {
    const addresses = srcset.replace(/(^|, )\//g, `$1${basePath}/`);
    return `<source type="${type}" srcset="${escapeHtml(addresses)}" sizes="${sizes}">`;
  });
  const img = `<img src="${escapeHtml(withBase(basePath, picture.src))}" width="${picture.width}" height="${picture.height}" loading="lazy" decoding="async" alt="${escapeHtml(picture.alt)}">`;
  return sources.length > 0 ? `<picture>${sources.join("")}${img}</picture>` : img;
}
