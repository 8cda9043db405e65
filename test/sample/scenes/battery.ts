/** Battery cells: a module of round cells, a pack of flat ones on its way along the line, or a storage station. */

import { darker, fade, lighter, mix } from "./parts/colour.ts";
import { framed, type Scene, type Stage, stageFor } from "./parts/frame.ts";
import { hills, lawn, tree, treeLine } from "./parts/nature.ts";
import { seen } from "./parts/palette.ts";
import { passer, person } from "./parts/people.ts";
import {
  circle,
  ellipse,
  glow,
  group,
  line,
  pill,
  polygon,
  rect,
  slant,
  soft,
  times,
} from "./parts/shapes.ts";
import { bloom, clouds, haze, sky } from "./parts/sky.ts";
import { block, fromAbove, plane } from "./parts/space.ts";

const sets = [
  { back: ["#0f3f4f", "#0a1c33"], shell: "#3aa7b8", top: "#e6eef0", spark: "#8ff7e6" },
  { back: ["#e9eef0", "#b9c8d2"], shell: "#4a86c8", top: "#f4f6f8", spark: "#ffd27d" },
  { back: ["#2b2a55", "#111230"], shell: "#7a6ad8", top: "#e8e4f8", spark: "#ffb0e0" },
  { back: ["#f3e6d2", "#d2a984"], shell: "#e08a3c", top: "#fff4e2", spark: "#ffffff" },
] as const;

function roundCells(stage: Stage): string {
  const { width, height, unit, random } = stage;
  const set = random.pick(sets);
  const scale = unit * random.between(1.5, 2.2);
  const at = fromAbove([width * random.between(0.4, 0.6), height * random.between(-0.05, 0.12)], scale);
  const radius = 3.1;
  const parts: string[] = [];
  const count = Math.ceil((width + height) / scale / 6.5);
  for (let sum = -count; sum <= count * 2; sum++) {
    for (let difference = -count; difference <= count; difference++) {
      if ((sum + difference) % 2) continue;
      const [i, j] = [(sum + difference) / 2, (sum - difference) / 2];
      const high = 9 + (random.chance(0.08) ? random.between(2, 5) : 0);
      const [x, y] = at(i * 6.8, j * 6.8, 0);
      if (x < -unit * 12 || x > width + unit * 12 || y < -unit * 8 || y > height + unit * 30) continue;
      const [rx, ry, tall] = [radius * scale * 0.98, radius * scale * 0.57, high * scale];
      const shell = random.chance(0.1) ? mix(set.shell, set.spark, 0.5) : set.shell;
      const lit = random.chance(0.16);
      parts.push(
        rect(
          x - rx,
          y - tall,
          rx * 2,
          tall,
          `paint(across ${darker(shell, 0.35)} ${lighter(shell, 0.35)} ${shell} ${darker(shell, 0.6)})`,
        ),
        ellipse(x, y, rx, ry, darker(shell, 0.6)),
        ellipse(x, y - tall, rx, ry, slant(set.top, mix(set.top, "#5c6a7a", 0.5))),
        ellipse(x, y - tall, rx * 0.82, ry * 0.82, mix(set.top, "#55626f", 0.35)),
        ellipse(
          x,
          y - tall - scale * 0.5,
          rx * 0.42,
          ry * 0.42,
          slant("#ffffff", mix(set.top, "#55626f", 0.3)),
        ),
        lit
          ? ellipse(
              x,
              y - tall,
              rx * 0.92,
              ry * 0.92,
              "none",
              `stroke="${set.spark}" stroke-width="${unit * 0.35}"`,
            ) + ellipse(x, y - tall, rx * 1.8, ry * 1.8, glow(fade(set.spark, 0.6), fade(set.spark, 0)))
          : "",
      );
      if (random.chance(0.5))
        parts.push(
          line(
            [
              [x, y - tall - scale * 0.5],
              [x + 6.8 * 0.866 * scale, y - tall - scale * 0.5 + 3.4 * scale],
            ],
            fade("#d9b25c", 0.9),
            unit * 0.8,
          ),
        );
    }
  }
  return framed(stage, [
    rect(0, 0, width, height, `paint(slant ${set.back[0]} ${set.back[1]})`),
    ...parts,
    circle(
      width * random.between(0.1, 0.9),
      0,
      unit * 80,
      glow(fade("#ffffff", 0.4), fade("#ffffff", 0.1), fade("#ffffff", 0)),
      'style="mix-blend-mode:soft-light"',
    ),
    rect(
      0,
      0,
      width,
      height,
      `paint(down ${fade(set.back[0], 0.75)} ${fade(set.back[0], 0)} ${fade(set.back[1], 0)} ${fade(set.back[1], 0.35)})`,
    ),
  ]);
}

function packs(stage: Stage): string {
  const { width, height, unit, random } = stage;
  const set = random.pick(sets);
  const scale = unit * random.between(1.05, 1.35);
  const at = fromAbove([width * 0.5, height * random.between(0.4, 0.5)], scale);
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

function station(stage: Stage): string {
  const { width, height, unit, light, random } = stage;
  const ground = height * random.between(0.66, 0.72);
  const sunX = width * random.between(0.12, 0.88);
  const sunY = ground - unit * random.between(26, 44);
  const sun = sunX < width / 2 ? -1 : 1;
  const accent = random.pick(["#2fae8f", "#2f7fd0", "#e0863c"]);
  const cabinet = (x: number, base: number, wide: number, distance: number): string => {
    const high = wide * 0.46;
    const white = seen(light, "#eef1f2", 1, distance);
    const side = wide * 0.16;
    return group([
      ellipse(x + wide * 0.55, base, wide * 0.62, wide * 0.03, fade("#0c1424", 0.3)),
      rect(x, base - high, wide, high, `paint(down ${white} ${mix(white, light.shade, 0.25)})`),
      polygon(
        [
          [x + wide, base - high],
          [x + wide + side, base - high * 0.93],
          [x + wide + side, base - high * 0.05],
          [x + wide, base],
        ],
        seen(light, "#aab7c0", 0.3, distance),
      ),
      ...times(4, (index) =>
        rect(
          x + wide * (0.025 + index * 0.245),
          base - high * 0.92,
          wide * 0.215,
          high * 0.82,
          "none",
          `stroke="${seen(light, "#9aa7b2", 0.8, distance)}" stroke-width="${(unit * 0.18).toFixed(1)}"`,
        ),
      ),
      ...times(4, (index) =>
        times(6, (slat) =>
          rect(
            x + wide * (0.05 + index * 0.245),
            base - high * (0.84 - slat * 0.05),
            wide * 0.16,
            high * 0.02,
            seen(light, "#8b99a5", 0.7, distance),
          ),
        ).join(""),
      ),
      rect(x, base - high * 0.44, wide, high * 0.13, seen(light, accent, 0.95, distance)),
      polygon(
        [
          [x + wide * 0.12, base - high * 0.52],
          [x + wide * 0.075, base - high * 0.36],
          [x + wide * 0.105, base - high * 0.36],
          [x + wide * 0.09, base - high * 0.22],
          [x + wide * 0.145, base - high * 0.41],
          [x + wide * 0.115, base - high * 0.41],
        ],
        "#ffffff",
      ),
      ...times(3, (index) =>
        pill(
          x + wide * (0.4 + index * 0.245),
          base - high * 0.24,
          wide * 0.012,
          high * 0.1,
          unit * 0.2,
          seen(light, "#5a6672", 0.8, distance),
        ),
      ),
      circle(x + wide * 0.93, base - high * 0.75, unit * 0.35, "#63f0b0"),
      rect(
        x - wide * 0.01,
        base - high * 1.03,
        wide * 1.02,
        high * 0.04,
        seen(light, "#c3ccd2", 1, distance),
      ),
    ]);
  };
  const pylon = (x: number, base: number, high: number): string => {
    const steel = seen(light, "#7f8d99", 0.6, 0.35);
    return group([
      line(
        [
          [x - high * 0.1, base],
          [x - high * 0.02, base - high],
        ],
        steel,
        unit * 0.35,
      ),
      line(
        [
          [x + high * 0.1, base],
          [x + high * 0.02, base - high],
        ],
        steel,
        unit * 0.35,
      ),
      ...times(6, (index) =>
        line(
          [
            [x - high * (0.1 - index * 0.014), base - (high * index) / 6],
            [x + high * (0.1 - (index + 1) * 0.014), base - (high * (index + 1)) / 6],
            [x - high * (0.1 - (index + 1) * 0.014), base - (high * (index + 1)) / 6],
            [x + high * (0.1 - index * 0.014), base - (high * index) / 6],
          ],
          steel,
          unit * 0.18,
        ),
      ),
      ...[0.7, 0.84, 0.97].map((level, index) =>
        line(
          [
            [x - high * (0.22 - index * 0.04), base - high * level],
            [x + high * (0.22 - index * 0.04), base - high * level],
          ],
          steel,
          unit * 0.4,
        ),
      ),
    ]);
  };
  const [first, gap] = [random.between(-10, 20) * unit, unit * random.between(46, 60)];
  return framed(stage, [
    sky(stage, ground, sunX, sunY),
    clouds(stage, 7, height * 0.04, ground - unit * 24),
    hills(stage, ground, unit * 30, 0.7, 0.9),
    haze(stage, ground - unit * 24, ground, 0.5),
    ...times(width / gap + 2, (index) => pylon(first + index * gap, ground, unit * 34)),
    ...[0.7, 0.84, 0.97].flatMap((level) =>
      times(
        width / gap + 2,
        (index) =>
          `<path d="M${(first + (index - 1) * gap).toFixed(1)},${(ground - unit * 34 * level).toFixed(1)}q${(gap / 2).toFixed(1)},${(unit * 5).toFixed(1)} ${gap.toFixed(1)},0" fill="none" stroke="${seen(light, "#7f8d99", 0.5, 0.4)}" stroke-width="${(unit * 0.14).toFixed(1)}"/>`,
      ),
    ),
    treeLine(stage, ground + unit, unit * 5, 0.3),
    lawn(stage, ground, height, random.chance(0.5)),
    ...times(width / unit / 24 + 1, (index) =>
      cabinet(index * unit * 24 - unit * 4, ground + unit * 4, unit * 19, 0.3),
    ),
    ...times(width / unit / 16, () =>
      tree(
        stage,
        random.between(0, width),
        ground + unit * 5.5,
        unit * random.between(6, 9),
        "round",
        0.2,
        sun,
      ),
    ),
    polygon(
      [
        [0, ground + unit * 7],
        [width, ground + unit * 7],
        [width, height],
        [0, height],
      ],
      `paint(down ${seen(light, "#c9c9c2", 0.9, 0.2)} ${seen(light, "#a5a8a6", 0.8)})`,
    ),
    ...times(width / unit / 46 + 1, (index) =>
      cabinet(index * unit * 46 - unit * random.between(6, 12), ground + unit * 17, unit * 37, 0.05),
    ),
    person(stage, {
      ...passer(stage, width * random.between(0.2, 0.45), ground + unit * 23, unit * 22),
      pose: "tablet",
      helmet: "#f2c230",
      coat: "#e2762e",
    }),
    person(stage, {
      ...passer(stage, width * random.between(0.52, 0.8), ground + unit * 24, unit * 22),
      pose: "pointing",
      helmet: "#f4f4f0",
      coat: "#3f6fa5",
    }),
    bloom(stage, sunX, sunY, 0.6),
  ]);
}

export const battery: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["noon", "gold", "dawn", "overcast"], direction);
  return random.pick([roundCells, packs, station])(stage);
};
