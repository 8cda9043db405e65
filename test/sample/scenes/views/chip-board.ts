/** A processor in the middle of its board. */

import { type Board, boards } from "../parts/board-colours.ts";
import { darker, fade, lighter, mix } from "../parts/colour.ts";
import { framed, type Stage } from "../parts/frame.ts";
import {
  circle,
  ellipse,
  glow,
  group,
  line,
  type Point,
  rounded as r,
  rect,
  slant,
  soft,
  times,
} from "../parts/shapes.ts";
import { block, fromAbove, plane, type View } from "../parts/space.ts";

/** Conductors that run straight, bend by 45° and end in a pad; some carry a pulse. */
function traces(stage: Stage, at: View, board: Board, half: number): string {
  const { random, unit } = stage;
  const parts: string[] = [];
  const pulses: string[] = [];
  for (const side of [0, 1, 2, 3]) {
    const turn = (along: number, out: number): readonly [number, number] =>
      side === 0 ? [along, out] : side === 1 ? [out, along] : side === 2 ? [along, -out] : [-out, along];
    for (let index = -12; index <= 12; index++) {
      const from = (index / 12.5) * half;
      const first = half + random.between(1, 5) + (12 - Math.abs(index)) * 0.5;
      const shift = Math.sign(index || 1) * random.between(1, 5) + index * 0.35;
      const end = first + Math.abs(shift) + random.between(3, 34);
      const points: Point[] = (
        [
          [from, half],
          [from, first],
          [from + shift, first + Math.abs(shift)],
          [from + shift, end],
        ] as [number, number][]
      ).map(([along, out]) => at(...turn(along, out), 0));
      const tone = mix(board.trace, board.base, random.between(0, 0.55));
      parts.push(line(points, darker(tone, 0.5), unit * 0.75), line(points, tone, unit * 0.42));
      const tip = points[3] ?? [0, 0];
      parts.push(
        ellipse(tip[0], tip[1], unit * 0.85, unit * 0.5, board.die),
        ellipse(tip[0], tip[1], unit * 0.4, unit * 0.24, darker(board.base, 0.5)),
      );
      if (random.chance(0.35)) {
        pulses.push(line(points.slice(1, 3 + random.whole(0, 1)), board.light, unit * 0.32));
        pulses.push(circle(tip[0], tip[1], unit * 2.4, glow(fade(board.light, 0.85), fade(board.light, 0))));
      }
    }
  }
  return group(parts) + group(pulses) + group(pulses, `${soft(unit * 0.9)} opacity="0.9"`);
}

export function onBoard(stage: Stage): string {
  const { width, height, unit, random } = stage;
  const board = random.pick(boards);
  const scale = unit * random.between(1.15, 1.6);
  const half = random.between(14, 18);
  const at = fromAbove([width * random.between(0.36, 0.64), height * random.between(0.44, 0.54)], scale);
  const parts: { order: number; drawn: string }[] = [];
  const dark = { top: "#2b303c", left: "#171b24", right: "#0f1218" };
  for (let tries = 0; tries < 190; tries++) {
    const [x, y] = [random.between(-110, 100), random.between(-110, 100)];
    if (Math.max(Math.abs(x), Math.abs(y)) < half + 13) continue;
    if (parts.length > 74) break;
    const kind = random.whole(0, 5);
    const [sx, sy] = at(x, y, 0);
    if (kind <= 1) {
      const [wide, high] = [scale * random.between(1.4, 2.2), scale * random.between(3, 5)];
      const metal = random.pick(["#c9d0d8", "#4d78a8", "#3a3f4c"]);
      parts.push({
        order: x + y,
        drawn: [
          ellipse(sx + wide * 0.4, sy + wide * 0.2, wide * 1.3, wide * 0.7, fade("#000000", 0.35)),
          rect(
            sx - wide,
            sy - high,
            wide * 2,
            high,
            `paint(across ${lighter(metal, 0.35)} ${metal} ${darker(metal, 0.55)})`,
          ),
          ellipse(sx, sy, wide, wide * 0.55, darker(metal, 0.45)),
          ellipse(sx, sy - high, wide, wide * 0.55, lighter(metal, 0.25)),
          line(
            [
              [sx - wide * 0.5, sy - high],
              [sx + wide * 0.5, sy - high],
            ],
            darker(metal, 0.3),
            unit * 0.2,
          ),
        ].join(""),
      });
    } else if (kind === 2) {
      const [w, d] = [random.between(5, 9), random.between(5, 9)];
      parts.push({
        order: x + y,
        drawn:
          times(6, (index) =>
            block(at, [x - 0.7, y + (d * (index + 0.3)) / 6, 0], [w + 1.4, d / 14, 0.4], {
              top: "#d9dde2",
              left: "#9aa2ac",
              right: "#7d8590",
            }),
          ).join("") +
          block(at, [x, y, 0.3], [w, d, 1.4], dark) +
          plane(
            at,
            [
              [x + 0.5, y + 0.5, 1.71],
              [x + 1.2, y + 0.5, 1.71],
              [x + 1.2, y + 1.2, 1.71],
              [x + 0.5, y + 1.2, 1.71],
            ],
            "#8a92a0",
          ),
      });
    } else {
      const flip = random.chance(0.5);
      const tone = random.pick(["#b89a6a", "#8f8472", "#2c313d"]);
      const body = { top: lighter(tone, 0.15), left: darker(tone, 0.2), right: darker(tone, 0.4) };
      const cap = { top: "#e8ebee", left: "#a9b0b8", right: "#8b929b" };
      parts.push({
        order: x + y,
        drawn:
          block(at, [x, y, 0], flip ? [0.6, 1.5, 0.8] : [1.5, 0.6, 0.8], cap) +
          block(
            at,
            flip ? [x + 0.6, y, 0] : [x, y + 0.6, 0],
            flip ? [1.8, 1.5, 0.8] : [1.5, 1.8, 0.8],
            body,
          ) +
          block(at, flip ? [x + 2.4, y, 0] : [x, y + 2.4, 0], flip ? [0.6, 1.5, 0.8] : [1.5, 0.6, 0.8], cap),
      });
    }
  }
  const flat = (inset: number, z: number): [number, number, number][] => [
    [-half + inset, -half + inset, z],
    [half - inset, -half + inset, z],
    [half - inset, half - inset, z],
    [-half + inset, half - inset, z],
  ];
  const [cx, cy] = at(0, 0, 3);
  const pins = times(25, (index) => {
    const place = ((index - 12) / 12.8) * half;
    return (
      block(at, [place - 0.25, half, 0], [0.5, 1.5, 0.5], {
        top: "#f0e2b0",
        left: "#b39a58",
        right: "#8f7a40",
      }) +
      block(at, [half, place - 0.25, 0], [1.5, 0.5, 0.5], {
        top: "#f0e2b0",
        left: "#b39a58",
        right: "#8f7a40",
      })
    );
  });
  const cores = random.pick([2, 3, 4]);
  const inner = half - 7.5;
  const cell = (inner * 2) / cores;
  const dies = times(cores * cores, (index) => {
    const [x, y] = [-inner + (index % cores) * cell, -inner + Math.floor(index / cores) * cell];
    const hot = random.between(0.1, 0.75);
    return [
      plane(
        at,
        [
          [x + 0.25, y + 0.25, 3.9],
          [x + cell - 0.25, y + 0.25, 3.9],
          [x + cell - 0.25, y + cell - 0.25, 3.9],
          [x + 0.25, y + cell - 0.25, 3.9],
        ],
        slant(mix(board.trace, board.light, hot), mix(board.base, board.trace, 0.5 + hot * 0.4)),
      ),
      ...times(7, () => {
        const [a, b] = [x + random.between(0.6, cell - 2.4), y + random.between(0.6, cell - 2)];
        const [w, d] = [random.between(0.5, 1.8), random.between(0.4, 1.4)];
        return plane(
          at,
          [
            [a, b, 3.91],
            [a + w, b, 3.91],
            [a + w, b + d, 3.91],
            [a, b + d, 3.91],
          ],
          fade(random.chance(0.5) ? board.light : darker(board.base, 0.2), 0.45),
        );
      }),
    ].join("");
  });
  const sorted = parts.sort((one, other) => one.order - other.order);
  return framed(stage, [
    rect(
      0,
      0,
      width,
      height,
      `paint(slant ${lighter(board.base, 0.1)} ${board.base} ${darker(board.base, 0.55)})`,
    ),
    ...times(60, (index) =>
      line(
        [at(-150 + index * 5, -150, 0), at(-150 + index * 5, 150, 0)],
        fade(board.trace, 0.07),
        unit * 0.25,
      ),
    ),
    ...times(60, (index) =>
      line(
        [at(-150, -150 + index * 5, 0), at(150, -150 + index * 5, 0)],
        fade(board.trace, 0.07),
        unit * 0.25,
      ),
    ),
    traces(stage, at, board, half),
    ...sorted.filter(({ order }) => order < 0).map(({ drawn }) => drawn),
    plane(
      at,
      [
        [-half, -half, 0],
        [half + 6, -half + 3, 0],
        [half + 6, half + 6, 0],
        [-half + 3, half + 6, 0],
      ],
      fade("#000000", 0.45),
      soft(unit * 1.6),
    ),
    ...pins,
    block(at, [-half, -half, 0.4], [half * 2, half * 2, 1.8], {
      top: slant("#2f6a50", "#1d4638"),
      left: "#163529",
      right: "#0f261d",
    }),
    plane(at, flat(1.2, 2.21), "none", `stroke="${fade(board.die, 0.7)}" stroke-width="${r(unit * 0.2)}"`),
    ...times(60, () => {
      const [x, y] = [random.between(-half + 2, half - 2), random.between(-half + 2, half - 2)];
      return plane(
        at,
        [
          [x, y, 2.21],
          [x + 0.6, y, 2.21],
          [x + 0.6, y + 0.35, 2.21],
          [x, y + 0.35, 2.21],
        ],
        fade(board.die, 0.8),
      );
    }),
    block(at, [-inner - 2.4, -inner - 2.4, 2.2], [inner * 2 + 4.8, inner * 2 + 4.8, 1.5], {
      top: slant("#f1f3f5", "#b6bec8", "#7f8995"),
      left: "#7b8591",
      right: "#565f6b",
    }),
    plane(
      at,
      [
        [-inner - 0.3, -inner - 0.3, 3.75],
        [inner + 0.3, -inner - 0.3, 3.75],
        [inner + 0.3, inner + 0.3, 3.75],
        [-inner - 0.3, inner + 0.3, 3.75],
      ],
      darker(board.base, 0.55),
    ),
    ...dies,
    circle(
      cx,
      cy,
      unit * 34,
      glow(fade(board.light, 0.55), fade(board.light, 0.12), fade(board.light, 0)),
      'style="mix-blend-mode:screen"',
    ),
    ...sorted.filter(({ order }) => order >= 0).map(({ drawn }) => drawn),
  ]);
}
