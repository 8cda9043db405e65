/** An aisle between server racks: lights by the hundred, a polished floor, somebody on their round. */

import { darker, fade, lighter, mix } from "./parts/colour.ts";
import { framed, type Scene, stageFor } from "./parts/frame.ts";
import { person } from "./parts/people.ts";
import {
  circle,
  down,
  ellipse,
  glow,
  group,
  line,
  type Point,
  polygon,
  rect,
  soft,
  times,
} from "./parts/shapes.ts";
import { plane, vanishing } from "./parts/space.ts";

const moods = [
  {
    wall: "#0c1a33",
    rack: "#1b2a48",
    trim: "#3fb6ff",
    lamp: "#bfe9ff",
    floor: "#14274a",
    leds: ["#3fd0ff", "#57f0c0", "#ffffff"],
  },
  {
    wall: "#e3ebf0",
    rack: "#2c3644",
    trim: "#1fa7a0",
    lamp: "#ffffff",
    floor: "#cfdbe3",
    leds: ["#4ff0c8", "#7fd4ff", "#ffd27d"],
  },
  {
    wall: "#160f2e",
    rack: "#2a2150",
    trim: "#a97bff",
    lamp: "#e6d6ff",
    floor: "#201644",
    leds: ["#c39bff", "#ff8fb8", "#7fd4ff"],
  },
  {
    wall: "#1d2b2e",
    rack: "#22373a",
    trim: "#ffb25c",
    lamp: "#ffe8c4",
    floor: "#1c3034",
    leds: ["#ffb25c", "#6ff0b8", "#fff3d6"],
  },
] as const;

export const datacenter: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["overcast"], direction);
  const { width, height, unit } = stage;
  const mood = random.pick(moods);
  const centre: Point = [width * random.between(0.3, 0.7), height * random.between(0.4, 0.5)];
  const eye = random.between(1.3, 2);
  const half = random.between(1.5, 2.2) * Math.max(1, width / height / 2);
  const tall = random.between(2.6, 3.1);
  const at = vanishing(centre, unit * 100, eye);
  const reach = 22;
  const roof = tall + 0.9;
  const bright = mood.wall === "#e3ebf0";
  const far = mix(mood.wall, mood.lamp, bright ? 0.5 : 0.24);
  const air = (colour: string, z: number): string => mix(colour, far, Math.min(0.85, z / 26));
  const depths = times(11, (index) => 1 + index * 2).reverse();
  const rack = (way: 1 | -1, z: number): string => {
    const [x, z2] = [way * half, z + 1.9];
    const face = air(mood.rack, z);
    const quad = (y0: number, y1: number, a: number, b: number, fill: string): string =>
      plane(
        at,
        [
          [x, y0, z + a * 1.9],
          [x, y0, z + b * 1.9],
          [x, y1, z + b * 1.9],
          [x, y1, z + a * 1.9],
        ],
        fill,
      );
    const units = z < 12 ? 15 : 8;
    return group([
      quad(0, tall, 0, 1, down(lighter(face, 0.1), darker(face, 0.25))),
      quad(0, tall, 0, 0.045, air(darker(mood.rack, 0.5), z)),
      ...times(units, (row) => {
        const y = 0.15 + (row * (tall - 0.35)) / units;
        const deep = (tall - 0.35) / units;
        const busy = random.chance(0.75);
        return [
          quad(y, y + deep * 0.82, 0.09, 0.95, air(darker(mood.rack, random.between(0.1, 0.45)), z)),
          quad(y + deep * 0.72, y + deep * 0.8, 0.09, 0.95, air(lighter(mood.rack, 0.18), z)),
          ...(busy
            ? times(z < 8 ? 6 : 3, () => {
                const along = random.between(0.14, 0.88);
                return quad(y + deep * 0.28, y + deep * 0.52, along, along + 0.035, random.pick(mood.leds));
              })
            : []),
          random.chance(0.2)
            ? quad(y + deep * 0.3, y + deep * 0.5, 0.55, 0.85, fade(random.pick(mood.leds), 0.55))
            : "",
        ].join("");
      }),
      quad(tall, tall + 0.1, 0, 1, air(mood.trim, z)),
      quad(0.02, 0.07, 0, 1, fade(mood.trim, 0.8)),
      plane(
        at,
        [
          [x, tall + 0.1, z],
          [x, tall + 0.1, z2],
          [way * (half + 1), tall + 0.1, z2],
          [way * (half + 1), tall + 0.1, z],
        ],
        air(darker(mood.rack, 0.3), z),
      ),
    ]);
  };
  const racks = depths.map((z) => rack(-1, z) + rack(1, z)).join("");
  const horizonY = at(0, 0, reach)[1];
  const tiles = [
    ...times(14, (index) =>
      line(
        [at(-half * 1, 0, 1 + index * 1.5), at(half, 0, 1 + index * 1.5)],
        fade(mood.trim, 0.22),
        unit * 0.15,
      ),
    ),
    ...[-0.66, -0.33, 0, 0.33, 0.66].map((x) =>
      line([at(x * half, 0, 1), at(x * half, 0, reach)], fade(mood.trim, 0.2), unit * 0.15),
    ),
  ];
  const lamps = times(8, (index) => {
    const z = 1.6 + index * 2.6;
    const strip = (x: number, y: number): string =>
      plane(
        at,
        [
          [x - 0.16, y, z],
          [x + 0.16, y, z],
          [x + 0.16, y, z + 1.5],
          [x - 0.16, y, z + 1.5],
        ],
        mood.lamp,
      );
    return (
      group([strip(-0.6, roof), strip(0.6, roof)]) +
      group([strip(-0.6, roof), strip(0.6, roof)], `${soft(unit * 1.6)} opacity="0.7"`) +
      group([strip(-0.6, 0), strip(0.6, 0)], `${soft(unit * 1.4)} opacity="0.22"`)
    );
  });
  const [px, pz] = [random.between(-0.55, 0.55) * half, random.between(3.2, 5.4)];
  const [footX, footY] = at(px, 0, pz);
  const walker = person(stage, {
    x: footX,
    base: footY,
    tall: (unit * 100 * 1.74) / pz,
    pose: random.pick(["tablet", "walking"]),
    facing: px > 0 ? 1 : -1,
    coat: random.pick(["#3d78b8", "#e8eaec", "#d9683c"]),
    trousers: "#2a3142",
    long: random.chance(0.4),
  });
  return framed(stage, [
    rect(0, 0, width, height, mood.wall),
    plane(
      at,
      [
        [-half, 0, 0.6],
        [half, 0, 0.6],
        [half, 0, reach],
        [-half, 0, reach],
      ],
      down(air(mood.floor, 16), mood.floor, darker(mood.floor, 0.25)),
    ),
    plane(
      at,
      [
        [-half - 1, roof, 0.6],
        [half + 1, roof, 0.6],
        [half + 1, roof, reach],
        [-half - 1, roof, reach],
      ],
      down(darker(mood.wall, 0.3), air(mood.wall, 18)),
    ),
    ...times(10, (index) =>
      line(
        [at(-half - 1, roof - 0.02, 1 + index * 2.1), at(half + 1, roof - 0.02, 1 + index * 2.1)],
        fade(darker(mood.wall, 0.5), 0.6),
        (unit * 6) / (1 + index * 2.1),
      ),
    ),
    plane(
      at,
      [
        [-half, 0, reach],
        [half, 0, reach],
        [half, roof, reach],
        [-half, roof, reach],
      ],
      far,
    ),
    plane(
      at,
      [
        [-half * 0.4, 0, reach],
        [half * 0.4, 0, reach],
        [half * 0.4, 2.3, reach],
        [-half * 0.4, 2.3, reach],
      ],
      lighter(far, 0.35),
    ),
    `<g transform="matrix(1 0 0 1 0 0)" opacity="0.9">${racks}</g>`,
    ...depths.flatMap((z) =>
      [-1, 1].map((way) =>
        plane(
          at,
          [
            [way * half, 0, z],
            [way * half, 0, z + 1.9],
            [way * half * 0.62, 0, z + 1.9],
            [way * half * 0.62, 0, z],
          ],
          fade(mood.trim, bright ? 0.1 : 0.14),
        ),
      ),
    ),
    ...tiles,
    ...times(3, (index) =>
      [-1, 1]
        .map((way) =>
          line(
            [
              at(way * (0.9 + index * 0.22), roof - 0.35 - index * 0.06, 0.7),
              at(way * (0.9 + index * 0.22), roof - 0.35 - index * 0.06, reach),
            ],
            fade(mix(mood.trim, mood.rack, 0.4 + index * 0.15), 0.9),
            unit * 0.5,
          ),
        )
        .join(""),
    ),
    ...lamps,
    ellipse(footX, footY + unit * 0.4, unit * 8, unit * 1.2, "#05080f", `opacity="0.4" ${soft(unit * 0.6)}`),
    walker,
    circle(
      centre[0],
      (centre[1] + horizonY) / 2,
      unit * 46,
      glow(fade(mood.lamp, bright ? 0.5 : 0.34), fade(mood.trim, 0.1), fade(mood.trim, 0)),
      'style="mix-blend-mode:screen"',
    ),
    polygon(
      [
        [0, height],
        [width, height],
        [width, height * 0.86],
        [0, height * 0.86],
      ],
      down(fade("#000010", 0), fade("#000010", 0.35)),
    ),
  ]);
};
