/** Packs of flat cells moving along their lines under gantries. */

import { sets } from "../parts/battery-colours.ts";
import { darker, fade, lighter, mix } from "../parts/colour.ts";
import { framed, type Stage } from "../parts/frame.ts";
import { group, line, polygon, rect, soft, times } from "../parts/shapes.ts";
import { block, fromAbove, plane } from "../parts/space.ts";

export function packs(stage: Stage): string {
  const { width, height, unit, random } = stage;
  const scale = unit * random.between(1.05, 1.35);
  const at = fromAbove([width * 0.5, height * random.between(0.4, 0.5)], scale);
  const set = random.pick(sets);
  const belt = { top: "#4a5664", left: "#2e3742", right: "#232a33" };
  const steel = { top: "#e4e9ed", left: "#aab4bd", right: "#8792a0" };
  const along = Math.ceil(width / scale / 1.2);
  const cells = (y: number, z: number): string => {
    const shell = random.chance(0.25) ? mix(set.shell, set.spark, 0.35) : set.shell;
    const paint = { top: set.top, left: lighter(shell, 0.08), right: darker(shell, 0.35) };
    const tray = { top: darker(set.top, 0.25), left: "#8a96a3", right: "#6a7582" };
    return group([
      plane(
        at,
        [
          [-12, y + 2, z],
          [14, y + 2, z],
          [14, y + 22, z],
          [-12, y + 22, z],
        ],
        fade("#000010", 0.35),
        soft(unit),
      ),
      block(at, [-13, y, z], [26, 18, 1.6], tray),
      ...times(2, (lane) =>
        times(9, (index) => {
          const [x, cy] = [-12 + index * 2.7, y + 1 + lane * 8.2];
          return [
            block(at, [x, cy, z + 1.6], [2.3, 7.4, 7], paint),
            block(at, [x + 0.7, cy + 1, z + 8.6], [0.9, 1.1, 0.6], {
              top: "#f2d488",
              left: "#c09a48",
              right: "#9a7a34",
            }),
            block(at, [x + 0.7, cy + 5.2, z + 8.6], [0.9, 1.1, 0.6], steel),
          ].join("");
        }).join(""),
      ),
      ...times(4, (index) =>
        block(at, [-11.2 + index * 5.4, y + 2 + (index % 2) * 4.2, z + 9.2], [4.4, 1, 0.25], {
          top: "#ffc861",
          left: "#c98f30",
          right: "#a57426",
        }),
      ),
    ]);
  };
  const lanes = random.pick([
    [-46, 0, 46],
    [-52, 0, 52],
    [-23, 27],
  ]);
  const shift = random.between(0, 30);
  return framed(stage, [
    rect(0, 0, width, height, `paint(slant ${set.back[0]} ${set.back[1]})`),
    ...times(40, (index) =>
      line(
        [at(-200 + index * 11, -200, -6), at(-200 + index * 11, 220, -6)],
        fade(set.spark, 0.12),
        unit * 0.2,
      ),
    ),
    ...times(40, (index) =>
      line(
        [at(-200, -200 + index * 11, -6), at(220, -200 + index * 11, -6)],
        fade(set.spark, 0.12),
        unit * 0.2,
      ),
    ),
    ...lanes.map((lane, order) => {
      const local = (x: number, y: number): string =>
        `translate(${((x - y) * 0.866 * scale).toFixed(1)} ${((x + y) * 0.5 * scale).toFixed(1)})`;
      const inner = [
        block(at, [-17, -along, -6], [34, along * 2, 5], belt),
        block(at, [-17, -along, -1], [2, along * 2, 1.4], steel),
        block(at, [15, -along, -1], [2, along * 2, 1.4], steel),
        ...times(along / 4, (index) =>
          plane(
            at,
            [
              [-15, -along + index * 8, -0.98],
              [15, -along + index * 8, -0.98],
              [15, -along + index * 8 + 0.6, -0.98],
              [-15, -along + index * 8 + 0.6, -0.98],
            ],
            fade("#000010", 0.3),
          ),
        ),
        ...times(along / 13, (index) => cells(-along + index * 27 + ((shift * (order + 1)) % 24), -0.6)),
      ];
      const gate = random.between(-26, 26);
      const post = { top: set.shell, left: lighter(set.shell, 0.1), right: darker(set.shell, 0.4) };
      const white = { top: "#f4f6f8", left: "#cfd6dc", right: "#a4aeb8" };
      const portal = [
        block(at, [-21, gate, -6], [3.4, 6, 30], white),
        block(at, [-21, gate, 22], [42, 6, 4], post),
        block(at, [18, gate, -6], [3.4, 6, 30], white),
        polygon(
          [at(-12, gate + 3, 21.8), at(12, gate + 3, 21.8), at(13, gate + 3, 9), at(-13, gate + 3, 9)],
          `paint(down ${fade(set.spark, 0.7)} ${fade(set.spark, 0)})`,
        ),
      ];
      return group([...inner, ...portal], `transform="${local(lane, 0)}"`);
    }),
    rect(
      0,
      0,
      width,
      height,
      `paint(down ${fade(set.back[0], 0.7)} ${fade(set.back[0], 0)} ${fade(set.back[1], 0)})`,
    ),
  ]);
}
