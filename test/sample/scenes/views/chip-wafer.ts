/** A wafer with its dies, held by a gripper. */

import { boards } from "../parts/board-colours.ts";
import { darker, fade, lighter, mix } from "../parts/colour.ts";
import { framed, type Stage } from "../parts/frame.ts";
import {
  circle,
  curve,
  ellipse,
  glow,
  group,
  path,
  polygon,
  rounded as r,
  rect,
  slant,
  soft,
  times,
} from "../parts/shapes.ts";

export function wafer(stage: Stage): string {
  const { width, height, unit, random } = stage;
  const board = random.pick(boards);
  const radius = Math.min(unit * random.between(52, 64), width * 0.5);
  const [cx, cy] = [width * random.between(0.35, 0.65), height * random.between(0.52, 0.66)];
  const squash = random.between(0.62, 0.8);
  const step = radius / random.pick([7, 8, 10]);
  const dies: string[] = [];
  for (let row = -11; row <= 11; row++) {
    for (let column = -11; column <= 11; column++) {
      const [x, y] = [column * step, row * step];
      if (Math.hypot(Math.abs(x) + step / 2, Math.abs(y) + step / 2) > radius * 0.965) continue;
      const sheen = 0.5 + 0.5 * Math.sin(((x * 0.8 + y * 1.7) / radius) * 3.2 + 1);
      const tint = mix(
        mix("#5b7fd0", "#d07ab0", sheen),
        mix("#e8c070", "#5fd0b8", Math.abs(Math.sin(((x - y) / radius) * 2.4))),
        0.45,
      );
      const face = mix(tint, board.base, random.between(0.15, 0.4));
      dies.push(
        rect(
          x - step * 0.46,
          y - step * 0.46,
          step * 0.92,
          step * 0.92,
          slant(lighter(face, 0.28), face, darker(face, 0.25)),
        ),
      );
      for (const [a, b, w, d] of [
        [0.08, 0.08, 0.36, 0.5],
        [0.5, 0.08, 0.4, 0.22],
        [0.5, 0.36, 0.18, 0.22],
        [0.72, 0.36, 0.18, 0.22],
        [0.08, 0.66, 0.82, 0.2],
      ] as const)
        dies.push(
          rect(
            x + (a - 0.48) * step,
            y + (b - 0.48) * step,
            w * step,
            d * step,
            fade(random.chance(0.7) ? lighter(face, 0.35) : darker(face, 0.45), 0.5),
          ),
        );
    }
  }
  const arm = random.pick([1, -1]);
  const turn = random.whole(-28, 28);
  return framed(stage, [
    rect(
      0,
      0,
      width,
      height,
      `paint(slant ${lighter(board.base, 0.22)} ${board.base} ${darker(board.base, 0.6)})`,
    ),
    ...times(26, () =>
      circle(
        random.between(0, width),
        random.between(0, height),
        unit * random.between(2, 9),
        fade(board.light, random.between(0.04, 0.14)),
        soft(unit * 1.2),
      ),
    ),
    ellipse(cx, cy + unit * 10, radius * 1.02, radius * squash, fade("#000008", 0.5), soft(unit * 4)),
    polygon(
      [
        [cx + arm * width, cy - unit * 8],
        [cx + arm * radius * 0.5, cy - unit * 4],
        [cx + arm * radius * 0.5, cy + unit * 12],
        [cx + arm * width, cy + unit * 18],
      ],
      `paint(down #dfe5ea #8f9ba8 #4b5663)`,
    ),
    group(
      [
        circle(0, unit * 1.6, radius, "#39414f"),
        circle(0, 0, radius, slant("#f2f5f8", "#9aa6b6", "#5d6979")),
        circle(0, 0, radius * 0.975, mix(board.base, "#8a94a8", 0.45)),
        `<g transform="rotate(${turn})">${dies.join("")}</g>`,
        `<g transform="rotate(${random.whole(0, 180)})">${path(`M${r(-radius)},0A${r(radius)},${r(radius)} 0 0 1 ${r(-radius * 0.3)},${r(-radius * 0.954)}L${r(radius * 0.3)},${r(radius * 0.954)}A${r(radius)},${r(radius)} 0 0 1 ${r(-radius)},0Z`, `paint(across #ffffff55 #ffffff22 #ffffff00)`)}</g>`,
        circle(
          0,
          0,
          radius * 0.99,
          "none",
          `stroke="#ffffff" stroke-opacity="0.65" stroke-width="${r(unit * 0.35)}"`,
        ),
      ],
      `transform="translate(${r(cx)} ${r(cy)}) scale(1 ${squash.toFixed(2)})"`,
    ),
    curve(
      `M${r(cx - unit * 90)},${r(cy - unit * 70)}L${r(cx + unit * 20)},${r(cy + unit * 8)}`,
      fade(board.light, 0.35),
      unit * 7,
      soft(unit * 5),
    ),
    circle(
      cx - radius * 0.3,
      cy - radius * squash * 0.5,
      unit * 30,
      glow("#ffffff66", "#ffffff14", "#ffffff00"),
      'style="mix-blend-mode:screen"',
    ),
  ]);
}
