/** What an assembly line makes: cars, battery packs, solar panels, castings. */

import { darker, fade, lighter } from "./colour.ts";
import { circle, down, ellipse, line, path, polygon, rounded as r, rect, slant, times } from "./shapes.ts";

type Work = "car" | "pack" | "panel" | "casting";

/** What is being made, resting on `base` around `x`. */
export function workpiece(x: number, base: number, s: number, work: Work, paint: string): string {
  const at = (dx: number, dy: number): string => `${r(x + dx * s)},${r(base - dy * s)}`;
  if (work === "car") {
    return [
      ellipse(x, base, s * 0.62, s * 0.03, fade("#0a1020", 0.35)),
      path(
        `M${at(-0.58, 0.06)}Q${at(-0.62, 0.2)} ${at(-0.48, 0.24)}Q${at(-0.34, 0.44)} ${at(-0.08, 0.45)}Q${at(0.18, 0.45)} ${at(0.32, 0.26)}Q${at(0.58, 0.23)} ${at(0.6, 0.1)}L${at(0.58, 0.05)}Z`,
        down(lighter(paint, 0.5), paint, darker(paint, 0.4)),
      ),
      path(
        `M${at(-0.4, 0.26)}Q${at(-0.3, 0.4)} ${at(-0.09, 0.41)}V${r(base - s * 0.26)}ZM${at(-0.05, 0.26)}V${r(base - s * 0.41)}Q${at(0.14, 0.41)} ${at(0.25, 0.27)}Z`,
        "#17202c",
      ),
      path(
        `M${at(-0.6, 0.17)}H${r(x + s * 0.6)}`,
        "none",
        `stroke="${fade("#ffffff", 0.4)}" stroke-width="${r(s * 0.01)}"`,
      ),
      ...[-0.36, 0.36].map(
        (wheel) =>
          circle(x + wheel * s, base - s * 0.07, s * 0.105, "#151b25") +
          circle(x + wheel * s, base - s * 0.07, s * 0.05, "#4a5563"),
      ),
    ].join("");
  }
  if (work === "pack") {
    return [
      polygon(
        [
          [x - s * 0.5, base],
          [x + s * 0.5, base],
          [x + s * 0.42, base - s * 0.22],
          [x - s * 0.42, base - s * 0.22],
        ],
        down("#aab5c0", "#6a7682"),
      ),
      polygon(
        [
          [x - s * 0.42, base - s * 0.22],
          [x + s * 0.42, base - s * 0.22],
          [x + s * 0.36, base - s * 0.34],
          [x - s * 0.36, base - s * 0.34],
        ],
        "#dfe5ea",
      ),
      ...times(8, (index) =>
        rect(
          x + s * (-0.37 + index * 0.094),
          base - s * 0.31,
          s * 0.075,
          s * 0.1,
          slant(lighter(paint, 0.3), darker(paint, 0.15)),
        ),
      ),
      ...times(9, (index) =>
        rect(x + s * (-0.42 + index * 0.1), base - s * 0.16, s * 0.06, s * 0.1, fade("#2a3442", 0.35)),
      ),
    ].join("");
  }
  if (work === "casting") {
    const bore = (dx: number, size: number): string =>
      circle(x + dx * s, base - s * 0.19, size * s, slant("#eef1f4", "#7d8894", "#4a545f")) +
      circle(x + dx * s, base - s * 0.19, size * s * 0.66, slant("#2b323c", "#5b6672"));
    return [
      path(
        `M${at(-0.5, 0)}L${at(-0.5, 0.12)}Q${at(-0.44, 0.32)} ${at(-0.24, 0.34)}H${r(x + s * 0.24)}Q${at(0.44, 0.32)} ${at(0.5, 0.12)}L${at(0.5, 0)}Z`,
        down("#d5dbe1", "#98a3ae", "#5f6a76"),
      ),
      rect(x - s * 0.56, base - s * 0.07, s * 1.12, s * 0.07, down("#b4bdc6", "#6d7883")),
      ...[-0.3, 0, 0.3].map((dx) => bore(dx, 0.11)),
      ...times(6, (index) => circle(x + s * (-0.5 + index * 0.2), base - s * 0.035, s * 0.016, "#3a434e")),
      line(
        [
          [x - s * 0.22, base - s * 0.33],
          [x + s * 0.22, base - s * 0.33],
        ],
        fade("#ffffff", 0.7),
        s * 0.012,
      ),
    ].join("");
  }
  return [
    polygon(
      [
        [x - s * 0.55, base - s * 0.04],
        [x + s * 0.45, base - s * 0.04],
        [x + s * 0.58, base - s * 0.32],
        [x - s * 0.4, base - s * 0.32],
      ],
      slant("#7fb6e8", "#2f5f9f", "#1d3f70"),
      `stroke="#e8edf2" stroke-width="${r(s * 0.018)}"`,
    ),
    ...times(5, (index) =>
      line(
        [
          [x + s * (-0.38 + index * 0.17), base - s * 0.04],
          [x + s * (-0.23 + index * 0.165), base - s * 0.32],
        ],
        fade("#e8edf2", 0.6),
        s * 0.007,
      ),
    ),
    ...times(2, (index) =>
      line(
        [
          [x - s * (0.5 - index * 0.05), base - s * (0.13 + index * 0.1)],
          [x + s * (0.49 + index * 0.045), base - s * (0.13 + index * 0.1)],
        ],
        fade("#e8edf2", 0.6),
        s * 0.007,
      ),
    ),
  ].join("");
}
