/** A meeting: around a table before a window, or a hall listening to a speaker. */

import { fade, lighter, mix } from "./parts/colour.ts";
import { framed, type Scene, type Stage, stageFor } from "./parts/frame.ts";
import { seen } from "./parts/palette.ts";
import { passer, person, sitter } from "./parts/people.ts";
import { bars, outside, shell, sunPatch } from "./parts/room.ts";
import {
  across,
  circle,
  curve,
  down,
  ellipse,
  glow,
  group,
  line,
  path,
  type Point,
  rect,
  rounded as r,
  slant,
  soft,
  times,
} from "./parts/shapes.ts";
import { plane, vanishing } from "./parts/space.ts";

const cloths = [
  "#2f4260",
  "#8a3f3a",
  "#e3ddd0",
  "#3f6a5c",
  "#5b6472",
  "#c98f3f",
  "#6a5480",
  "#27303f",
] as const;

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

function screen(stage: Stage, x: number, y: number, wide: number, high: number, ink: string): string {
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

function atTable(stage: Stage): string {
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

function inHall(stage: Stage): string {
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

export const meeting: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["noon", "dawn", "gold", "overcast"], direction);
  return random.chance(0.55) ? atTable(stage) : inHall(stage);
};
