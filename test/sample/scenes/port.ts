/** A container port: gantry cranes over a ship, boxes stacked on the quay. */

import { farCity } from "./parts/city.ts";
import { darker, fade, lighter, mix } from "./parts/colour.ts";
import { framed, type Scene, stageFor, viewFor } from "./parts/frame.ts";
import { hills, mirrored, ripples, water } from "./parts/nature.ts";
import { seen } from "./parts/palette.ts";
import { passer, person } from "./parts/people.ts";
import { boxes, crane, ship, stack } from "./parts/quay.ts";
import { across, circle, curve, down, line, rounded as r, rect, times } from "./parts/shapes.ts";
import { bloom, clouds, haze, sky } from "./parts/sky.ts";
import { lorry } from "./parts/vehicles.ts";

export const port: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["dawn", "gold", "dusk", "noon", "overcast"], direction);
  const { width, height, unit, light } = stage;
  const yard = viewFor(random, ["quay", "yard", "quay"], direction) === "yard";
  const horizon = height * (yard ? random.between(0.64, 0.7) : random.between(0.54, 0.62));
  const sunX = width * random.between(0.15, 0.85);
  const sunY = horizon - unit * random.between(10, 34);
  const way = random.pick([1, -1] as const);
  const paint = random.pick(["#d9583c", "#2f7fb5", "#e0a83c", "#4a9a8f"]);
  const back = [
    sky(stage, horizon, sunX, sunY),
    clouds(stage, 9, height * 0.03, horizon - unit * 10),
    hills(stage, horizon, unit * 18, 0.72, 0.8),
    farCity(stage, horizon, unit * 12, 0.65),
    haze(stage, horizon - unit * 14, horizon, 0.6),
  ];
  const cranes = (count: number, base: number, high: number, distance: number): string =>
    times(count, (index) =>
      crane(
        stage,
        (width * (index + random.between(0.3, 0.7))) / count,
        base,
        high * random.between(0.94, 1.06),
        way,
        paint,
        distance,
        random.chance(0.3),
      ),
    ).join("");
  if (yard) {
    const ground = seen(light, "#a9a7a0", 0.85);
    return framed(stage, [
      ...back,
      water(stage, horizon - unit * 4, horizon + unit * 4, sunX),
      cranes(Math.round(width / unit / 34), horizon, unit * 34, 0.45),
      stack(stage, -unit * 4, horizon + unit * 1, width + unit * 12, 4, unit * 8, 0.42),
      haze(stage, horizon - unit * 20, horizon + unit, 0.35),
      cranes(
        Math.max(2, Math.round(width / unit / 70)),
        horizon + unit * 4,
        Math.min(unit * 52, horizon * 0.86),
        0.12,
      ),
      rect(
        0,
        horizon + unit * 1,
        width,
        height,
        down(mix(ground, light.haze, 0.3), ground, darker(ground, 0.3)),
      ),
      stack(
        stage,
        unit * random.between(-6, 6),
        horizon + unit * 6,
        width * random.between(0.36, 0.5),
        4,
        unit * 12,
        0.15,
      ),
      stack(
        stage,
        width * random.between(0.62, 0.72),
        horizon + unit * 6,
        width * 0.5,
        random.whole(3, 5),
        unit * 12,
        0.12,
      ),
      ...times(5, (index) =>
        line(
          [
            [0, horizon + unit * (9 + index * 6)],
            [width, horizon + unit * (9 + index * 6)],
          ],
          fade("#f2c230", 0.4),
          unit * 0.4,
        ),
      ),
      lorry(
        stage,
        width * random.between(0.08, 0.3),
        horizon + unit * 15,
        unit * 40,
        random.pick(["#f0eee8", "#e0a83c"]),
        random.pick(boxes),
      ),
      stack(
        stage,
        way > 0 ? width - unit * 34 : -unit * 8,
        height + unit * 2,
        unit * 44,
        random.whole(2, 3),
        unit * 20,
        0,
      ),
      person(stage, {
        ...passer(stage, width * (way > 0 ? 0.56 : 0.66), horizon + unit * 24, unit * 21),
        pose: random.pick(["tablet", "pointing"]),
        coat: "#e2762e",
        helmet: "#f4f4f0",
      }),
      bloom(stage, sunX, sunY, 0.6),
    ]);
  }
  const quay = horizon + unit * 5;
  const waterline = quay + unit * 9;
  const long = Math.min(width * 0.8, unit * 150) * random.between(0.85, 1.05);
  const left =
    way > 0 ? random.between(0.02, 0.18) * width : width - long - random.between(0.02, 0.18) * width;
  const hull = ship(stage, left, waterline, Math.max(long, unit * 84), way, random.whole(4, 6));
  return framed(stage, [
    ...back,
    stack(stage, -unit * 4, quay - unit, width + unit * 8, 5, unit * 7, 0.4),
    haze(stage, horizon - unit * 14, quay, 0.4),
    cranes(Math.max(3, Math.round(width / unit / 42)), quay, Math.min(unit * 50, quay * 0.84), 0.12),
    rect(0, quay - unit, width, unit * 4, down(seen(light, "#b5b0a6", 0.9), seen(light, "#7f7b76", 0.4))),
    ...times(width / unit / 5, (index) => circle(index * unit * 5, quay + unit * 1.4, unit * 0.8, "#20242e")),
    water(stage, quay + unit * 3, height, sunX),
    mirrored(stage, waterline, hull),
    hull,
    ripples(stage, waterline, height, 130, 0.42),
    ...times(random.whole(2, 5), () => {
      const [x, y, s] = [
        random.between(0.1, 0.9) * width,
        random.between(0.1, 0.5) * horizon,
        unit * random.between(1, 2),
      ];
      return curve(
        `M${r(x - s)},${r(y - s * 0.3)}Q${r(x - s * 0.4)},${r(y - s * 0.5)} ${r(x)},${r(y)}Q${r(x + s * 0.4)},${r(y - s * 0.5)} ${r(x + s)},${r(y - s * 0.3)}`,
        fade(lighter("#2a3142", 0.1), 0.7),
        unit * 0.25,
      );
    }),
    rect(0, height - unit * 3, width, unit * 3, across(fade("#10142a", 0.12), fade("#10142a", 0.02))),
    bloom(stage, sunX, sunY, 0.6),
  ]);
};
