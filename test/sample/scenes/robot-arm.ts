/** Robot arms along an assembly line, in a hall that runs into the distance. */

import { darker, fade, lighter, mix } from "./parts/colour.ts";
import { framed, type Scene, type Stage, stageFor } from "./parts/frame.ts";
import { person } from "./parts/people.ts";
import {
  across,
  circle,
  down,
  ellipse,
  glow,
  group,
  line,
  path,
  type Point,
  pill,
  polygon,
  rect,
  rounded as r,
  roundEnds,
  slant,
  soft,
  times,
} from "./parts/shapes.ts";
import { shell } from "./parts/room.ts";
import { plane, type View, vanishing } from "./parts/space.ts";

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
type Work = "car" | "pack" | "panel";

/** An arm on its pedestal; `s` is its reach, angles in degrees from straight up. Gives the drawing and the tool's place. */
function arm(
  x: number,
  base: number,
  s: number,
  turns: readonly [number, number, number],
  paint: string,
): { drawn: string; tool: Point } {
  const step = ([fromX, fromY]: Point, turn: number, long: number): Point => [
    fromX + Math.sin((turn * Math.PI) / 180) * long,
    fromY - Math.cos((turn * Math.PI) / 180) * long,
  ];
  const shoulder: Point = [x, base - s * 0.3];
  const elbow = step(shoulder, turns[0], s * 0.52);
  const wrist = step(elbow, turns[1], s * 0.46);
  const tool = step(wrist, turns[2], s * 0.15);
  const [light, dark, metal] = [lighter(paint, 0.3), darker(paint, 0.42), "#39424f"];
  const segment = (from: Point, to: Point, wide: number, narrow: number): string => {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const long = Math.hypot(dx, dy);
    const [nx, ny] = [-dy / long, dx / long];
    const edge = (point: Point, half: number, way: number): Point => [
      point[0] + nx * half * way,
      point[1] + ny * half * way,
    ];
    return (
      polygon(
        [edge(from, wide, -1), edge(to, narrow, -1), edge(to, narrow, 1), edge(from, wide, 1)],
        slant(light, paint, dark),
      ) +
      polygon(
        [
          edge(from, wide * 0.5, -1),
          edge(to, narrow * 0.5, -1),
          edge(to, narrow * 0.1, -1),
          edge(from, wide * 0.1, -1),
        ],
        fade("#ffffff", 0.28),
      ) +
      line([edge(from, wide * 1.05, 1), edge(to, narrow * 1.2, 1)], metal, s * 0.014)
    );
  };
  const joint = ([jx, jy]: Point, size: number): string =>
    circle(jx, jy, size, slant(light, paint, dark)) +
    circle(jx, jy, size * 0.68, metal) +
    circle(jx, jy, size * 0.44, "#8b97a4") +
    times(6, (index) =>
      circle(
        jx + Math.cos(index * 1.047) * size * 0.56,
        jy + Math.sin(index * 1.047) * size * 0.56,
        size * 0.06,
        "#c4ccd4",
      ),
    ).join("");
  const hose = `M${r(shoulder[0] - s * 0.07)},${r(shoulder[1])}Q${r((shoulder[0] + elbow[0]) / 2 - s * 0.2)},${r((shoulder[1] + elbow[1]) / 2 - s * 0.06)} ${r(elbow[0])},${r(elbow[1] - s * 0.09)}Q${r((elbow[0] + wrist[0]) / 2)},${r(Math.min(elbow[1], wrist[1]) - s * 0.12)} ${r(wrist[0])},${r(wrist[1] - s * 0.04)}`;
  const drawn = group([
    ellipse(x, base, s * 0.34, s * 0.045, fade("#0a1020", 0.35)),
    path(
      `M${r(x - s * 0.2)},${r(base)}L${r(x - s * 0.17)},${r(base - s * 0.07)}H${r(x + s * 0.17)}L${r(x + s * 0.2)},${r(base)}Z`,
      across("#6a7684", "#39424f"),
    ),
    path(
      `M${r(x - s * 0.14)},${r(base - s * 0.07)}L${r(x - s * 0.1)},${r(base - s * 0.33)}H${r(x + s * 0.1)}L${r(x + s * 0.14)},${r(base - s * 0.07)}Z`,
      across(light, paint, dark),
    ),
    rect(x - s * 0.13, base - s * 0.12, s * 0.26, s * 0.025, metal),
    segment(shoulder, elbow, s * 0.085, s * 0.06),
    path(hose, "none", `stroke="#1f2630" stroke-width="${r(s * 0.026)}" ${roundEnds}`),
    joint(shoulder, s * 0.12),
    segment(elbow, wrist, s * 0.065, s * 0.04),
    joint(elbow, s * 0.088),
    line([wrist, tool], metal, s * 0.06, roundEnds),
    line([wrist, tool], "#8b97a4", s * 0.02),
    joint(wrist, s * 0.052),
    circle(tool[0], tool[1], s * 0.034, "#c4ccd4"),
  ]);
  return { drawn, tool };
}

function sparks(stage: Stage, [x, y]: Point, s: number, colour: string): string {
  const { random } = stage;
  return group([
    circle(x, y, s * 0.42, glow(fade(colour, 0.85), fade(colour, 0.2), fade(colour, 0))),
    ...times(34, () => {
      const [angle, reach] = [random.between(0.2, 2.95), s * random.between(0.12, 0.62)];
      const [dx, dy] = [Math.cos(angle) * reach, Math.sin(angle) * reach * random.between(0.3, 1)];
      return path(
        `M${r(x + dx * 0.25)},${r(y + dy * 0.1)}Q${r(x + dx * 0.7)},${r(y + dy * 0.2 - s * 0.05)} ${r(x + dx)},${r(y + dy)}`,
        "none",
        `stroke="${random.pick(["#fff6d8", "#ffd27d", "#ff9a4a"])}" stroke-width="${r(Math.max(0.8, s * 0.008))}" ${roundEnds}`,
      );
    }),
    circle(x, y, s * 0.05, "#ffffff"),
  ]);
}

/** What is being made, resting on `base` around `x`. */
function workpiece(x: number, base: number, s: number, work: Work, paint: string): string {
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
  const work = random.pick(["car", "pack", "panel"]);
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
