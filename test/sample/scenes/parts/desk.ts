/** A sheet of paper lying on a desk, with the things one draws with. */

import { darker, fade, lighter } from "./colour.ts";
import type { Stage } from "./frame.ts";
import { circle, group, line, pill, polygon, rounded as r, rect, slant, soft, times } from "./shapes.ts";

/** `drawn` fills a sheet of `wide` by `high` whose middle is the origin. */
export function sheetOnDesk(
  stage: Stage,
  wide: number,
  high: number,
  turn: number,
  paper: string,
  drawn: string,
): string {
  const { width, height, unit, random } = stage;
  const wood = random.pick(["#8a6a4e", "#b08b66", "#5f5147", "#3f4a56"]);
  const pencil = (x: number, y: number, angle: number, colour: string): string =>
    group(
      [
        rect(-unit * 17, unit * 0.9, unit * 37, unit * 2.2, fade("#0a0f1a", 0.28), soft(unit * 0.6)),
        rect(-unit * 17, -unit * 1.1, unit * 30, unit * 0.8, lighter(colour, 0.25)),
        rect(-unit * 17, -unit * 0.35, unit * 30, unit * 0.75, colour),
        rect(-unit * 17, unit * 0.35, unit * 30, unit * 0.75, darker(colour, 0.25)),
        polygon(
          [
            [unit * 13, -unit * 1.1],
            [unit * 13, unit * 1.1],
            [unit * 18, 0],
          ],
          "#e8cfa4",
        ),
        polygon(
          [
            [unit * 16.4, -unit * 0.35],
            [unit * 16.4, unit * 0.35],
            [unit * 18, 0],
          ],
          "#2b2b33",
        ),
        rect(-unit * 19, -unit * 1.1, unit * 2.4, unit * 2.2, "#c9ced4"),
      ],
      `transform="translate(${r(x)} ${r(y)}) rotate(${r(angle)})"`,
    );
  const ruler = (x: number, y: number, angle: number): string =>
    group(
      [
        rect(-unit * 30, unit * 0.8, unit * 60, unit * 5.4, fade("#0a0f1a", 0.22), soft(unit * 0.7)),
        pill(-unit * 30, -unit * 2.5, unit * 60, unit * 5.4, unit * 0.6, fade("#e8f2f6", 0.78)),
        ...times(56, (index) =>
          rect(
            -unit * 28 + index * unit,
            -unit * 2.5,
            unit * 0.14,
            unit * (index % 5 ? 0.9 : 1.7),
            "#3f5264",
          ),
        ),
      ],
      `transform="translate(${r(x)} ${r(y)}) rotate(${r(angle)})"`,
    );
  const cup = (x: number, y: number): string =>
    [
      circle(x + unit * 1.4, y + unit * 1.6, unit * 8, fade("#0a0f1a", 0.3), soft(unit)),
      circle(x, y, unit * 8, slant("#ffffff", "#c9d0d6")),
      circle(x, y, unit * 6.8, "#e9edf0"),
      circle(x, y, unit * 6.2, slant("#7a5238", "#3f2818")),
      line(
        [
          [x + unit * 7.6, y],
          [x + unit * 11, y],
        ],
        "#e9edf0",
        unit * 2.4,
      ),
    ].join("");
  const side = random.pick([1, -1]);
  return [
    rect(0, 0, width, height, slant(lighter(wood, 0.16), wood, darker(wood, 0.35))),
    ...times(26, (index) =>
      line(
        times(
          9,
          (step) =>
            [(width * step) / 8, (height * (index + 0.5)) / 26 + random.between(-0.6, 0.6) * unit] as const,
        ),
        fade(darker(wood, 0.4), random.between(0.08, 0.22)),
        unit * random.between(0.15, 0.5),
      ),
    ),
    group(
      [
        rect(-wide / 2 + unit, -high / 2 + unit * 2, wide, high, fade("#0a0f1a", 0.4), soft(unit * 2)),
        rect(-wide / 2, -high / 2, wide, high, slant(lighter(paper, 0.3), paper, darker(paper, 0.06))),
        drawn,
        rect(
          -wide / 2,
          -high / 2,
          wide,
          high,
          slant(fade("#ffffff", 0.24), fade("#ffffff", 0), fade("#0a0f1a", 0.12)),
        ),
      ],
      `transform="translate(${r(width / 2)} ${r(height / 2)}) rotate(${r(turn)})"`,
    ),
    ruler(width * (side > 0 ? 0.28 : 0.72), height * 0.95, turn + side * random.between(2, 9)),
    pencil(
      width * (side > 0 ? 0.86 : 0.14),
      height * random.between(0.68, 0.8),
      random.between(-70, -35) * side,
      random.pick(["#d9583c", "#2f78b5", "#e0a83c"]),
    ),
    cup(width * (side > 0 ? 0.94 : 0.06), height * 0.16),
  ].join("");
}
