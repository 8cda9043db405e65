/** Rooms: a floor, walls and a ceiling around a vanishing point, and the world outside the window. */

import { farCity } from "./city.ts";
import { fade, mix } from "./colour.ts";
import type { Stage } from "./frame.ts";
import { hills } from "./nature.ts";
import { down, group, line, type Point, polygon, rounded as r, rect } from "./shapes.ts";
import { bloom, haze, sky } from "./sky.ts";
import { plane, type View } from "./space.ts";

interface Room {
  /** Metres from the middle to a side wall, to the ceiling, and from the eye to the back wall. */
  half: number;
  high: number;
  deep: number;
  wall: string;
  floor: string;
  ceiling: string;
}

/** The bare room. */
export function shell(view: View, { half, high, deep, wall, floor, ceiling }: Room): string {
  const near = 0.4;
  const dim = (colour: string, amount: number): string => mix(colour, "#1a2036", amount);
  return group([
    plane(
      view,
      [
        [-half, 0, near],
        [half, 0, near],
        [half, 0, deep],
        [-half, 0, deep],
      ],
      down(floor, dim(floor, 0.22)),
    ),
    plane(
      view,
      [
        [-half, high, near],
        [half, high, near],
        [half, high, deep],
        [-half, high, deep],
      ],
      down(dim(ceiling, 0.2), ceiling),
    ),
    plane(
      view,
      [
        [-half, 0, near],
        [-half, high, near],
        [-half, high, deep],
        [-half, 0, deep],
      ],
      `paint(across ${dim(wall, 0.28)} ${dim(wall, 0.08)})`,
    ),
    plane(
      view,
      [
        [half, 0, near],
        [half, high, near],
        [half, high, deep],
        [half, 0, deep],
      ],
      `paint(across ${dim(wall, 0.12)} ${dim(wall, 0.3)})`,
    ),
    plane(
      view,
      [
        [-half, 0, deep],
        [half, 0, deep],
        [half, high, deep],
        [-half, high, deep],
      ],
      down(wall, dim(wall, 0.1)),
    ),
  ]);
}

/** The town outside, shown only within the given outline; `id` must be the outline's own within a picture. */
export function outside(stage: Stage, id: string, outline: readonly Point[], horizon: number): string {
  const { width, unit, random } = stage;
  const sunX = width * random.between(0.1, 0.9);
  const sunY = horizon - unit * 18;
  const shape = outline.map(([x, y]) => `${r(x)},${r(y)}`).join(" ");
  return [
    `<clipPath id="${id}"><polygon points="${shape}"/></clipPath>`,
    group(
      [
        sky(stage, horizon, sunX, sunY),
        hills(stage, horizon, unit * 18, 0.7, 0.7),
        farCity(stage, horizon, unit * 30, 0.55),
        farCity(stage, horizon, unit * 16, 0.35),
        haze(stage, horizon - unit * 16, horizon, 0.5),
        rect(0, horizon, width, stage.height, down(mix(stage.light.haze, "#5f8a58", 0.55), "#5f8a58")),
        bloom(stage, sunX, sunY, 0.5),
      ],
      `clip-path="url(#${id})"`,
    ),
  ].join("");
}

/** Bars across a window's outline, given as lines. */
export function bars(lines: readonly (readonly Point[])[], colour: string, thick: number): string {
  return group(lines.map((points) => line(points, colour, thick)));
}

/** Daylight lying on the floor, as a quadrilateral. */
export function sunPatch(points: readonly Point[], strength: number): string {
  return polygon(points, fade("#fff3d6", strength), 'style="mix-blend-mode:soft-light"');
}
