/** A four-armed drone with its load. */

import { darker, fade, lighter } from "./colour.ts";
import type { Stage } from "./frame.ts";
import { seen } from "./palette.ts";
import {
  circle,
  down,
  ellipse,
  glow,
  group,
  line,
  path,
  pill,
  polygon,
  rounded as r,
  rect,
  roundEnds,
  slant,
  times,
} from "./shapes.ts";

export type Cargo = "camera" | "parcel" | "spray";

/** Centred on the origin, `s` is half its span. */
export function craft(stage: Stage, s: number, shell: string, cargo: Cargo): string {
  const { light } = stage;
  const [bright, plain, dark] = [1, 0.65, 0.1].map((exposure) => seen(light, shell, exposure)) as [
    string,
    string,
    string,
  ];
  const carbon = seen(light, "#2a2f3a", 0.75);
  const ends: readonly (readonly [number, number, number])[] = [
    [-0.72, -0.3, 0.78],
    [0.72, -0.3, 0.78],
    [-1, 0.06, 1],
    [1, 0.06, 1],
  ];
  const rotor = ([x, y, scale]: readonly [number, number, number]): string => {
    const [cx, cy, wide] = [x * s, y * s - 0.13 * s * scale, 0.44 * s * scale];
    return [
      ellipse(
        cx,
        cy,
        wide,
        wide * 0.2,
        glow(fade("#ffffff", 0.05), fade("#ffffff", 0.18), fade("#dfe8f0", 0.5)),
      ),
      ellipse(
        cx,
        cy,
        wide,
        wide * 0.2,
        "none",
        `stroke="${fade("#ffffff", 0.6)}" stroke-width="${r(s * 0.008)}"`,
      ),
      path(
        `M${r(cx - wide * 0.95)},${r(cy - wide * 0.06)}L${r(cx)},${r(cy - wide * 0.025)}L${r(cx + wide * 0.95)},${r(cy + wide * 0.06)}L${r(cx)},${r(cy + wide * 0.035)}Z`,
        fade(carbon, 0.75),
      ),
      rect(
        cx - 0.045 * s * scale,
        cy,
        0.09 * s * scale,
        0.16 * s * scale,
        `paint(across ${lighter(carbon, 0.25)} ${carbon} ${darker(carbon, 0.4)})`,
        `rx="${r(s * 0.02)}"`,
      ),
      circle(cx, cy + 0.17 * s * scale, s * 0.02, x < 0 ? "#ff5a4a" : "#5fffa0"),
      circle(
        cx,
        cy + 0.17 * s * scale,
        s * 0.09,
        glow(fade(x < 0 ? "#ff5a4a" : "#5fffa0", 0.6), fade("#ffffff", 0)),
      ),
    ].join("");
  };
  const arm = ([x, y, scale]: readonly [number, number, number]): string =>
    line(
      [
        [x * s * 0.16, y * s * 0.1 - s * 0.02],
        [x * s, y * s + 0.02 * s],
      ],
      carbon,
      s * 0.07 * scale,
      roundEnds,
    ) +
    line(
      [
        [x * s * 0.16, y * s * 0.1 - s * 0.035],
        [x * s, y * s + 0.005 * s],
      ],
      lighter(carbon, 0.22),
      s * 0.018,
      roundEnds,
    );
  const leg = (side: number): string =>
    line(
      [
        [side * s * 0.2, s * 0.1],
        [side * s * 0.3, s * 0.38],
        [side * s * 0.18, s * 0.4],
        [side * s * 0.4, s * 0.4],
      ],
      carbon,
      s * 0.03,
      roundEnds,
    );
  const loads: Record<Cargo, string> = {
    camera:
      pill(-s * 0.075, s * 0.1, s * 0.15, s * 0.1, s * 0.03, carbon) +
      circle(0, s * 0.25, s * 0.1, `paint(slant ${lighter(carbon, 0.3)} ${darker(carbon, 0.4)})`) +
      circle(-s * 0.01, s * 0.255, s * 0.062, "#0c1420") +
      circle(-s * 0.01, s * 0.255, s * 0.045, `paint(slant #6fb6ff #14325a)`) +
      circle(-s * 0.028, s * 0.238, s * 0.014, "#ffffff"),
    parcel:
      line(
        [
          [-s * 0.12, s * 0.08],
          [-s * 0.12, s * 0.2],
        ],
        carbon,
        s * 0.02,
      ) +
      line(
        [
          [s * 0.12, s * 0.08],
          [s * 0.12, s * 0.2],
        ],
        carbon,
        s * 0.02,
      ) +
      rect(
        -s * 0.2,
        s * 0.18,
        s * 0.4,
        s * 0.27,
        slant(seen(light, "#dba873", 1), seen(light, "#a8743f", 0.8)),
      ) +
      rect(-s * 0.04, s * 0.18, s * 0.08, s * 0.27, fade(seen(light, "#f4e3c4", 1), 0.8)) +
      rect(s * 0.07, s * 0.36, s * 0.1, s * 0.06, fade("#ffffff", 0.8)),
    spray:
      pill(
        -s * 0.2,
        s * 0.06,
        s * 0.4,
        s * 0.22,
        s * 0.06,
        `paint(down ${seen(light, "#f4f6f4", 1)} ${seen(light, "#b9c8c4", 0.6)})`,
      ) +
      rect(-s * 0.2, s * 0.16, s * 0.4, s * 0.09, fade(seen(light, "#4fb0a0", 0.9), 0.75)) +
      line(
        [
          [-s * 0.85, s * 0.3],
          [s * 0.85, s * 0.3],
        ],
        carbon,
        s * 0.02,
      ) +
      times(7, (index) =>
        polygon(
          [
            [(-0.8 + index * 0.266) * s, s * 0.31],
            [(-0.95 + index * 0.27) * s, s * 1],
            [(-0.65 + index * 0.27) * s, s * 1],
          ],
          down(fade("#ffffff", 0.55), fade("#ffffff", 0)),
        ),
      ).join(""),
  };
  return group([
    ...ends.slice(0, 2).map((end) => arm(end) + rotor(end)),
    leg(-1),
    leg(1),
    ...ends.slice(2).map(arm),
    loads[cargo],
    path(
      `M${r(-s * 0.3)},${r(s * 0.02)}C${r(-s * 0.3)},${r(-s * 0.13)} ${r(-s * 0.16)},${r(-s * 0.2)} 0,${r(-s * 0.2)}C${r(s * 0.16)},${r(-s * 0.2)} ${r(s * 0.3)},${r(-s * 0.13)} ${r(s * 0.3)},${r(s * 0.02)}C${r(s * 0.28)},${r(s * 0.11)} ${r(s * 0.14)},${r(s * 0.14)} 0,${r(s * 0.14)}C${r(-s * 0.14)},${r(s * 0.14)} ${r(-s * 0.28)},${r(s * 0.11)} ${r(-s * 0.3)},${r(s * 0.02)}Z`,
      down(lighter(bright, 0.35), bright, plain, dark),
    ),
    pill(-s * 0.15, s * 0.03, s * 0.3, s * 0.055, s * 0.027, carbon),
    rect(-s * 0.3, -s * 0.012, s * 0.6, s * 0.014, fade(dark, 0.6)),
    rect(-s * 0.03, -s * 0.2, s * 0.06, s * 0.18, fade(dark, 0.25)),
    ...[-0.1, 0.1].map((x) => circle(x * s, s * 0.057, s * 0.018, "#5f86a8")),
    ellipse(-s * 0.06, -s * 0.14, s * 0.13, s * 0.03, fade("#ffffff", 0.55)),
    ...ends.slice(2).map(rotor),
  ]);
}
