/** The picture that a shared link shows where an article has none of its own: its title in the portal's frame. */
import { digest } from "../shared/digest.ts";
import { type Glyph, glyphFont } from "./glyph-font.ts";
import { titleLines } from "./title-lines.ts";

/** All that is on the picture, in one version of the portal. */
export interface ShareWords {
  title: string;
  /** Of the portal. */
  name: string;
  /** `www.example.com` */
  host: string;
  theme: "red" | "blue";
}

/** Pixels; the proportions that Open Graph's readers show whole, the middle of which WeChat takes. */
const width = 1200;
const height = 630;
const edge = 84;
const textWidth = width - 2 * edge;

/** The larger the fewer lines. */
const sizes = [
  { size: 84, lines: 2, leading: 122 },
  { size: 70, lines: 3, leading: 104 },
  { size: 58, lines: 4, leading: 84 },
];

const brands = { red: "#a8161d", blue: "#0b559f" };
/** The portal's mark, as in the head of its pages. */
const mark =
  "M12 42c8-6 14-6 20 0s12 6 20 0v8c-8 6-14 6-20 0s-12-6-20 0zM18 34V20l8-6v20zm12 0V12l8 6v16zm12 0V22l6 4v8z";

/** Changes with the drawing below. */
const recipe = "1";

/** Site path of the picture: the same for the same words. */
export function shareUrl(words: ShareWords): string {
  return `/assets/share/${digest(recipe, JSON.stringify(words)).slice(0, 16)}.png`;
}

/** @returns a PNG */
export async function drawShare(words: ShareWords): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  const svg = Buffer.from(await shareDrawing(words));
  return await sharp(svg).png({ palette: true, colours: 32, effort: 1 }).toBuffer();
}

async function shareDrawing({ title, name, host, theme }: ShareWords): Promise<string> {
  const font = glyphFont();
  const advances = new Map<string, number>();
  for (const character of new Set(`${title}…`)) {
    const [glyph] = await font.glyphs(character);
    advances.set(character, (glyph?.advance ?? 0) / font.unitsPerEm);
  }
  const widthOf = (text: string) => [...text].reduce((sum, each) => sum + (advances.get(each) ?? 1), 0);
  const fitted = sizes.map((each) => ({
    ...each,
    shown: titleLines(title, widthOf, { most: textWidth / each.size, lines: each.lines }),
  }));
  const chosen = fitted.find(({ shown }) => !shown.at(-1)?.endsWith("…")) ?? fitted.at(-1);
  if (!chosen) return "";
  const { size, leading, shown } = chosen;
  const middle = 350;
  const top = middle - ((shown.length - 1) * leading) / 2 + size * 0.36;
  const line = async (text: string, x: number, y: number, scale: number, colour: string) =>
    `<g fill="${colour}" transform="translate(${x} ${y}) scale(${scale / font.unitsPerEm} ${-scale / font.unitsPerEm})">${outlines(await font.glyphs(text))}</g>`;
  const brand = brands[theme];
  const pieces = [
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<rect width="${width}" height="20" fill="${brand}"/>`,
    `<circle cx="${edge + 32}" cy="112" r="32" fill="${brand}"/>`,
    `<path transform="translate(${edge} 80)" fill="#fff" d="${mark}"/>`,
    await line(name, edge + 84, 126, 40, brand),
    ...(await Promise.all(
      shown.map((text, index) => line(text, edge, top + index * leading, size, "#1d2129")),
    )),
    `<rect x="${edge}" y="552" width="${textWidth}" height="2" fill="#e1e4e9"/>`,
    await line(host, edge, 594, 24, "#565c66"),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${pieces.join("")}</svg>`;
}

function outlines(glyphs: readonly Glyph[]): string {
  let x = 0;
  return glyphs
    .map(({ path, advance }) => {
      const at = x;
      x += advance;
      return path === "" ? "" : `<path transform="translate(${at} 0)" d="${path}"/>`;
    })
    .join("");
}
