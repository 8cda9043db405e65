/** The whole picture: the stage a scene is drawn on, and the frame that adds definitions, grain and vignette. */

import { type Light, type LightName, lights } from "./palette.ts";
import type { Random } from "./random.ts";

/** In pixels. */
interface Size {
  width: number;
  height: number;
}

/** What a picture has to show where the seed may not decide: the time of day, and which of a scene's views. */
export interface Direction {
  light?: LightName | undefined;
  view?: string | undefined;
}

/** Gives the SVG text of a picture; the same for the same random stream, size and direction. */
export type Scene = (random: Random, size: Size, direction?: Direction) => string;

export interface Stage extends Size {
  /** A hundredth of the shorter side: lengths in it suit every format. */
  unit: number;
  random: Random;
  light: Light;
}

export function stageFor(
  random: Random,
  size: Size,
  times: readonly [LightName, ...LightName[]],
  direction?: Direction,
): Stage {
  const usual = random.pick(times);
  const unit = Math.min(size.width, size.height) / 100;
  return { ...size, unit, random, light: lights[direction?.light ?? usual] };
}

/** The view that was asked for, or one of the scene's own by chance (a view named twice comes up more often). */
export function viewFor<const Views extends readonly [string, ...string[]]>(
  random: Random,
  views: Views,
  direction?: Direction,
): Views[number] {
  const usual: Views[number] = random.pick(views);
  const asked = direction?.view;
  if (asked === undefined) return usual;
  const found = views.find((view) => view === asked);
  if (found === undefined)
    throw new Error(`There is no view "${asked}". There are: ${[...new Set(views)].join(", ")}.`);
  return found;
}

const directions: Record<string, string> = {
  down: 'x1="0" y1="0" x2="0" y2="1"',
  across: 'x1="0" y1="0" x2="1" y2="0"',
  slant: 'x1="0" y1="0" x2="1" y2="1"',
};

function gradient(id: string, kind: string, colours: readonly string[]): string {
  const stops = colours.map((colour, index) => {
    const opacity = colour.length > 7 ? Number.parseInt(colour.slice(7), 16) / 255 : 1;
    const offset = index / Math.max(1, colours.length - 1);
    return `<stop offset="${offset.toFixed(3)}" stop-color="${colour.slice(0, 7)}" stop-opacity="${opacity.toFixed(3)}"/>`;
  });
  const element = kind === "glow" ? "radialGradient" : "linearGradient";
  return `<${element} id="${id}" ${directions[kind] ?? ""}>${stops.join("")}</${element}>`;
}

function resolved(content: string): string {
  const definitions = new Map<string, [id: string, markup: string]>();
  const reference = (token: string, define: (id: string) => string): string => {
    const id = definitions.get(token)?.[0] ?? `d${definitions.size}`;
    definitions.set(token, [id, define(id)]);
    return `url(#${id})`;
  };
  const drawn = content
    .replace(/paint\((\w+) ([^)]*)\)/g, (token, kind: string, colours: string) =>
      reference(token, (id) => gradient(id, kind, colours.split(" "))),
    )
    .replace(/soft\(([\d.]+)\)/g, (token, radius: string) =>
      reference(
        token,
        (id) =>
          `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${radius}"/></filter>`,
      ),
    );
  return `<defs>${[...definitions.values()].map(([, markup]) => markup).join("")}</defs>${drawn}`;
}

/** Fine film grain: one tile of noise, pushed towards grey. */
const grain = `<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.75" numOctaves="2" seed="7"/><feColorMatrix values="0.5 0.5 0 0 0 0.5 0.5 0 0 0 0.5 0.5 0 0 0 0 0 0 0 1"/></filter><radialGradient id="vignette" cx="0.5" cy="0.45" r="0.78"><stop offset="0.6" stop-color="#10142a" stop-opacity="0"/><stop offset="1" stop-color="#10142a" stop-opacity="0.3"/></radialGradient>`;

export function framed({ width, height }: Size, content: readonly string[]): string {
  const whole = `x="0" y="0" width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${grain}</defs>${resolved(content.join(""))}<rect ${whole} fill="url(#vignette)"/><rect ${whole} filter="url(#grain)" opacity="0.13" style="mix-blend-mode:soft-light"/></svg>`;
}
