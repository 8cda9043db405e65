/** A pavilion with double eaves. */

import { darker, fade, lighter } from "./colour.ts";
import type { Stage } from "./frame.ts";
import { seen } from "./palette.ts";
import { across, ellipse, group, path, rounded as r, rect } from "./shapes.ts";

export function pavilion(stage: Stage, x: number, base: number, wide: number): string {
  const { light } = stage;
  const [roof, wood, stone] = [
    seen(light, "#4a5560", 0.8),
    seen(light, "#a8452f", 0.8),
    seen(light, "#d8d2c6", 0.9),
  ];
  const eave = (y: number, half: number, rise: number): string =>
    path(
      `M${r(x - half)},${r(y - rise * 0.12)}Q${r(x - half * 0.45)},${r(y - rise * 0.1)} ${r(x - half * 0.12)},${r(y - rise)}H${r(x + half * 0.12)}Q${r(x + half * 0.45)},${r(y - rise * 0.1)} ${r(x + half)},${r(y - rise * 0.12)}L${r(x + half * 0.88)},${r(y + rise * 0.1)}H${r(x - half * 0.88)}Z`,
      across(lighter(roof, 0.15), roof, darker(roof, 0.3)),
    );
  return group([
    rect(x - wide * 0.46, base - wide * 0.06, wide * 0.92, wide * 0.08, stone),
    rect(x - wide * 0.34, base - wide * 0.42, wide * 0.68, wide * 0.38, fade(darker(roof, 0.4), 0.25)),
    ...[-0.36, -0.13, 0.11, 0.33].map((place) =>
      rect(x + place * wide, base - wide * 0.46, wide * 0.035, wide * 0.42, wood),
    ),
    rect(x - wide * 0.38, base - wide * 0.14, wide * 0.76, wide * 0.018, wood),
    eave(base - wide * 0.42, wide * 0.62, wide * 0.22),
    eave(base - wide * 0.62, wide * 0.4, wide * 0.2),
    ellipse(x, base - wide * 0.85, wide * 0.025, wide * 0.05, wood),
  ]);
}
