/** A storage station: rows of battery cabinets below the power lines. */

import { fade, mix } from "../parts/colour.ts";
import { framed, type Stage } from "../parts/frame.ts";
import { hills, lawn, treeLine } from "../parts/nature.ts";
import { seen } from "../parts/palette.ts";
import { passer, person } from "../parts/people.ts";
import { circle, ellipse, group, line, pill, polygon, rect, times } from "../parts/shapes.ts";
import { bloom, clouds, haze, sky } from "../parts/sky.ts";
import { tree } from "../parts/tree.ts";

export function station(stage: Stage): string {
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
