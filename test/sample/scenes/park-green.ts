/** A park: lawns, a winding path with people on it, a pond, and the district behind the trees. */

import { cityRow } from "./parts/city.ts";
import { darker, fade, lighter, mix } from "./parts/colour.ts";
import { framed, type Scene, type Stage, stageFor } from "./parts/frame.ts";
import { bush, hills, lawn, mirrored, ripples, tree, treeLine, water } from "./parts/nature.ts";
import { seen } from "./parts/palette.ts";
import { passer, person } from "./parts/people.ts";
import {
  across,
  down,
  ellipse,
  group,
  type Point,
  path,
  rounded as r,
  rect,
  soft,
  through,
  times,
} from "./parts/shapes.ts";
import { bloom, clouds, haze, sky } from "./parts/sky.ts";

function pavilion(stage: Stage, x: number, base: number, wide: number): string {
  const { light } = stage;
  const [roof, wood, stone] = [
    seen(light, "#4a5560", 0.8),
    seen(light, "#a8452f", 0.8),
    seen(light, "#d8d2c6", 0.9),
  ];
  const eave = (y: number, half: number, rise: number): string =>
    path(
      `M${r(x - half)},${r(y - rise * 0.12)}Q${r(x - half * 0.45)},${r(y - rise * 0.1)} ${r(x - half * 0.12)},${r(y - rise)}H${r(x + half * 0.12)}Q${r(x + half * 0.45)},${r(y - rise * 0.1)} ${r(x + half)},${r(y - rise * 0.12)}L${r(x + half * 0.88)},${r(y + rise * 0.1)}H${r(x - half * 0.88)}Z`,
      across(lighter(roof, 0.15), roof, darker(roof, 0.3)),
    );
  return group([
    rect(x - wide * 0.46, base - wide * 0.06, wide * 0.92, wide * 0.08, stone),
    rect(x - wide * 0.34, base - wide * 0.42, wide * 0.68, wide * 0.38, fade(darker(roof, 0.4), 0.25)),
    ...[-0.36, -0.13, 0.11, 0.33].map((place) =>
      rect(x + place * wide, base - wide * 0.46, wide * 0.035, wide * 0.42, wood),
    ),
    rect(x - wide * 0.38, base - wide * 0.14, wide * 0.76, wide * 0.018, wood),
    eave(base - wide * 0.42, wide * 0.62, wide * 0.22),
    eave(base - wide * 0.62, wide * 0.4, wide * 0.2),
    ellipse(x, base - wide * 0.85, wide * 0.025, wide * 0.05, wood),
  ]);
}

/** A lake across the whole width, a promenade in front of it. */
function lakeside(stage: Stage): string {
  const { width, height, unit, light, random } = stage;
  const horizon = height * random.between(0.4, 0.48);
  const sunX = width * random.between(0.12, 0.88);
  const sunY = horizon - unit * random.between(12, 30);
  const sun = sunX < width / 2 ? -1 : 1;
  const shoreline = height * random.between(0.74, 0.79);
  const house = width * random.between(0.15, 0.85);
  const bank = horizon + unit * 3;
  const kinds = random.pick([
    ["willow", "blossom"],
    ["round", "autumn"],
    ["willow", "round"],
  ]);
  const far = [
    cityRow(
      stage,
      { base: bank, high: unit * 26, wide: unit * 8, distance: 0.55, sun, gap: 1 },
      (along) => 0.35 + 0.65 * Math.abs(Math.sin(along * 5 + sunX)),
    ),
    haze(stage, bank - unit * 20, bank, 0.6),
    treeLine(stage, bank, unit * 7, 0.35),
    ...times(width / unit / 14, (index) =>
      tree(
        stage,
        (index + random.between(0, 1)) * unit * 14,
        bank,
        unit * random.between(9, 14),
        random.pick(kinds),
        0.2,
        sun,
      ),
    ),
    pavilion(stage, house, bank, unit * 17),
  ].join("");
  const paving = seen(light, "#ddd2bf", 1);
  const walkers = random.whole(4, 6);
  return framed(stage, [
    sky(stage, horizon, sunX, sunY),
    clouds(stage, 7, height * 0.03, horizon - unit * 10),
    hills(stage, bank, unit * 24, 0.68, 0.9),
    far,
    water(stage, bank, shoreline + unit * 4, sunX),
    mirrored(stage, bank, far),
    ripples(stage, bank, shoreline + unit * 2, 70, 0.3),
    ...times(40, () =>
      ellipse(
        width * random.between(0, 1),
        shoreline - unit * random.between(0, 5),
        unit * random.between(1, 2.6),
        unit * 0.5,
        seen(light, random.pick(["#5f9a52", "#77ad5c", "#4c8a55"]), 0.9),
      ),
    ),
    ...times(9, () =>
      ellipse(
        width * random.between(0, 1),
        shoreline - unit * random.between(1, 5),
        unit * 0.8,
        unit * 0.7,
        seen(light, "#f0a9bd", 1),
      ),
    ),
    lawn(stage, shoreline, height, true),
    rect(0, shoreline + unit * 4, width, unit * 9, down(paving, darker(paving, 0.12))),
    ...times(width / unit / 6, (index) =>
      rect(
        index * unit * 6,
        shoreline + unit * 4,
        unit * 0.16,
        unit * 9,
        darker(paving, 0.2),
        'opacity="0.5" transform="skewX(-8)"',
      ),
    ),
    ...times(walkers, (index) =>
      person(
        stage,
        passer(
          stage,
          (width * (index + random.between(0.15, 0.85))) / walkers,
          shoreline + unit * random.between(6, 12),
          unit * 21,
        ),
      ),
    ),
    ...times(3, (index) =>
      bush(
        stage,
        width * random.between(index / 3, (index + 1) / 3),
        height + unit * 2,
        unit * random.between(10, 18),
      ),
    ),
    tree(
      stage,
      width * (sunX < width / 2 ? random.between(0.82, 0.95) : random.between(0.05, 0.18)),
      height - unit * 2,
      unit * Math.min(72, (height / unit) * 0.75),
      kinds[0],
      0,
      sun,
    ),
    bloom(stage, sunX, sunY, 0.6),
  ]);
}

export const parkGreen: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["noon", "dawn", "gold", "noon"], direction);
  if (random.chance(0.45)) return lakeside(stage);
  const { width, height, unit, light } = stage;
  const horizon = height * random.between(0.42, 0.54);
  const sunX = width * random.between(0.1, 0.9);
  const sunY = horizon - unit * random.between(20, 36);
  const sun = sunX < width / 2 ? -1 : 1;
  const withPond = random.chance(0.65);
  const pondX = width * random.pick([random.between(0.22, 0.34), random.between(0.66, 0.78)]);
  const side = pondX < width / 2 ? 1 : -1;
  const deep = (depth: number): number => horizon + unit * 3 + (height - horizon) * depth ** 1.5;
  const bend = random.between(0.5, 1.2) * side;
  const start = withPond ? width / 2 + side * width * 0.08 : width * random.between(0.35, 0.65);
  const middle = (depth: number): number =>
    start + Math.sin(depth * 4.4) * bend * unit * 16 * (0.3 + depth) + side * depth * unit * 12;
  const edge = (way: number): Point[] =>
    times(11, (index) => [
      middle(index / 10) + way * unit * (0.6 + 11 * (index / 10) ** 1.7),
      deep(index / 10) + (index === 10 ? unit * 3 : 0),
    ]);
  const gravel = seen(light, "#e4d6bd", 1);
  const way = `${through(edge(-1))}L${through(edge(1).reverse()).slice(1)}Z`;
  const pondY = deep(0.42);
  const wobble = times(14, () => random.between(0.8, 1.12));
  const shore = (scale: number): string =>
    through(
      wobble.map(
        (reach, index): Point => [
          pondX + Math.cos((index / 14) * 6.283) * unit * 36 * reach * scale,
          pondY + Math.sin((index / 14) * 6.283) * unit * 9 * (0.7 + reach * 0.3) * (scale + (scale - 1) * 2),
        ],
      ),
      true,
    );
  const pond = [
    path(shore(1.03), seen(light, "#8f9a5c", 0.7)),
    path(
      shore(1),
      down(
        mix(light.sky[2], "#3d7a8a", 0.2),
        mix(light.sky[1], "#2f6d86", 0.35),
        mix(light.sky[0], "#1c4a60", 0.45),
      ),
    ),
    ...times(24, () =>
      ellipse(
        pondX + random.between(-28, 28) * unit,
        pondY + random.between(-5, 6.5) * unit,
        unit * random.between(1, 4),
        unit * 0.14,
        fade("#ffffff", 0.4),
      ),
    ),
    ...times(16, () =>
      ellipse(
        pondX + random.between(-30, -14) * unit,
        pondY + random.between(1, 5) * unit,
        unit * random.between(0.8, 1.5),
        unit * 0.4,
        seen(light, "#5f9a52", 0.9),
      ),
    ),
    pavilion(stage, pondX - side * unit * 5, pondY - unit * 8, unit * 17),
    `<g transform="matrix(1 0 0 -0.6 0 ${r((pondY - unit * 7.6) * 1.6)})" opacity="0.3" ${soft(unit * 0.5)}>${pavilion(stage, pondX - side * unit * 5, pondY - unit * 8, unit * 17)}</g>`,
  ].join("");
  const kinds = random.pick([
    ["round", "blossom", "round"],
    ["round", "autumn", "poplar"],
    ["fir", "round", "round"],
    ["willow", "round", "blossom"],
  ] as [
    ["round", "blossom", "round"],
    ["round", "autumn", "poplar"],
    ["fir", "round", "round"],
    ["willow", "round", "blossom"],
  ]);
  const placed: { depth: number; drawn: string }[] = [];
  times(width / unit / 7, () => {
    const depth = random.between(0.06, 0.75);
    const x = random.between(-0.02, 1.02) * width;
    const inPond = withPond && Math.abs(x - pondX) < unit * 46 && depth < 0.72;
    if (inPond || Math.abs(x - middle(depth)) < unit * (6 + 15 * depth)) return;
    placed.push({
      depth,
      drawn: tree(
        stage,
        x,
        deep(depth),
        unit * (12 + 26 * depth),
        random.pick(kinds),
        0.3 * (1 - depth),
        sun,
      ),
    });
  });
  const walkers = random.whole(3, 5);
  times(walkers, (index) => {
    const depth = 0.14 + (0.7 * (index + random.between(0.1, 0.8))) / walkers;
    const x = middle(depth) + random.between(-1, 1) * unit * (0.5 + 7 * depth ** 1.7);
    placed.push({
      depth,
      drawn: person(stage, passer(stage, x, deep(depth), unit * (4 + 19 * depth ** 1.4)), 0.25 * (1 - depth)),
    });
  });
  times(7, () => {
    const depth = random.between(0.75, 1);
    const x = random.pick([random.between(-0.05, 0.16), random.between(0.84, 1.05)]) * width;
    placed.push({ depth, drawn: bush(stage, x, deep(depth) + unit * 4, unit * random.between(12, 22)) });
  });
  return framed(stage, [
    sky(stage, horizon, sunX, sunY),
    clouds(stage, 6, height * 0.03, horizon - unit * 14),
    hills(stage, horizon, unit * 20, 0.65, 0.8),
    cityRow(stage, { base: horizon, high: unit * 24, wide: unit * 8, distance: 0.5, sun, gap: 1.4 }),
    haze(stage, horizon - unit * 20, horizon, 0.6),
    treeLine(stage, horizon + unit * 2, unit * 8, 0.35),
    treeLine(stage, horizon + unit * 4, unit * 6, 0.2),
    lawn(stage, horizon + unit * 3, height, random.chance(0.6)),
    ...times(5, (index) =>
      ellipse(
        random.between(0, width),
        deep(0.15 + index * 0.16),
        unit * (20 + index * 8),
        unit * (1 + index),
        fade(index % 2 ? "#ffffff" : "#1d4030", 0.08),
        soft(unit),
      ),
    ),
    withPond ? pond : "",
    path(
      way,
      down(mix(gravel, light.haze, 0.3), gravel, darker(gravel, 0.12)),
      `stroke="${seen(light, "#9aa870", 0.7)}" stroke-width="${r(unit * 0.5)}"`,
    ),
    ...placed.sort((one, other) => one.depth - other.depth).map(({ drawn }) => drawn),
    bloom(stage, sunX, sunY, 0.6),
  ]);
};
