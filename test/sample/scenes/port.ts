/** A container port: gantry cranes over a ship, boxes stacked on the quay. */

import { farCity } from "./parts/city.ts";
import { darker, fade, lighter, mix } from "./parts/colour.ts";
import { framed, type Scene, type Stage, stageFor } from "./parts/frame.ts";
import { hills, mirrored, ripples, water } from "./parts/nature.ts";
import { seen } from "./parts/palette.ts";
import { passer, person } from "./parts/people.ts";
import {
  across,
  circle,
  curve,
  down,
  ellipse,
  group,
  line,
  path,
  type Point,
  rect,
  rounded as r,
  times,
} from "./parts/shapes.ts";
import { bloom, clouds, haze, sky } from "./parts/sky.ts";
import { container, lorry } from "./parts/vehicles.ts";

const boxes = [
  "#c8452f",
  "#2f6fa5",
  "#d9893a",
  "#3f8f7a",
  "#7a8794",
  "#b23a5a",
  "#e0b440",
  "#35577f",
] as const;

/** Boxes piled to a ragged top between two edges. */
function stack(
  stage: Stage,
  x: number,
  base: number,
  wide: number,
  rows: number,
  box: number,
  distance: number,
): string {
  const { random } = stage;
  const columns = Math.floor(wide / box);
  const high = box * 0.42;
  return group(
    times(columns, (column) => {
      const tall = Math.max(1, rows - random.whole(0, 2));
      return times(tall, (row) =>
        container(
          stage,
          x + column * box,
          base - (row + 1) * high,
          box * 0.97,
          high * 0.96,
          random.pick(boxes),
          distance,
        ),
      ).join("");
    }),
  );
}

/** A ship-to-shore crane whose boom reaches `way`; its legs stand on `base` around `x`. */
function crane(
  stage: Stage,
  x: number,
  base: number,
  high: number,
  way: 1 | -1,
  paint: string,
  distance: number,
  raised: boolean,
): string {
  const { light, random } = stage;
  const [bright, dark] = [seen(light, paint, 0.95, distance), seen(light, paint, 0.25, distance)];
  const thick = high * 0.022;
  const px = (dx: number): number => x + dx * high * way;
  const py = (dy: number): number => base - dy * high;
  const bar = (points: [number, number][], colour: string, size = 1): string =>
    line(
      points.map(([dx, dy]): Point => [px(dx), py(dy)]),
      colour,
      thick * size,
    );
  const tip: [number, number] = raised ? [0.52, 1.16] : [0.95, 0.68];
  const trolley = random.between(0.35, 0.82);
  const drop = random.between(0.2, 0.36);
  return group([
    ...[-0.2, 0.16].map((leg) =>
      rect(px(leg) - high * 0.035, py(0.025), high * 0.07, high * 0.03, "#1d222c"),
    ),
    bar(
      [
        [-0.2, 0],
        [-0.17, 0.68],
      ],
      dark,
      1.3,
    ),
    bar(
      [
        [-0.17, 0.04],
        [0.14, 0.36],
        [-0.17, 0.66],
      ],
      dark,
      0.5,
    ),
    bar(
      [
        [0.16, 0],
        [0.14, 0.72],
      ],
      bright,
      1.4,
    ),
    bar(
      [
        [-0.2, 0.34],
        [0.15, 0.34],
      ],
      bright,
      1.2,
    ),
    bar(
      [
        [-0.2, 0.1],
        [0.16, 0.1],
      ],
      bright,
      1,
    ),
    bar(
      [
        [0.14, 0.7],
        [0.07, 1.04],
      ],
      bright,
      1.1,
    ),
    bar(
      [
        [-0.17, 0.68],
        [0.07, 1.04],
      ],
      dark,
      0.7,
    ),
    bar(
      [
        [-0.5, 0.68],
        [0.2, 0.68],
      ],
      bright,
      1.9,
    ),
    bar([[0.18, 0.68], tip], bright, 1.7),
    bar(
      [
        [-0.5, 0.655],
        [0.2, 0.655],
      ],
      dark,
      0.6,
    ),
    bar(
      [
        [0.07, 1.04],
        [(tip[0] + 0.18) / 2, (tip[1] + 0.68) / 2],
      ],
      dark,
      0.3,
    ),
    bar(
      [
        [0.07, 1.04],
        [tip[0] * 0.93, 0.68 + (tip[1] - 0.68) * 0.93],
      ],
      dark,
      0.3,
    ),
    bar(
      [
        [0.07, 1.04],
        [-0.46, 0.69],
      ],
      dark,
      0.4,
    ),
    rect(
      Math.min(px(-0.44), px(-0.24)),
      py(0.8),
      high * 0.2,
      high * 0.1,
      seen(light, "#e8e8e2", 0.95, distance),
    ),
    raised
      ? ""
      : [
          rect(
            px(trolley) - high * 0.03,
            py(0.655),
            high * 0.06,
            high * 0.035,
            seen(light, "#f0eee6", 0.95, distance),
          ),
          bar(
            [
              [trolley - 0.02, 0.63],
              [trolley - 0.045, 0.68 - drop],
            ],
            dark,
            0.18,
          ),
          bar(
            [
              [trolley + 0.02, 0.63],
              [trolley + 0.045, 0.68 - drop],
            ],
            dark,
            0.18,
          ),
          container(
            stage,
            px(trolley) - high * 0.07,
            py(0.68 - drop),
            high * 0.14,
            high * 0.06,
            random.pick(boxes),
            distance,
          ),
        ].join(""),
  ]);
}

function ship(stage: Stage, x: number, waterline: number, long: number, way: 1 | -1, rows: number): string {
  const { light, random } = stage;
  const hull = random.pick(["#24405f", "#8f2f2f", "#1f5a55", "#2b2f45"]);
  const [bright, plain, dark] = [1, 0.6, 0.1].map((exposure) => seen(light, hull, exposure)) as [
    string,
    string,
    string,
  ];
  const high = long * 0.085;
  const white = seen(light, "#f0efea", 0.95);
  const box = long * 0.05;
  const bays = times(13, (bay) => {
    if (bay === 2) return "";
    const tall = Math.max(2, rows - (bay > 10 ? bay - 9 : random.whole(0, 1)));
    return times(tall, (row) =>
      container(
        stage,
        long * 0.06 + bay * box * 1.28,
        -high - (row + 1) * box * 0.4,
        box * 1.22,
        box * 0.385,
        random.pick(boxes),
      ),
    ).join("");
  });
  const bridge = long * 0.06 + 2 * box * 1.28;
  return group(
    [
      ...bays,
      rect(
        bridge + box * 0.1,
        -high - box * 3.4,
        box,
        box * 3.4,
        `paint(across ${white} ${mix(white, light.shade, 0.5)})`,
      ),
      ...times(5, (index) =>
        rect(
          bridge + box * 0.2,
          -high - box * (3.1 - index * 0.55),
          box * 0.8,
          box * 0.2,
          light.lit > 0.3 ? light.window : seen(light, "#3f5a72", 0.6),
        ),
      ),
      rect(bridge - box * 0.15, -high - box * 3.5, box * 1.5, box * 0.3, white),
      rect(bridge + box * 0.3, -high - box * 4.3, box * 0.4, box * 0.9, seen(light, "#d9583c", 0.9)),
      path(
        `M${r(long * 0.01)},${r(-high * 1.02)}H${r(long * 0.9)}Q${r(long * 0.95)},${r(-high * 1.05)} ${r(long)},${r(-high * 1.5)}Q${r(long * 0.97)},${r(-high * 0.5)} ${r(long * 0.945)},0H${r(long * 0.03)}Q${r(long * 0.012)},${r(-high * 0.4)} ${r(long * 0.01)},${r(-high * 1.02)}Z`,
        down(bright, plain, dark),
      ),
      path(
        `M${r(long * 0.024)},${r(-high * 0.2)}H${r(long * 0.953)}L${r(long * 0.945)},0H${r(long * 0.03)}Z`,
        seen(light, "#a33a2f", 0.5),
      ),
      line(
        [
          [long * 0.012, -high * 0.9],
          [long * 0.93, -high * 0.9],
          [long * 0.985, -high * 1.25],
        ],
        fade("#ffffff", 0.6),
        long * 0.0025,
      ),
      ellipse(long * 0.48, long * 0.002, long * 0.5, long * 0.004, fade("#ffffff", 0.5)),
    ],
    `transform="translate(${r(way > 0 ? x : x + long)} ${r(waterline)}) scale(${way} 1)"`,
  );
}

export const port: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["dawn", "gold", "dusk", "noon", "overcast"], direction);
  const { width, height, unit, light } = stage;
  const yard = random.chance(0.42);
  const horizon = height * (yard ? random.between(0.64, 0.7) : random.between(0.54, 0.62));
  const sunX = width * random.between(0.15, 0.85);
  const sunY = horizon - unit * random.between(10, 34);
  const way = random.pick([1, -1] as const);
  const paint = random.pick(["#d9583c", "#2f7fb5", "#e0a83c", "#4a9a8f"]);
  const back = [
    sky(stage, horizon, sunX, sunY),
    clouds(stage, 9, height * 0.03, horizon - unit * 10),
    hills(stage, horizon, unit * 18, 0.72, 0.8),
    farCity(stage, horizon, unit * 12, 0.65),
    haze(stage, horizon - unit * 14, horizon, 0.6),
  ];
  const cranes = (count: number, base: number, high: number, distance: number): string =>
    times(count, (index) =>
      crane(
        stage,
        (width * (index + random.between(0.3, 0.7))) / count,
        base,
        high * random.between(0.94, 1.06),
        way,
        paint,
        distance,
        random.chance(0.3),
      ),
    ).join("");
  if (yard) {
    const ground = seen(light, "#a9a7a0", 0.85);
    return framed(stage, [
      ...back,
      water(stage, horizon - unit * 4, horizon + unit * 4, sunX),
      cranes(Math.round(width / unit / 34), horizon, unit * 34, 0.45),
      stack(stage, -unit * 4, horizon + unit * 1, width + unit * 12, 4, unit * 8, 0.42),
      haze(stage, horizon - unit * 20, horizon + unit, 0.35),
      cranes(
        Math.max(2, Math.round(width / unit / 70)),
        horizon + unit * 4,
        Math.min(unit * 52, horizon * 0.86),
        0.12,
      ),
      rect(
        0,
        horizon + unit * 1,
        width,
        height,
        down(mix(ground, light.haze, 0.3), ground, darker(ground, 0.3)),
      ),
      stack(
        stage,
        unit * random.between(-6, 6),
        horizon + unit * 6,
        width * random.between(0.36, 0.5),
        4,
        unit * 12,
        0.15,
      ),
      stack(
        stage,
        width * random.between(0.62, 0.72),
        horizon + unit * 6,
        width * 0.5,
        random.whole(3, 5),
        unit * 12,
        0.12,
      ),
      ...times(5, (index) =>
        line(
          [
            [0, horizon + unit * (9 + index * 6)],
            [width, horizon + unit * (9 + index * 6)],
          ],
          fade("#f2c230", 0.4),
          unit * 0.4,
        ),
      ),
      lorry(
        stage,
        width * random.between(0.08, 0.3),
        horizon + unit * 15,
        unit * 40,
        random.pick(["#f0eee8", "#e0a83c"]),
        random.pick(boxes),
      ),
      stack(
        stage,
        way > 0 ? width - unit * 34 : -unit * 8,
        height + unit * 2,
        unit * 44,
        random.whole(2, 3),
        unit * 20,
        0,
      ),
      person(stage, {
        ...passer(stage, width * (way > 0 ? 0.56 : 0.66), horizon + unit * 24, unit * 21),
        pose: random.pick(["tablet", "pointing"]),
        coat: "#e2762e",
        helmet: "#f4f4f0",
      }),
      bloom(stage, sunX, sunY, 0.6),
    ]);
  }
  const quay = horizon + unit * 5;
  const waterline = quay + unit * 9;
  const long = Math.min(width * 0.8, unit * 150) * random.between(0.85, 1.05);
  const left =
    way > 0 ? random.between(0.02, 0.18) * width : width - long - random.between(0.02, 0.18) * width;
  const hull = ship(stage, left, waterline, Math.max(long, unit * 84), way, random.whole(4, 6));
  return framed(stage, [
    ...back,
    stack(stage, -unit * 4, quay - unit, width + unit * 8, 5, unit * 7, 0.4),
    haze(stage, horizon - unit * 14, quay, 0.4),
    cranes(Math.max(3, Math.round(width / unit / 42)), quay, Math.min(unit * 50, quay * 0.84), 0.12),
    rect(0, quay - unit, width, unit * 4, down(seen(light, "#b5b0a6", 0.9), seen(light, "#7f7b76", 0.4))),
    ...times(width / unit / 5, (index) => circle(index * unit * 5, quay + unit * 1.4, unit * 0.8, "#20242e")),
    water(stage, quay + unit * 3, height, sunX),
    mirrored(stage, waterline, hull),
    hull,
    ripples(stage, waterline, height, 130, 0.42),
    ...times(random.whole(2, 5), () => {
      const [x, y, s] = [
        random.between(0.1, 0.9) * width,
        random.between(0.1, 0.5) * horizon,
        unit * random.between(1, 2),
      ];
      return curve(
        `M${r(x - s)},${r(y - s * 0.3)}Q${r(x - s * 0.4)},${r(y - s * 0.5)} ${r(x)},${r(y)}Q${r(x + s * 0.4)},${r(y - s * 0.5)} ${r(x + s)},${r(y - s * 0.3)}`,
        fade(lighter("#2a3142", 0.1), 0.7),
        unit * 0.25,
      );
    }),
    rect(0, height - unit * 3, width, unit * 3, across(fade("#10142a", 0.12), fade("#10142a", 0.02))),
    bloom(stage, sunX, sunY, 0.6),
  ]);
};
