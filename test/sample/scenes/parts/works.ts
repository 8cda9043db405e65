/** What a works is made of: halls, tanks, stacks, offices, gas holders. */

import { darker, fade, lighter, mix } from "./colour.ts";
import type { Stage } from "./frame.ts";
import { seen } from "./palette.ts";
import {
  across,
  circle,
  curve,
  down,
  ellipse,
  group,
  line,
  polygon,
  rounded as r,
  rect,
  slant,
  soft,
  times,
} from "./shapes.ts";

/** Where a building stands; lengths in pixels. */
interface Plot {
  x: number;
  base: number;
  wide: number;
  high: number;
  distance: number;
}

/** Draws one building of a works on its plot. */
export type Module = (stage: Stage, plot: Plot) => string;

const paint = (stage: Stage, colour: string, exposure: number, plot: Plot): string =>
  seen(stage.light, colour, exposure, plot.distance);

/** Parallel hall roofs with glazing to one side, solar cells on the other. */
export const sawtooth: Module = (stage, plot) => {
  const { x, base, wide, high } = plot;
  const { unit, random, light } = stage;
  const teeth = Math.max(3, Math.round(wide / (unit * 9)));
  const step = wide / teeth;
  const wall = paint(stage, random.pick(["#dfe3e4", "#c9d3d8", "#e9e2d4"]), 0.95, plot);
  const stripe = paint(stage, random.pick(["#3f7fb0", "#d9683c", "#3f8f7a"]), 0.9, plot);
  const eaves = base - high * 0.62;
  return group([
    ...times(teeth, (index) => {
      const left = x + index * step;
      return (
        polygon(
          [
            [left, eaves],
            [left, eaves - high * 0.36],
            [left + step, eaves],
          ],
          across(paint(stage, "#8a97a2", 0.4, plot), paint(stage, "#aab4bc", 0.95, plot)),
        ) +
        polygon(
          [
            [left + step * 0.12, eaves - high * 0.27],
            [left + step * 0.2, eaves - high * 0.26],
            [left + step * 0.84, eaves - high * 0.05],
            [left + step * 0.76, eaves - high * 0.04],
          ],
          paint(stage, "#31548c", 0.8, plot),
        )
      );
    }),
    rect(x, eaves, wide, base - eaves, down(wall, mix(wall, light.shade, 0.3))),
    ...times(wide / unit / 1.1, (index) =>
      rect(x + index * unit * 1.1, eaves, unit * 0.16, base - eaves, fade(darker(wall, 0.4), 0.22)),
    ),
    rect(x, eaves + high * 0.08, wide, high * 0.07, stripe),
    ...times(teeth, (index) =>
      rect(
        x + step * (index + 0.18),
        eaves + high * 0.22,
        step * 0.64,
        high * 0.1,
        light.lit > 0.3 ? light.window : paint(stage, "#5a7f9c", 0.8, plot),
      ),
    ),
    ...times(teeth / 2, (index) =>
      rect(
        x + step * (index * 2 + 0.55),
        base - high * 0.26,
        step * 0.7,
        high * 0.26,
        down(paint(stage, "#6d7a86", 0.7, plot), paint(stage, "#4d5965", 0.6, plot)),
      ),
    ),
  ]);
};

export const tanks: Module = (stage, plot) => {
  const { x, base, wide, high } = plot;
  const count = Math.max(2, Math.round(wide / (high * 0.5)));
  const step = wide / count;
  const steel = [1, 0.85, 0.35, 0.1].map((exposure) => paint(stage, "#e6e8e8", exposure, plot));
  return group([
    ...times(count, (index) => {
      const tall = high * stage.random.between(0.7, 1.05);
      const left = x + index * step + step * 0.06;
      const w = step * 0.88;
      return [
        ellipse(left + w / 2, base - tall, w / 2, w * 0.24, steel[1] ?? ""),
        rect(left, base - tall, w, tall, across(...steel)),
        ...times(4, (ring) =>
          rect(left, base - tall * (0.2 + ring * 0.24), w, stage.unit * 0.3, fade("#4a5562", 0.3)),
        ),
        curve(
          `M${r(left + w * 0.15)},${r(base)}L${r(left + w * 0.95)},${r(base - tall)}`,
          fade("#3a4552", 0.6),
          stage.unit * 0.3,
          'stroke-dasharray="3 2"',
        ),
      ].join("");
    }),
    ...times(2, (index) =>
      line(
        [
          [x - step * 0.2, base - high * (0.3 + index * 0.12)],
          [x + wide + step * 0.2, base - high * (0.3 + index * 0.12)],
        ],
        paint(stage, index ? "#d99a3d" : "#8fa3b2", 0.8, plot),
        stage.unit * 0.9,
      ),
    ),
  ]);
};

export const stacks: Module = (stage, plot) => {
  const { x, base, wide, high } = plot;
  const { unit, random, light } = stage;
  const drift = random.pick([1, -1]);
  const bands = [1, 0.7, 0.15].map((exposure) => paint(stage, "#e2dcd2", exposure, plot));
  return group([
    ...times(2, (index) => {
      const cx = x + wide * (0.3 + index * 0.36);
      const tall = high * (index ? 1.65 : 2);
      const puffs = times(9, (puff) =>
        ellipse(
          cx + drift * puff * unit * 2.1,
          base - tall - unit * (1 + puff * 1.7) + random.between(-1, 1) * unit,
          unit * (1.3 + puff * 0.75),
          unit * (1 + puff * 0.55),
          fade(lighter(light.sky[2], 0.6), 0.5 - puff * 0.045),
        ),
      );
      return (
        group(puffs, soft(unit * 0.8)) +
        polygon(
          [
            [cx - wide * 0.08, base],
            [cx + wide * 0.08, base],
            [cx + wide * 0.05, base - tall],
            [cx - wide * 0.05, base - tall],
          ],
          across(...bands),
        ) +
        [0.96, 0.84]
          .map((place) =>
            rect(
              cx - wide * 0.055,
              base - tall * place,
              wide * 0.11,
              tall * 0.05,
              across(paint(stage, "#cf4f3a", 1, plot), paint(stage, "#cf4f3a", 0.3, plot)),
            ),
          )
          .join("")
      );
    }),
    rect(
      x,
      base - high * 0.5,
      wide,
      high * 0.5,
      down(paint(stage, "#b9c3c9", 0.9, plot), paint(stage, "#8f9ba4", 0.7, plot)),
    ),
    ...times(4, (index) =>
      rect(
        x + wide * (0.06 + index * 0.24),
        base - high * 0.42,
        wide * 0.16,
        high * 0.12,
        paint(stage, "#4f6878", 0.7, plot),
      ),
    ),
  ]);
};

/** The office in front of the works: long windows, a canopy, planted roof. */
export const office: Module = (stage, plot) => {
  const { x, base, wide, high } = plot;
  const { unit, light } = stage;
  const white = paint(stage, "#eef0ee", 1, plot);
  const glass = slant(
    mix(light.sky[2], "#ffffff", 0.2),
    paint(stage, "#5d8cab", 0.9, plot),
    paint(stage, "#33566f", 0.8, plot),
  );
  return group([
    rect(x, base - high, wide, high, down(white, mix(white, light.shade, 0.25))),
    ...times(4, (index) =>
      rect(
        x + wide * 0.03,
        base - high * (0.94 - index * 0.225),
        wide * 0.94,
        high * 0.15,
        light.lit > 0.3 && index % 2 ? light.window : glass,
      ),
    ),
    ...times(wide / unit / 2.2, (index) =>
      rect(x + wide * 0.03 + index * unit * 2.2, base - high * 0.94, unit * 0.2, high * 0.83, white),
    ),
    rect(x - unit, base - high - unit * 0.6, wide + unit * 2, unit * 1.1, paint(stage, "#cfd4d4", 0.8, plot)),
    rect(x + wide * 0.32, base - high * 0.24, wide * 0.36, high * 0.24, paint(stage, "#34495a", 0.7, plot)),
    rect(x + wide * 0.26, base - high * 0.28, wide * 0.48, unit * 0.8, paint(stage, "#d9683c", 0.95, plot)),
    rect(x + wide * 0.85, base - high, wide * 0.15, high, fade(light.shade, 0.35)),
  ]);
};

export const spheres: Module = (stage, plot) => {
  const { x, base, wide, high } = plot;
  const count = Math.max(1, Math.round(wide / (high * 0.9)));
  const step = wide / count;
  const radius = Math.min(step * 0.42, high * 0.42);
  return group(
    times(count, (index) => {
      const [cx, cy] = [x + step * (index + 0.5), base - radius * 1.5];
      return (
        [-0.75, -0.25, 0.25, 0.75]
          .map((leg) =>
            line(
              [
                [cx + leg * radius, base],
                [cx + leg * radius, cy],
              ],
              paint(stage, "#7d8994", 0.6, plot),
              stage.unit * 0.6,
            ),
          )
          .join("") +
        circle(
          cx,
          cy,
          radius,
          "paint(glow " +
            [1, 0.9, 0.5, 0.12].map((exposure) => paint(stage, "#f2f1ec", exposure, plot)).join(" ") +
            ")",
        ) +
        rect(cx - radius, cy - stage.unit * 0.2, radius * 2, stage.unit * 0.4, fade("#4a5562", 0.4))
      );
    }),
  );
};
