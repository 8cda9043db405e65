/** A train standing at its platform, people waiting under the roof. */

import { passing } from "../parts/carriages.ts";
import { farCity } from "../parts/city.ts";
import { darker, fade, lighter, mix } from "../parts/colour.ts";
import { framed, type Stage } from "../parts/frame.ts";
import { hills } from "../parts/nature.ts";
import { seen } from "../parts/palette.ts";
import { passer, person } from "../parts/people.ts";
import {
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
} from "../parts/shapes.ts";
import { bloom, clouds, haze, sky } from "../parts/sky.ts";

export function platform(stage: Stage): string {
  const { width, height, unit, light, random } = stage;
  const edge = height * random.between(0.68, 0.72);
  const horizon = height * 0.6;
  const sunX = width * random.between(0.2, 0.8);
  const sunY = height * random.between(0.26, 0.36);
  const flip = random.chance(0.5);
  const tall = unit * random.between(27, 31);
  const nose = width * random.between(0.78, 0.9);
  const roof = height * 0.15;
  const steel = seen(light, "#e6eaec", 0.8);
  const stone = seen(light, "#cfcac0", 0.95);
  const gap = unit * random.between(38, 46);
  const count = Math.max(5, Math.round(width / unit / 22));
  const train = group([
    sky(stage, horizon, sunX, sunY),
    clouds(stage, 7, roof, horizon - unit * 14),
    hills(stage, horizon, unit * 22, 0.7, 0.8),
    farCity(stage, horizon, unit * 26, 0.55),
    haze(stage, horizon - unit * 18, horizon, 0.5),
    rect(0, horizon, width, height, seen(light, "#9a958c", 0.8)),
    rect(0, horizon, width, unit * 4, down(seen(light, "#d8d4ca", 0.9), seen(light, "#aaa59b", 0.6))),
    passing(stage, nose, edge + tall * 0.16, tall, false),
  ]);
  return framed(stage, [
    flip ? group([train], `transform="matrix(-1 0 0 1 ${width} 0)"`) : train,
    rect(0, edge, width, height - edge, down(lighter(stone, 0.15), stone, darker(stone, 0.25))),
    rect(0, edge, width, unit * 0.9, lighter(stone, 0.4)),
    rect(0, edge + unit * 2.6, width, unit * 1.6, seen(light, "#f2c230", 1)),
    ...times(width / unit / 1.2, (index) =>
      rect(index * unit * 1.2, edge + unit * 2.9, unit * 0.6, unit * 1, fade(darker("#f2c230", 0.3), 0.55)),
    ),
    ...times(5, (index) =>
      line(
        [
          [0, edge + unit * (7 + index * index * 1.3)],
          [width, edge + unit * (7 + index * index * 1.3)],
        ],
        fade(darker(stone, 0.4), 0.25),
        unit * 0.16,
      ),
    ),
    ...times(width / unit / 9 + 8, (index) => {
      const x = (index - 4) * unit * 9;
      return line(
        [
          [x, edge + unit * 4.4],
          [x + (x - width / 2) * 0.5, height],
        ],
        fade(darker(stone, 0.4), 0.22),
        unit * 0.16,
      );
    }),
    polygon(
      [
        [0, 0],
        [width, 0],
        [width, roof],
        [0, roof * 1.02],
      ],
      down(seen(light, "#6f7a86", 0.35), seen(light, "#a9b4bd", 0.6)),
    ),
    ...times(width / unit / 7, (index) =>
      polygon(
        [
          [index * unit * 7, 0],
          [index * unit * 7 + unit * 4.6, 0],
          [index * unit * 7 + unit * 4.2, roof * 0.72],
          [index * unit * 7 + unit * 0.4, roof * 0.72],
        ],
        slant(mix(light.sky[1], "#ffffff", 0.5), fade(mix(light.sky[1], "#ffffff", 0.4), 0.5)),
      ),
    ),
    rect(0, roof - unit * 1.6, width, unit * 2.4, down(lighter(steel, 0.2), darker(steel, 0.25))),
    ...times(width / gap + 1, (index) => {
      const x = index * gap + unit * 8;
      return [
        path(
          `M${r(x - unit * 9)},${r(roof)}Q${r(x - unit * 1.2)},${r(roof + unit * 2)} ${r(x - unit)},${r(roof + unit * 12)}H${r(x + unit)}Q${r(x + unit * 1.2)},${r(roof + unit * 2)} ${r(x + unit * 9)},${r(roof)}Z`,
          `paint(across ${steel} ${lighter(steel, 0.3)} ${darker(steel, 0.4)})`,
        ),
        rect(
          x - unit,
          roof + unit * 8,
          unit * 2,
          edge + unit * 9 - roof - unit * 8,
          `paint(across ${lighter(steel, 0.3)} ${steel} ${darker(steel, 0.45)})`,
        ),
        ellipse(x + unit, edge + unit * 9, unit * 3.4, unit * 0.6, fade("#10142a", 0.3)),
        rect(x - gap * 0.5 - unit * 6, roof + unit * 0.6, unit * 12, unit * 0.9, "#fff8e2"),
        ellipse(
          x - gap * 0.5,
          roof + unit * 1.6,
          unit * 16,
          unit * 9,
          glow(fade("#fff3d0", 0.55), fade("#fff3d0", 0)),
        ),
      ].join("");
    }),
    rect(width * 0.5 - unit * 17, roof + unit * 4, unit * 34, unit * 8, "#17324a", `rx="${r(unit * 0.8)}"`),
    ...[-11, 11].map((dx) =>
      line(
        [
          [width * 0.5 + dx * unit, roof],
          [width * 0.5 + dx * unit, roof + unit * 4],
        ],
        steel,
        unit * 0.5,
      ),
    ),
    ...times(
      3,
      (index) =>
        rect(
          width * 0.5 - unit * 14,
          roof + unit * (5.4 + index * 2.1),
          unit * (9 + (index % 2) * 3),
          unit * 0.9,
          "#ffd27d",
        ) + rect(width * 0.5 + unit * 6, roof + unit * (5.4 + index * 2.1), unit * 8, unit * 0.9, "#8fe0c8"),
    ),
    ...times(count, (index) => {
      const x = (width * (index + random.between(0.2, 0.8))) / count;
      const base = edge + unit * random.between(9, 20);
      const high = unit * 21 + (base - edge) * 0.35;
      const luggage = random.chance(0.55)
        ? rect(
            x + unit * 3.4,
            base - unit * 7.5,
            unit * 4.6,
            unit * 6.6,
            slant(random.pick(["#c9563c", "#2f5f8a", "#3f8a6a", "#d9a33d"]), "#2a3142"),
            `rx="${r(unit * 0.7)}"`,
          ) +
          line(
            [
              [x + unit * 5.7, base - unit * 7.5],
              [x + unit * 5.7, base - unit * 10],
            ],
            "#4a5563",
            unit * 0.35,
          )
        : "";
      return { base, drawn: luggage + person(stage, passer(stage, x, base, high)) };
    })
      .sort((one, other) => one.base - other.base)
      .map(({ drawn }) => drawn),
    bloom(stage, flip ? width - sunX : sunX, sunY, 0.6),
  ]);
}
