/** An expressway at nightfall, its traffic drawn out into trails of light. */

import { cityRow, farCity } from "./parts/city.ts";
import { fade, mix } from "./parts/colour.ts";
import { framed, type Scene, stageFor } from "./parts/frame.ts";
import { bush, hills, treeLine } from "./parts/nature.ts";
import { seen } from "./parts/palette.ts";
import {
  circle,
  curve,
  down,
  ellipse,
  glow,
  group,
  line,
  type Point,
  polygon,
  rect,
  soft,
  through,
  times,
} from "./parts/shapes.ts";
import { clouds, haze, sky } from "./parts/sky.ts";
import { vanishing } from "./parts/space.ts";
import { tree } from "./parts/tree.ts";

export const roadNight: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["night", "dusk", "night"], direction);
  const { width, height, unit, light } = stage;
  const horizon = height * random.between(0.44, 0.56);
  const bend = random.pick([1, -1]) * random.between(0.0012, 0.0045);
  const centre = width * (0.5 - Math.sign(bend) * random.between(0.06, 0.2));
  const at = vanishing([centre, horizon], unit * 100, random.between(4.5, 7.5));
  const aside = random.between(-7, 7);
  const winding = random.chance(0.4) ? random.between(6, 11) : 0;
  const road = (x: number, y: number, z: number): Point =>
    at(x + aside + bend * z * z + winding * Math.sin(z / 26), y, z);
  const depths = times(60, (index) => 3.2 * 1.075 ** index);
  const ribbon = (from: number, to: number, y: number, paint: string): string =>
    polygon(
      [...depths.map((z) => road(from, y, z)), ...[...depths].reverse().map((z) => road(to, y, z))],
      paint,
    );
  const asphalt = mix(seen(light, "#4a5166", 0.5), "#0c1126", 0.35);
  const trail = (x: number, y: number, colour: string, strength: number): string => {
    const [from, long] = random.chance(0.6) ? [0, 60] : [random.whole(0, 30), random.whole(14, 30)];
    const points = depths.slice(from, from + long).map((z) => road(x, y, z));
    const d = through(points);
    return [
      curve(d, fade(colour, 0.3 * strength), unit * 1.5, soft(unit * 0.8)),
      polygon(
        [
          ...points,
          ...depths
            .slice(from, from + long)
            .reverse()
            .map((z) => road(x + 0.16, y + 0.05, z)),
        ],
        mix(colour, "#ffffff", 0.35 * strength),
      ),
    ].join("");
  };
  const lanes = [1.5, 5, 8.5];
  const lamps = times(12, (index) => 8 * 1.36 ** (11 - index)).map((z) =>
    [-1, 1]
      .map((way) => {
        const [foot, bent, head] = [road(way * 13, 0, z), road(way * 13, 8.4, z), road(way * 10.4, 9.2, z)];
        const thick = Math.max(0.7, (unit * 13) / z);
        const [gx, gy] = road(way * 9, 0, z);
        return [
          ellipse(
            gx,
            gy,
            (unit * 620) / z,
            (unit * 70) / z,
            glow(fade(light.window, 0.35), fade(light.window, 0)),
          ),
          line(
            [foot, bent, head],
            mix(seen(light, "#5a6480", 0.6), light.haze, Math.min(0.6, z / 200)),
            thick,
          ),
          circle(
            ...head,
            (unit * 210) / z,
            glow(fade("#ffe9bd", 0.85), fade(light.window, 0.2), fade(light.window, 0)),
          ),
          ellipse(...head, (unit * 40) / z, (unit * 13) / z, "#fffaf0"),
        ].join("");
      })
      .join(""),
  );
  const sun = bend > 0 ? 1 : -1;
  const swell = (along: number): number =>
    0.35 + 0.65 * Math.exp(-(((along - (sun > 0 ? 0.3 : 0.7)) / 0.2) ** 2));
  return framed(stage, [
    sky(
      stage,
      horizon,
      width * random.between(0.15, 0.85),
      light.name === "night" ? height * 0.14 : horizon - unit * 3,
    ),
    clouds(stage, 6, height * 0.04, horizon - unit * 12),
    hills(stage, horizon, unit * 22, 0.6, 0.8),
    farCity(stage, horizon, unit * 22, 0.55, swell),
    rect(0, horizon - unit * 34, width, unit * 34, down(fade("#ff9a6b", 0), fade("#ff9a6b", 0.35))),
    cityRow(
      stage,
      { base: horizon + unit, high: unit * 32, wide: unit * 7, distance: 0.4, sun, gap: 0.5 },
      swell,
    ),
    haze(stage, horizon - unit * 18, horizon, 0.5),
    cityRow(
      stage,
      { base: horizon + unit, high: unit * 18, wide: unit * 9, distance: 0.15, sun, gap: 1.6 },
      swell,
    ),
    treeLine(stage, horizon + unit * 1.5, unit * 4, 0.15),
    rect(
      0,
      horizon + unit,
      width,
      height,
      down(seen(light, "#56805f", 0.5, 0.2), mix(seen(light, "#4a7a58", 0.3), "#080d1c", 0.25)),
    ),
    ...times(70, (index) => {
      const depth = (index + random.between(0, 1)) / 70;
      const x = random.between(-0.05, 1.05) * width;
      const y = horizon + unit * 2.5 + unit * 26 * depth ** 1.6;
      return random.chance(0.4)
        ? tree(stage, x, y, unit * (4 + 12 * depth), random.pick(["round", "poplar"]), 0.15, sun)
        : bush(stage, x, y, unit * (4 + 9 * depth));
    }),
    ribbon(-14, 14, 0, mix(asphalt, "#8a90a8", 0.12)),
    ribbon(-12, -0.7, 0, asphalt),
    ribbon(0.7, 12, 0, asphalt),
    ribbon(-12, 12, 0, `paint(down ${fade(light.window, 0.22)} ${fade(light.window, 0)})`),
    ...[-12, -0.9, 0.9, 12].map((x) => ribbon(x - 0.1, x + 0.1, 0.01, fade("#f2ead2", 0.75))),
    ...[-8.2, -4.5, 4.5, 8.2].flatMap((x) =>
      times(26, (index) => {
        const z = 3.4 * 1.16 ** index;
        return polygon(
          [
            road(x - 0.08, 0, z),
            road(x + 0.08, 0, z),
            road(x + 0.08, 0, z * 1.07),
            road(x - 0.08, 0, z * 1.07),
          ],
          fade("#f2ead2", 0.7),
        );
      }),
    ),
    ...lamps,
    ribbon(-0.4, 0.4, 0.7, mix(asphalt, "#aab2c4", 0.35)),
    group(
      lanes.flatMap((lane) =>
        times(7, () =>
          trail(
            lane + random.between(0, 2.6),
            random.between(0.5, 1.1),
            random.pick(["#ff3b3b", "#ff5a36", "#e8244a"]),
            1,
          ),
        ),
      ),
    ),
    group(
      lanes.flatMap((lane) =>
        times(7, () =>
          trail(
            -lane - random.between(0, 2.6),
            random.between(0.45, 1),
            random.pick(["#fff0c9", "#ffe2a6", "#e8f1ff"]),
            1,
          ),
        ),
      ),
    ),
    ellipse(
      ...road(0, 1, 180),
      unit * 26,
      unit * 9,
      glow(fade("#ffe2a6", 0.75), fade("#ff9a6b", 0.18), fade("#ff9a6b", 0)),
    ),
  ]);
};
