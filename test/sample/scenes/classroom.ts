/** A training room: learners at their desks, somebody teaching at the board. */

import { darker, fade, lighter } from "./parts/colour.ts";
import { framed, type Scene, stageFor } from "./parts/frame.ts";
import { lesson } from "./parts/lesson.ts";
import { seen } from "./parts/palette.ts";
import { person, sitter } from "./parts/people.ts";
import { bars, outside, shell, sunPatch } from "./parts/room.ts";
import {
  circle,
  curve,
  down,
  ellipse,
  glow,
  group,
  line,
  type Point,
  polygon,
  rounded as r,
  rect,
  slant,
  times,
} from "./parts/shapes.ts";
import { plane, vanishing } from "./parts/space.ts";

const shirts = [
  "#3f78b8",
  "#d9683c",
  "#e8e2d6",
  "#3f8a6a",
  "#c94f5f",
  "#e0b44a",
  "#6a5f9a",
  "#4a5568",
] as const;

export const classroom: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["noon", "dawn", "gold", "noon"], direction);
  const { width, height, unit, light } = stage;
  const half = (width / unit / 100) * random.between(2.9, 3.4);
  const room = {
    half,
    high: 3.4,
    deep: 7.6,
    wall: random.pick(["#f2eee4", "#e4edf0", "#f3e9dc"]),
    floor: random.pick(["#d2b48c", "#b9c2c6", "#c99f74"]),
    ceiling: "#f7f5ef",
  };
  const lit = (colour: string): string => seen(light, colour, 0.92);
  const centre: Point = [width * random.between(0.4, 0.6), height * random.between(0.36, 0.42)];
  const view = vanishing(centre, unit * 100, 1.75);
  const side = random.pick([1, -1] as const);
  const dark = random.chance(0.4);
  const board = dark ? "#2d5548" : "#fdfdfb";
  const chalk = dark ? "#e8f2ea" : "#3a6fa5";
  const [bx0, by0] = view(-half * 0.52, 2.75, room.deep);
  const [bx1, by1] = view(half * 0.52, 1.05, room.deep);
  const [bw, bh] = [bx1 - bx0, by1 - by0];
  const computers = random.chance(0.5);
  const windows = times(4, (index) => {
    const z = 1.5 + index * 1.6;
    return [
      view(side * half, 0.95, z),
      view(side * half, 2.85, z),
      view(side * half, 2.85, z + 1.3),
      view(side * half, 0.95, z + 1.3),
    ] as const;
  });
  const drawing = lesson(stage, [bx0, by0], bw, bh, board, chalk);
  const teacherX = side > 0 ? 0.3 : 0.56;
  const [tx, ty] = view(half * (teacherX * 2 - 1) * 0.7, 0, room.deep - 0.9);
  const rows = [5.6, 4.3, 3.1, 2.05];
  const columns = Math.max(2, Math.round(half / 0.95));
  const desk = lit(random.pick(["#e3c79c", "#f0ece2", "#cfa977"]));
  const seats = rows.map((z, row) => {
    const s = (unit * 100) / z;
    return group(
      times(columns, (column) => {
        const x = ((column + 0.5) / columns - 0.5) * half * 1.86;
        const [dx, dy] = view(x, 0.76, z + 0.35);
        const [, floorY] = view(x, 0, z);
        const [hx, hy] = view(x, 0.62, z);
        const top: Point[] = [
          view(x - 0.62, 0.76, z + 0.15),
          view(x + 0.62, 0.76, z + 0.15),
          view(x + 0.58, 0.76, z + 0.7),
          view(x - 0.58, 0.76, z + 0.7),
        ];
        const monitor = computers
          ? rect(dx - s * 0.2, dy - s * 0.34, s * 0.4, s * 0.27, "#232a36", `rx="${r(s * 0.02)}"`) +
            rect(
              dx - s * 0.185,
              dy - s * 0.325,
              s * 0.37,
              s * 0.235,
              slant("#bfe3ff", random.pick(["#4f8fd0", "#4fb0a0", "#d8a04a"])),
            ) +
            times(4, (index) =>
              rect(
                dx - s * 0.15,
                dy - s * (0.29 - index * 0.05),
                s * random.between(0.1, 0.28),
                s * 0.018,
                fade("#ffffff", 0.75),
              ),
            ).join("") +
            rect(dx - s * 0.03, dy - s * 0.08, s * 0.06, s * 0.07, "#39414e")
          : rect(
              dx - s * 0.3,
              dy - s * 0.02,
              s * 0.22,
              s * 0.05,
              random.pick(["#d9683c", "#3f78b8", "#3f8a6a"]),
            ) +
            polygon(
              [
                [dx, dy - s * 0.01],
                [dx + s * 0.24, dy - s * 0.01],
                [dx + s * 0.28, dy + s * 0.05],
                [dx - s * 0.02, dy + s * 0.05],
              ],
              "#fdfcf8",
            );
        const taken = !random.chance(0.1);
        return [
          ellipse(dx, floorY, s * 0.7, s * 0.09, fade("#1a1420", 0.22)),
          ...[-0.55, 0.55].map((leg) =>
            line([view(x + leg, 0.74, z + 0.3), view(x + leg, 0, z + 0.3)], lit("#7f8894"), s * 0.035),
          ),
          polygon(top, down(lighter(desk, 0.15), desk)),
          polygon(
            [
              view(x - 0.62, 0.76, z + 0.15),
              view(x + 0.62, 0.76, z + 0.15),
              view(x + 0.62, 0.7, z + 0.15),
              view(x - 0.62, 0.7, z + 0.15),
            ],
            darker(desk, 0.25),
          ),
          monitor,
          rect(hx - s * 0.2, hy - s * 0.06, s * 0.4, s * 0.34, lit("#4a5668"), `rx="${r(s * 0.06)}"`),
          line(
            [
              [hx, hy + s * 0.2],
              [hx, floorY - s * 0.02],
            ],
            lit("#5b6675"),
            s * 0.05,
          ),
          taken ? sitter(stage, hx, hy + s * 0.2, s * 0.48, random.pick(shirts)) : "",
          rect(hx - s * 0.19, hy + s * 0.1, s * 0.38, s * 0.17, lit("#566376"), `rx="${r(s * 0.05)}"`),
          row === rows.length - 1 ? "" : "",
        ].join("");
      }),
    );
  });
  return framed(stage, [
    shell(view, { ...room, wall: lit(room.wall), floor: lit(room.floor), ceiling: lit(room.ceiling) }),
    ...times(9, (index) =>
      line(
        [view((index / 4 - 1) * half, 0.005, 0.5), view((index / 4 - 1) * half, 0.005, room.deep)],
        fade(darker(room.floor, 0.4), 0.25),
        unit * 0.16,
      ),
    ),
    ...times(3, (index) =>
      [-0.45, 0.45]
        .map((x) =>
          plane(
            view,
            [
              [x * half - 0.35, 3.38, 2 + index * 1.9],
              [x * half + 0.35, 3.38, 2 + index * 1.9],
              [x * half + 0.35, 3.38, 3.2 + index * 1.9],
              [x * half - 0.35, 3.38, 3.2 + index * 1.9],
            ],
            "#fffdf4",
          ),
        )
        .join(""),
    ),
    ...windows.map(
      (points, index) =>
        outside(stage, `pane${index}`, points, centre[1] + unit * 2) +
        polygon(points, slant("#ffffff55", "#ffffff11")) +
        bars(
          [
            [...points, points[0]],
            [
              [(points[0][0] + points[3][0]) / 2, (points[0][1] + points[3][1]) / 2],
              [(points[1][0] + points[2][0]) / 2, (points[1][1] + points[2][1]) / 2],
            ],
          ],
          "#fbfaf6",
          unit * 0.8,
        ),
    ),
    ...times(3, (index) =>
      plane(
        view,
        [
          [-side * half, 1.2, 2.2 + index * 1.7],
          [-side * half, 2.3, 2.2 + index * 1.7],
          [-side * half, 2.3, 3.3 + index * 1.7],
          [-side * half, 1.2, 3.3 + index * 1.7],
        ],
        slant(random.pick(["#8fc0d8", "#e8c890", "#a8cfa0"]), random.pick(["#3f78a8", "#c8783c", "#4f8a6a"])),
        `stroke="#ffffff" stroke-width="${r(unit * 0.7)}"`,
      ),
    ),
    rect(bx0 - unit * 0.8, by0 - unit * 0.8, bw + unit * 1.6, bh + unit * 1.6, lit("#b98f62")),
    rect(bx0, by0, bw, bh, slant(lighter(board, 0.06), board, darker(board, 0.08))),
    drawing,
    ...times(5, (index) =>
      curve(
        `M${r(bx0 + bw * 0.6)},${r(by0 + bh * (0.2 + index * 0.14))}q${r(bw * 0.03)},${r(-bh * 0.05)} ${r(bw * 0.06)},0t${r(bw * 0.06)},0t${r(bw * 0.06)},0${index % 2 ? "" : `t${r(bw * 0.06)},0`}`,
        fade(chalk, 0.75),
        unit * 0.3,
      ),
    ),
    circle(
      (bx0 + bx1) / 2,
      (by0 + by1) / 2,
      unit * 40,
      glow("#ffffff55", "#ffffff00"),
      'style="mix-blend-mode:soft-light"',
    ),
    person(stage, {
      x: tx,
      base: ty,
      tall: (unit * 172) / (room.deep - 0.9),
      pose: "pointing",
      facing: teacherX < 0.5 ? 1 : -1,
      coat: random.pick(shirts),
      trousers: "#2f3644",
    }),
    ...times(3, (index) =>
      sunPatch(
        [
          view(side * half, 0.01, 2 + index * 1.6),
          view(side * half, 0.01, 3.2 + index * 1.6),
          view(side * half * 0.1, 0.01, 3.6 + index * 1.5),
          view(side * half * 0.1, 0.01, 2.3 + index * 1.5),
        ],
        0.75,
      ),
    ),
    ...seats,
    polygon(
      [
        ...(windows[0] ? [windows[0][1], windows[0][0]] : []),
        [width * (side > 0 ? 0.3 : 0.7), height],
        [width * (side > 0 ? 0.1 : 0.9), height * 0.55],
      ],
      slant("#fff6dc33", "#fff6dc00"),
      'style="mix-blend-mode:screen"',
    ),
  ]);
};
