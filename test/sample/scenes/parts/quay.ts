/** What works at a quay: stacked containers, gantry cranes, container ships. */

import { fade, mix } from "./colour.ts";
import type { Stage } from "./frame.ts";
import { seen } from "./palette.ts";
import { down, ellipse, group, line, type Point, path, rounded as r, rect, times } from "./shapes.ts";
import { container } from "./vehicles.ts";

export const boxes = [
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
export function stack(
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
export function crane(
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

export function ship(
  stage: Stage,
  x: number,
  waterline: number,
  long: number,
  way: 1 | -1,
  rows: number,
): string {
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
