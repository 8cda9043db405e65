/** A hall that listens to a speaker. */

import { screen } from "../parts/chart.ts";
import { fade, lighter, mix } from "../parts/colour.ts";
import { framed, type Stage } from "../parts/frame.ts";
import { cloths, person, sitter } from "../parts/people.ts";
import { shell } from "../parts/room.ts";
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
  times,
} from "../parts/shapes.ts";
import { plane, vanishing } from "../parts/space.ts";

export function inHall(stage: Stage): string {
  const { width, height, unit, random, light } = stage;
  const centre: Point = [width * random.between(0.42, 0.58), height * random.between(0.34, 0.4)];
  const view = vanishing(centre, unit * 100, 2.6);
  const half = (width / unit / 100) * 4.6;
  const [wall, ink] = random.pick([
    ["#3b2a52", "#8f5fd0"],
    ["#24415c", "#2f7fc0"],
    ["#6a2a2a", "#c8452f"],
    ["#1f4a48", "#2f9a88"],
  ] as [[string, string], [string, string], [string, string], [string, string]]);
  const deep = 11;
  const warm = "#ffe6b8";
  const stageTop = view(0, 0.9, deep - 0.4)[1];
  const [sx0, sy0] = view(-half * 0.46, 5.6, deep);
  const [sx1, sy1] = view(half * 0.46, 2.1, deep);
  const side = random.pick([1, -1]);
  const [px] = view(side * half * 0.62, 0.9, deep - 1);
  const tall = (unit * 100 * 1.75) / (deep - 1);
  const rows = times(5, (index) => 8 - index * 1.35);
  return framed(stage, [
    shell(view, {
      half,
      high: 6.6,
      deep,
      wall,
      floor: mix(wall, "#1a1420", 0.45),
      ceiling: mix(wall, "#120f1c", 0.5),
    }),
    ...times(9, (index) =>
      [-1, 1]
        .map((way) =>
          plane(
            view,
            [
              [way * half, 0.8, 2 + index],
              [way * half, 6, 2 + index],
              [way * half, 6, 2.55 + index],
              [way * half, 0.8, 2.55 + index],
            ],
            fade(lighter(wall, 0.3), 0.5),
          ),
        )
        .join(""),
    ),
    ...times(5, (index) =>
      plane(
        view,
        [
          [-half * 0.8, 6.55, 3 + index * 1.7],
          [half * 0.8, 6.55, 3 + index * 1.7],
          [half * 0.8, 6.55, 3.35 + index * 1.7],
          [-half * 0.8, 6.55, 3.35 + index * 1.7],
        ],
        fade(warm, 0.75),
      ),
    ),
    plane(
      view,
      [
        [-half, 0, deep - 2],
        [half, 0, deep - 2],
        [half, 0.9, deep - 2],
        [-half, 0.9, deep - 2],
      ],
      down("#c89a68", "#7a5638"),
    ),
    plane(
      view,
      [
        [-half, 0.9, deep - 2],
        [half, 0.9, deep - 2],
        [half, 0.9, deep],
        [-half, 0.9, deep],
      ],
      down("#a87c52", "#e0b684"),
    ),
    screen(stage, sx0, sy0, sx1 - sx0, sy1 - sy0, ink),
    ...[-0.8, 0.8].map((x) => {
      const [lx, ly] = view(x * half, 0.9, deep - 0.3);
      return (
        path(
          `M${r(lx - unit * 2)},${r(ly)}q${r(-unit * 3)},${r(-unit * 8)} ${r(unit)},${r(-unit * 10)}q${r(unit * 5)},${r(unit * 3)} ${r(unit * 3)},${r(unit * 10)}Z`,
          "#4f8a5c",
        ) + rect(lx - unit * 2, ly - unit * 2.4, unit * 4.4, unit * 2.6, "#e8e0d2")
      );
    }),
    path(
      `M${r(px - unit * 9)},${r(-5)}L${r(px - unit * 14)},${r(stageTop + unit * 3)}H${r(px + unit * 14)}L${r(px + unit * 9)},-5Z`,
      down(fade(warm, 0.4), fade(warm, 0.04)),
      'style="mix-blend-mode:screen"',
    ),
    person(stage, {
      x: px - side * unit * 3,
      base: stageTop + unit * 1.2,
      tall,
      pose: "pointing",
      facing: side > 0 ? -1 : 1,
      coat: random.pick(["#26344a", "#8a3f3a", "#e8e2d6"]),
      trousers: "#232a38",
    }),
    path(
      `M${r(px - unit * 3)},${r(stageTop + unit * 1.6)}L${r(px - unit * 3.8)},${r(stageTop - tall * 0.52)}H${r(px + unit * 3.8)}L${r(px + unit * 3)},${r(stageTop + unit * 1.6)}Z`,
      across("#e8d2ae", "#c79f6c", "#8a6540"),
      `transform="translate(${r(side * unit * 4)} 0)"`,
    ),
    ellipse(...view(0, 0, 7), unit * 60, unit * 9, glow(fade(warm, 0.4), fade(warm, 0))),
    ...rows.map((z, row) => {
      const size = (unit * 60) / z;
      const [, base] = view(0, 0.55 + row * 0.02, z);
      const aisle = half * 0.07;
      const heads: string[] = [];
      for (let x = -half * 1.1; x < half * 1.1; x += 0.82) {
        const at = x + (row % 2) * 0.4 + random.between(-0.06, 0.06);
        if (Math.abs(at) < aisle + 0.3 || random.chance(0.05)) continue;
        const [hx] = view(at, 0.5, z);
        heads.push(
          rect(
            hx - size * 0.5,
            base - size * 0.1,
            size,
            size * 1.6,
            mix(mix(wall, "#c8453f", 0.25), "#0b0a14", 0.35 - row * 0.03),
            `rx="${r(size * 0.14)}"`,
          ),
          sitter(
            { ...stage, light: { ...light, shade: "#565a7c", key: "#b9bcd8" } },
            hx,
            base + size * 0.42,
            size * 0.86,
            random.pick(cloths),
          ),
        );
      }
      return group(heads);
    }),
    circle(
      (sx0 + sx1) / 2,
      (sy0 + sy1) / 2,
      unit * 62,
      glow(fade("#ffffff", 0.4), fade(ink, 0.1), fade(ink, 0)),
      'style="mix-blend-mode:soft-light"',
    ),
    rect(0, height * 0.8, width, height * 0.2, down(fade("#0a0814", 0), fade("#0a0814", 0.45))),
  ]);
}
