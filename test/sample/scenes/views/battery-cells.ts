/** Round cells standing close together, seen from above at an angle. */

import { sets } from "../parts/battery-colours.ts";
import { darker, fade, lighter, mix } from "../parts/colour.ts";
import { framed, type Stage } from "../parts/frame.ts";
import { circle, ellipse, glow, line, rect, slant } from "../parts/shapes.ts";
import { fromAbove } from "../parts/space.ts";

export function roundCells(stage: Stage): string {
  const { width, height, unit, random } = stage;
  const set = random.pick(sets);
  const scale = unit * random.between(1.5, 2.2);
  const at = fromAbove([width * random.between(0.4, 0.6), height * random.between(-0.05, 0.12)], scale);
  const radius = 3.1;
  const parts: string[] = [];
  const count = Math.ceil((width + height) / scale / 6.5);
  for (let sum = -count; sum <= count * 2; sum++) {
    for (let difference = -count; difference <= count; difference++) {
      if ((sum + difference) % 2) continue;
      const [i, j] = [(sum + difference) / 2, (sum - difference) / 2];
      const high = 9 + (random.chance(0.08) ? random.between(2, 5) : 0);
      const [x, y] = at(i * 6.8, j * 6.8, 0);
      if (x < -unit * 12 || x > width + unit * 12 || y < -unit * 8 || y > height + unit * 30) continue;
      const [rx, ry, tall] = [radius * scale * 0.98, radius * scale * 0.57, high * scale];
      const shell = random.chance(0.1) ? mix(set.shell, set.spark, 0.5) : set.shell;
      const lit = random.chance(0.16);
      parts.push(
        rect(
          x - rx,
          y - tall,
          rx * 2,
          tall,
          `paint(across ${darker(shell, 0.35)} ${lighter(shell, 0.35)} ${shell} ${darker(shell, 0.6)})`,
        ),
        ellipse(x, y, rx, ry, darker(shell, 0.6)),
        ellipse(x, y - tall, rx, ry, slant(set.top, mix(set.top, "#5c6a7a", 0.5))),
        ellipse(x, y - tall, rx * 0.82, ry * 0.82, mix(set.top, "#55626f", 0.35)),
        ellipse(
          x,
          y - tall - scale * 0.5,
          rx * 0.42,
          ry * 0.42,
          slant("#ffffff", mix(set.top, "#55626f", 0.3)),
        ),
        lit
          ? ellipse(
              x,
              y - tall,
              rx * 0.92,
              ry * 0.92,
              "none",
              `stroke="${set.spark}" stroke-width="${unit * 0.35}"`,
            ) + ellipse(x, y - tall, rx * 1.8, ry * 1.8, glow(fade(set.spark, 0.6), fade(set.spark, 0)))
          : "",
      );
      if (random.chance(0.5))
        parts.push(
          line(
            [
              [x, y - tall - scale * 0.5],
              [x + 6.8 * 0.866 * scale, y - tall - scale * 0.5 + 3.4 * scale],
            ],
            fade("#d9b25c", 0.9),
            unit * 0.8,
          ),
        );
    }
  }
  return framed(stage, [
    rect(0, 0, width, height, `paint(slant ${set.back[0]} ${set.back[1]})`),
    ...parts,
    circle(
      width * random.between(0.1, 0.9),
      0,
      unit * 80,
      glow(fade("#ffffff", 0.4), fade("#ffffff", 0.1), fade("#ffffff", 0)),
      'style="mix-blend-mode:soft-light"',
    ),
    rect(
      0,
      0,
      width,
      height,
      `paint(down ${fade(set.back[0], 0.75)} ${fade(set.back[0], 0)} ${fade(set.back[1], 0)} ${fade(set.back[1], 0.35)})`,
    ),
  ]);
}
