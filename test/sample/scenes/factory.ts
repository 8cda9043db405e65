/** A modern works: halls, tanks and stacks in ever other order, with a street, a forecourt or a basin before them. */

import { darker, fade, mix } from "./parts/colour.ts";
import { framed, type Scene, stageFor, viewFor } from "./parts/frame.ts";
import { bush, hills, lawn, ripples, treeLine, water } from "./parts/nature.ts";
import { seen } from "./parts/palette.ts";
import { passer, person } from "./parts/people.ts";
import { down, polygon, rect, times } from "./parts/shapes.ts";
import { bloom, clouds, haze, sky } from "./parts/sky.ts";
import { tree } from "./parts/tree.ts";
import { car, lorry } from "./parts/vehicles.ts";
import { type Module, office, sawtooth, spheres, stacks, tanks } from "./parts/works.ts";

export const factory: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["dawn", "noon", "gold", "overcast", "dusk"], direction);
  const { width, height, unit, light } = stage;
  const ground = height * random.between(0.7, 0.76);
  const sunX = width * random.between(0.12, 0.88);
  const sunY = ground - unit * random.between(28, 46);
  const sun = sunX < width / 2 ? -1 : 1;
  const row = (
    base: number,
    high: number,
    distance: number,
    kinds: readonly [Module, ...Module[]],
  ): string => {
    const parts: string[] = [];
    let last: Module | undefined;
    for (let x = -unit * random.between(0, 14); x < width; ) {
      const free = kinds.filter((kind) => kind !== last) as [Module, ...Module[]];
      const kind = random.pick(free);
      last = kind;
      const wide =
        high *
        (kind === sawtooth
          ? random.between(2.2, 3.4)
          : kind === office
            ? random.between(1.5, 2.1)
            : kind === stacks
              ? 0.8
              : random.between(0.9, 1.6));
      parts.push(kind(stage, { x, base, wide, high: high * random.between(0.85, 1.1), distance }));
      x += wide + unit * random.between(1, 4);
    }
    return parts.join("");
  };
  const road = ground + unit * 9;
  const asphalt = seen(light, "#767d88", 0.8);
  const street = (): string[] => [
    rect(0, road, width, height - road, down(mix(asphalt, light.haze, 0.25), asphalt, darker(asphalt, 0.3))),
    rect(0, road - unit * 0.6, width, unit * 1.1, seen(light, "#d8d5cc", 0.9)),
    ...times(width / unit / 10, (index) =>
      polygon(
        [
          [index * unit * 10, road + (height - road) * 0.52],
          [index * unit * 10 + unit * 5.5, road + (height - road) * 0.52],
          [index * unit * 10 + unit * 5, road + (height - road) * 0.52 + unit * 0.6],
          [index * unit * 10 - unit * 0.5, road + (height - road) * 0.52 + unit * 0.6],
        ],
        fade("#f4f1e6", 0.75),
      ),
    ),
    ...times(3, (index) =>
      person(stage, {
        ...passer(
          stage,
          width * random.between(0.05 + index * 0.3, 0.3 + index * 0.3),
          road + unit * 1.5,
          unit * 8,
        ),
        helmet: random.pick(["#f2c230", "#e8e8e8"]),
        coat: "#e2762e",
      }),
    ),
    car(
      stage,
      width * random.between(0.02, 0.2),
      road + unit * 6,
      unit * 17,
      random.pick(["#c94f3f", "#e9e7e0", "#3f6f9f"]),
    ),
    lorry(
      stage,
      width * random.between(0.26, 0.6),
      road + unit * 11,
      unit * 44,
      random.pick(["#f0eee8", "#2f6fa5", "#c8452f"]),
      random.pick(["#2f7d8f", "#d2763a", "#3f5f9f"]),
    ),
  ];
  const team = (): string[] => [
    rect(
      0,
      road - unit * 3,
      width,
      height,
      down(mix(asphalt, light.haze, 0.3), mix(asphalt, "#ffffff", 0.1), darker(asphalt, 0.2)),
    ),
    ...times(4, (index) => rect(0, road + unit * (index * 6 - 1), width, unit * 0.25, fade("#f4f1e6", 0.35))),
    lorry(stage, -unit * 6, road + unit * 3, unit * 34, "#f0eee8", random.pick(["#2f7d8f", "#d2763a"])),
    ...times(3, (index) =>
      person(stage, {
        ...passer(
          stage,
          teamX + (index - 1) * unit * random.between(11, 15),
          height - unit * random.between(4, 7),
          unit * 30,
        ),
        facing: index === 2 ? -1 : 1,
        pose: (["pointing", "tablet", "standing"] as const)[index] ?? "standing",
        helmet: random.pick(["#f2c230", "#f4f4f0"]),
        coat: random.pick(["#e2762e", "#3f6fa5", "#4a5a6a"]),
      }),
    ),
  ];
  const basin = (): string[] => [
    lawn(stage, ground + unit * 2, road + unit * 2, true),
    water(stage, road, height, sunX),
    ripples(stage, road, height, 90, 0.35),
    ...times(9, (index) =>
      bush(
        stage,
        (width * (index + random.between(0, 1))) / 9,
        height + unit * 2,
        unit * random.between(9, 20),
      ),
    ),
    ...times(3, (index) =>
      person(
        stage,
        passer(stage, width * (0.15 + index * 0.3 + random.between(0, 0.12)), road + unit * 0.4, unit * 8),
      ),
    ),
  ];
  const teamX = width * random.between(0.58, 0.74);
  const front = { street, team, basin }[viewFor(random, ["street", "team", "basin"], direction)]();
  return framed(stage, [
    sky(stage, ground, sunX, sunY),
    clouds(stage, 7, height * 0.04, ground - unit * 34),
    hills(stage, ground, unit * 26, 0.7, 0.7),
    haze(stage, ground - unit * 30, ground, 0.5),
    row(ground - unit * 2, unit * 22, 0.45, [stacks, tanks, sawtooth]),
    haze(stage, ground - unit * 26, ground, 0.5),
    treeLine(stage, ground, unit * 4, 0.3),
    row(ground + unit * 2, unit * random.between(19, 25), 0.06, [
      sawtooth,
      office,
      tanks,
      spheres,
      sawtooth,
      stacks,
    ]),
    lawn(stage, ground + unit * 2, road),
    ...times(width / unit / 8, (index) =>
      tree(
        stage,
        (index + random.between(0.1, 0.9)) * unit * 8,
        ground + unit * random.between(3.5, 7),
        unit * random.between(7, 12),
        random.pick(["round", "round", "poplar"]),
        0,
        sun,
      ),
    ),
    ...front,
    bloom(stage, sunX, sunY, 0.6),
  ]);
};
