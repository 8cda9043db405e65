/** A lake across the whole width, a promenade in front of it. */

import { cityRow } from "../parts/city.ts";
import { darker } from "../parts/colour.ts";
import { framed, type Stage } from "../parts/frame.ts";
import { bush, hills, lawn, mirrored, ripples, treeLine, water } from "../parts/nature.ts";
import { seen } from "../parts/palette.ts";
import { pavilion } from "../parts/pavilion.ts";
import { passer, person } from "../parts/people.ts";
import { down, ellipse, rect, times } from "../parts/shapes.ts";
import { bloom, clouds, haze, sky } from "../parts/sky.ts";
import { tree } from "../parts/tree.ts";

/** A lake across the whole width, a promenade in front of it. */
export function lakeside(stage: Stage): string {
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
