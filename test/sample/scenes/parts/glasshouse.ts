/** The glasshouse itself, and the robot that works in it. */

import { fade, mix } from "./colour.ts";
import type { Stage } from "./frame.ts";
import { seen } from "./palette.ts";
import {
  circle,
  curve,
  down,
  ellipse,
  group,
  line,
  type Point,
  path,
  pill,
  rounded as r,
  rect,
  roundEnds,
  through,
  times,
} from "./shapes.ts";
import type { View } from "./space.ts";

export function robot(stage: Stage, x: number, base: number, s: number): string {
  const { light } = stage;
  const white = seen(light, "#f2f4f3", 1);
  return group([
    ellipse(x, base, s * 0.42, s * 0.04, fade("#0a1424", 0.3)),
    ...[-0.26, 0.26].map(
      (wheel) =>
        circle(x + wheel * s, base - s * 0.09, s * 0.09, "#232a34") +
        circle(x + wheel * s, base - s * 0.09, s * 0.04, "#8b97a3"),
    ),
    pill(
      x - s * 0.36,
      base - s * 0.36,
      s * 0.72,
      s * 0.24,
      s * 0.07,
      down(white, mix(white, light.shade, 0.5)),
    ),
    rect(x - s * 0.36, base - s * 0.24, s * 0.72, s * 0.035, seen(light, "#3fae6a", 1)),
    pill(x - s * 0.3, base - s * 0.52, s * 0.3, s * 0.18, s * 0.03, seen(light, "#d9a86a", 0.95)),
    line(
      [
        [x + s * 0.16, base - s * 0.34],
        [x + s * 0.1, base - s * 0.72],
        [x + s * 0.42, base - s * 0.86],
      ],
      white,
      s * 0.075,
      roundEnds,
    ),
    ...[
      [0.16, 0.36],
      [0.1, 0.72],
      [0.42, 0.86],
    ].map(([dx = 0, dy = 0]) => circle(x + dx * s, base - dy * s, s * 0.05, "#39434f")),
    curve(
      `M${r(x + s * 0.42)},${r(base - s * 0.86)}q${r(s * 0.12)},${r(-s * 0.02)} ${r(s * 0.1)},${r(s * 0.12)}M${r(x + s * 0.42)},${r(base - s * 0.86)}q${r(s * 0.02)},${r(s * 0.08)} ${r(s * 0.06)},${r(s * 0.14)}`,
      "#39434f",
      s * 0.025,
      roundEnds,
    ),
    circle(x - s * 0.02, base - s * 0.24, s * 0.03, "#6ff0b8"),
  ]);
}

/** The arches: half circles on low walls, with purlins and panes between. */
export function vault(
  stage: Stage,
  view: View,
  half: number,
  wallHigh: number,
  rise: number,
  steel: string,
): string {
  const { light, unit } = stage;
  const arch = (z: number): Point[] =>
    times(25, (index) => {
      const turn = (index / 24) * Math.PI;
      return view(-Math.cos(turn) * half, wallHigh + Math.sin(turn) * rise, z);
    });
  const ribs = times(13, (index) => 1.2 * 1.29 ** (12 - index));
  return group([
    ...ribs.map((z) => {
      const points = [view(-half, 0, z), ...arch(z), view(half, 0, z)];
      const far = Math.min(0.75, z / 30);
      return (
        line(points, mix(steel, light.haze, far), Math.max(0.8, (unit * 11) / z)) +
        line(
          [view(-half, wallHigh, z), view(half, wallHigh, z)],
          mix(steel, light.haze, far + 0.1),
          Math.max(0.6, (unit * 5) / z),
        )
      );
    }),
    ...times(13, (index) => {
      const turn = (index / 12) * Math.PI;
      const at = (z: number): Point => view(-Math.cos(turn) * half, wallHigh + Math.sin(turn) * rise, z);
      return line([at(1.1), at(26)], fade(mix(steel, light.haze, 0.25), 0.8), unit * 0.3);
    }),
    ...[0.9].flatMap((level) =>
      [-1, 1].map((way) =>
        line(
          [view(way * half, wallHigh * level * 0.5, 1.1), view(way * half, wallHigh * level * 0.5, 26)],
          fade(mix(steel, light.haze, 0.3), 0.8),
          unit * 0.35,
        ),
      ),
    ),
    ...times(4, (index) => {
      const z = 1.7 * 1.7 ** index;
      const left = times(9, (step) => {
        const turn = 0.5 + (step / 8) * 0.5;
        return view(-Math.cos(turn) * half, wallHigh + Math.sin(turn) * rise, z);
      });
      const right = times(9, (step) => {
        const turn = 1.0 - (step / 8) * 0.5;
        return view(-Math.cos(turn) * half, wallHigh + Math.sin(turn) * rise, z * 1.5);
      });
      return path(`${through(left)}L${through(right).slice(1)}Z`, fade("#ffffff", 0.22));
    }),
  ]);
}
