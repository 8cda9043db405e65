/** A high-speed train coming towards us. */

import { stripes } from "../parts/carriages.ts";
import { farCity } from "../parts/city.ts";
import { darker, fade, mix } from "../parts/colour.ts";
import { framed, type Stage } from "../parts/frame.ts";
import { hills, lawn, treeLine } from "../parts/nature.ts";
import { seen } from "../parts/palette.ts";
import {
  circle,
  down,
  ellipse,
  glow,
  line,
  type Point,
  polygon,
  rounded as r,
  soft,
  times,
} from "../parts/shapes.ts";
import { bloom, clouds, haze, sky } from "../parts/sky.ts";
import { plane, vanishing } from "../parts/space.ts";
import { tree } from "../parts/tree.ts";

export function coming(stage: Stage): string {
  const { width, height, unit, light, random } = stage;
  const horizon = height * random.between(0.46, 0.54);
  const vanish: Point = [
    width * random.pick([random.between(0.22, 0.36), random.between(0.64, 0.78)]),
    horizon,
  ];
  const way = vanish[0] < width / 2 ? 1 : -1;
  const at = vanishing(vanish, unit * 100, 3.1);
  const sunX = width * (way > 0 ? random.between(0.1, 0.4) : random.between(0.6, 0.9));
  const sunY = horizon - unit * random.between(6, 30);
  const lane = way * 3.3;
  const near = 6.4;
  const white = (exposure: number): string => seen(light, "#f3f3ef", exposure);
  const stripe = seen(light, random.pick(stripes), 0.95);
  const glass = seen(light, "#1d3044", 0.7);
  /** The body's outline in the plane at z, shrunk towards the nose. */
  const section = (z: number, grow: number, low = 0.45): Point[] =>
    (
      [
        [-1.6, low],
        [-1.72, 1.6],
        [-1.55, 2.9],
        [-0.9, 3.7],
        [0, 3.9],
        [0.9, 3.7],
        [1.55, 2.9],
        [1.72, 1.6],
        [1.6, low],
      ] as const
    ).map(([x, y]) => at(lane + x * grow, low + (y - low) * grow, z));
  const rings = times(90, (index) => index / 89).reverse();
  const nose = rings.map((t) => {
    const z = near + t * t * 7;
    const grow = 0.3 + 0.7 * Math.sin((t * Math.PI) / 2);
    return { z, grow, t };
  });
  const body = times(26, (index) => near + 7 + index * 3.2)
    .reverse()
    .map((z) => {
      const [a, b] = [section(z, 1), section(z + 3.3, 1)];
      const side = way > 0 ? 0 : 5;
      const faces = times(3, (index) =>
        polygon(
          [
            a[side + index] ?? [0, 0],
            a[side + index + 1] ?? [0, 0],
            b[side + index + 1] ?? [0, 0],
            b[side + index] ?? [0, 0],
          ],
          mix(white([0.85, 1, 0.95][way > 0 ? index : 2 - index] ?? 1), light.haze, Math.min(0.6, z / 140)),
        ),
      );
      const x = lane - way * 1.68;
      return (
        faces.join("") +
        plane(
          at,
          [
            [x, 2.05, z + 0.5],
            [x, 2.05, z + 2.6],
            [lane - way * 1.6, 2.7, z + 2.6],
            [lane - way * 1.6, 2.7, z + 0.5],
          ],
          light.lit > 0.3 ? light.window : glass,
        ) +
        plane(
          at,
          [
            [x, 1.2, z],
            [x, 1.2, z + 3.3],
            [x, 1.55, z + 3.3],
            [x, 1.55, z],
          ],
          stripe,
        )
      );
    });
  const front = nose.map(({ z, grow, t }) =>
    polygon(section(z, grow), mix(white(0.45 + 0.55 * (1 - t) ** 0.6), "#ffffff", (1 - t) * 0.25)),
  );
  const face = (x: number, y: number, t: number): Point => {
    const grow = 0.3 + 0.7 * Math.sin((t * Math.PI) / 2);
    return at(lane + x * grow, 0.45 + (y - 0.45) * grow, near + t * t * 7);
  };
  const lamp = (x: number): string => {
    const [lx, ly] = face(x, 2.2, 0.16);
    return (
      circle(lx, ly, unit * 14, glow(fade("#fff6d8", 0.7), fade("#fff6d8", 0.15), fade("#fff6d8", 0))) +
      ellipse(lx, ly, unit * 1.7, unit * 0.8, "#fffdf2")
    );
  };
  const ballast = seen(light, "#b9b1a4", 0.7);
  const rail = (x: number): string =>
    plane(
      at,
      [
        [x - 0.07, 0.3, 2.2],
        [x + 0.07, 0.3, 2.2],
        [x + 0.07, 0.3, 300],
        [x - 0.07, 0.3, 300],
      ],
      seen(light, "#e6e8ea", 0.9),
    );
  const mast = (z: number): string => {
    const steel = mix(seen(light, "#76828e", 0.6), light.haze, Math.min(0.7, z / 130));
    return (
      line([at(-way * 1.4 - way * 4.4, 0, z), at(-way * 5.8, 8, z)], steel, (unit * 18) / z) +
      line([at(-way * 5.8, 7.4, z), at(lane, 6.9, z)], steel, (unit * 9) / z)
    );
  };
  return framed(stage, [
    sky(stage, horizon, sunX, sunY),
    clouds(stage, 8, height * 0.03, horizon - unit * 10),
    hills(stage, horizon, unit * 26, 0.7, 0.9),
    farCity(stage, horizon, unit * 20, 0.6),
    haze(stage, horizon - unit * 18, horizon, 0.5),
    treeLine(stage, horizon + unit * 0.6, unit * 5, 0.3),
    lawn(stage, horizon, height),
    ...times(22, (index) => {
      const depth = (index + 1) / 22;
      const x = random.pick([random.between(-0.1, 0.25), random.between(0.75, 1.1)]);
      return Math.abs(x * width - vanish[0]) < unit * 40 * depth
        ? ""
        : tree(
            stage,
            x * width,
            horizon + unit * (1 + 14 * depth),
            unit * (3 + 15 * depth),
            "round",
            0.35 - depth * 0.3,
            way > 0 ? -1 : 1,
          );
    }),
    plane(
      at,
      [
        [-7.5, 0, 1.5],
        [7.5, 0, 1.5],
        [7.5, 0, 400],
        [-7.5, 0, 400],
      ],
      down(mix(ballast, light.haze, 0.5), ballast, darker(ballast, 0.25)),
    ),
    ...[-3.3, 3.3].flatMap((x) => [
      plane(
        at,
        [
          [x - 1.5, 0.14, 1.8],
          [x + 1.5, 0.14, 1.8],
          [x + 1.5, 0.14, 300],
          [x - 1.5, 0.14, 300],
        ],
        seen(light, "#d8d4ca", 0.8),
      ),
      ...times(46, (index) => {
        const z = 2.4 + index * 0.75;
        return plane(
          at,
          [
            [x - 1.3, 0.16, z],
            [x + 1.3, 0.16, z],
            [x + 1.3, 0.16, z + 0.26],
            [x - 1.3, 0.16, z + 0.26],
          ],
          fade(seen(light, "#7d786e", 0.6), Math.max(0.1, 1 - z / 36)),
        );
      }),
      rail(x - 0.72),
      rail(x + 0.72),
    ]),
    ...times(10, (index) => mast(9 + (9 - index) ** 1.75 * 2.6)),
    ...[-3.3, 3.3].map((x) =>
      line([at(x, 6.4, 1.4), at(x, 6.4, 200)], seen(light, "#6b7682", 0.4), unit * 0.22),
    ),
    ellipse(...at(lane, 0.1, near + 1), unit * 15, unit * 3, fade("#0a1020", 0.45), soft(unit)),
    ...body,
    ...front,
    polygon(
      [face(-0.95, 3.2, 0.62), face(0.95, 3.2, 0.62), face(0.8, 2.75, 0.36), face(-0.8, 2.75, 0.36)],
      down(mix(glass, light.sky[1], 0.5), glass),
      `stroke="${glass}" stroke-width="${r(unit * 1.2)}" stroke-linejoin="round"`,
    ),
    line(
      [
        face(-1.6, 1.4, 0.8),
        face(-1.2, 1.35, 0.3),
        face(0, 1.3, 0.12),
        face(1.2, 1.35, 0.3),
        face(1.6, 1.4, 0.8),
      ],
      stripe,
      unit * 1.3,
    ),
    polygon(
      [face(-1.4, 0.45, 0.2), face(1.4, 0.45, 0.2), face(1.1, 0.9, 0.1), face(-1.1, 0.9, 0.1)],
      seen(light, "#39424e", 0.6),
    ),
    lamp(-1.25),
    lamp(1.25),
    bloom(stage, sunX, sunY, 0.6),
  ]);
}
