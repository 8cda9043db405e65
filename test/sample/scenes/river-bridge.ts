/** A bridge running into the distance over a wide river: cable-stayed, arched or a viaduct. */

import { bridge } from "./parts/bridge.ts";
import { farCity } from "./parts/city.ts";
import { darker, lighter, mix } from "./parts/colour.ts";
import { framed, type Scene, stageFor, viewFor } from "./parts/frame.ts";
import { bush, hills, ripples, treeLine, water } from "./parts/nature.ts";
import { seen } from "./parts/palette.ts";
import { passer, person } from "./parts/people.ts";
import { down, group, path, rounded as r, rect, soft, times } from "./parts/shapes.ts";
import { bloom, clouds, haze, sky } from "./parts/sky.ts";
import { vanishing } from "./parts/space.ts";
import { tree } from "./parts/tree.ts";

export const riverBridge: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["dawn", "gold", "dusk", "overcast", "noon"], direction);
  const { width, height, unit, light } = stage;
  const horizon = height * random.between(0.52, 0.64);
  const view = viewFor(random, ["cables", "arches", "portal", "promenade"], direction);
  const kind = view === "promenade" ? random.pick(["portal", "cables"]) : view;
  const side = random.pick([1, -1] as const);
  const sunX = width * (0.5 - side * random.between(0.12, 0.36));
  const sunY = horizon - unit * random.between(9, 30);
  const space = vanishing([width * 0.5, horizon], unit * 100, 7 + random.between(0, 5));
  const near = random.between(36, 46);
  const ends = [
    side * near * (width / unit / 200) * 1.5,
    near,
    -side * random.between(60, 190),
    random.between(420, 620),
  ] as const;
  const bank = height - unit * 17;
  const paving = seen(light, "#d8cfbf", 1);
  const rail = seen(light, "#7d8894", 0.7);
  const promenade = (): string[] => [
    rect(0, bank, width, height - bank, down(seen(light, "#b9b2a4", 0.6), seen(light, "#8f897d", 0.5))),
    rect(0, bank + unit * 3, width, unit * 10, down(lighter(paving, 0.1), darker(paving, 0.1))),
    ...times(width / unit / 5, (index) =>
      rect(index * unit * 5, bank + unit * 3, unit * 0.14, unit * 10, darker(paving, 0.25), 'opacity="0.5"'),
    ),
    ...times(width / unit / 4 + 1, (index) =>
      rect(index * unit * 4, bank - unit * 3.4, unit * 0.4, unit * 6.6, rail),
    ),
    ...[-3.6, -1.6].map((lift) => rect(0, bank + unit * lift, width, unit * 0.5, rail)),
    ...times(Math.max(3, Math.round(width / unit / 30)), (index) =>
      person(
        stage,
        passer(
          stage,
          unit * (12 + index * 30) + random.between(-8, 8) * unit,
          bank + unit * random.between(7, 11),
          unit * 20,
        ),
      ),
    ),
    rect(0, bank + unit * 12.5, width, unit * 6, seen(light, "#5f8f4c", 0.7)),
    ...times(width / unit / 8, (index) =>
      bush(stage, index * unit * 8, height + unit * 2, unit * random.between(7, 11)),
    ),
    tree(
      stage,
      width * (side > 0 ? 0.08 : 0.92),
      height - unit * 2,
      unit * 52,
      "round",
      0,
      sunX < width / 2 ? -1 : 1,
    ),
  ];
  const shore = (): string[] => [
    ...times(6, (index) =>
      bush(
        stage,
        width * (side > 0 ? 0.02 : 0.98) + side * index * unit * 8,
        height + unit * 2,
        unit * (26 - index * 3.4),
      ),
    ),
    ...times(26, (index) => {
      const x = width * (side > 0 ? 0 : 1) + side * random.between(0, 40) * unit;
      const tall = unit * random.between(6, 17) * (1 - index / 60);
      const reed = mix(seen(light, "#5f7f3f", 0.5), lighter(light.haze, 0.1), 0.1);
      return path(
        `M${r(x)},${r(height)}q${r(unit * 0.6)},${r(-tall * 0.7)} ${r(random.between(-2, 3) * unit)},${r(-tall)}q${r(-unit * 0.2)},${r(tall * 0.5)} ${r(-unit * 0.4)},${r(tall)}Z`,
        reed,
      );
    }),
  ];
  const front = view === "promenade" ? promenade() : shore();
  return framed(stage, [
    sky(stage, horizon, sunX, sunY),
    clouds(stage, 8, height * 0.04, horizon - unit * 14),
    hills(stage, horizon, unit * 24, 0.66, 0.9),
    hills(stage, horizon, unit * 12, 0.42, 0.6),
    farCity(
      stage,
      horizon,
      unit * 15,
      0.55,
      (along) => 0.3 + 0.7 * Math.exp(-(((along - (side > 0 ? 0.3 : 0.7)) / 0.2) ** 2)),
    ),
    haze(stage, horizon - unit * 18, horizon, 0.6),
    treeLine(stage, horizon + unit * 0.3, unit * 2, 0.35),
    water(stage, horizon, height, sunX),
    group([bridge(stage, space, kind, ends, -1)], `opacity="0.38" ${soft(unit * 0.5)}`),
    ripples(stage, horizon, height, 110, 0.34),
    bridge(stage, space, kind, ends, 1),
    ...front,
    bloom(stage, sunX, sunY),
  ]);
};
