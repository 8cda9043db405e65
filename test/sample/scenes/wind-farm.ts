/** Wind turbines on ridges above fields or panels, or in rows at sea. */

import { darker, fade, lighter, mix } from "./parts/colour.ts";
import { framed, type Scene, type Stage, stageFor, viewFor } from "./parts/frame.ts";
import { bush, hills, lawn, ripples, treeLine, water } from "./parts/nature.ts";
import { seen } from "./parts/palette.ts";
import {
  across,
  circle,
  ellipse,
  group,
  type Point,
  path,
  polygon,
  rounded as r,
  slant,
  soft,
  times,
} from "./parts/shapes.ts";
import { bloom, clouds, haze, sky } from "./parts/sky.ts";
import { plane, vanishing } from "./parts/space.ts";
import { tree } from "./parts/tree.ts";

function turbine(stage: Stage, x: number, base: number, high: number, distance: number): string {
  const { light, random } = stage;
  const white = (exposure: number): string => seen(light, "#f4f4f0", exposure, distance);
  const hub: Point = [x, base - high];
  const turn = random.between(0, 2.09);
  const reach = high * 0.62;
  const blades = times(3, (index) => {
    const angle = turn + index * 2.0944;
    const point = (along: number, aside: number): string =>
      `${r(hub[0] + (Math.cos(angle) * along - Math.sin(angle) * aside) * reach)},${r(hub[1] + (Math.sin(angle) * along + Math.cos(angle) * aside) * reach)}`;
    const lit = 0.55 + 0.45 * Math.abs(Math.sin(angle));
    return path(
      `M${point(0.02, -0.022)}Q${point(0.22, -0.075)} ${point(1, -0.004)}L${point(1, 0.006)}Q${point(0.3, 0.03)} ${point(0.02, 0.022)}Z`,
      white(lit),
    );
  });
  const foot = high * 0.024;
  return group([
    polygon(
      [
        [x - foot, base],
        [x + foot, base],
        [x + foot * 0.5, hub[1]],
        [x - foot * 0.5, hub[1]],
      ],
      across(white(1), white(0.8), white(0.2)),
    ),
    ellipse(x + high * 0.012, hub[1], high * 0.032, high * 0.02, white(0.5)),
    ...blades,
    circle(...hub, high * 0.019, white(0.95)),
    circle(hub[0] - high * 0.005, hub[1] - high * 0.005, high * 0.008, white(0.4), 'opacity="0.4"'),
  ]);
}

/** Rows of tilted panels receding over the ground. */
function panels(stage: Stage, horizon: number, slantX: number): string {
  const { width, unit, light } = stage;
  const at = vanishing([width / 2, horizon], unit * 100, 9);
  const blue = seen(light, "#2f4f86", 0.85);
  const rows: string[] = [];
  for (let row = 13; row >= 0; row--) {
    const z = 12 + row * 6.5;
    for (let column = -9; column <= 9; column++) {
      const x = column * 12.4 + slantX * row * 1.6;
      const [left] = at(x, 0, z);
      const [right] = at(x + 11.5, 0, z);
      if (right < -width * 0.1 || left > width * 1.1) continue;
      const far = row / 18;
      const face = slant(
        mix(light.sky[2], blue, 0.35 + far * 0.2),
        mix(blue, light.haze, far),
        mix(darker(blue, 0.3), light.haze, far),
      );
      rows.push(
        plane(
          at,
          [
            [x, 0, z + 1.5],
            [x + 11.5, 0, z + 1.5],
            [x + 11.5, 0, z + 3.5],
            [x, 0, z + 3.5],
          ],
          fade("#16281e", 0.4),
        ),
      );
      rows.push(
        plane(
          at,
          [
            [x, 0.8, z],
            [x + 11.5, 0.8, z],
            [x + 11.5, 3, z + 3.4],
            [x, 3, z + 3.4],
          ],
          face,
        ),
      );
      for (const cell of times(5, (index) => index + 1)) {
        const cx = x + (11.5 * cell) / 6;
        rows.push(
          plane(
            at,
            [
              [cx, 0.8, z],
              [cx + 0.12, 0.8, z],
              [cx + 0.12, 3, z + 3.4],
              [cx, 3, z + 3.4],
            ],
            fade(lighter(light.sky[2], 0.4), 0.6),
          ),
        );
      }
      rows.push(
        plane(
          at,
          [
            [x, 1.85, z + 1.65],
            [x + 11.5, 1.85, z + 1.65],
            [x + 11.5, 1.95, z + 1.8],
            [x, 1.95, z + 1.8],
          ],
          fade(lighter(light.sky[2], 0.4), 0.6),
        ),
      );
      rows.push(
        plane(
          at,
          [
            [x, 0.8, z],
            [x + 11.5, 0.8, z],
            [x + 11.5, 0.6, z],
            [x, 0.6, z],
          ],
          seen(light, "#c9ced4", 0.9, far),
        ),
      );
    }
  }
  return rows.join("");
}

export const windFarm: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["dawn", "noon", "gold", "dusk", "overcast"], direction);
  const { width, height, unit, light } = stage;
  const place = viewFor(random, ["ridge", "sea", "panels", "ridge"], direction);
  const horizon = height * (place === "panels" ? random.between(0.5, 0.58) : random.between(0.6, 0.72));
  const sunX = width * random.between(0.12, 0.88);
  const sunY = horizon - unit * random.between(8, 36);
  const sun = sunX < width / 2 ? -1 : 1;
  const lead = width * (sun < 0 ? random.between(0.64, 0.8) : random.between(0.2, 0.36));
  const row = (count: number, base: number, tall: number, distance: number, wave = 0): string =>
    times(count, (index) =>
      turbine(
        stage,
        (width * (index + random.between(0.2, 0.8))) / count,
        base - wave * unit * random.between(0, 1),
        tall * random.between(0.85, 1.1),
        distance,
      ),
    ).join("");
  const wide = width / unit;
  const back = [
    sky(stage, horizon, sunX, sunY),
    clouds(stage, 9, height * 0.04, horizon - unit * 10),
    ...(place === "sea"
      ? []
      : [hills(stage, horizon, unit * 30, 0.78, 0.9), haze(stage, horizon - unit * 20, horizon, 0.5)]),
  ];
  const sea = [
    row(wide / 16, horizon, unit * 9, 0.6),
    row(wide / 26, horizon + unit * 1, unit * 17, 0.35),
    water(stage, horizon, height, sunX),
    ripples(stage, horizon, height, 140, 0.4),
    ...times(3, (index) => {
      const depth = 0.16 + index * 0.17;
      const x = lead + ([-38, 34, 0][index] ?? 0) * unit * (sun < 0 ? 1 : -1);
      const y = horizon + (height - horizon) * depth;
      const tall = unit * (28 + index * 14);
      const pier = seen(light, "#e8b13c", 0.85);
      return group([
        ellipse(x, y + unit, tall * 0.1, unit * 0.9, fade("#ffffff", 0.5), soft(unit * 0.4)),
        turbine(stage, x, y, Math.min(tall, y * 0.57), 0.2 - index * 0.1),
        `<rect x="${r(x - tall * 0.03)}" y="${r(y - tall * 0.07)}" width="${r(tall * 0.06)}" height="${r(tall * 0.08)}" fill="${across(pier, darker(pier, 0.4))}"/>`,
      ]);
    }),
  ];
  const ridge = [
    row(wide / 22, horizon - unit * 9, unit * 13, 0.55, 4),
    hills(stage, horizon + unit * 6, unit * 18, 0.5, 0.5),
    row(wide / 40, horizon - unit * 2, unit * 22, 0.32, 5),
    hills(stage, horizon + unit * 14, unit * 20, 0.28, 0.4),
    treeLine(stage, horizon + unit * 13, unit * 4, 0.2),
    lawn(stage, horizon + unit * 12, height, true),
    ...times(9, () =>
      tree(
        stage,
        random.between(0, width),
        horizon + unit * random.between(14, 18),
        unit * random.between(6, 11),
        random.pick(["fir", "round", "fir"]),
        0.12,
        sun,
      ),
    ),
    turbine(stage, lead + sun * unit * 46, horizon + unit * 17, Math.min(unit * 36, horizon * 0.5), 0.12),
    turbine(stage, lead, horizon + unit * 22, Math.min(unit * 58, (horizon + unit * 22) * 0.58), 0),
    ...times(6, () =>
      bush(
        stage,
        random.pick([random.between(0, 0.3), random.between(0.7, 1)]) * width,
        height + unit * 2,
        unit * random.between(10, 18),
      ),
    ),
  ];
  const field = [
    row(wide / 32, horizon + unit * 1, unit * 20, 0.4, 1),
    treeLine(stage, horizon + unit * 1, unit * 4, 0.35),
    lawn(stage, horizon, height),
    turbine(stage, lead, horizon + unit * 3, Math.min(unit * 44, horizon * 0.56), 0.12),
    turbine(stage, lead + sun * unit * 40, horizon + unit * 2.4, Math.min(unit * 30, horizon * 0.45), 0.25),
    panels(stage, horizon, random.between(-3, 3)),
  ];
  return framed(stage, [
    ...back,
    ...(place === "sea" ? sea : place === "ridge" ? ridge : field),
    bloom(stage, sunX, sunY, 0.6),
  ]);
};
