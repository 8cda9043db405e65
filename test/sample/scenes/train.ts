/** A high-speed train on its viaduct, passing by or coming towards us. */

import { cityRow, farCity } from "./parts/city.ts";
import { darker, fade, lighter, mix } from "./parts/colour.ts";
import { framed, type Scene, type Stage, stageFor } from "./parts/frame.ts";
import { bush, hills, lawn, tree, treeLine } from "./parts/nature.ts";
import { seen } from "./parts/palette.ts";
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
  polygon,
  rect,
  rounded as r,
  soft,
  times,
} from "./parts/shapes.ts";
import { bloom, clouds, haze, sky } from "./parts/sky.ts";
import { plane, vanishing } from "./parts/space.ts";

const stripes = ["#c8372f", "#2f6fb5", "#d99a2f", "#1f9a8a"] as const;

/** Seen from the side, its nose at `nose` pointing right, the rails at `base`. */
function passing(stage: Stage, nose: number, base: number, high: number): string {
  const { light, random, width } = stage;
  const h = high;
  const white = seen(light, "#f3f3ef", 1);
  const shade = seen(light, "#f3f3ef", 0.2);
  const stripe = seen(light, random.pick(stripes), 0.95);
  const glass = mix(seen(light, "#22364a", 0.6), light.sky[1], 0.22);
  const top = base - h;
  const tail = Math.min(nose - h * 8, -h);
  const hull = `M${r(tail)},${r(top)}H${r(nose - h * 3)}C${r(nose - h * 1.7)},${r(top + h * 0.02)} ${r(nose - h * 0.5)},${r(top + h * 0.46)} ${r(nose)},${r(base - h * 0.26)}Q${r(nose + h * 0.03)},${r(base - h * 0.12)} ${r(nose - h * 0.35)},${r(base - h * 0.1)}H${r(tail)}Z`;
  const windows: string[] = [];
  const car = h * 7.4;
  for (let x = nose - h * 4.1; x > -h; x -= h * 0.62) {
    const joint = (nose - x) % car < h * 1.2;
    windows.push(
      joint
        ? rect(
            x,
            top + h * 0.24,
            h * 0.3,
            h * 0.6,
            "none",
            `rx="${r(h * 0.05)}" stroke="${fade(darker(shade, 0.2), 0.7)}" stroke-width="${r(h * 0.02)}"`,
          )
        : rect(
            x,
            top + h * 0.27,
            h * 0.48,
            h * 0.21,
            light.lit > 0.3 ? light.window : glass,
            `rx="${r(h * 0.06)}"`,
          ),
    );
  }
  const joints = times((nose + h) / car + 1, (index) =>
    rect(nose - h * 3.3 - (index + 0.55) * car, top - h * 0.01, h * 0.09, h * 0.92, darker(shade, 0.5)),
  );
  return group([
    path(hull, down(lighter(white, 0.4), white, mix(white, shade, 0.5), shade)),
    path(
      `M${r(tail)},${r(top + h * 0.2)}H${r(nose - h * 3.4)}L${r(nose - h * 3.2)},${r(top + h * 0.55)}H${r(tail)}Z`,
      fade(darker(shade, 0.45), 0.16),
    ),
    ...windows,
    path(
      `M${r(tail)},${r(top + h * 0.62)}H${r(nose - h * 2.4)}Q${r(nose - h * 1)},${r(top + h * 0.62)} ${r(nose - h * 0.12)},${r(base - h * 0.3)}Q${r(nose - h * 0.9)},${r(top + h * 0.76)} ${r(nose - h * 2.4)},${r(top + h * 0.7)}H${r(tail)}Z`,
      stripe,
    ),
    path(
      `M${r(nose - h * 2.35)},${r(top + h * 0.1)}C${r(nose - h * 1.8)},${r(top + h * 0.13)} ${r(nose - h * 1.35)},${r(top + h * 0.26)} ${r(nose - h * 1.08)},${r(top + h * 0.38)}Q${r(nose - h * 1.7)},${r(top + h * 0.4)} ${r(nose - h * 2.3)},${r(top + h * 0.34)}Z`,
      down(lighter(glass, 0.35), glass),
    ),
    path(
      `M${r(nose - h * 0.72)},${r(base - h * 0.4)}Q${r(nose - h * 0.4)},${r(base - h * 0.42)} ${r(nose - h * 0.26)},${r(base - h * 0.3)}Q${r(nose - h * 0.5)},${r(base - h * 0.3)} ${r(nose - h * 0.72)},${r(base - h * 0.34)}Z`,
      "#fff8e0",
    ),
    ellipse(
      nose - h * 0.4,
      base - h * 0.36,
      h * 0.9,
      h * 0.3,
      glow(fade("#fff4d0", 0.8), fade("#fff4d0", 0)),
    ),
    ...joints,
    rect(tail, base - h * 0.12, nose - tail - h * 0.5, h * 0.1, darker(shade, 0.6)),
    curve(
      `M${r(tail)},${r(top + h * 0.05)}H${r(nose - h * 3)}C${r(nose - h * 1.8)},${r(top + h * 0.06)} ${r(nose - h * 0.9)},${r(top + h * 0.36)} ${r(nose - h * 0.4)},${r(top + h * 0.52)}`,
      fade("#ffffff", 0.65),
      h * 0.035,
    ),
    ...times(14, () => {
      const x = random.between(-0.1, 0.6) * width;
      return rect(
        x,
        top + h * random.between(-0.1, 0.95),
        h * random.between(2, 6),
        h * 0.02,
        fade("#ffffff", random.between(0.15, 0.5)),
      );
    }),
  ]);
}

function viaduct(stage: Stage): string {
  const { width, height, unit, light, random } = stage;
  const horizon = height * random.between(0.56, 0.66);
  const sunX = width * random.between(0.15, 0.85);
  const sunY = horizon - unit * random.between(12, 36);
  const sun = sunX < width / 2 ? -1 : 1;
  const high = unit * random.between(14, 18);
  const rails = horizon + unit * random.between(4, 12);
  const nose = width * random.between(0.7, 0.92);
  const concrete = [1, 0.8, 0.2].map((exposure) => seen(light, "#dcd8ce", exposure)) as [
    string,
    string,
    string,
  ];
  const pierGap = unit * random.between(34, 44);
  const urban = random.chance(0.45);
  const flip = random.chance(0.5);
  const fields = times(urban ? 4 : 9, (index) => {
    const y = horizon + unit * 2 + index * unit * 4.5;
    const x = random.between(-0.2, 0.9) * width;
    const long = unit * random.between(40, 90);
    return polygon(
      [
        [x, y],
        [x + long, y],
        [x + long * 1.15 - unit * 6, y + unit * 4.2],
        [x - unit * 6, y + unit * 4.2],
      ],
      seen(light, random.pick(["#c8c25a", "#9fbf55", "#e0c860", "#7fae52"]), 0.9, 0.2),
      'opacity="0.4"',
    );
  });
  const catenary = times(width / unit / 22 + 2, (index) => {
    const x = index * unit * 22 - unit * 6;
    const steel = seen(light, "#7c8894", 0.6);
    return (
      line(
        [
          [x, rails + unit],
          [x, rails - high * 1.62],
        ],
        steel,
        unit * 0.5,
      ) +
      line(
        [
          [x, rails - high * 1.5],
          [x + unit * 5, rails - high * 1.36],
          [x, rails - high * 1.3],
        ],
        steel,
        unit * 0.28,
      )
    );
  });
  const scene = [
    sky(stage, horizon, flip ? width - sunX : sunX, sunY),
    clouds(stage, 8, height * 0.03, horizon - unit * 14),
    hills(stage, horizon, unit * 30, 0.72, 0.9),
    urban
      ? farCity(stage, horizon, unit * 26, 0.6) +
        cityRow(stage, { base: horizon, high: unit * 26, wide: unit * 8, distance: 0.42, sun, gap: 0.8 })
      : hills(stage, horizon + unit, unit * 15, 0.5, 0.5),
    haze(stage, horizon - unit * 22, horizon, 0.5),
    treeLine(stage, horizon + unit, unit * 4, 0.35),
    lawn(stage, horizon, height, !urban),
    ...fields,
    ...times(12, () =>
      tree(
        stage,
        random.between(0, width),
        horizon + unit * random.between(5, 12),
        unit * random.between(6, 10),
        random.pick(["round", "poplar"]),
        0.2,
        sun,
      ),
    ),
    ...times(width / pierGap + 2, (index) => {
      const x = index * pierGap - unit * 12;
      return polygon(
        [
          [x, rails + unit * 4],
          [x + unit * 9, rails + unit * 4],
          [x + unit * 6.6, rails + unit * 9],
          [x + unit * 6.6, height],
          [x + unit * 2.4, height],
          [x + unit * 2.4, rails + unit * 9],
        ],
        across(...concrete),
      );
    }),
    ...catenary,
    line(
      [
        [0, rails - high * 1.36],
        [width, rails - high * 1.36],
      ],
      seen(light, "#7c8894", 0.5),
      unit * 0.16,
    ),
    line(
      [
        [0, rails - high * 1.5],
        [width, rails - high * 1.5],
      ],
      seen(light, "#7c8894", 0.5),
      unit * 0.16,
    ),
    passing(stage, nose, rails, high),
    rect(0, rails - unit * 1.6, width, unit * 3.4, down(lighter(concrete[0], 0.2), concrete[1])),
    ...times(width / unit / 6, (index) =>
      rect(index * unit * 6, rails - unit * 1.6, unit * 0.16, unit * 3.4, fade(concrete[2], 0.6)),
    ),
    rect(0, rails + unit * 1.8, width, unit * 3, down(concrete[1], concrete[2])),
    rect(0, rails + unit * 4.6, width, unit * 0.9, fade("#10142a", 0.25)),
    ...times(9, (index) => {
      const x = (width * (index + random.between(0, 1))) / 9;
      return random.chance(0.45)
        ? tree(
            stage,
            x,
            height - unit * random.between(0, 4),
            unit * random.between(15, 24),
            random.pick(["round", "round", "poplar"]),
            0,
            sun,
          )
        : bush(stage, x, height + unit * 2, unit * random.between(10, 20));
    }),
  ];
  return framed(stage, [
    flip ? group(scene, `transform="matrix(-1 0 0 1 ${width} 0)"`) : group(scene),
    bloom(stage, sunX, sunY, 0.6),
  ]);
}

function coming(stage: Stage): string {
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

export const train: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["dawn", "noon", "gold", "dusk", "overcast"], direction);
  return random.chance(0.6) ? viaduct(stage) : coming(stage);
};
