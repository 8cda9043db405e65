/** A drone in flight over fields, a river valley or a town. */

import { bridge } from "./parts/bridge.ts";
import { cityRow, farCity } from "./parts/city.ts";
import { fade, mix } from "./parts/colour.ts";
import { fields } from "./parts/fields.ts";
import { framed, type Scene, stageFor, viewFor } from "./parts/frame.ts";
import { type Cargo, craft } from "./parts/multicopter.ts";
import { hills, lawn, ripples, shimmer, treeLine, water } from "./parts/nature.ts";
import { seen } from "./parts/palette.ts";
import {
  curve,
  down,
  ellipse,
  group,
  type Point,
  path,
  polygon,
  rounded as r,
  rect,
  soft,
  through,
  times,
} from "./parts/shapes.ts";
import { bloom, clouds, haze, sky } from "./parts/sky.ts";
import { vanishing } from "./parts/space.ts";
import { tree } from "./parts/tree.ts";

export const drone: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["dawn", "noon", "gold", "noon", "overcast"], direction);
  const { width, height, unit, light } = stage;
  const place = viewFor(random, ["fields", "river", "town", "crossing", "fields"], direction);
  const horizon = height * random.between(0.5, 0.62);
  const sunX = width * random.between(0.1, 0.9);
  const sunY = horizon - unit * random.between(12, 36);
  const sun = sunX < width / 2 ? -1 : 1;
  const cargo: Cargo =
    place === "fields"
      ? random.pick(["spray", "camera"])
      : place === "town"
        ? random.pick(["parcel", "parcel", "camera"])
        : "camera";
  const x = width * (sun < 0 ? random.between(0.56, 0.7) : random.between(0.3, 0.44));
  const y = height * random.between(0.32, 0.44);
  const span = Math.min(unit * random.between(30, 38), width * 0.38);
  const tilt = random.between(-11, 11);
  const shell = random.pick(["#f2f3f0", "#e8602f", "#f2f3f0", "#2f78b5"]);
  const bendX = width * random.between(0.3, 0.7);
  const bank = (aside: number): Point[] =>
    times(10, (index) => {
      const t = index / 9;
      return [
        bendX + Math.sin(t * 5) * unit * 22 * (0.15 + t) + aside * unit * (1.2 + 30 * t * t),
        horizon + unit * 2 + (height - horizon) * t,
      ];
    });
  const land = {
    fields: () =>
      fields(stage, horizon) +
      times(14, () =>
        tree(
          stage,
          random.between(0, width),
          horizon + unit * random.between(2, 7),
          unit * random.between(3, 7),
          "round",
          0.3,
          sun,
        ),
      ).join(""),
    river: () =>
      lawn(stage, horizon, height, true) +
      path(
        `${through(bank(-1))}L${through(bank(1).reverse()).slice(1)}Z`,
        down(
          mix(light.sky[2], "#ffffff", 0.1),
          mix(light.sky[1], "#2f6f8f", 0.3),
          mix(light.sky[0], "#1c4a66", 0.4),
        ),
        `stroke="${seen(light, "#d8c89a", 0.9)}" stroke-width="${r(unit * 0.8)}"`,
      ) +
      times(34, (index) => {
        const t = (index + 1) / 34;
        const side = random.pick([-1, 1]);
        const px =
          bendX +
          Math.sin(t * 5) * unit * 22 * (0.15 + t) +
          side * unit * (4 + 44 * t + random.between(0, 60) * t);
        return tree(
          stage,
          px,
          horizon + unit * 2 + (height - horizon) * t * 0.9,
          unit * (2 + 15 * t),
          random.pick(["round", "fir", "round"]),
          0.35 * (1 - t),
          sun,
        );
      }).join(""),
    town: () =>
      [0, 1, 2, 3, 4]
        .map((step) => {
          const base = horizon + unit * (4 + step * 6 + step * step * 1.6);
          const row = {
            base,
            high: unit * (27 + step * 4),
            wide: unit * (7 + step * 3.4),
            distance: 0.5 - step * 0.11,
            sun,
          } as const;
          return (
            rect(
              0,
              base - unit * 8,
              width,
              height,
              down(
                fade(seen(light, "#6f8a68", 0.6, 0.4), 0),
                seen(light, "#6f8a68", 0.7, 0.35 - step * 0.07),
              ),
            ) +
            cityRow(stage, row, (along) =>
              step < 2 ? 0.4 + 0.6 * Math.abs(Math.sin(along * 4 + sunX)) : 0.5,
            ) +
            treeLine(stage, base + unit, unit * (2.4 + step), 0.4 - step * 0.08) +
            haze(stage, base - unit * 12, base + unit * 2, 0.35 - step * 0.06)
          );
        })
        .join(""),
    crossing: () =>
      cityRow(stage, { base: horizon + unit * 2, high: unit * 17, wide: unit * 7, distance: 0.5, sun }) +
      haze(stage, horizon - unit * 14, horizon + unit * 2, 0.5) +
      treeLine(stage, horizon + unit * 2.4, unit * 3, 0.35) +
      water(stage, horizon + unit * 2, height, sunX) +
      bridge(
        stage,
        vanishing([width * 0.5, horizon], unit * 100, 10),
        "cables",
        [(-sun * 1.3 * width * 0.5) / unit, 100, (sun * 1.3 * width * 0.75) / unit, 150],
        1,
      ) +
      ripples(stage, horizon + unit * 3, height, 110, 0.4) +
      shimmer(stage, sunX, horizon + unit * 4, height, light.sun, unit * 20),
  }[place];
  const small = times(random.whole(1, 2), () =>
    group(
      [craft(stage, unit * random.between(4.5, 7), shell, "camera")],
      `transform="translate(${r(width * (sun < 0 ? random.between(0.1, 0.36) : random.between(0.64, 0.9)))} ${r(height * random.between(0.14, 0.4))}) rotate(${r(-tilt)})" opacity="0.92"`,
    ),
  );
  return framed(stage, [
    sky(stage, horizon, sunX, sunY),
    clouds(stage, 9, height * 0.03, horizon - unit * 6),
    hills(stage, horizon, unit * 24, 0.74, 0.9),
    place === "town"
      ? farCity(stage, horizon, unit * 22, 0.6)
      : hills(stage, horizon + unit, unit * 11, 0.5, 0.5),
    haze(stage, horizon - unit * 16, horizon, 0.5),
    place === "town" || place === "crossing" ? "" : treeLine(stage, horizon + unit * 0.6, unit * 2.4, 0.4),
    land(),
    ...small,
    ellipse(
      x + span * 0.1,
      height * 0.93,
      span * 0.55,
      span * 0.06,
      fade("#0a1424", place === "fields" || place === "river" ? 0.3 : 0.12),
      soft(unit * 1.2),
    ),
    cargo === "camera"
      ? polygon(
          [
            [x, y + span * 0.3],
            [x - span * 0.8, height],
            [x + span * 0.8, height],
          ],
          down(fade("#bfe9ff", 0.22), fade("#bfe9ff", 0)),
          'style="mix-blend-mode:screen"',
        )
      : "",
    ...times(2, (index) =>
      curve(
        `M${r(x - width * 0.5)},${r(y + unit * (16 + index * 4))}Q${r(x - width * 0.2)},${r(y + unit * (2 + index * 5))} ${r(x - span * 0.5)},${r(y + index * unit)}`,
        fade("#ffffff", 0.35),
        unit * 0.3,
        `stroke-dasharray="${r(unit * 1.6)} ${r(unit * 1.4)}"`,
      ),
    ),
    bloom(stage, sunX, sunY, 0.55),
    group([craft(stage, span, shell, cargo)], `transform="translate(${r(x)} ${r(y)}) rotate(${r(tilt)})"`),
  ]);
};
