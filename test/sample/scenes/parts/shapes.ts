/**
 * SVG elements as strings. A fill may be a paint made by `down`, `across`, `slant` or `glow`, and an attribute may be
 * `soft(radius)`; `framed` in frame.ts turns both into definitions, so shapes need no ids.
 */

export type Point = readonly [x: number, y: number];

export const rounded = (value: number): string => String(Math.round(value * 10) / 10);

const pairs = (points: readonly Point[]): string =>
  points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join(" ");

/** Paints with two or more colours, evenly spread over the shape's own box. */
export const down = (...colours: string[]): string => `paint(down ${colours.join(" ")})`;

export const across = (...colours: string[]): string => `paint(across ${colours.join(" ")})`;

export const slant = (...colours: string[]): string => `paint(slant ${colours.join(" ")})`;

/** From the centre outwards. */
export const glow = (...colours: string[]): string => `paint(glow ${colours.join(" ")})`;

/** The attribute that blurs an element, in pixels. */
export const soft = (radius: number): string => `filter="soft(${rounded(radius)})"`;

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  attributes = "",
): string {
  if (width <= 0 || height <= 0) return "";
  const [left, top, wide, high] = [x, y, width, height].map(rounded);
  return `<rect x="${left}" y="${top}" width="${wide}" height="${high}" fill="${fill}" ${attributes}/>`;
}

/** A rectangle with round corners. */
export function pill(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: string,
  attributes = "",
): string {
  return rect(x, y, width, height, fill, `rx="${rounded(radius)}" ${attributes}`);
}

export function circle(x: number, y: number, radius: number, fill: string, attributes = ""): string {
  return `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="${rounded(radius)}" fill="${fill}" ${attributes}/>`;
}

export function ellipse(x: number, y: number, rx: number, ry: number, fill: string, attributes = ""): string {
  const [cx, cy, wide, high] = [x, y, rx, ry].map(rounded);
  return `<ellipse cx="${cx}" cy="${cy}" rx="${wide}" ry="${high}" fill="${fill}" ${attributes}/>`;
}

export function polygon(points: readonly Point[], fill: string, attributes = ""): string {
  return `<polygon points="${pairs(points)}" fill="${fill}" ${attributes}/>`;
}

export function line(points: readonly Point[], colour: string, width: number, attributes = ""): string {
  return `<polyline points="${pairs(points)}" fill="none" stroke="${colour}" stroke-width="${rounded(Math.max(width, 0.6))}" stroke-linejoin="round" ${attributes}/>`;
}

export const roundEnds = 'stroke-linecap="round"';

export function path(d: string, fill: string, attributes = ""): string {
  return `<path d="${d}" fill="${fill}" ${attributes}/>`;
}

/** A curve without a fill. */
export function curve(d: string, colour: string, width: number, attributes = ""): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${rounded(Math.max(width, 0.6))}" ${attributes}/>`;
}

export function group(children: readonly string[], attributes = ""): string {
  return `<g ${attributes}>${children.join("")}</g>`;
}

/** The path data of a smooth curve through the points. */
export function through(points: readonly Point[], closed = false): string {
  const count = points.length;
  const at = (index: number): Point => {
    const inside = closed ? (index + count) % count : Math.min(count - 1, Math.max(0, index));
    return points[inside] ?? [0, 0];
  };
  const parts = [`M${pairs([at(0)])}`];
  for (let index = 0; index < (closed ? count : count - 1); index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const leave: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const arrive: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    parts.push(`C${pairs([leave, arrive, to])}`);
  }
  return parts.join("") + (closed ? "Z" : "");
}

/** As many results as asked for, the maker told which one it makes. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: Math.max(0, Math.round(count)) }, (_, index) => make(index));
}
