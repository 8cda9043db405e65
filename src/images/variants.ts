/** Which sizes and formats a picture is made into, and their addresses. */
import type { AssetJob, Picture, PictureWords } from "./picture.ts";
import type { PictureFacts } from "./picture-facts.ts";

const steps = [640, 1280, 1920];
const fallbackWidth = 1280;
const thumbnailWidth = 320;
/** A picture narrower than the fallback keeps its own width when the next step would lose more than a fifth of it. */
const worthItsOwnStep = 1.25;

export function pictureFrom(facts: PictureFacts, { alt, caption }: PictureWords): Picture {
  const words = { alt, ...(caption && { caption }) };
  const { width, height } = facts;
  if (facts.keptAs) {
    const src = `/${keptPath(facts, facts.keptAs)}`;
    const thumbnail =
      facts.keptAs === "svg" ? src : `/${variantPath(facts, thumbnailOf(facts), fallbackFormat(facts))}`;
    return { ...words, width, height, src, sources: [], thumbnail };
  }
  const widths = widthsFor(width);
  const largest = widths.at(-1) ?? width;
  const fallback = fallbackFormat(facts);
  const source = (format: "avif" | "webp") => ({
    type: `image/${format}` as const,
    srcset: widths.map((each) => `/${variantPath(facts, each, format)} ${each}w`).join(", "),
  });
  return {
    ...words,
    width: largest,
    height: Math.max(1, Math.round((height * largest) / width)),
    src: `/${variantPath(facts, Math.min(largest, fallbackWidth), fallback)}`,
    sources: [source("avif"), source("webp")],
    thumbnail: `/${variantPath(facts, thumbnailOf(facts), fallback)}`,
  };
}

export function jobsFor(facts: PictureFacts): AssetJob[] {
  const { path: from, hash } = facts;
  const fallback = fallbackFormat(facts);
  const job = (width: number, format: "avif" | "webp" | "jpeg" | "png"): AssetJob => {
    return { to: variantPath(facts, width, format), from, hash, width, format };
  };
  if (facts.keptAs) {
    const kept: AssetJob = { to: keptPath(facts, facts.keptAs), from, hash };
    return facts.keptAs === "svg" ? [kept] : [kept, job(thumbnailOf(facts), fallback)];
  }
  const widths = widthsFor(facts.width);
  const fallbacks = new Set([thumbnailOf(facts), Math.min(widths.at(-1) ?? facts.width, fallbackWidth)]);
  return [
    ...widths.flatMap((width) => [job(width, "avif"), job(width, "webp")]),
    ...[...fallbacks].map((width) => job(width, fallback)),
  ];
}

/** Never wider than the picture itself. */
function widthsFor(width: number): number[] {
  const widths = steps.filter((step) => step <= width);
  const largest = widths.at(-1) ?? 0;
  return width < fallbackWidth && width > largest * worthItsOwnStep ? [...widths, width] : widths;
}

function thumbnailOf({ width }: PictureFacts): number {
  return Math.min(width, thumbnailWidth);
}

function fallbackFormat({ transparent }: PictureFacts): "jpeg" | "png" {
  return transparent ? "png" : "jpeg";
}

function variantPath({ hash }: PictureFacts, width: number, format: string): string {
  return `assets/img/${hash.slice(0, 10)}-${width}.${format === "jpeg" ? "jpg" : format}`;
}

function keptPath({ hash }: PictureFacts, ending: string): string {
  return `assets/img/${hash.slice(0, 10)}.${ending}`;
}
