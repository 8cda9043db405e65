/** A meeting around a table before a wide window. */

import { screen } from "../parts/chart.ts";
import { fade, lighter, mix } from "../parts/colour.ts";
import { framed, type Stage } from "../parts/frame.ts";
import { seen } from "../parts/palette.ts";
import { cloths, passer, person, sitter } from "../parts/people.ts";
import { bars, outside, sunPatch } from "../parts/room.ts";
import {
  across,
  circle,
  down,
  ellipse,
  glow,
  group,
  type Point,
  path,
  rounded as r,
  rect,
  slant,
  soft,
  times,
} from "../parts/shapes.ts";

/** Somebody across the table, turned to us. */
function facing(stage: Stage, x: number, base: number, wide: number, coat: string): string {
  const { light, random } = stage;
  const [cloth, skin, hair] = [
    seen(light, coat, 0.9),
    seen(light, random.pick(["#e6b995", "#d9a27c", "#efc8a8"]), 0.95),
    seen(light, "#2a2327", 0.8),
  ];
  const w = wide / 2;
  const lean = random.between(-0.06, 0.06) * wide;
  const long = random.chance(0.4);
  return group([
    long ? ellipse(x + lean, base - w * 1.66, w * 0.52, w * 0.78, hair) : "",
    path(
      `M${r(x - w)},${r(base)}C${r(x - w)},${r(base - w)} ${r(x - w * 0.7)},${r(base - w * 1.1)} ${r(x - w * 0.22)},${r(base - w * 1.2)}H${r(x + w * 0.22)}C${r(x + w * 0.7)},${r(base - w * 1.1)} ${r(x + w)},${r(base - w)} ${r(x + w)},${r(base)}Z`,
      across(lighter(cloth, 0.08), cloth, mix(cloth, "#0b1020", 0.25)),
    ),
    path(
      `M${r(x - w * 0.2)},${r(base - w * 1.18)}L${r(x)},${r(base - w * 0.6)}L${r(x + w * 0.2)},${r(base - w * 1.18)}Z`,
      seen(light, "#f4f1ea", 1),
    ),
    rect(x + lean - w * 0.15, base - w * 1.5, w * 0.3, w * 0.42, mix(skin, "#6a3f30", 0.22)),
    ellipse(x + lean, base - w * 1.74, w * 0.37, w * 0.46, skin),
    path(
      `M${r(x + lean - w * 0.4)},${r(base - w * 1.72)}Q${r(x + lean - w * 0.46)},${r(base - w * 2.3)} ${r(x + lean)},${r(base - w * 2.28)}Q${r(x + lean + w * 0.46)},${r(base - w * 2.3)} ${r(x + lean + w * 0.4)},${r(base - w * 1.72)}Q${r(x + lean + w * 0.28)},${r(base - w * 2.02)} ${r(x + lean - w * 0.05)},${r(base - w * 2)}Q${r(x + lean - w * 0.3)},${r(base - w * 1.98)} ${r(x + lean - w * 0.4)},${r(base - w * 1.72)}Z`,
      hair,
    ),
  ]);
}

export function atTable(stage: Stage): string {
  const { width, height, unit, random, light } = stage;
  const wood = random.pick(["#b98a5e", "#d8c4a4", "#7d5a44", "#c9cdd2"]);
  const top = height * random.between(0.6, 0.66);
  const ink = random.pick(["#2f6fa5", "#c8452f", "#2f8a78"]);
  const sill = height * 0.62;
  const window: Point[] = [
    [0, height * 0.06],
    [width, height * 0.06],
    [width, sill],
    [0, sill],
  ];
  const pane = width / Math.round(width / unit / 30);
  const wide = unit * 19;
  const seats = Math.max(3, Math.floor(width / unit / 27));
  const withScreen = random.chance(0.6);
  const screenX = random.pick([0.04, 0.62]) * width;
  const frame = seen(light, "#3a4250", 0.5);
  const [left, right] = [width * -0.02, width * 1.02];
  const front = Math.max(2, Math.floor(width / unit / 48));
  const screenWide = Math.min(unit * 58, width * 0.36);
  const guest = screenX < width / 2 ? screenX + screenWide + unit * 11 : screenX - unit * 11;
  return framed(stage, [
    rect(0, 0, width, height, seen(light, "#e9e4da", 0.75)),
    outside(stage, "window", window, height * random.between(0.52, 0.58)),
    rect(0, height * 0.06, width, sill - height * 0.06, slant("#ffffff44", "#ffffff05", "#ffffff22")),
    bars(
      [
        ...times(width / pane + 1, (index): Point[] => [
          [index * pane, height * 0.05],
          [index * pane, sill],
        ]),
        [
          [0, height * 0.2],
          [width, height * 0.2],
        ],
      ],
      frame,
      unit * 0.9,
    ),
    rect(0, 0, width, height * 0.07, down(seen(light, "#cfcac0", 0.6), seen(light, "#e8e3d9", 0.7))),
    ...times(
      width / unit / 26,
      (index) =>
        ellipse(unit * (13 + index * 26), height * 0.066, unit * 5, unit * 0.5, "#fff8e6") +
        ellipse(unit * (13 + index * 26), height * 0.07, unit * 10, unit * 6, glow("#fff3d688", "#fff3d600")),
    ),
    rect(
      0,
      sill - unit,
      width,
      height - sill,
      down(seen(light, "#d9d3c7", 0.8), seen(light, "#a8a196", 0.5)),
    ),
    withScreen ? screen(stage, screenX, height * 0.13, screenWide, screenWide * 0.55, ink) : "",
    withScreen
      ? person(stage, {
          ...passer(stage, guest, top + unit * 14, unit * 48),
          pose: "pointing",
          facing: screenX < width / 2 ? -1 : 1,
          coat: random.pick(cloths),
          trousers: "#2a3142",
        })
      : "",
    ...times(seats, (index) => {
      const x = (width * (index + 0.5 + random.between(-0.1, 0.1))) / seats;
      if (withScreen && Math.abs(x - guest) < unit * 15) return "";
      return (
        rect(
          x - wide * 0.4,
          top - wide * 0.72,
          wide * 0.8,
          wide * 0.8,
          seen(light, "#39414f", 0.5),
          `rx="${r(unit * 2)}"`,
        ) + facing(stage, x, top + unit * 2, wide, random.pick(cloths))
      );
    }),
    path(
      `M${r(left)},${r(top + unit * 9)}Q${r(width / 2)},${r(top - unit * 6)} ${r(right)},${r(top + unit * 9)}V${r(height + 9)}H${r(left)}Z`,
      down(lighter(seen(light, wood, 1), 0.2), seen(light, wood, 0.95), seen(light, wood, 0.5)),
    ),
    path(
      `M${r(left)},${r(top + unit * 9)}Q${r(width / 2)},${r(top - unit * 6)} ${r(right)},${r(top + unit * 9)}`,
      "none",
      `stroke="${fade("#ffffff", 0.65)}" stroke-width="${r(unit * 0.5)}"`,
    ),
    ...times(seats, (index) => {
      const x = (width * (index + 0.5)) / seats;
      const y = top + unit * random.between(6, 8);
      const paper = `<g transform="rotate(${random.whole(-9, 9)} ${r(x)} ${r(y)})">`;
      return [
        ellipse(x, y - unit * 3, unit * 8, unit * 2.4, fade("#2a1c14", 0.12), soft(unit)),
        random.chance(0.45)
          ? rect(
              x - unit * 5,
              y - unit * 5,
              unit * 10,
              unit * 6.2,
              seen(light, "#c3c9d0", 0.8),
              `rx="${r(unit * 0.5)}"`,
            ) +
            circle(x, y - unit * 2, unit * 0.6, "#ffffff") +
            rect(x - unit * 6, y + unit * 1.1, unit * 12, unit * 0.8, seen(light, "#8f98a3", 0.8))
          : `${paper}${rect(x - unit * 4.4, y - unit * 1.2, unit * 8.8, unit * 4, "#fbfaf5")}${times(3, (row) => rect(x - unit * 3.6, y - unit * 0.5 + row * unit, unit * (6 - row), unit * 0.3, "#b9c0c8")).join("")}</g>`,
        rect(
          x + unit * 8,
          y - unit * 2.2,
          unit * 2.2,
          unit * 3,
          slant("#ffffff", "#cfd8de"),
          `rx="${r(unit * 0.4)}"`,
        ) + ellipse(x + unit * 9.1, y - unit * 2.2, unit * 1.1, unit * 0.4, "#6a4630"),
      ].join("");
    }),
    sunPatch(
      [
        [width * 0.1, height],
        [width * 0.32, top],
        [width * 0.48, top],
        [width * 0.36, height],
      ],
      0.6,
    ),
    ...times(front, (index) => {
      const x = (width * (index + 0.5 + random.between(-0.14, 0.14))) / front;
      return sitter(stage, x, height + unit * 3, unit * 27, random.pick(cloths));
    }),
  ]);
}
