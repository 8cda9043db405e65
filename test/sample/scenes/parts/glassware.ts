/** Laboratory glass with coloured liquids. */

import { fade, lighter, mix } from "./colour.ts";
import type { Stage } from "./frame.ts";
import {
  across,
  circle,
  curve,
  down,
  ellipse,
  group,
  line,
  path,
  pill,
  rounded as r,
  rect,
  roundEnds,
  slant,
  soft,
  times,
} from "./shapes.ts";

const glassy = "#ffffff";

export type Ware = (stage: Stage, x: number, base: number, s: number, liquid: string) => string;

const bubbles = (stage: Stage, x: number, y: number, wide: number, high: number): string =>
  times(7, () =>
    circle(
      x + stage.random.between(-0.5, 0.5) * wide,
      y + stage.random.between(0, 1) * high,
      stage.unit * stage.random.between(0.15, 0.45),
      fade("#ffffff", 0.6),
    ),
  ).join("");

const shine = (d: string, thick: number): string => curve(d, fade("#ffffff", 0.8), thick, roundEnds);

/** A conical flask. */
export const flask: Ware = (stage, x, base, s, liquid) => {
  const outline = `M${r(x - s * 0.11)},${r(base - s)}V${r(base - s * 0.62)}L${r(x - s * 0.38)},${r(base - s * 0.08)}Q${r(x - s * 0.4)},${r(base)} ${r(x - s * 0.3)},${r(base)}H${r(x + s * 0.3)}Q${r(x + s * 0.4)},${r(base)} ${r(x + s * 0.38)},${r(base - s * 0.08)}L${r(x + s * 0.11)},${r(base - s * 0.62)}V${r(base - s)}Z`;
  return [
    ellipse(x + s * 0.1, base, s * 0.5, s * 0.05, fade(liquid, 0.4), soft(stage.unit * 0.5)),
    path(outline, slant(fade(glassy, 0.55), fade(glassy, 0.2))),
    path(
      `M${r(x - s * 0.24)},${r(base - s * 0.36)}L${r(x - s * 0.37)},${r(base - s * 0.08)}Q${r(x - s * 0.39)},${r(base - s * 0.01)} ${r(x - s * 0.3)},${r(base - s * 0.01)}H${r(x + s * 0.3)}Q${r(x + s * 0.39)},${r(base - s * 0.01)} ${r(x + s * 0.37)},${r(base - s * 0.08)}L${r(x + s * 0.24)},${r(base - s * 0.36)}Z`,
      down(fade(lighter(liquid, 0.3), 0.9), fade(liquid, 0.95)),
    ),
    ellipse(x, base - s * 0.36, s * 0.24, s * 0.035, lighter(liquid, 0.45)),
    bubbles(stage, x, base - s * 0.32, s * 0.4, s * 0.26),
    path(outline, "none", `stroke="${fade("#7f9aad", 0.75)}" stroke-width="${r(s * 0.012)}"`),
    ellipse(x, base - s, s * 0.13, s * 0.03, fade(glassy, 0.7), `stroke="${fade("#7f9aad", 0.75)}"`),
    shine(`M${r(x - s * 0.08)},${r(base - s * 0.6)}L${r(x - s * 0.3)},${r(base - s * 0.14)}`, s * 0.025),
  ].join("");
};

export const beaker: Ware = (stage, x, base, s, liquid) =>
  [
    ellipse(x + s * 0.1, base, s * 0.4, s * 0.05, fade(liquid, 0.4), soft(stage.unit * 0.5)),
    pill(
      x - s * 0.3,
      base - s * 0.72,
      s * 0.6,
      s * 0.72,
      s * 0.06,
      across(fade(glassy, 0.6), fade(glassy, 0.2), fade(glassy, 0.45)),
    ),
    pill(
      x - s * 0.285,
      base - s * 0.45,
      s * 0.57,
      s * 0.44,
      s * 0.05,
      down(fade(lighter(liquid, 0.3), 0.9), fade(liquid, 0.95)),
    ),
    ellipse(x, base - s * 0.45, s * 0.285, s * 0.05, lighter(liquid, 0.45)),
    bubbles(stage, x, base - s * 0.4, s * 0.45, s * 0.3),
    ellipse(
      x,
      base - s * 0.72,
      s * 0.31,
      s * 0.05,
      fade(glassy, 0.5),
      `stroke="${fade("#7f9aad", 0.8)}" stroke-width="${r(s * 0.012)}"`,
    ),
    ...times(4, (index) =>
      rect(
        x + s * 0.12,
        base - s * (0.14 + index * 0.13),
        s * (index % 2 ? 0.08 : 0.13),
        s * 0.012,
        fade("#3f5a6e", 0.6),
      ),
    ),
    shine(`M${r(x - s * 0.24)},${r(base - s * 0.64)}V${r(base - s * 0.1)}`, s * 0.025),
  ].join("");

export const tubes: Ware = (stage, x, base, s, liquid) =>
  group([
    ...times(5, (index) => {
      const tx = x + (index - 2) * s * 0.26;
      const level = s * stage.random.between(0.25, 0.55);
      const colour = mix(
        liquid,
        stage.random.pick(["#ffffff", "#f2a93c", "#e8637a"]),
        stage.random.between(0, 0.45),
      );
      return (
        pill(
          tx - s * 0.07,
          base - s * 0.86,
          s * 0.14,
          s * 0.78,
          s * 0.07,
          fade(glassy, 0.5),
          `stroke="${fade("#7f9aad", 0.7)}" stroke-width="${r(s * 0.01)}"`,
        ) +
        pill(
          tx - s * 0.06,
          base - s * 0.1 - level,
          s * 0.12,
          level,
          s * 0.06,
          down(lighter(colour, 0.3), colour),
        ) +
        shine(`M${r(tx - s * 0.035)},${r(base - s * 0.8)}V${r(base - s * 0.2)}`, s * 0.016)
      );
    }),
    rect(x - s * 0.68, base - s * 0.5, s * 1.36, s * 0.1, slant("#e9eef2", "#aab8c4")),
    rect(x - s * 0.68, base - s * 0.12, s * 1.36, s * 0.12, slant("#e9eef2", "#98a8b6")),
    ...[-0.68, 0.62].map((leg) => rect(x + leg * s, base - s * 0.5, s * 0.06, s * 0.5, "#b9c6d0")),
  ]);

/** A round flask over a stand, with a coil leading away. */
export const still: Ware = (stage, x, base, s, liquid) =>
  [
    line(
      [
        [x - s * 0.5, base],
        [x - s * 0.5, base - s * 1.5],
      ],
      "#8594a2",
      s * 0.035,
    ),
    rect(x - s * 0.66, base - s * 0.05, s * 0.6, s * 0.05, "#6b7a88"),
    line(
      [
        [x - s * 0.5, base - s * 1.02],
        [x - s * 0.06, base - s * 1.02],
      ],
      "#8594a2",
      s * 0.03,
    ),
    rect(x - s * 0.2, base - s * 0.14, s * 0.4, s * 0.14, slant("#59687a", "#39465a")),
    circle(x + s * 0.12, base - s * 0.07, s * 0.025, "#ff8f5a"),
    circle(
      x,
      base - s * 0.46,
      s * 0.32,
      fade(glassy, 0.5),
      `stroke="${fade("#7f9aad", 0.8)}" stroke-width="${r(s * 0.014)}"`,
    ),
    path(
      `M${r(x - s * 0.31)},${r(base - s * 0.46)}A${r(s * 0.31)},${r(s * 0.31)} 0 0 0 ${r(x + s * 0.31)},${r(base - s * 0.46)}Z`,
      down(lighter(liquid, 0.2), liquid),
    ),
    ellipse(x, base - s * 0.46, s * 0.31, s * 0.045, lighter(liquid, 0.45)),
    bubbles(stage, x, base - s * 0.42, s * 0.36, s * 0.2),
    rect(
      x - s * 0.06,
      base - s * 1.12,
      s * 0.12,
      s * 0.38,
      fade(glassy, 0.6),
      `stroke="${fade("#7f9aad", 0.8)}"`,
    ),
    curve(
      `M${r(x)},${r(base - s * 1.1)}Q${r(x + s * 0.02)},${r(base - s * 1.3)} ${r(x + s * 0.3)},${r(base - s * 1.2)}${times(5, (index) => `q${r(s * 0.14)},${r(s * 0.02)} ${r(s * 0.04)},${r(s * 0.08)}q${r(-s * 0.1)},${r(s * 0.04)} ${r(-s * 0.02)},${r(s * 0.04 + index * 0)}`).join("")}`,
      fade(lighter(liquid, 0.25), 0.9),
      s * 0.04,
      roundEnds,
    ),
    shine(
      `M${r(x - s * 0.22)},${r(base - s * 0.6)}Q${r(x - s * 0.14)},${r(base - s * 0.7)} ${r(x - s * 0.04)},${r(base - s * 0.72)}`,
      s * 0.03,
    ),
  ].join("");
