/** A park: lawns, a winding path with people on it, a pond, and the district behind the trees. */

import { cityRow } from "./parts/city.ts";
import { darker, fade, mix } from "./parts/colour.ts";
import { framed, type Scene, stageFor, viewFor } from "./parts/frame.ts";
import { bush, hills, lawn, treeLine } from "./parts/nature.ts";
import { seen } from "./parts/palette.ts";
import { pavilion } from "./parts/pavilion.ts";
import { passer, person } from "./parts/people.ts";
import {
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
import { tree } from "./parts/tree.ts";
import { lakeside } from "./views/park-lake.ts";

export const parkGreen: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["noon", "dawn", "gold", "noon"], direction);
  const view = viewFor(random, ["lake", "pond", "path", "lake"], direction);
  if (view === "lake") return lakeside(stage);
  const { width, height, unit, light } = stage;
  const horizon = height * random.between(0.42, 0.54);
  const sunX = width * random.between(0.1, 0.9);
  const sunY = horizon - unit * random.between(20, 36);
  const sun = sunX < width / 2 ? -1 : 1;
  const withPond = view === "pond";
  const pondX = width * random.pick([random.between(0.22, 0.34), random.between(0.66, 0.78)]);
  const side = pondX < width / 2 ? 1 : -1;
  const deep = (depth: number): number => horizon + unit * 3 + (height - horizon) * depth ** 1.5;
  const bend = random.between(0.5, 1.2) * side;
  const [winding, lead] = [random.between(2.6, 5.4), withPond ? 0 : random.between(-1.2, 1.2)];
  const start = withPond ? width / 2 + side * width * 0.08 : width * random.between(0.35, 0.65);
  const middle = (depth: number): number =>
    start + Math.sin(depth * winding + lead) * bend * unit * 16 * (0.3 + depth) + side * depth * unit * 12;
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
  times(withPond ? 2 : 6, () => {
    const depth = random.between(0.2, 0.7);
    const x = middle(depth) + random.pick([-1, 1]) * unit * random.between(12, 46);
    if (withPond && Math.abs(x - pondX) < unit * 44) return;
    const folk = {
      ...passer(stage, x, deep(depth), unit * (4 + 19 * depth ** 1.4)),
      pose: "standing",
    } as const;
    placed.push({ depth, drawn: person(stage, folk, 0.25 * (1 - depth)) });
  });
  for (const depth of [0.34, 0.62]) {
    const s = unit * (3 + 17 * depth ** 1.4);
    const x = middle(depth) - side * unit * (3.4 + 15 * depth ** 1.7) - s / 2;
    const [wood, iron] = [seen(light, "#a9744a", 0.9), seen(light, "#4a525c", 0.7)];
    const y = deep(depth);
    placed.push({
      depth,
      drawn: group([
        ellipse(x + s / 2, y, s * 0.62, s * 0.05, fade("#10182a", 0.25)),
        ...[0.1, 0.86].map((leg) => rect(x + leg * s, y - s * 0.44, s * 0.05, s * 0.44, iron)),
        rect(x, y - s * 0.24, s, s * 0.07, wood),
        ...[0.36, 0.48].map((lift) => rect(x, y - s * lift, s, s * 0.075, darker(wood, 0.1))),
      ]),
    });
  }
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
