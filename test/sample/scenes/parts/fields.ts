/** Farmland from above, running to the horizon. */

import { darker, fade } from "./colour.ts";
import type { Stage } from "./frame.ts";
import { seen } from "./palette.ts";
import { down, group, type Point, polygon, rect, times } from "./shapes.ts";
import { vanishing } from "./space.ts";

/** Strips of crops running to the horizon. */
export function fields(stage: Stage, horizon: number): string {
  const { width, height, unit, random, light } = stage;
  const at = vanishing([width * random.between(0.3, 0.7), horizon], unit * 100, 9);
  const crops = ["#8fb84f", "#b8c85a", "#6fa04a", "#d8c257", "#a8c060", "#598f48"] as const;
  const bend = random.between(-0.02, 0.02);
  const beds = times(30, (index) => {
    const x = -150 + index * 10;
    const colour = seen(light, random.pick(crops), 0.95);
    const edge = (aside: number): Point[] =>
      times(14, (step) => 9.5 * 1.35 ** step).map((z) => at(x + aside + bend * z * z * 0.15, 0, z));
    const rows = times(6, (row) =>
      polygon(
        [...edge(row * 1.6 + 0.3), ...edge(row * 1.6 + 0.9).reverse()],
        fade(darker(colour, 0.3), 0.35),
      ),
    );
    return polygon([...edge(0), ...edge(9.7).reverse()], colour) + rows.join("");
  });
  return (
    rect(0, horizon, width, height, seen(light, "#8a7a52", 0.7)) +
    group(beds) +
    rect(0, horizon, width, (height - horizon) * 0.6, down(fade(light.haze, 0.85), fade(light.haze, 0)))
  );
}
