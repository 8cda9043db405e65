/** A freight train loaded with containers, in open country or below the cranes of a port. */

import { farCity } from "../parts/city.ts";
import { darker, fade, lighter, mix } from "../parts/colour.ts";
import { framed, type Stage } from "../parts/frame.ts";
import { bush, hills, lawn, treeLine } from "../parts/nature.ts";
import { seen } from "../parts/palette.ts";
import { passer, person } from "../parts/people.ts";
import { boxes, crane, stack } from "../parts/quay.ts";
import {
  circle,
  down,
  ellipse,
  glow,
  group,
  line,
  path,
  polygon,
  rounded as r,
  rect,
  times,
} from "../parts/shapes.ts";
import { bloom, clouds, haze, sky } from "../parts/sky.ts";
import { tree } from "../parts/tree.ts";
import { container } from "../parts/vehicles.ts";

const wheels = (x: number, base: number, s: number): string =>
  [0, 0.3]
    .map(
      (dx) =>
        circle(x + dx * s, base - s * 0.11, s * 0.11, "#1d222b") +
        circle(x + dx * s, base - s * 0.11, s * 0.06, "#5b6570"),
    )
    .join("") + rect(x - s * 0.06, base - s * 0.17, s * 0.42, s * 0.07, "#2b313b");

/** An electric engine, its front at `nose` to the right; `s` is its height. */
function engine(stage: Stage, nose: number, base: number, s: number, paint: string): string {
  const { light } = stage;
  const body = seen(light, paint, 0.95);
  const glass = mix(seen(light, "#22364a", 0.6), light.sky[1], 0.25);
  const long = s * 3.9;
  const x = nose - long;
  const at = (dx: number, dy: number): string => `${r(x + dx * s)},${r(base - dy * s)}`;
  return group([
    ...[0.35, 1.1, 2.5, 3.2].map((place) => wheels(x + place * s, base, s)),
    rect(x + s * 0.06, base - s * 0.26, long - s * 0.2, s * 0.1, "#2b313b"),
    path(
      `M${at(0, 0.24)}V${r(base - s * 0.92)}H${r(x + s * 3.4)}Q${at(3.75, 0.9)} ${at(3.86, 0.52)}L${at(3.9, 0.24)}Z`,
      down(lighter(body, 0.25), body, darker(body, 0.35)),
    ),
    rect(x, base - s * 0.44, long - s * 0.06, s * 0.07, seen(light, "#f2d24c", 1)),
    path(
      `M${at(3.34, 0.84)}H${r(x + s * 3.5)}Q${at(3.68, 0.8)} ${at(3.75, 0.58)}H${r(x + s * 3.34)}Z`,
      glass,
    ),
    rect(x + s * 2.9, base - s * 0.82, s * 0.3, s * 0.24, glass),
    ...times(7, (index) =>
      rect(x + s * (0.25 + index * 0.36), base - s * 0.8, s * 0.26, s * 0.24, fade(darker(body, 0.45), 0.6)),
    ),
    line(
      [
        [x + s * 0.9, base - s * 0.92],
        [x + s * 1.3, base - s * 1.1],
        [x + s * 0.95, base - s * 1.27],
      ],
      seen(light, "#4a5563", 0.7),
      s * 0.03,
    ),
    line(
      [
        [x + s * 0.75, base - s * 1.27],
        [x + s * 1.15, base - s * 1.27],
      ],
      seen(light, "#4a5563", 0.7),
      s * 0.035,
    ),
    ellipse(x + s * 3.83, base - s * 0.4, s * 0.05, s * 0.04, "#fffbe6"),
    ellipse(x + s * 3.9, base - s * 0.4, s * 0.55, s * 0.3, glow(fade("#fff4d0", 0.7), fade("#fff4d0", 0))),
  ]);
}

export function freight(stage: Stage, atPort: boolean): string {
  const { width, height, unit, light, random } = stage;
  const horizon = height * random.between(0.58, 0.64);
  const sunX = width * random.between(0.15, 0.85);
  const sunY = horizon - unit * random.between(14, 34);
  const sun = sunX < width / 2 ? -1 : 1;
  const flip = random.chance(0.5);
  const s = unit * random.between(15, 18);
  const rails = height * random.between(0.82, 0.87);
  const nose = width * random.between(0.82, 0.95);
  const steel = seen(light, "#7c8894", 0.6);
  const cars: string[] = [];
  for (let x = nose - s * 3.9 - s * 3.5; x > -s * 3.5; x -= s * 3.45) {
    cars.push(
      wheels(x + s * 0.35, rails, s),
      wheels(x + s * 2.6, rails, s),
      rect(x + s * 0.02, rails - s * 0.28, s * 3.3, s * 0.12, "#39414d"),
      line(
        [
          [x + s * 3.3, rails - s * 0.22],
          [x + s * 3.5, rails - s * 0.22],
        ],
        "#2b313b",
        s * 0.06,
      ),
    );
    if (random.chance(0.55))
      cars.push(container(stage, x + s * 0.08, rails - s * 0.98, s * 3.16, s * 0.7, random.pick(boxes)));
    else
      cars.push(
        container(stage, x + s * 0.08, rails - s * 0.98, s * 1.54, s * 0.7, random.pick(boxes)),
        container(stage, x + s * 1.7, rails - s * 0.98, s * 1.54, s * 0.7, random.pick(boxes)),
      );
  }
  const masts = times(width / unit / 40 + 2, (index) => {
    const x = index * unit * 40 - unit * 8;
    return (
      line(
        [
          [x, rails],
          [x, rails - s * 1.75],
        ],
        steel,
        unit * 0.6,
      ) +
      line(
        [
          [x, rails - s * 1.6],
          [x + s * 0.5, rails - s * 1.42],
        ],
        steel,
        unit * 0.35,
      )
    );
  });
  const ballast = seen(light, "#a8a094", 0.8);
  const paint = random.pick(["#d9583c", "#2f7fb5", "#e0a83c"]);
  const country = [
    hills(stage, horizon + unit, unit * 16, 0.5, 0.5),
    treeLine(stage, horizon + unit * 2, unit * 4, 0.35),
    lawn(stage, horizon + unit, height, true),
    ...times(7, (index) =>
      polygon(
        [
          [index * width * 0.16 - unit * 10, horizon + unit * (4 + (index % 3) * 4)],
          [index * width * 0.16 + unit * 34, horizon + unit * (4 + (index % 3) * 4)],
          [index * width * 0.16 + unit * 28, horizon + unit * (7.6 + (index % 3) * 4)],
          [index * width * 0.16 - unit * 18, horizon + unit * (7.6 + (index % 3) * 4)],
        ],
        seen(light, random.pick(["#c8c25a", "#e0c860", "#9fbf55"]), 0.9, 0.15),
        'opacity="0.45"',
      ),
    ),
    ...times(13, () =>
      tree(
        stage,
        random.between(0, width),
        horizon + unit * random.between(4, 10),
        unit * random.between(7, 12),
        random.pick(["round", "poplar"]),
        0.2,
        sun,
      ),
    ),
  ];
  const port = [
    ...times(Math.round(width / unit / 38), (index) =>
      crane(
        stage,
        unit * (18 + index * 38),
        horizon + unit * 3,
        Math.min(unit * 44, horizon * 0.78),
        flip ? 1 : -1,
        paint,
        0.3,
        random.chance(0.3),
      ),
    ),
    haze(stage, horizon - unit * 26, horizon + unit * 3, 0.35),
    stack(stage, -unit * 3, horizon + unit * 7, width + unit * 10, 5, unit * 9, 0.2),
    rect(
      0,
      horizon + unit * 6.6,
      width,
      height,
      down(seen(light, "#b5b0a6", 0.9), seen(light, "#8d8981", 0.7)),
    ),
  ];
  const scene = [
    sky(stage, horizon, flip ? width - sunX : sunX, sunY),
    clouds(stage, 8, height * 0.03, horizon - unit * 12),
    hills(stage, horizon, unit * 28, 0.72, 0.9),
    farCity(stage, horizon, unit * 12, 0.65),
    haze(stage, horizon - unit * 20, horizon, 0.5),
    ...(atPort ? port : country),
    polygon(
      [
        [0, rails - unit * 1.2],
        [width, rails - unit * 1.2],
        [width, rails + unit * 6],
        [0, rails + unit * 6],
      ],
      down(lighter(ballast, 0.1), ballast, darker(ballast, 0.3)),
    ),
    ...times((width / unit) * 1.6, () =>
      ellipse(
        random.between(0, width),
        rails + unit * random.between(0, 5.6),
        unit * random.between(0.2, 0.5),
        unit * 0.22,
        fade(random.chance(0.5) ? darker(ballast, 0.35) : lighter(ballast, 0.3), 0.6),
      ),
    ),
    ...masts,
    ...[1.42, 1.27].map((lift) =>
      line(
        [
          [0, rails - s * lift],
          [width, rails - s * lift],
        ],
        fade(steel, 0.8),
        unit * 0.18,
      ),
    ),
    ellipse(width / 2, rails + unit * 0.6, width * 0.6, unit * 1.2, fade("#0c1020", 0.3)),
    ...cars,
    engine(stage, nose, rails, s, random.pick(["#2f6f5a", "#2f5fa5", "#b23a35"])),
    rect(0, rails, width, unit * 0.5, seen(light, "#dfe4e8", 0.9)),
    rect(0, rails + unit * 0.5, width, unit * 0.5, seen(light, "#6f7883", 0.6)),
    ...(atPort
      ? times(2, (index) =>
          person(stage, {
            ...passer(stage, width * (0.2 + index * 0.3), height - unit * 1.5, unit * 20),
            pose: index ? "pointing" : "tablet",
            coat: "#e2762e",
            helmet: "#f4f4f0",
          }),
        )
      : times(8, (index) =>
          bush(
            stage,
            (width * (index + random.between(0, 1))) / 8,
            height + unit * 2,
            unit * random.between(8, 16),
          ),
        )),
  ];
  return framed(stage, [
    flip ? group(scene, `transform="matrix(-1 0 0 1 ${width} 0)"`) : group(scene),
    bloom(stage, sunX, sunY, 0.6),
  ]);
}
