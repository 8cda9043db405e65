/** A city by day across a park, a river or the roofs of a low quarter. */

import { anyTower, cityRow, farCity, tower } from "./parts/city.ts";
import { darker } from "./parts/colour.ts";
import { framed, type Scene, stageFor, viewFor } from "./parts/frame.ts";
import { bush, hills, lawn, mirrored, ripples, treeLine, water } from "./parts/nature.ts";
import { seen } from "./parts/palette.ts";
import { times } from "./parts/shapes.ts";
import { bloom, clouds, haze, sky } from "./parts/sky.ts";
import { tree } from "./parts/tree.ts";

export const skyline: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["dawn", "noon", "gold", "overcast"], direction);
  const { width, height, unit } = stage;
  const ground = viewFor(random, ["park", "river", "meadow", "river"], direction);
  const horizon =
    height *
    {
      park: random.between(0.76, 0.82),
      river: random.between(0.66, 0.74),
      meadow: random.between(0.6, 0.66),
    }[ground];
  const sunX = width * random.pick([random.between(0.1, 0.3), random.between(0.7, 0.92)]);
  const sunY = horizon - unit * random.between(22, 48);
  const sun = sunX < width / 2 ? -1 : 1;
  const peak = random.between(0.25, 0.75);
  const swell = (along: number): number => 0.42 + 0.58 * Math.exp(-(((along - peak) / 0.17) ** 2));
  const side = random.pick([0, 1]);
  const lead = width * peak - unit * 6;
  const city = [
    cityRow(stage, { base: horizon, high: unit * 46, wide: unit * 8, distance: 0.5, sun }, swell),
    haze(stage, horizon - unit * 30, horizon, 0.5),
    tower(stage, {
      ...anyTower(
        stage,
        lead,
        horizon,
        unit * 9,
        Math.min(unit * 60, horizon * 0.7) * random.between(0.85, 1),
        0.22,
        sun,
      ),
      facade: "glass",
      crown: random.pick(["stepped", "slanted", "spire"]),
    }),
    tower(
      stage,
      anyTower(
        stage,
        lead + unit * random.pick([-14, 13]),
        horizon,
        unit * 8,
        Math.min(unit * 44, horizon * 0.5),
        0.2,
        sun,
      ),
    ),
    cityRow(stage, { base: horizon, high: unit * 27, wide: unit * 10, distance: 0.16, sun, gap: 0.5 }, swell),
    haze(stage, horizon - unit * 16, horizon, 0.35),
    treeLine(stage, horizon + unit * 0.4, unit * 4, 0.15),
  ].join("");
  const meadow = horizon + unit * (ground === "meadow" ? 13 : 1.5);
  const front =
    ground === "river"
      ? [
          water(stage, horizon, height, sunX),
          mirrored(stage, horizon, city),
          ripples(stage, horizon, height, 90, 0.35),
          ...times(4, (index) =>
            bush(
              stage,
              side * width + (side ? -1 : 1) * index * unit * 11,
              height + unit * 2,
              unit * (30 - index * 6),
            ),
          ),
          tree(
            stage,
            side * width + (side ? -1 : 1) * unit * random.between(6, 14),
            height + unit * 2,
            unit * random.between(44, 56),
            random.pick(["round", "willow", "willow"]),
            0,
            sun,
          ),
        ]
      : [
          ground === "meadow"
            ? water(stage, horizon, meadow, sunX) +
              mirrored(stage, horizon, city) +
              ripples(stage, horizon, meadow, 60, 0.35)
            : "",
          lawn(stage, meadow, height, random.chance(0.5)),
          ...times(width / unit / 5, (index) => {
            const depth = (index % 4) / 3;
            const x = (index + random.between(0, 1)) * unit * 5;
            return {
              depth,
              drawn: tree(
                stage,
                x,
                meadow + unit * 1.5 + (height - meadow) * 0.75 * depth,
                unit * (7 + 11 * depth) * random.between(0.85, 1.2),
                random.pick(["round", "round", "poplar", "autumn"]),
                0.2 - depth * 0.2,
                sun,
              ),
            };
          })
            .sort((one, other) => one.depth - other.depth)
            .map(({ drawn }) => drawn),
        ];
  return framed(stage, [
    sky(stage, horizon, sunX, sunY),
    clouds(stage, 7, height * 0.06, horizon - unit * 22),
    hills(stage, horizon, unit * 22, 0.72, 0.7),
    farCity(stage, horizon, unit * 26, 0.68, swell),
    haze(stage, horizon - unit * 26, horizon, 0.6),
    city,
    `<rect y="${horizon}" width="${width}" height="${height - horizon}" fill="${darker(seen(stage.light, "#3f6a45", 0.5), 0.1)}"/>`,
    ...front,
    bloom(stage, sunX, sunY),
  ]);
};
