/** An articulated robot arm, and the sparks at its tool. */

import { darker, fade, lighter } from "./colour.ts";
import type { Stage } from "./frame.ts";
import {
  across,
  circle,
  ellipse,
  glow,
  group,
  line,
  type Point,
  path,
  polygon,
  rounded as r,
  rect,
  roundEnds,
  slant,
  times,
} from "./shapes.ts";

/** An arm on its pedestal; `s` is its reach, angles in degrees from straight up. Gives the drawing and the tool's place. */
export function arm(
  x: number,
  base: number,
  s: number,
  turns: readonly [number, number, number],
  paint: string,
): { drawn: string; tool: Point } {
  const step = ([fromX, fromY]: Point, turn: number, long: number): Point => [
    fromX + Math.sin((turn * Math.PI) / 180) * long,
    fromY - Math.cos((turn * Math.PI) / 180) * long,
  ];
  const shoulder: Point = [x, base - s * 0.3];
  const elbow = step(shoulder, turns[0], s * 0.52);
  const wrist = step(elbow, turns[1], s * 0.46);
  const tool = step(wrist, turns[2], s * 0.15);
  const [light, dark, metal] = [lighter(paint, 0.3), darker(paint, 0.42), "#39424f"];
  const segment = (from: Point, to: Point, wide: number, narrow: number): string => {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const long = Math.hypot(dx, dy);
    const [nx, ny] = [-dy / long, dx / long];
    const edge = (point: Point, half: number, way: number): Point => [
      point[0] + nx * half * way,
      point[1] + ny * half * way,
    ];
    return (
      polygon(
        [edge(from, wide, -1), edge(to, narrow, -1), edge(to, narrow, 1), edge(from, wide, 1)],
        slant(light, paint, dark),
      ) +
      polygon(
        [
          edge(from, wide * 0.5, -1),
          edge(to, narrow * 0.5, -1),
          edge(to, narrow * 0.1, -1),
          edge(from, wide * 0.1, -1),
        ],
        fade("#ffffff", 0.28),
      ) +
      line([edge(from, wide * 1.05, 1), edge(to, narrow * 1.2, 1)], metal, s * 0.014)
    );
  };
  const joint = ([jx, jy]: Point, size: number): string =>
    circle(jx, jy, size, slant(light, paint, dark)) +
    circle(jx, jy, size * 0.68, metal) +
    circle(jx, jy, size * 0.44, "#8b97a4") +
    times(6, (index) =>
      circle(
        jx + Math.cos(index * 1.047) * size * 0.56,
        jy + Math.sin(index * 1.047) * size * 0.56,
        size * 0.06,
        "#c4ccd4",
      ),
    ).join("");
  const hose = `M${r(shoulder[0] - s * 0.07)},${r(shoulder[1])}Q${r((shoulder[0] + elbow[0]) / 2 - s * 0.2)},${r((shoulder[1] + elbow[1]) / 2 - s * 0.06)} ${r(elbow[0])},${r(elbow[1] - s * 0.09)}Q${r((elbow[0] + wrist[0]) / 2)},${r(Math.min(elbow[1], wrist[1]) - s * 0.12)} ${r(wrist[0])},${r(wrist[1] - s * 0.04)}`;
  const drawn = group([
    ellipse(x, base, s * 0.34, s * 0.045, fade("#0a1020", 0.35)),
    path(
      `M${r(x - s * 0.2)},${r(base)}L${r(x - s * 0.17)},${r(base - s * 0.07)}H${r(x + s * 0.17)}L${r(x + s * 0.2)},${r(base)}Z`,
      across("#6a7684", "#39424f"),
    ),
    path(
      `M${r(x - s * 0.14)},${r(base - s * 0.07)}L${r(x - s * 0.1)},${r(base - s * 0.33)}H${r(x + s * 0.1)}L${r(x + s * 0.14)},${r(base - s * 0.07)}Z`,
      across(light, paint, dark),
    ),
    rect(x - s * 0.13, base - s * 0.12, s * 0.26, s * 0.025, metal),
    segment(shoulder, elbow, s * 0.085, s * 0.06),
    path(hose, "none", `stroke="#1f2630" stroke-width="${r(s * 0.026)}" ${roundEnds}`),
    joint(shoulder, s * 0.12),
    segment(elbow, wrist, s * 0.065, s * 0.04),
    joint(elbow, s * 0.088),
    line([wrist, tool], metal, s * 0.06, roundEnds),
    line([wrist, tool], "#8b97a4", s * 0.02),
    joint(wrist, s * 0.052),
    circle(tool[0], tool[1], s * 0.034, "#c4ccd4"),
  ]);
  return { drawn, tool };
}

export function sparks(stage: Stage, [x, y]: Point, s: number, colour: string): string {
  const { random } = stage;
  return group([
    circle(x, y, s * 0.42, glow(fade(colour, 0.85), fade(colour, 0.2), fade(colour, 0))),
    ...times(34, () => {
      const [angle, reach] = [random.between(0.2, 2.95), s * random.between(0.12, 0.62)];
      const [dx, dy] = [Math.cos(angle) * reach, Math.sin(angle) * reach * random.between(0.3, 1)];
      return path(
        `M${r(x + dx * 0.25)},${r(y + dy * 0.1)}Q${r(x + dx * 0.7)},${r(y + dy * 0.2 - s * 0.05)} ${r(x + dx)},${r(y + dy)}`,
        "none",
        `stroke="${random.pick(["#fff6d8", "#ffd27d", "#ff9a4a"])}" stroke-width="${r(Math.max(0.8, s * 0.008))}" ${roundEnds}`,
      );
    }),
    circle(x, y, s * 0.05, "#ffffff"),
  ]);
}
