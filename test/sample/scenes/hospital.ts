/** A hospital seen from its forecourt: ward block, entrance canopy, ambulance, people, trees. */

import { cityRow } from "./parts/city.ts";
import { darker, fade, lighter, mix } from "./parts/colour.ts";
import { framed, type Scene, type Stage, stageFor } from "./parts/frame.ts";
import { bush, hills, lawn, treeLine } from "./parts/nature.ts";
import { seen } from "./parts/palette.ts";
import { passer, person } from "./parts/people.ts";
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
  slant,
  times,
} from "./parts/shapes.ts";
import { bloom, clouds, haze, sky } from "./parts/sky.ts";
import { tree } from "./parts/tree.ts";
import { car, van } from "./parts/vehicles.ts";

const cross = (x: number, y: number, s: number, colour: string): string =>
  rect(x - s * 0.16, y - s * 0.5, s * 0.32, s, colour) + rect(x - s * 0.5, y - s * 0.16, s, s * 0.32, colour);

interface Block {
  x: number;
  base: number;
  wide: number;
  high: number;
  accent: string;
  style: "ribbon" | "rooms" | "glass";
}

function block(stage: Stage, { x, base, wide, high, accent, style }: Block, sun: 1 | -1): string {
  const { unit, light, random } = stage;
  const wall = seen(light, "#f3f0ea", 1);
  const cool = seen(light, "#dfe5ea", 0.25);
  const pane = mix(seen(light, "#5f8fae", 0.85), light.sky[1], 0.3);
  const side = Math.min(wide * 0.16, unit * 9);
  const [faceX, faceW, sideX] = sun < 0 ? [x, wide - side, x + wide - side] : [x + side, wide - side, x];
  const storey = unit * 4.6;
  const rows = Math.max(2, Math.floor((high - unit * 2) / storey));
  const glowing = (): string =>
    random.chance(light.lit * 1.1)
      ? light.window
      : slant(mix(pane, light.sky[2], 0.55), pane, darker(pane, 0.2));
  return group([
    rect(
      faceX,
      base - high,
      faceW,
      high,
      style === "glass"
        ? slant(mix(pane, light.sky[2], 0.6), pane, darker(pane, 0.25))
        : down(wall, mix(wall, light.shade, 0.16)),
    ),
    rect(sideX, base - high, side, high, down(cool, mix(cool, light.shade, 0.3))),
    ...times(rows, (row) => {
      const y = base - high + unit * 2 + row * storey;
      if (style === "ribbon")
        return (
          rect(faceX + unit, y, faceW - unit * 2, storey * 0.52, glowing()) +
          times(faceW / unit / 3.4, (index) =>
            rect(faceX + unit + index * unit * 3.4, y, unit * 0.28, storey * 0.52, wall),
          ).join("") +
          rect(sideX + side * 0.2, y, side * 0.6, storey * 0.5, fade(darker(pane, 0.35), 0.8))
        );
      if (style === "glass")
        return (
          rect(faceX, y + storey * 0.7, faceW, unit * 0.4, fade("#ffffff", 0.6)) +
          rect(sideX, y + storey * 0.7, side, unit * 0.4, fade("#ffffff", 0.3))
        );
      return (
        times(Math.floor((faceW - unit) / unit / 4.4), (index) => {
          const wx = faceX + unit * 1.2 + index * unit * 4.4;
          return (
            rect(wx, y, unit * 3, storey * 0.58, glowing()) +
            rect(wx + unit * 1.4, y, unit * 0.22, storey * 0.58, wall) +
            rect(wx - unit * 0.3, y + storey * 0.58, unit * 3.6, unit * 0.4, mix(wall, light.shade, 0.4))
          );
        }).join("") + rect(sideX + side * 0.25, y, side * 0.5, storey * 0.5, fade(darker(pane, 0.35), 0.8))
      );
    }),
    style === "glass"
      ? times(faceW / unit / 3, (index) =>
          rect(faceX + index * unit * 3, base - high, unit * 0.22, high, fade("#ffffff", 0.4)),
        ).join("")
      : "",
    rect(x - unit * 0.8, base - high - unit * 0.8, wide + unit * 1.6, unit * 1.6, seen(light, accent, 0.95)),
    rect(x + wide * 0.3, base - high - unit * 3.6, wide * 0.24, unit * 3, mix(wall, light.shade, 0.3)),
  ]);
}

export const hospital: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["dawn", "noon", "gold", "noon", "overcast", "dusk"], direction);
  const { width, height, unit, light } = stage;
  const ground = height * random.between(0.72, 0.78);
  const sunX = width * random.between(0.1, 0.9);
  const sunY = ground - unit * random.between(34, 52);
  const sun = sunX < width / 2 ? -1 : 1;
  const accent = random.pick(["#2f9a8a", "#2f7fc0", "#5a9f4a", "#d9823c"]);
  const main = width * random.pick([random.between(0.28, 0.4), random.between(0.6, 0.72)]);
  const way = main < width / 2 ? 1 : -1;
  const tall = Math.min(unit * random.between(44, 54), ground * 0.78);
  const wide = Math.min(unit * random.between(42, 60), width * 0.5);
  const styles = random.pick([
    ["ribbon", "rooms"],
    ["rooms", "glass"],
    ["ribbon", "glass"],
  ] as const as readonly [
    readonly ["ribbon", "rooms"],
    readonly ["rooms", "glass"],
    readonly ["ribbon", "glass"],
  ]);
  const left = main - wide / 2;
  const wingWide = unit * random.between(52, 80);
  const podium = unit * random.between(15, 19);
  const white = seen(light, "#f7f5f0", 1);
  const glass = slant(
    mix(light.sky[2], "#ffffff", 0.2),
    seen(light, "#5d8cab", 0.9),
    seen(light, "#3f657f", 0.8),
  );
  const door = main + way * wide * 0.12;
  const walkers = Math.max(4, Math.round(width / unit / 26));
  const asphalt = seen(light, "#8b9098", 0.85);
  const heliport = random.chance(0.4);
  return framed(stage, [
    sky(stage, ground, sunX, sunY),
    clouds(stage, 8, height * 0.04, ground - unit * 34),
    hills(stage, ground, unit * 24, 0.72, 0.8),
    cityRow(stage, { base: ground, high: unit * 28, wide: unit * 8, distance: 0.55, sun, gap: 1 }),
    haze(stage, ground - unit * 28, ground, 0.6),
    treeLine(stage, ground, unit * 6, 0.35),
    block(
      stage,
      {
        x: way > 0 ? main + wide * 0.2 : main - wide * 0.2 - wingWide,
        base: ground,
        wide: wingWide,
        high: tall * random.between(0.5, 0.68),
        accent,
        style: styles[1],
      },
      sun,
    ),
    block(stage, { x: left, base: ground, wide, high: tall, accent, style: styles[0] }, sun),
    heliport
      ? line(
          [
            [main - unit * 9, ground - tall - unit * 4.4],
            [main + unit * 9, ground - tall - unit * 4.4],
          ],
          seen(light, "#7f8d99", 0.7),
          unit * 1.2,
        )
      : "",
    rect(
      main - unit * 6.4,
      ground - tall + unit * 3,
      unit * 12.8,
      unit * 12.8,
      white,
      `rx="${r(unit * 1.6)}" stroke="${seen(light, accent, 1)}" stroke-width="${r(unit * 0.7)}"`,
    ),
    cross(main, ground - tall + unit * 9.4, unit * 8.4, seen(light, accent, 1)),
    light.lit > 0.3
      ? circle(main, ground - tall + unit * 9.4, unit * 18, glow(fade("#ffffff", 0.5), fade("#ffffff", 0)))
      : "",
    rect(left - unit * 12, ground - podium, wide + unit * 24, podium, glass),
    ...times((wide + unit * 24) / unit / 4, (index) =>
      rect(left - unit * 12 + index * unit * 4, ground - podium, unit * 0.35, podium, white),
    ),
    rect(
      left - unit * 14,
      ground - podium - unit * 1.4,
      wide + unit * 28,
      unit * 2.8,
      down(white, mix(white, light.shade, 0.35)),
    ),
    rect(
      door - unit * 9,
      ground - unit * 11,
      unit * 18,
      unit * 11,
      light.lit > 0.3 ? light.window : seen(light, "#cfe4ee", 1),
    ),
    ...[-9, -3, 0, 3, 9].map((dx) =>
      rect(door + unit * (dx - 0.2), ground - unit * 11, unit * 0.4, unit * 11, seen(light, "#4a5866", 0.7)),
    ),
    path(
      `M${r(door - unit * 21)},${r(ground - unit * 13)}H${r(door + unit * 21)}L${r(door + unit * 18)},${r(ground - unit * 10.6)}H${r(door - unit * 18)}Z`,
      down(lighter(seen(light, accent, 1), 0.15), seen(light, accent, 0.7)),
    ),
    ...[-17, 17].map((dx) =>
      rect(door + unit * dx - unit * 0.5, ground - unit * 11, unit, unit * 12.4, white),
    ),
    lawn(stage, ground, height),
    polygon(
      [
        [0, ground + unit * 5],
        [width, ground + unit * 5],
        [width, height],
        [0, height],
      ],
      down(mix(asphalt, light.haze, 0.3), asphalt, darker(asphalt, 0.25)),
    ),
    polygon(
      [
        [door - unit * 18, ground],
        [door + unit * 18, ground],
        [door + unit * 30, ground + unit * 5.4],
        [door - unit * 30, ground + unit * 5.4],
      ],
      seen(light, "#ddd6c8", 1),
    ),
    rect(0, ground + unit * 4.6, width, unit * 1, seen(light, "#e2ded4", 1)),
    ...times(8, (index) =>
      polygon(
        [
          [door - unit * (28 - index * 7), ground + unit * 6.4],
          [door - unit * (24.4 - index * 7), ground + unit * 6.4],
          [door - unit * (25.4 - index * 8.2) - unit, height],
          [door - unit * (30.4 - index * 8.2) - unit, height],
        ],
        fade("#f6f3ea", 0.5),
      ),
    ),
    ...times(width / unit / 9, (index) => {
      const x = unit * (4 + index * 9) + random.between(-2, 2) * unit;
      return Math.abs(x - door) < unit * 32
        ? ""
        : random.chance(0.6)
          ? tree(
              stage,
              x,
              ground + unit * 4,
              unit * random.between(11, 19),
              random.pick(["round", "round", "poplar", "blossom"]),
              0,
              sun,
            )
          : bush(stage, x, ground + unit * 4, unit * 7);
    }),
    ...times(walkers, (index) =>
      person(
        stage,
        {
          ...passer(
            stage,
            (width * (index + random.between(0.2, 0.8))) / walkers,
            ground + unit * random.between(3.4, 5.4),
            unit * 9.5,
          ),
          ...(index % 3 === 0 ? { coat: "#f7f8f8", long: true } : {}),
        },
        0.05,
      ),
    ),
    car(
      stage,
      width * (way > 0 ? random.between(0.7, 0.82) : random.between(0.04, 0.16)),
      ground + unit * 10,
      unit * 22,
      random.pick(["#3f6f9f", "#c94f3f", "#e9e7e0"]),
    ),
    van(
      stage,
      width * (way > 0 ? random.between(0.1, 0.3) : random.between(0.42, 0.6)),
      ground + unit * 15,
      unit * 36,
      "#fbfbf8",
      accent,
      true,
    ),
    ellipse(sunX, ground, unit * 60, unit * 6, glow(fade(light.sun, 0.2), fade(light.sun, 0))),
    person(stage, {
      ...passer(stage, width * (way > 0 ? 0.6 : 0.34), ground + unit * 19, unit * 22),
      coat: "#f7f8f8",
      long: true,
      pose: random.pick(["tablet", "walking"]),
    }),
    person(stage, passer(stage, width * (way > 0 ? 0.66 : 0.28), ground + unit * 19.4, unit * 21)),
    bloom(stage, sunX, sunY, 0.6),
  ]);
};
