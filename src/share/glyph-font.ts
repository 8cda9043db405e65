/**
 * Outlines of characters in Noto Sans SC (SIL Open Font License), which has Simplified and Traditional. The font comes in a
 * hundred slices by Unicode range, of which a title needs a few.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Font } from "fontkit";

export interface Glyph {
  /** SVG path data in font units, the y axis upwards. */
  path: string;
  /** Font units. */
  advance: number;
}

export interface GlyphFont {
  /** A character that the font does not have is shown as 〓, as printers do. */
  glyphs(text: string): Promise<Glyph[]>;
  unitsPerEm: number;
}

const missing = "〓";
const bold = 700;
const unitsPerEm = 1000;

/** First and last code point, and the slice that has them. */
type Range = readonly [first: number, last: number, slice: string];

let opened: GlyphFont | undefined;

/** Of this process, since slices stay in memory. */
export function glyphFont(): GlyphFont {
  opened ??= openFont();
  return opened;
}

function openFont(): GlyphFont {
  const folder = dirname(
    createRequire(import.meta.url).resolve("@fontsource-variable/noto-sans-sc/package.json"),
  );
  const ranges = rangesIn(readFileSync(join(folder, "unicode.json"), "utf8"));
  const slices = new Map<string, Promise<Font>>();
  const fontOf = (slice: string) => {
    const known =
      slices.get(slice) ?? readSlice(join(folder, "files", `noto-sans-sc-${slice}-wght-normal.woff2`));
    slices.set(slice, known);
    return known;
  };
  const glyph = async (character: string): Promise<Glyph | undefined> => {
    const code = character.codePointAt(0) ?? 0;
    // Punctuation stands in several slices; the last of them is the Chinese one.
    for (const [, , slice] of ranges.filter(([first, last]) => first <= code && code <= last)) {
      const font = await fontOf(slice);
      if (!font.hasGlyphForCodePoint(code)) continue;
      const { path, advanceWidth } = font.glyphForCodePoint(code);
      return { path: path.toSVG(), advance: advanceWidth };
    }
    return undefined;
  };
  return {
    unitsPerEm,
    async glyphs(text) {
      const found: Glyph[] = [];
      for (const character of text) {
        const made = (await glyph(character)) ?? (await glyph(missing));
        if (made) found.push(made);
      }
      return found;
    },
  };
}

/** One at a time, since what wawoff2 gives is a place in its memory that the next font takes. */
let decompressing: Promise<unknown> = Promise.resolve();

function plainFont(file: string): Promise<Buffer> {
  const font = decompressing.then(async () => {
    const { decompress } = await import("wawoff2");
    return Buffer.from(await decompress(readFileSync(file)));
  });
  decompressing = font.catch(() => {});
  return font;
}

async function readSlice(file: string): Promise<Font> {
  const { create } = await import("fontkit");
  // fontkit varies the weight of plain fonts only.
  const font = create(await plainFont(file));
  if (!("getVariation" in font)) throw new Error(`${file} is no single font`);
  return font.getVariation({ wght: bold });
}

/** @param json by slice, `[119]` or `latin`, its ranges: `U+20-22,U+2014` */
function rangesIn(json: string): Range[] {
  return Object.entries(JSON.parse(json) as Record<string, string>).flatMap(([name, written]) =>
    written.split(",").map((range): Range => {
      const [first = 0, last = first] = range
        .trim()
        .slice(2)
        .split("-")
        .map((code) => Number.parseInt(code, 16));
      return [first, last, name.replace(/[[\]]/g, "")];
    }),
  );
}
