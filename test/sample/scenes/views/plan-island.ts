/** The survey of an island: coast, contours, the flight lines of a drone and its control points. */

import { fade, mix } from "../parts/colour.ts";
import { sheetOnDesk } from "../parts/desk.ts";
import { framed, type Stage } from "../parts/frame.ts";
import {
  circle,
  glow,
  group,
  line,
  type Point,
  path,
  polygon,
  rounded as r,
  rect,
  through,
  times,
} from "../parts/shapes.ts";

export function planIsland(stage: Stage): string {
  const { width, height, unit, random } = stage;
  const [wide, high] = [width * random.between(0.86, 0.94), height * random.between(0.84, 0.92)];
  const [rx, ry] = [wide * random.between(0.3, 0.36), high * random.between(0.32, 0.38)];
  const [cx, cy] = [wide * random.between(-0.08, 0.06), high * random.between(-0.05, 0.05)];
  const coast = times(18, () => random.between(0.74, 1.1));
  const [peakX, peakY] = [random.between(-0.25, 0.25), random.between(-0.2, 0.2)];
  const outline = (scale: number): Point[] =>
    coast.map((reach, index) => {
      const turn = (index / coast.length) * 6.283;
      const even = 1 + (reach - 1) * (0.4 + 0.6 * scale);
      return [
        cx + rx * (Math.cos(turn) * even * scale + peakX * (1 - scale)),
        cy + ry * (Math.sin(turn) * even * scale + peakY * (1 - scale)),
      ];
    });
  const ink = "#4f6472";
  const heights = ["#f2e6bf", "#dfe3a8", "#c3d894", "#a6c987", "#c9bf8a", "#cfa97a", "#c08f6c", "#e8ded2"];
  const turn = random.between(-14, 14);
  const tilt = Math.tan((turn * Math.PI) / 180);
  const lanes = 11;
  const route: Point[] = times(lanes, (index) => index).flatMap((index): Point[] => {
    const y = cy + ry * (-0.86 + (1.72 * index) / (lanes - 1));
    const half = rx * 1.02 * Math.sqrt(Math.max(0.06, 1 - ((y - cy) / ry) ** 2 * 0.8));
    const ends: [Point, Point] = [
      [cx - half, y - half * tilt],
      [cx + half, y + half * tilt],
    ];
    return index % 2 ? [ends[1], ends[0]] : ends;
  });
  const controls = times(8, (index): Point => {
    const [x, y] = outline(random.between(0.35, 0.9))[(index * 2 + random.whole(0, 1)) % 18] ?? [cx, cy];
    return [x, y];
  });
  const [sx, sy] = route[random.whole(6, 14)] ?? [cx, cy];
  const edge = unit * 4;
  return framed(stage, [
    sheetOnDesk(
      stage,
      wide,
      high,
      random.between(-4, 4),
      "#eef4f2",
      group([
        rect(
          -wide / 2 + edge,
          -high / 2 + edge,
          wide - edge * 2,
          high - edge * 2,
          "paint(slant #cfe6ee #a9d0e0)",
        ),
        ...times(14, (index) =>
          line(
            [
              [-wide / 2 + edge + ((wide - edge * 2) * index) / 13, -high / 2 + edge],
              [-wide / 2 + edge + ((wide - edge * 2) * index) / 13, high / 2 - edge],
            ],
            fade("#ffffff", 0.5),
            unit * 0.16,
          ),
        ),
        ...times(8, (index) =>
          line(
            [
              [-wide / 2 + edge, -high / 2 + edge + ((high - edge * 2) * index) / 7],
              [wide / 2 - edge, -high / 2 + edge + ((high - edge * 2) * index) / 7],
            ],
            fade("#ffffff", 0.5),
            unit * 0.16,
          ),
        ),
        ...[1.22, 1.14, 1.07].map((scale, index) =>
          path(
            through(outline(scale), true),
            fade("#ffffff", 0.16 + index * 0.08),
            `stroke="${fade("#5f9fb8", 0.5)}" stroke-width="${r(unit * 0.16)}"`,
          ),
        ),
        ...heights.map((colour, index) =>
          path(
            through(outline(1 - index * 0.125), true),
            mix(colour, "#ffffff", 0.1),
            `stroke="${fade("#7a6a4e", 0.75)}" stroke-width="${r(unit * (index === 0 ? 0.4 : 0.18))}"`,
          ),
        ),
        ...times(7, (index) =>
          path(
            through(outline(0.94 - index * 0.125), true),
            "none",
            `stroke="${fade("#7a6a4e", 0.35)}" stroke-width="${r(unit * 0.12)}"`,
          ),
        ),
        ...times(60, () => {
          const [x, y] = outline(random.between(0.45, 0.92))[random.whole(0, 17)] ?? [cx, cy];
          return circle(
            x + random.between(-5, 5) * unit,
            y + random.between(-4, 4) * unit,
            unit * random.between(0.3, 0.7),
            fade("#4f8a50", 0.7),
          );
        }),
        line(route, fade("#ffffff", 0.8), unit * 0.9),
        line(route, "#d9483c", unit * 0.36, `stroke-dasharray="${r(unit * 1.8)} ${r(unit * 0.9)}"`),
        ...controls.map(
          ([x, y]) =>
            polygon(
              [
                [x, y - unit * 1.7],
                [x + unit * 1.5, y + unit],
                [x - unit * 1.5, y + unit],
              ],
              "#ffffff",
              `stroke="#2f5f8a" stroke-width="${r(unit * 0.36)}"`,
            ) + circle(x, y, unit * 0.36, "#2f5f8a"),
        ),
        circle(sx, sy, unit * 7, glow(fade("#d9483c", 0.5), fade("#d9483c", 0))),
        ...[
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ].map(
          ([dx = 0, dy = 0]) =>
            line(
              [
                [sx, sy],
                [sx + dx * unit * 1.6, sy + dy * unit * 1.6],
              ],
              "#2b3542",
              unit * 0.4,
            ) +
            circle(
              sx + dx * unit * 1.7,
              sy + dy * unit * 1.7,
              unit * 0.9,
              fade("#ffffff", 0.85),
              `stroke="#2b3542" stroke-width="${r(unit * 0.2)}"`,
            ),
        ),
        circle(sx, sy, unit * 0.9, "#2b3542"),
        rect(
          -wide / 2 + edge,
          -high / 2 + edge,
          wide - edge * 2,
          high - edge * 2,
          "none",
          `stroke="${ink}" stroke-width="${r(unit * 0.5)}"`,
        ),
        ...times(5, (index) =>
          rect(
            -wide / 2 + edge * 2 + index * unit * 5,
            high / 2 - edge * 1.9,
            unit * 5,
            unit * 1,
            index % 2 ? "#ffffff" : ink,
          ),
        ),
        circle(
          wide / 2 - edge * 2.6,
          -high / 2 + edge * 2.6,
          unit * 4.4,
          fade("#ffffff", 0.6),
          `stroke="${ink}" stroke-width="${r(unit * 0.3)}"`,
        ),
        ...times(4, (index) => {
          const angle = index * 1.5708;
          const [nx, ny] = [wide / 2 - edge * 2.6, -high / 2 + edge * 2.6];
          return polygon(
            [
              [nx + Math.sin(angle) * unit * 4, ny - Math.cos(angle) * unit * 4],
              [nx + Math.cos(angle) * unit * 0.9, ny + Math.sin(angle) * unit * 0.9],
              [nx - Math.cos(angle) * unit * 0.9, ny - Math.sin(angle) * unit * 0.9],
            ],
            index ? ink : "#d9483c",
          );
        }),
      ]),
    ),
  ]);
}
