/** What a teacher drew on the board: spokes around an idea, rising steps, or a gear. */

import { mix } from "./colour.ts";
import type { Stage } from "./frame.ts";
import { circle, line, type Point, rounded as r, rect, times } from "./shapes.ts";

/** On the left half of a board with its corner at `corner`, `bw` wide and `bh` high. */
export function lesson(
  stage: Stage,
  [bx0, by0]: Point,
  bw: number,
  bh: number,
  board: string,
  chalk: string,
): string {
  const { random, unit } = stage;
  const spokes = times(6, (index) => (index / 6) * 6.283);
  return random.pick([
    () =>
      spokes
        .map(
          (turn) =>
            line(
              [
                [bx0 + bw * 0.28, by0 + bh * 0.5],
                [bx0 + bw * 0.28 + Math.cos(turn) * bw * 0.17, by0 + bh * 0.5 + Math.sin(turn) * bh * 0.34],
              ],
              chalk,
              unit * 0.3,
            ) +
            circle(
              bx0 + bw * 0.28 + Math.cos(turn) * bw * 0.17,
              by0 + bh * 0.5 + Math.sin(turn) * bh * 0.34,
              bh * 0.07,
              mix(board, random.pick(["#e0863c", "#3f9ad0", "#5fae6a"]), 0.85),
            ),
        )
        .join("") + circle(bx0 + bw * 0.28, by0 + bh * 0.5, bh * 0.12, chalk),
    () =>
      times(5, (index) =>
        rect(
          bx0 + bw * (0.1 + index * 0.08),
          by0 + bh * (0.76 - index * 0.13),
          bw * 0.05,
          bh * (0.08 + index * 0.13),
          mix(board, random.pick(["#e0863c", "#3f9ad0"]), 0.85),
        ),
      ).join("") +
      line(
        [
          [bx0 + bw * 0.07, by0 + bh * 0.12],
          [bx0 + bw * 0.07, by0 + bh * 0.85],
          [bx0 + bw * 0.52, by0 + bh * 0.85],
        ],
        chalk,
        unit * 0.35,
      ),
    () =>
      [0.32, 0.22, 0.12]
        .map((radius, index) =>
          circle(
            bx0 + bw * 0.28,
            by0 + bh * 0.5,
            bh * radius * 1.15,
            "none",
            `stroke="${index % 2 ? mix(board, "#e0863c", 0.9) : chalk}" stroke-width="${r(unit * 0.5)}"`,
          ),
        )
        .join("") +
      times(12, (index) =>
        line(
          [
            [
              bx0 + bw * 0.28 + Math.cos(index * 0.5236) * bh * 0.37,
              by0 + bh * 0.5 + Math.sin(index * 0.5236) * bh * 0.37,
            ],
            [
              bx0 + bw * 0.28 + Math.cos(index * 0.5236) * bh * 0.43,
              by0 + bh * 0.5 + Math.sin(index * 0.5236) * bh * 0.43,
            ],
          ],
          chalk,
          unit * 0.9,
        ),
      ).join(""),
  ])();
}
