/** Cars, lorries, buses and containers from the side, standing on `base` with their left end at `x`. */

import { darker, fade, lighter, mix } from "./colour.ts";
import type { Stage } from "./frame.ts";
import { seen } from "./palette.ts";
import { circle, down, ellipse, group, path, pill, rounded as r, rect, times } from "./shapes.ts";

const wheel = (x: number, y: number, size: number): string =>
  circle(x, y, size, "#1c1f28") + circle(x, y, size * 0.55, "#8b929c") + circle(x, y, size * 0.22, "#3a3f4a");

const shadow = (x: number, base: number, long: number): string =>
  ellipse(x + long / 2, base, long * 0.55, long * 0.025, "#0c1020", 'opacity="0.35"');

/** `long` in pixels; drives to the right. */
export function car(stage: Stage, x: number, base: number, long: number, paint: string): string {
  const colour = seen(stage.light, paint, 0.85);
  const glass = mix(seen(stage.light, "#4f6d86", 0.6), stage.light.sky[2], 0.3);
  const at = (dx: number, dy: number): string => `${r(x + dx * long)},${r(base - dy * long)}`;
  return [
    shadow(x, base, long),
    path(
      `M${at(0.02, 0.07)}Q${at(-0.01, 0.2)} ${at(0.1, 0.22)}Q${at(0.24, 0.36)} ${at(0.42, 0.36)}Q${at(0.62, 0.36)} ${at(0.74, 0.23)}Q${at(0.98, 0.21)} ${at(0.99, 0.1)}L${at(0.97, 0.06)}Z`,
      down(lighter(colour, 0.25), colour, darker(colour, 0.35)),
    ),
    path(
      `M${at(0.17, 0.235)}Q${at(0.28, 0.33)} ${at(0.41, 0.33)}L${at(0.43, 0.235)}ZM${at(0.455, 0.235)}L${at(0.445, 0.33)}Q${at(0.6, 0.33)} ${at(0.69, 0.235)}Z`,
      glass,
    ),
    ellipse(x + long * 0.95, base - long * 0.165, long * 0.03, long * 0.015, "#fff6da"),
    wheel(x + long * 0.21, base - long * 0.075, long * 0.078),
    wheel(x + long * 0.78, base - long * 0.075, long * 0.078),
  ].join("");
}

export function container(
  stage: Stage,
  x: number,
  top: number,
  long: number,
  high: number,
  paint: string,
  distance = 0,
): string {
  const colour = seen(stage.light, paint, 0.8, distance);
  const ribs = Math.max(6, Math.round(long / (high * 0.22)));
  return [
    rect(x, top, long, high, down(lighter(colour, 0.12), colour, darker(colour, 0.2))),
    ...times(ribs, (index) =>
      rect(
        x + (long / ribs) * (index + 0.3),
        top + high * 0.08,
        (long / ribs) * 0.35,
        high * 0.84,
        fade(darker(colour, 0.4), 0.35),
      ),
    ),
    rect(x, top, long, high * 0.06, lighter(colour, 0.25)),
    rect(x, top + high * 0.94, long, high * 0.06, darker(colour, 0.4)),
  ].join("");
}

/** A lorry with a container behind its cab. */
export function lorry(
  stage: Stage,
  x: number,
  base: number,
  long: number,
  cab: string,
  load: string,
): string {
  const colour = seen(stage.light, cab, 0.85);
  const glass = mix(seen(stage.light, "#3f5a72", 0.6), stage.light.sky[2], 0.3);
  const u = long / 100;
  return [
    shadow(x, base, long),
    rect(x, base - 7 * u, 82 * u, 2.4 * u, "#2a2e38"),
    container(stage, x, base - 30 * u, 74 * u, 23.5 * u, load),
    path(
      `M${r(x + 77 * u)},${r(base - 3.5 * u)}V${r(base - 25 * u)}Q${r(x + 77 * u)},${r(base - 28 * u)} ${r(x + 81 * u)},${r(base - 28 * u)}H${r(x + 91 * u)}Q${r(x + 97 * u)},${r(base - 27 * u)} ${r(x + 99 * u)},${r(base - 13 * u)}V${r(base - 3.5 * u)}Z`,
      down(lighter(colour, 0.25), colour, darker(colour, 0.25)),
    ),
    path(
      `M${r(x + 87 * u)},${r(base - 25 * u)}H${r(x + 91.5 * u)}Q${r(x + 95 * u)},${r(base - 24 * u)} ${r(x + 96.8 * u)},${r(base - 15 * u)}H${r(x + 87 * u)}Z`,
      glass,
    ),
    pill(x + 95 * u, base - 8.5 * u, 4 * u, 2 * u, u, "#fff2cc"),
    ...[9, 19, 29, 85].map((place) => wheel(x + place * u, base - 4 * u, 4.2 * u)),
  ].join("");
}

/** A city bus or, with `cross`, an ambulance of the same long body. */
export function van(
  stage: Stage,
  x: number,
  base: number,
  long: number,
  paint: string,
  stripe: string,
  cross = false,
): string {
  const colour = seen(stage.light, paint, 0.95);
  const glass = mix(seen(stage.light, "#3f5a72", 0.6), stage.light.sky[2], 0.25);
  const u = long / 100;
  const band = seen(stage.light, stripe, 0.95);
  const windows = cross
    ? [rect(x + 12 * u, base - 38 * u, 16 * u, 10 * u, glass, `rx="${r(1.5 * u)}"`)]
    : times(5, (index) =>
        rect(x + (6 + index * 14.5) * u, base - 38 * u, 12.5 * u, 13 * u, glass, `rx="${r(1.5 * u)}"`),
      );
  const sign =
    rect(x + 45 * u, base - 41 * u, 6 * u, 16 * u, band) +
    rect(x + 40 * u, base - 36 * u, 16 * u, 6 * u, band);
  return group([
    shadow(x, base, long),
    path(
      `M${r(x + 2 * u)},${r(base - 6 * u)}V${r(base - 42 * u)}Q${r(x + 2 * u)},${r(base - 46 * u)} ${r(x + 6 * u)},${r(base - 46 * u)}H${r(x + 78 * u)}Q${r(x + 84 * u)},${r(base - 45 * u)} ${r(x + 90 * u)},${r(base - 28 * u)}Q${r(x + 99 * u)},${r(base - 25 * u)} ${r(x + 99 * u)},${r(base - 16 * u)}V${r(base - 6 * u)}Z`,
      down(lighter(colour, 0.3), colour, darker(colour, 0.18)),
    ),
    rect(x + 2 * u, base - 20 * u, 96 * u, 4.5 * u, band),
    ...windows,
    path(
      `M${r(x + 72 * u)},${r(base - 41 * u)}H${r(x + 78 * u)}Q${r(x + 82 * u)},${r(base - 40 * u)} ${r(x + 87 * u)},${r(base - 27 * u)}H${r(x + 72 * u)}Z`,
      glass,
    ),
    ...(cross ? [sign, pill(x + 60 * u, base - 50 * u, 12 * u, 5 * u, 2 * u, "#4aa3ff")] : []),
    pill(x + 94 * u, base - 21 * u, 5 * u, 4 * u, u, "#fff2cc"),
    wheel(x + 20 * u, base - 7 * u, 8 * u),
    wheel(x + 80 * u, base - 7 * u, 8 * u),
  ]);
}
