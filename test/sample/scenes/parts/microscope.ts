/** A microscope from the side. */

import { fade } from "./colour.ts";
import {
  across,
  circle,
  down,
  ellipse,
  group,
  line,
  type Point,
  path,
  polygon,
  rounded as r,
  slant,
} from "./shapes.ts";

export function microscope(x: number, base: number, s: number, way: 1 | -1, edge: string): string {
  const at = (dx: number, dy: number): Point => [x + dx * s * way, base - dy * s];
  const p = (dx: number, dy: number): string => at(dx, dy).map(r).join();
  const [white, grey, dark] = ["#f4f6f7", "#aab5bf", "#333d4a"];
  return group([
    ellipse(x, base, s * 0.5, s * 0.04, fade("#101828", 0.3)),
    path(
      `M${p(-0.36, 0)}L${p(-0.34, 0.08)}Q${p(-0.1, 0.11)} ${p(0.34, 0.07)}L${p(0.38, 0)}Z`,
      down(white, grey),
    ),
    path(
      `M${p(-0.33, 0.06)}C${p(-0.46, 0.4)} ${p(-0.44, 0.8)} ${p(-0.14, 0.98)}L${p(-0.02, 0.88)}C${p(-0.24, 0.72)} ${p(-0.28, 0.4)} ${p(-0.16, 0.08)}Z`,
      across(white, grey),
    ),
    circle(...at(-0.3, 0.28), s * 0.075, dark),
    circle(...at(-0.3, 0.28), s * 0.045, edge),
    polygon([at(-0.24, 0.31), at(0.3, 0.31), at(0.3, 0.36), at(-0.24, 0.36)], dark),
    polygon([at(-0.02, 0.365), at(0.2, 0.365), at(0.2, 0.38), at(-0.02, 0.38)], "#cfeaf4"),
    path(`M${p(0.02, 0.1)}H${r(at(0.16, 0)[0])}L${p(0.14, 0.3)}H${r(at(0.04, 0)[0])}Z`, fade("#fff2b8", 0.8)),
    ...[
      [-0.06, 0.5, -0.1, 0.62],
      [0.09, 0.42, 0.08, 0.62],
      [0.24, 0.5, 0.22, 0.62],
    ].map(
      ([a = 0, b = 0, c = 0, d = 0]) =>
        line([at(a, b), at(c, d)], grey, s * 0.075) +
        line([at(a, b), at(a * 0.9 + c * 0.1, b + 0.03)], edge, s * 0.06),
    ),
    polygon([at(-0.16, 0.62), at(0.28, 0.62), at(0.22, 0.72), at(-0.1, 0.72)], dark),
    path(
      `M${p(-0.16, 0.72)}L${p(0.2, 0.72)}L${p(0.14, 0.98)}Q${p(0, 1.06)} ${p(-0.18, 0.98)}Z`,
      slant(white, grey),
    ),
    line([at(-0.06, 0.94), at(-0.34, 1.22)], grey, s * 0.14),
    line([at(-0.22, 1.1), at(-0.37, 1.25)], dark, s * 0.15),
  ]);
}
