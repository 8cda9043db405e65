/** A screen that shows charts, without words. */

import { fade, lighter, mix } from "./colour.ts";
import type { Stage } from "./frame.ts";
import {
  circle,
  curve,
  down,
  glow,
  group,
  line,
  type Point,
  path,
  rounded as r,
  rect,
  slant,
  times,
} from "./shapes.ts";

/** A figure in a chart on a screen, in a box. */
function figure(stage: Stage, x: number, y: number, wide: number, high: number, ink: string): string {
  const { random } = stage;
  const kind = random.whole(0, 2);
  if (kind === 0) {
    return group(
      times(7, (index) => {
        const tall = high * (0.2 + 0.75 * ((index + 1) / 7) * random.between(0.6, 1));
        return rect(
          x + (wide * (index + 0.15)) / 7,
          y + high - tall,
          wide * 0.09,
          tall,
          mix(ink, "#ffffff", index === 6 ? 0.1 : 0.5),
        );
      }),
    );
  }
  if (kind === 1) {
    const points = times(
      8,
      (index): Point => [
        x + (wide * index) / 7,
        y + high * (0.85 - 0.65 * (index / 7) - random.between(-0.1, 0.12)),
      ],
    );
    return (
      path(
        `M${r(x)},${r(y + high)}${points.map(([px, py]) => `L${r(px)},${r(py)}`).join("")}L${r(x + wide)},${r(y + high)}Z`,
        down(fade(ink, 0.5), fade(ink, 0.05)),
      ) +
      line(points, ink, high * 0.03) +
      points.map(([px, py]) => circle(px, py, high * 0.028, "#ffffff")).join("")
    );
  }
  const radius = Math.min(wide, high) * 0.36;
  const ring = (from: number, to: number, colour: string): string => {
    const at = (turn: number): string =>
      `${r(x + wide / 2 + Math.cos(turn) * radius)},${r(y + high / 2 + Math.sin(turn) * radius)}`;
    return curve(
      `M${at(from)}A${r(radius)},${r(radius)} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to)}`,
      colour,
      radius * 0.42,
    );
  };
  const cut = random.between(2, 3.6);
  return (
    ring(-1.57, -1.57 + cut, ink) +
    ring(-1.5 + cut, 2.9, mix(ink, "#ffffff", 0.45)) +
    ring(2.98, 4.64, mix(ink, "#ffd27d", 0.6))
  );
}

export function screen(stage: Stage, x: number, y: number, wide: number, high: number, ink: string): string {
  const pad = high * 0.1;
  return group([
    rect(
      x - wide * 0.4,
      y - high * 0.4,
      wide * 1.8,
      high * 1.8,
      glow(fade(lighter(ink, 0.6), 0.5), fade(ink, 0)),
    ),
    rect(x - pad * 0.3, y - pad * 0.3, wide + pad * 0.6, high + pad * 0.6, "#1b2130"),
    rect(x, y, wide, high, slant("#ffffff", mix("#ffffff", ink, 0.2))),
    rect(x + pad, y + pad, wide * 0.42, pad * 0.7, ink),
    ...times(4, (index) =>
      rect(
        x + pad,
        y + pad * (2.5 + index * 1.1),
        wide * (0.36 - (index % 3) * 0.06),
        pad * 0.36,
        mix(ink, "#ffffff", 0.65),
      ),
    ),
    figure(stage, x + wide * 0.5, y + high * 0.16, wide * 0.44, high * 0.7, ink),
    figure(stage, x + pad, y + high * 0.62, wide * 0.32, high * 0.28, mix(ink, "#2f9a8a", 0.5)),
  ]);
}
