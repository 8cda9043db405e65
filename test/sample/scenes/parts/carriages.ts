/** A high-speed train from the side. */

import { darker, fade, lighter, mix } from "./colour.ts";
import type { Stage } from "./frame.ts";
import { seen } from "./palette.ts";
import { curve, down, ellipse, glow, group, path, rounded as r, rect, times } from "./shapes.ts";

export const stripes = ["#c8372f", "#2f6fb5", "#d99a2f", "#1f9a8a"] as const;

/** Seen from the side, its nose at `nose` pointing right, the rails at `base`; `moving` draws the streaks of its speed. */
export function passing(stage: Stage, nose: number, base: number, high: number, moving = true): string {
  const { light, random, width } = stage;
  const h = high;
  const white = seen(light, "#f3f3ef", 1);
  const shade = seen(light, "#f3f3ef", 0.2);
  const stripe = seen(light, random.pick(stripes), 0.95);
  const glass = mix(seen(light, "#22364a", 0.6), light.sky[1], 0.22);
  const top = base - h;
  const tail = Math.min(nose - h * 8, -h);
  const hull = `M${r(tail)},${r(top)}H${r(nose - h * 3)}C${r(nose - h * 1.7)},${r(top + h * 0.02)} ${r(nose - h * 0.5)},${r(top + h * 0.46)} ${r(nose)},${r(base - h * 0.26)}Q${r(nose + h * 0.03)},${r(base - h * 0.12)} ${r(nose - h * 0.35)},${r(base - h * 0.1)}H${r(tail)}Z`;
  const windows: string[] = [];
  const car = h * 7.4;
  for (let x = nose - h * 4.1; x > -h; x -= h * 0.62) {
    const joint = (nose - x) % car < h * 1.2;
    windows.push(
      joint
        ? rect(
            x,
            top + h * 0.24,
            h * 0.3,
            h * 0.6,
            "none",
            `rx="${r(h * 0.05)}" stroke="${fade(darker(shade, 0.2), 0.7)}" stroke-width="${r(h * 0.02)}"`,
          )
        : rect(
            x,
            top + h * 0.27,
            h * 0.48,
            h * 0.21,
            light.lit > 0.3 ? light.window : glass,
            `rx="${r(h * 0.06)}"`,
          ),
    );
  }
  const joints = times((nose + h) / car + 1, (index) =>
    rect(nose - h * 3.3 - (index + 0.55) * car, top - h * 0.01, h * 0.09, h * 0.92, darker(shade, 0.5)),
  );
  return group([
    path(hull, down(lighter(white, 0.4), white, mix(white, shade, 0.5), shade)),
    path(
      `M${r(tail)},${r(top + h * 0.2)}H${r(nose - h * 3.4)}L${r(nose - h * 3.2)},${r(top + h * 0.55)}H${r(tail)}Z`,
      fade(darker(shade, 0.45), 0.16),
    ),
    ...windows,
    path(
      `M${r(tail)},${r(top + h * 0.62)}H${r(nose - h * 2.4)}Q${r(nose - h * 1)},${r(top + h * 0.62)} ${r(nose - h * 0.12)},${r(base - h * 0.3)}Q${r(nose - h * 0.9)},${r(top + h * 0.76)} ${r(nose - h * 2.4)},${r(top + h * 0.7)}H${r(tail)}Z`,
      stripe,
    ),
    path(
      `M${r(nose - h * 2.35)},${r(top + h * 0.1)}C${r(nose - h * 1.8)},${r(top + h * 0.13)} ${r(nose - h * 1.35)},${r(top + h * 0.26)} ${r(nose - h * 1.08)},${r(top + h * 0.38)}Q${r(nose - h * 1.7)},${r(top + h * 0.4)} ${r(nose - h * 2.3)},${r(top + h * 0.34)}Z`,
      down(lighter(glass, 0.35), glass),
    ),
    path(
      `M${r(nose - h * 0.72)},${r(base - h * 0.4)}Q${r(nose - h * 0.4)},${r(base - h * 0.42)} ${r(nose - h * 0.26)},${r(base - h * 0.3)}Q${r(nose - h * 0.5)},${r(base - h * 0.3)} ${r(nose - h * 0.72)},${r(base - h * 0.34)}Z`,
      "#fff8e0",
    ),
    ellipse(
      nose - h * 0.4,
      base - h * 0.36,
      h * 0.9,
      h * 0.3,
      glow(fade("#fff4d0", 0.8), fade("#fff4d0", 0)),
    ),
    ...joints,
    rect(tail, base - h * 0.12, nose - tail - h * 0.5, h * 0.1, darker(shade, 0.6)),
    curve(
      `M${r(tail)},${r(top + h * 0.05)}H${r(nose - h * 3)}C${r(nose - h * 1.8)},${r(top + h * 0.06)} ${r(nose - h * 0.9)},${r(top + h * 0.36)} ${r(nose - h * 0.4)},${r(top + h * 0.52)}`,
      fade("#ffffff", 0.65),
      h * 0.035,
    ),
    ...times(moving ? 14 : 0, () => {
      const x = random.between(-0.1, 0.6) * width;
      return rect(
        x,
        top + h * random.between(-0.1, 0.95),
        h * random.between(2, 6),
        h * 0.02,
        fade("#ffffff", random.between(0.15, 0.5)),
      );
    }),
  ]);
}
