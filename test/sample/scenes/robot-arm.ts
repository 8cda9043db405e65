/** Robot arms along an assembly line, in a hall that runs into the distance. */

import { darker, fade, lighter, mix } from "./parts/colour.ts";
import { framed, type Scene, type Stage, stageFor, viewFor } from "./parts/frame.ts";
import { person } from "./parts/people.ts";
import { arm, sparks } from "./parts/robot.ts";
import { shell } from "./parts/room.ts";
import { circle, down, ellipse, glow, group, line, pill, rect, soft, times } from "./parts/shapes.ts";
import { plane, type View, vanishing } from "./parts/space.ts";
import { workpiece } from "./parts/workpiece.ts";

interface Mood {
  wall: string;
  floor: string;
  ceiling: string;
  arm: string;
  glowing: string;
}

const moods: readonly [Mood, ...Mood[]] = [
  { wall: "#c9d7e0", floor: "#b4c0c8", ceiling: "#e4ecf0", arm: "#f08a2c", glowing: "#fff4d0" },
  { wall: "#2b3f5c", floor: "#33465f", ceiling: "#22324a", arm: "#f2c230", glowing: "#9fd8ff" },
  { wall: "#dcd8d0", floor: "#c4bdb2", ceiling: "#efece6", arm: "#2f78c0", glowing: "#ffe6b0" },
  { wall: "#3a3554", floor: "#433f5e", ceiling: "#2a2742", arm: "#e8ebee", glowing: "#ffb07a" },
];

function hall(stage: Stage, view: View, half: number, mood: Mood): string {
  const { unit } = stage;
  const dim = (colour: string, z: number): string => mix(colour, mood.glowing, Math.min(0.5, z / 60));
  return group([
    shell(view, { half, high: 7.2, deep: 34, wall: mood.wall, floor: mood.floor, ceiling: mood.ceiling }),
    ...times(11, (index) => {
      const z = 33 - index * 2.9;
      const steel = dim(darker(mood.ceiling, 0.35), z);
      return [
        plane(
          view,
          [
            [-half, 6.5, z],
            [half, 6.5, z],
            [half, 6.85, z],
            [-half, 6.85, z],
          ],
          steel,
        ),
        ...[-1, 1].map((way) =>
          plane(
            view,
            [
              [way * half, 0, z],
              [way * half, 7.2, z],
              [way * (half - 0.35), 7.2, z],
              [way * (half - 0.35), 0, z],
            ],
            steel,
          ),
        ),
        ...[-0.5, 0.5].map((x) =>
          plane(
            view,
            [
              [x * half - 0.7, 6.4, z - 1.2],
              [x * half + 0.7, 6.4, z - 1.2],
              [x * half + 0.7, 6.4, z - 0.4],
              [x * half - 0.7, 6.4, z - 0.4],
            ],
            mood.glowing,
          ),
        ),
      ].join("");
    }),
    ...[-1, 1].flatMap((way) =>
      times(9, (index) =>
        plane(
          view,
          [
            [way * half, 3.4, 3 + index * 3.3],
            [way * half, 5.6, 3 + index * 3.3],
            [way * half, 5.6, 5.6 + index * 3.3],
            [way * half, 3.4, 5.6 + index * 3.3],
          ],
          fade(lighter(mood.glowing, 0.2), 0.6),
        ),
      ),
    ),
    ...[-0.86, 0.86].map((x) =>
      plane(
        view,
        [
          [x * half - 0.09, 0.01, 1],
          [x * half + 0.09, 0.01, 1],
          [x * half + 0.09, 0.01, 33],
          [x * half - 0.09, 0.01, 33],
        ],
        "#f2c230",
      ),
    ),
    ...times(14, (index) =>
      line(
        [view(-half, 0.005, 1.4 + index * 2.2), view(half, 0.005, 1.4 + index * 2.2)],
        fade(darker(mood.floor, 0.4), 0.22),
        unit * 0.2,
      ),
    ),
    ellipse(
      ...view(0, 3, 33),
      unit * 34,
      unit * 24,
      glow(fade(mood.glowing, 0.75), fade(mood.glowing, 0.2), fade(mood.glowing, 0)),
    ),
  ]);
}

export const robotArm: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["overcast"], direction);
  const { width, height, unit } = stage;
  const mood = random.pick(moods);
  const work = viewFor(random, ["car", "pack", "panel", "casting"], direction);
  const paint = random.pick(["#c8412f", "#e8ebee", "#2f6fb0", "#3f9a84", "#8f98a4"]);
  const half = (width / unit / 100) * 4.6;
  const view = vanishing(
    [width * random.between(0.3, 0.7), height * random.between(0.36, 0.44)],
    unit * 100,
    2.3,
  );
  const lineX = half * random.pick([random.between(-0.35, -0.1), random.between(0.1, 0.35)]);
  const away = lineX > 0 ? -1 : 1;
  const stations: string[] = [];
  for (const z of [26, 19, 14, 10.4, 7.8]) {
    const s = (unit * 100 * 2.7) / z;
    const [bx, by] = view(lineX, 0.75, z);
    const veil = Math.min(0.45, z / 50);
    const colour = mix(mood.arm, mood.glowing, veil);
    const body = workpiece(bx, by, (unit * 100 * 3) / z, work, mix(paint, mood.glowing, veil));
    const arms = ([1, -1] as const).map((way) => {
      const [ax, ay] = view(lineX + way * 2.5, 0, z + (way > 0 ? 0.4 : -0.4));
      const turns = [
        way * -random.between(-12, 18),
        way * -random.between(74, 118),
        way * -random.between(140, 185),
      ] as const;
      const { drawn, tool } = arm(ax, ay, s, turns, colour);
      return (
        drawn + (random.chance(0.5) && work !== "panel" ? sparks(stage, tool, s * 0.6, mood.glowing) : "")
      );
    });
    stations.push(arms[0] + body + arms[1]);
  }
  const belt = (y: number, fill: string, wide: number): string =>
    plane(
      view,
      [
        [lineX - wide, y, 1.2],
        [lineX + wide, y, 1.2],
        [lineX + wide, y, 33],
        [lineX - wide, y, 33],
      ],
      fill,
    );
  const reach = Math.min(unit * 74, width * 0.62);
  const heroX = away > 0 ? width * random.between(0.7, 0.82) : width * random.between(0.18, 0.3);
  const [raise, bow] = [random.between(-10, 20), random.between(140, 178)];
  const target = height * random.between(0.6, 0.7);
  const heroes = times(22, (index) =>
    arm(heroX, height * 1.03, reach, [-away * raise, -away * (60 + index * 3.5), -away * bow], mood.arm),
  );
  const hero = heroes.reduce((best, other) =>
    Math.abs(other.tool[1] - target) < Math.abs(best.tool[1] - target) ? other : best,
  );
  const table = hero.tool[0];
  const under = Math.max(hero.tool[1] + unit * (work === "panel" ? 8 : 14), height * 0.6);
  const [ex, ey] = view(lineX + away * half * 0.62, 0, 5.2);
  const engineer =
    Math.abs(ex - heroX) > unit * 20 &&
    Math.abs(ex - table) > unit * 26 &&
    ex > unit * 6 &&
    ex < width - unit * 6;
  return framed(stage, [
    hall(stage, view, half, mood),
    plane(
      view,
      [
        [lineX - 1.7, 0, 1.2],
        [lineX - 1.7, 0.7, 1.2],
        [lineX - 1.7, 0.7, 33],
        [lineX - 1.7, 0, 33],
      ],
      "#4a5563",
    ),
    plane(
      view,
      [
        [lineX + 1.7, 0, 1.2],
        [lineX + 1.7, 0.7, 1.2],
        [lineX + 1.7, 0.7, 33],
        [lineX + 1.7, 0, 33],
      ],
      "#5a6674",
    ),
    belt(0.7, down("#8b98a5", "#5a6674"), 1.7),
    belt(0.71, down("#59656f", "#2b333d"), 1.35),
    ...times(22, (index) =>
      line(
        [view(lineX - 1.35, 0.72, 1.5 + index * 1.05), view(lineX + 1.35, 0.72, 1.5 + index * 1.05)],
        fade("#9aa8b5", 0.5),
        (unit * 5) / (1.5 + index),
      ),
    ),
    ...stations,
    engineer
      ? person(stage, {
          x: ex,
          base: ey,
          tall: (unit * 174) / 5.2,
          pose: random.pick(["tablet", "pointing"]),
          facing: ex > table ? -1 : 1,
          coat: random.pick(["#2f6fa5", "#e2762e", "#4a5a6a"]),
          trousers: "#2a3142",
          helmet: "#f4f4f0",
        })
      : "",
    rect(0, height * 0.55, width, height * 0.45, down(fade("#0c1424", 0), fade("#0c1424", 0.32))),
    pill(
      table - unit * 30,
      under,
      unit * 60,
      height - under + unit * 4,
      unit * 1.5,
      down("#7b8895", "#2b333d"),
    ),
    rect(table - unit * 30, under, unit * 60, unit * 1.2, "#c4ccd4"),
    ellipse(table, under + unit, unit * 26, unit * 1.6, fade("#0a1020", 0.4), soft(unit * 0.6)),
    workpiece(
      table,
      under,
      unit * 40,
      work === "car" ? "pack" : work,
      mood.arm === paint ? "#3f9a84" : paint,
    ),
    hero.drawn,
    sparks(stage, hero.tool, unit * 34, mood.glowing),
    circle(
      ...view(0, 3, 33),
      unit * 80,
      glow(fade(mood.glowing, 0.45), fade(mood.glowing, 0.1), fade(mood.glowing, 0)),
      'style="mix-blend-mode:soft-light"',
    ),
  ]);
};
