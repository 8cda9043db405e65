/** A glasshouse with beds of crops under its arches, a grower and sometimes a picking robot between them. */

import { darker, fade, lighter, mix } from "./parts/colour.ts";
import { plant } from "./parts/crops.ts";
import { framed, type Scene, stageFor } from "./parts/frame.ts";
import { robot, vault } from "./parts/glasshouse.ts";
import { hills, treeLine } from "./parts/nature.ts";
import { seen } from "./parts/palette.ts";
import { passer, person } from "./parts/people.ts";
import {
  circle,
  down,
  ellipse,
  glow,
  group,
  line,
  type Point,
  path,
  rounded as r,
  rect,
  slant,
  soft,
  times,
} from "./parts/shapes.ts";
import { bloom, clouds, sky } from "./parts/sky.ts";
import { plane, vanishing } from "./parts/space.ts";

export const greenhouse: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["noon", "dawn", "gold", "dusk"], direction);
  const { width, height, unit, light } = stage;
  const centre: Point = [width * random.between(0.36, 0.64), height * random.between(0.4, 0.48)];
  const eye = random.between(1.6, 2.1);
  const view = vanishing(centre, unit * 100, eye);
  const half = Math.max(3.4, (width / unit / 100) * 2.6);
  const crop = random.pick(["lettuce", "tomato", "seedling", "strawberry"]);
  const grow = light.name === "dusk" || random.chance(0.3);
  const lamp = random.pick(["#ff7fd0", "#c79aff", "#ffd8a0"]);
  const steel = seen(light, "#e6ecee", 0.85);
  const pitch = crop === "tomato" ? 1.75 : 1.6;
  const rows = 2 * Math.max(1, Math.round((half - 0.5) / pitch));
  const benches = times(rows, (index) => (index - (rows - 1) / 2) * pitch);
  const bedHigh = crop === "tomato" ? 0.3 : 0.72;
  const wide = 0.46;
  const depths = times(24, (index) => (crop === "tomato" ? 2.1 : 1.5) * 1.135 ** (23 - index));
  const bed = (x: number): string => {
    const tray = seen(light, "#f0f2ee", 0.95);
    const soil = seen(light, "#6a5240", 0.7);
    const inner = x > (centre[0] - width / 2) / unit / 100 ? -1 : 1;
    return group([
      plane(
        view,
        [
          [x - wide, 0.005, 1],
          [x + wide, 0.005, 1],
          [x + wide, 0.005, 26],
          [x - wide, 0.005, 26],
        ],
        fade("#1a2a20", 0.25),
      ),
      plane(
        view,
        [
          [x + inner * wide, bedHigh - 0.2, 1],
          [x + inner * wide, bedHigh, 1],
          [x + inner * wide, bedHigh, 26],
          [x + inner * wide, bedHigh - 0.2, 26],
        ],
        `paint(across ${tray} ${mix(tray, light.shade, 0.4)})`,
      ),
      plane(
        view,
        [
          [x - wide, bedHigh, 1],
          [x + wide, bedHigh, 1],
          [x + wide, bedHigh, 26],
          [x - wide, bedHigh, 26],
        ],
        down(mix(soil, light.haze, 0.5), soil),
      ),
      ...depths.map((z) => {
        const s = (unit * 100) / z;
        const veil = Math.min(0.6, z / 34);
        const tall = s * (crop === "tomato" ? 1.5 : crop === "seedling" ? 0.26 : 0.34);
        return (crop === "tomato" ? [0] : crop === "seedling" ? [-0.32, 0, 0.32] : [-0.26, 0.26])
          .map((off) => {
            const [px, py] = view(x + off, bedHigh, z + random.between(-0.1, 0.1));
            return px < -tall || px > width + tall
              ? ""
              : plant(stage, px, py, tall * random.between(0.88, 1.1), crop, veil);
          })
          .join("");
      }),
    ]);
  };
  const [gx, gy] = view(random.between(-0.16, 0.16), 0, random.between(3.2, 4.4));
  const tall = ((gy - centre[1]) / eye) * 1.7;
  const [rx, ry] = view(random.pick([-0.1, 0.1]), 0, random.between(5.4, 7));
  const withRobot = random.chance(0.55);
  const side = (x: number): number => Math.abs(view(x, 0, 3)[0] - centre[0]);
  const ordered = [...benches].sort((one, other) => side(other) - side(one));
  const lamps = grow
    ? benches.flatMap((x) =>
        [9, 6.4, 4.6, 3.3, 2.4].map((z) => {
          const [lx, ly] = view(x, 3, z);
          const s = (unit * 100) / z;
          const [, low] = view(x, bedHigh, z);
          return (
            path(
              `M${r(lx - s * 0.3)},${r(ly)}L${r(lx - s * 0.55)},${r(low)}H${r(lx + s * 0.55)}L${r(lx + s * 0.3)},${r(ly)}Z`,
              down(fade(lamp, 0.36), fade(lamp, 0.03)),
              'style="mix-blend-mode:screen"',
            ) +
            line(
              [
                [lx, ly],
                [lx, ly - s],
              ],
              fade(steel, 0.6),
              s * 0.015,
            ) +
            rect(lx - s * 0.32, ly - s * 0.05, s * 0.64, s * 0.06, lighter(lamp, 0.5))
          );
        }),
      )
    : [-0.3, 0.3].flatMap((x) => [
        line([view(x * half, 3.5, 1.1), view(x * half, 3.5, 26)], seen(light, "#6f8fa0", 0.8), unit * 0.5),
        ...times(9, (index) => {
          const [px, py] = view(x * half, 3.5, 1.6 * 1.3 ** index);
          const s = (unit * 22) / 1.3 ** index;
          return (
            line(
              [
                [px, py],
                [px, py + s * 0.35],
              ],
              steel,
              s * 0.05,
            ) +
            (index % 3 === 1
              ? path(
                  `M${r(px)},${r(py + s * 0.35)}L${r(px - s)},${r(py + s * 2.4)}H${r(px + s)}Z`,
                  down(fade("#ffffff", 0.4), fade("#ffffff", 0)),
                )
              : "")
          );
        }),
      ]);
  return framed(stage, [
    sky(stage, height, width * random.between(0.15, 0.85), height * random.between(0.1, 0.24)),
    clouds(stage, 7, height * 0.04, centre[1] - unit * 10),
    hills(stage, centre[1], unit * 14, 0.7, 0.7),
    treeLine(stage, centre[1] + unit * 1.5, unit * 4, 0.4),
    rect(0, centre[1] + unit, width, height, seen(light, "#86ad62", 0.9)),
    rect(0, 0, width, height, slant(fade("#ffffff", 0.3), fade("#ffffff", 0.12), fade("#ffffff", 0.28))),
    plane(
      view,
      [
        [-half, 0, 0.7],
        [half, 0, 0.7],
        [half, 0, 26],
        [-half, 0, 26],
      ],
      down(
        mix(seen(light, "#d8d6cc", 1), light.haze, 0.4),
        seen(light, "#d2cfc4", 1),
        seen(light, "#b4b1a8", 0.8),
      ),
    ),
    vault(stage, view, half, 2.7, Math.min(2.4, half * 0.62), steel),
    ellipse(
      centre[0],
      centre[1],
      unit * 26,
      unit * 20,
      glow(fade("#ffffff", 0.85), fade("#ffffff", 0.25), fade("#ffffff", 0)),
    ),
    ...ordered.map(bed),
    ...(grow ? [] : lamps),
    withRobot ? robot(stage, rx, ry, ((ry - centre[1]) / eye) * 0.95) : "",
    person(stage, {
      ...passer(stage, gx, gy, tall),
      pose: random.pick(["tablet", "pointing", "standing"]),
      coat: random.pick(["#f4f6f4", "#3f8a5a", "#4f86b5"]),
      long: random.chance(0.5),
    }),
    ...(grow ? lamps : []),
    bloom(stage, centre[0], centre[1] - unit * 20, 0.6),
    grow ? rect(0, 0, width, height, fade(lamp, 0.14), 'style="mix-blend-mode:soft-light"') : "",
    ...times(26, () =>
      circle(
        random.between(0, width),
        random.between(0, height * 0.8),
        unit * random.between(0.1, 0.35),
        fade("#ffffff", random.between(0.2, 0.6)),
        soft(unit * 0.1),
      ),
    ),
    rect(0, height * 0.85, width, height * 0.15, down(fade("#0a1a14", 0), fade(darker("#1a3424", 0.3), 0.3))),
  ]);
};
