/** A lit city over its river: with a suspension bridge, a big wheel or boats, at dusk or at night. */

import { anyTower, cityRow, farCity, tower } from "./parts/city.ts";
import { fade, mix } from "./parts/colour.ts";
import { framed, type Scene, type Stage, stageFor, viewFor } from "./parts/frame.ts";
import { hills, mirrored, ripples, shimmer, treeLine, water } from "./parts/nature.ts";
import {
  circle,
  curve,
  ellipse,
  glow,
  group,
  line,
  path,
  rounded as r,
  rect,
  times,
} from "./parts/shapes.ts";
import { clouds, haze, sky } from "./parts/sky.ts";

const lamp = (x: number, y: number, size: number, colour: string): string =>
  circle(x, y, size * 4, glow(fade(colour, 0.55), fade(colour, 0.12), fade(colour, 0))) +
  circle(x, y, size, "#fffdf2");

function suspension(stage: Stage, horizon: number): string {
  const { width, unit, light, random } = stage;
  const deck = horizon - unit * 3;
  const [dark, bright] = [mix(light.shade, "#0a1029", 0.35), light.window];
  const pylons = [random.between(0.16, 0.3), random.between(0.66, 0.82)].map((along) => along * width) as [
    number,
    number,
  ];
  const tall = unit * 24;
  const [one, other] = pylons;
  const cable = `M${r(one - width * 0.5)},${r(deck)}Q${r(one - unit * 12)},${r(deck - tall * 0.45)} ${r(one)},${r(deck - tall)}Q${r((one + other) / 2)},${r(deck + tall * 0.75)} ${r(other)},${r(deck - tall)}Q${r(other + unit * 12)},${r(deck - tall * 0.45)} ${r(other + width * 0.5)},${r(deck)}`;
  const hangers = times(44, (index) => {
    const t = (index + 0.5) / 44;
    const x = one + (other - one) * t;
    const y = (1 - t) ** 2 * (deck - tall) + 2 * t * (1 - t) * (deck + tall * 0.75) + t ** 2 * (deck - tall);
    return line(
      [
        [x, y],
        [x, deck],
      ],
      fade(mix(bright, dark, 0.4), 0.7),
      unit * 0.12,
    );
  });
  return group([
    ...hangers,
    curve(cable, dark, unit * 0.9),
    curve(cable, bright, unit * 0.3, 'opacity="0.9"'),
    rect(0, deck - unit * 0.5, width, unit * 1.6, dark),
    rect(0, deck - unit * 0.5, width, unit * 0.35, fade(bright, 0.9)),
    ...pylons.map((x) =>
      [
        rect(x - unit * 1.3, deck - tall - unit, unit * 0.9, tall + unit * 4, mix(dark, bright, 0.35)),
        rect(x + unit * 0.4, deck - tall - unit, unit * 0.9, tall + unit * 4, dark),
        rect(x - unit * 1.3, deck - tall * 0.7, unit * 2.6, unit * 0.7, dark),
        rect(x - unit * 1.3, deck - tall * 0.3, unit * 2.6, unit * 0.7, dark),
      ].join(""),
    ),
    ...times(width / unit / 6, (index) =>
      lamp(index * unit * 6 + unit * 2, deck - unit * 1.6, unit * 0.28, bright),
    ),
  ]);
}

function bigWheel(stage: Stage, horizon: number, x: number): string {
  const { unit, light } = stage;
  const radius = unit * 17;
  const y = horizon - radius - unit * 3;
  const spokes = times(20, (index) => {
    const angle = (index / 20) * 6.283;
    const [dx, dy] = [Math.cos(angle) * radius, Math.sin(angle) * radius];
    return (
      line(
        [
          [x, y],
          [x + dx, y + dy],
        ],
        fade("#c8b6ff", 0.4),
        unit * 0.15,
      ) + lamp(x + dx * 1.04, y + dy * 1.04, unit * 0.42, index % 2 ? "#ff8fb8" : "#7fd4ff")
    );
  });
  return group([
    line(
      [
        [x - unit * 8, horizon],
        [x, y],
        [x + unit * 8, horizon],
      ],
      mix(light.haze, "#ffffff", 0.3),
      unit * 0.8,
    ),
    circle(x, y, radius, "none", `stroke="#e6dcff" stroke-width="${r(unit * 0.55)}"`),
    circle(x, y, radius * 0.88, "none", `stroke="#9f8fe0" stroke-width="${r(unit * 0.25)}"`),
    ...spokes,
    lamp(x, y, unit * 0.9, "#ffd0e4"),
  ]);
}

function boat(stage: Stage, x: number, y: number, long: number): string {
  const { light } = stage;
  return [
    ellipse(x + long / 2, y + long * 0.05, long * 0.7, long * 0.05, fade(light.window, 0.4)),
    path(
      `M${r(x)},${r(y - long * 0.1)}H${r(x + long)}L${r(x + long * 0.88)},${r(y)}H${r(x + long * 0.1)}Z`,
      "#1a2140",
    ),
    ...[0.1, 0.18].map((lift, deck) =>
      rect(
        x + long * (0.12 + deck * 0.1),
        y - long * (lift + 0.08),
        long * (0.66 - deck * 0.22),
        long * 0.055,
        light.window,
      ),
    ),
    lamp(x + long * 0.5, y - long * 0.33, long * 0.018, "#ffb36b"),
  ].join("");
}

export const nightSkyline: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["night", "dusk", "night"], direction);
  const { width, height, unit, light } = stage;
  const horizon = height * random.between(0.6, 0.72);
  const feature = viewFor(random, ["bridge", "wheel", "boats"], direction);
  const [moonX, moonY] = [
    width * random.between(0.1, 0.9),
    light.name === "night" ? height * random.between(0.1, 0.22) : horizon - unit * 8,
  ];
  const sun = random.pick([1, -1] as const);
  const [first, second] = [random.between(0.12, 0.42), random.between(0.58, 0.9)];
  const swell = (along: number): number =>
    0.34 +
    0.62 * Math.exp(-(((along - first) / 0.1) ** 2)) +
    0.42 * Math.exp(-(((along - second) / 0.12) ** 2));
  const tallest = Math.min(unit * 58, horizon * 0.72);
  const city = [
    cityRow(stage, { base: horizon, high: unit * 44, wide: unit * 7, distance: 0.45, sun }, swell),
    haze(stage, horizon - unit * 36, horizon, 0.45),
    tower(stage, {
      ...anyTower(stage, first * width - unit * 4, horizon, unit * 8.5, tallest, 0.12, sun),
      crown: random.pick(["spire", "stepped", "slanted"]),
    }),
    tower(stage, {
      ...anyTower(stage, second * width, horizon, unit * 8, tallest * 0.74, 0.12, sun),
      crown: random.pick(["stepped", "notched"]),
    }),
    cityRow(stage, { base: horizon, high: unit * 25, wide: unit * 9, distance: 0.1, sun, gap: 0.4 }, swell),
    rect(
      0,
      horizon - unit * 8,
      width,
      unit * 9,
      `paint(down ${fade(light.window, 0)} ${fade(light.window, 0.32)})`,
    ),
    treeLine(stage, horizon + unit * 0.3, unit * 2.6, 0.1),
    feature === "wheel" ? bigWheel(stage, horizon, width * (first + second) * 0.5) : "",
  ].join("");
  const bridge = feature === "bridge" ? suspension(stage, horizon + unit * 3) : "";
  const tints = ["#ffcf73", "#ff8f6b", "#7fd4ff", "#c8b6ff", "#ffe9b8"] as const;
  return framed(stage, [
    sky(stage, horizon, moonX, moonY),
    clouds(stage, 5, height * 0.05, horizon * 0.6),
    hills(stage, horizon, unit * 20, 0.6, 0.8),
    farCity(stage, horizon, unit * 24, 0.6, swell),
    rect(
      0,
      horizon - unit * 40,
      width,
      unit * 40,
      `paint(down ${fade("#ff9a6b", 0)} ${fade("#ff9a6b", 0.28)})`,
    ),
    city,
    water(stage, horizon, height),
    mirrored(stage, horizon, city),
    ...times(width / unit / 9, () =>
      shimmer(
        stage,
        random.between(0, width),
        horizon,
        height * random.between(0.86, 1),
        random.pick(tints),
        unit * random.between(2, 5),
      ),
    ),
    ripples(stage, horizon, height, 110, 0.3),
    feature === "bridge" ? mirrored(stage, horizon + unit * 4, bridge) + bridge : "",
    ...times(feature === "bridge" ? 1 : 3, () => {
      const depth = random.between(0.12, 0.8);
      return boat(
        stage,
        width * random.between(0.05, 0.8),
        horizon + (height - horizon) * depth,
        unit * (8 + 15 * depth),
      );
    }),
  ]);
};
