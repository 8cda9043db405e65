/** A high-speed train passing on a viaduct. */

import { passing } from "../parts/carriages.ts";
import { cityRow, farCity } from "../parts/city.ts";
import { fade, lighter } from "../parts/colour.ts";
import { framed, type Stage } from "../parts/frame.ts";
import { bush, hills, lawn, treeLine } from "../parts/nature.ts";
import { seen } from "../parts/palette.ts";
import { across, down, group, line, polygon, rect, times } from "../parts/shapes.ts";
import { bloom, clouds, haze, sky } from "../parts/sky.ts";
import { tree } from "../parts/tree.ts";

export function viaduct(stage: Stage): string {
  const { width, height, unit, light, random } = stage;
  const horizon = height * random.between(0.56, 0.66);
  const sunX = width * random.between(0.15, 0.85);
  const sunY = horizon - unit * random.between(12, 36);
  const sun = sunX < width / 2 ? -1 : 1;
  const high = unit * random.between(14, 18);
  const rails = horizon + unit * random.between(4, 12);
  const nose = width * random.between(0.7, 0.92);
  const concrete = [1, 0.8, 0.2].map((exposure) => seen(light, "#dcd8ce", exposure)) as [
    string,
    string,
    string,
  ];
  const pierGap = unit * random.between(34, 44);
  const urban = random.chance(0.45);
  const flip = random.chance(0.5);
  const fields = times(urban ? 4 : 9, (index) => {
    const y = horizon + unit * 2 + index * unit * 4.5;
    const x = random.between(-0.2, 0.9) * width;
    const long = unit * random.between(40, 90);
    return polygon(
      [
        [x, y],
        [x + long, y],
        [x + long * 1.15 - unit * 6, y + unit * 4.2],
        [x - unit * 6, y + unit * 4.2],
      ],
      seen(light, random.pick(["#c8c25a", "#9fbf55", "#e0c860", "#7fae52"]), 0.9, 0.2),
      'opacity="0.4"',
    );
  });
  const catenary = times(width / unit / 22 + 2, (index) => {
    const x = index * unit * 22 - unit * 6;
    const steel = seen(light, "#7c8894", 0.6);
    return (
      line(
        [
          [x, rails + unit],
          [x, rails - high * 1.62],
        ],
        steel,
        unit * 0.5,
      ) +
      line(
        [
          [x, rails - high * 1.5],
          [x + unit * 5, rails - high * 1.36],
          [x, rails - high * 1.3],
        ],
        steel,
        unit * 0.28,
      )
    );
  });
  const scene = [
    sky(stage, horizon, flip ? width - sunX : sunX, sunY),
    clouds(stage, 8, height * 0.03, horizon - unit * 14),
    hills(stage, horizon, unit * 30, 0.72, 0.9),
    urban
      ? farCity(stage, horizon, unit * 26, 0.6) +
        cityRow(stage, { base: horizon, high: unit * 26, wide: unit * 8, distance: 0.42, sun, gap: 0.8 })
      : hills(stage, horizon + unit, unit * 15, 0.5, 0.5),
    haze(stage, horizon - unit * 22, horizon, 0.5),
    treeLine(stage, horizon + unit, unit * 4, 0.35),
    lawn(stage, horizon, height, !urban),
    ...fields,
    ...times(12, () =>
      tree(
        stage,
        random.between(0, width),
        horizon + unit * random.between(5, 12),
        unit * random.between(6, 10),
        random.pick(["round", "poplar"]),
        0.2,
        sun,
      ),
    ),
    ...times(width / pierGap + 2, (index) => {
      const x = index * pierGap - unit * 12;
      return polygon(
        [
          [x, rails + unit * 4],
          [x + unit * 9, rails + unit * 4],
          [x + unit * 6.6, rails + unit * 9],
          [x + unit * 6.6, height],
          [x + unit * 2.4, height],
          [x + unit * 2.4, rails + unit * 9],
        ],
        across(...concrete),
      );
    }),
    ...catenary,
    line(
      [
        [0, rails - high * 1.36],
        [width, rails - high * 1.36],
      ],
      seen(light, "#7c8894", 0.5),
      unit * 0.16,
    ),
    line(
      [
        [0, rails - high * 1.5],
        [width, rails - high * 1.5],
      ],
      seen(light, "#7c8894", 0.5),
      unit * 0.16,
    ),
    passing(stage, nose, rails, high),
    rect(0, rails - unit * 1.6, width, unit * 3.4, down(lighter(concrete[0], 0.2), concrete[1])),
    ...times(width / unit / 6, (index) =>
      rect(index * unit * 6, rails - unit * 1.6, unit * 0.16, unit * 3.4, fade(concrete[2], 0.6)),
    ),
    rect(0, rails + unit * 1.8, width, unit * 3, down(concrete[1], concrete[2])),
    rect(0, rails + unit * 4.6, width, unit * 0.9, fade("#10142a", 0.25)),
    ...times(9, (index) => {
      const x = (width * (index + random.between(0, 1))) / 9;
      return random.chance(0.45)
        ? tree(
            stage,
            x,
            height - unit * random.between(0, 4),
            unit * random.between(15, 24),
            random.pick(["round", "round", "poplar"]),
            0,
            sun,
          )
        : bush(stage, x, height + unit * 2, unit * random.between(10, 20));
    }),
  ];
  return framed(stage, [
    flip ? group(scene, `transform="matrix(-1 0 0 1 ${width} 0)"`) : group(scene),
    bloom(stage, sunX, sunY, 0.6),
  ]);
}
