/** A zoning plan on paper: plots in the colours of their use, roads, a river, green. */

import { darker, fade, mix } from "../parts/colour.ts";
import { sheetOnDesk } from "../parts/desk.ts";
import { framed, type Stage } from "../parts/frame.ts";
import { circle, group, type Point, path, rounded as r, rect, through, times } from "../parts/shapes.ts";

const uses = ["#f2d06b", "#f2d06b", "#e88f7a", "#b79ad0", "#8fb8e0", "#f0e0b0", "#e0a0b8"] as const;

export function planSheet(stage: Stage): string {
  const { width, height, unit, random } = stage;
  const [wide, high] = [width * random.between(0.84, 0.94), height * random.between(0.84, 0.92)];
  const margin = unit * 5;
  const [left, top, right, bottom] = [
    -wide / 2 + margin,
    -high / 2 + margin,
    wide / 2 - margin,
    high / 2 - margin,
  ];
  const cell = unit * random.between(10, 13);
  const phase = random.between(0, 6.28);
  const swing = (bottom - top) * random.between(0.14, 0.24);
  const middle = random.between(-0.15, 0.15) * high;
  const river = (x: number): number => middle + Math.sin(x / (unit * 34) + phase) * swing;
  const ink = "#5b6470";
  const plots: string[] = [];
  for (let x = left; x < right - cell * 0.3; x += cell) {
    for (let y = top; y < bottom - cell * 0.3; y += cell * 0.8) {
      const [w, h] = [Math.min(cell, right - x) - unit * 1.3, Math.min(cell * 0.8, bottom - y) - unit * 1.3];
      const gap = Math.abs(y + h / 2 - river(x + w / 2));
      if (gap < unit * 9 || w < unit * 3 || h < unit * 3) continue;
      const park = random.chance(gap < unit * 17 ? 0.55 : 0.12);
      const colour = park ? "#a9cf8a" : random.pick(uses);
      plots.push(
        rect(
          x,
          y,
          w,
          h,
          mix(colour, "#ffffff", random.between(0, 0.25)),
          `rx="${r(unit * 0.5)}" stroke="${fade(ink, 0.55)}" stroke-width="${r(unit * 0.16)}"`,
        ),
      );
      if (park) {
        plots.push(
          ...times(8, () =>
            circle(
              x + w * random.between(0.08, 0.92),
              y + h * random.between(0.1, 0.9),
              unit * random.between(0.5, 1),
              mix("#5f9a50", "#ffffff", random.between(0, 0.3)),
            ),
          ),
        );
        continue;
      }
      const [columns, rows] = [random.whole(1, 3), random.whole(1, 2)];
      for (let i = 0; i < columns; i++) {
        for (let j = 0; j < rows; j++) {
          const [bw, bh] = [
            (w / columns) * random.between(0.45, 0.75),
            (h / rows) * random.between(0.45, 0.72),
          ];
          const [bx, by] = [x + (w * (i + 0.5)) / columns - bw / 2, y + (h * (j + 0.5)) / rows - bh / 2];
          plots.push(
            rect(bx + unit * 0.3, by + unit * 0.4, bw, bh, fade(ink, 0.3)),
            rect(bx, by, bw, bh, mix(colour, darker(colour, 0.6), 0.3)),
          );
        }
      }
    }
  }
  const bank = (aside: number): Point[] =>
    times(41, (index): Point => {
      const x = left + ((right - left) * index) / 40;
      return [x, Math.min(bottom, Math.max(top, river(x) + aside))];
    });
  const ribbon = (half: number, fill: string): string =>
    path(`${through(bank(-half))}L${through(bank(half).reverse()).slice(1)}Z`, fill);
  const ring = (points: readonly Point[], colour: string, thick: number, dashes = ""): string =>
    path(through(points), "none", `stroke="${colour}" stroke-width="${r(thick)}" ${dashes}`);
  const avenue: Point[] = times(
    5,
    (index): Point => [
      left + ((right - left) * index) / 4,
      middle + (index % 2 ? 1 : -1) * high * random.between(0.05, 0.3),
    ],
  );
  const [focusX, focusY] = [random.between(left * 0.5, right * 0.5), random.between(top * 0.4, bottom * 0.4)];
  const legend = times(
    5,
    (index) =>
      rect(
        right - unit * 17,
        bottom - unit * (13.4 - index * 2.5),
        unit * 3,
        unit * 1.6,
        uses[index + 1] ?? uses[0],
      ) +
      rect(
        right - unit * 12.6,
        bottom - unit * (13 - index * 2.5),
        unit * random.between(6, 9.5),
        unit * 0.8,
        fade(ink, 0.55),
      ),
  );
  return framed(stage, [
    sheetOnDesk(
      stage,
      wide,
      high,
      random.between(-5, 5),
      "#f7f3e8",
      group([
        rect(left, top, right - left, bottom - top, "#fbf8f0"),
        ...plots,
        ribbon(unit * 6.4, "#c3dfae"),
        ribbon(unit * 4.4, "#8fc6e2"),
        ...times(4, (index) =>
          ring(
            bank(unit * (index * 2 - 3)),
            fade("#ffffff", 0.55),
            unit * 0.2,
            `stroke-dasharray="${r(unit * 5)} ${r(unit * 4)}"`,
          ),
        ),
        ring(avenue, "#ffffff", unit * 2.6),
        ring(
          avenue,
          fade("#d9583c", 0.85),
          unit * 0.5,
          `stroke-dasharray="${r(unit * 2.2)} ${r(unit * 1.2)}"`,
        ),
        circle(
          focusX,
          focusY,
          unit * 16,
          fade("#d9583c", 0.08),
          `stroke="#d9583c" stroke-width="${r(unit * 0.45)}" stroke-dasharray="${r(unit * 1.4)} ${r(unit)}"`,
        ),
        circle(focusX, focusY, unit * 1.1, "#d9583c"),
        rect(
          left,
          top,
          right - left,
          bottom - top,
          "none",
          `stroke="${ink}" stroke-width="${r(unit * 0.4)}"`,
        ),
        rect(
          right - unit * 19,
          bottom - unit * 15,
          unit * 18,
          unit * 14,
          "#fbf8f0",
          `stroke="${fade(ink, 0.7)}" stroke-width="${r(unit * 0.25)}"`,
        ),
        ...legend,
        circle(
          left + unit * 6,
          top + unit * 6,
          unit * 3.6,
          "#fbf8f0",
          `stroke="${ink}" stroke-width="${r(unit * 0.3)}"`,
        ),
        path(
          `M${r(left + unit * 6)},${r(top + unit * 2.8)}L${r(left + unit * 7.3)},${r(top + unit * 8)}L${r(left + unit * 6)},${r(top + unit * 6.8)}L${r(left + unit * 4.7)},${r(top + unit * 8)}Z`,
          "#d9583c",
        ),
      ]),
    ),
  ]);
}
