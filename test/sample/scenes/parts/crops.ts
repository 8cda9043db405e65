/** Crops of a glasshouse: leaves, plants, fruit. */

import { fade, mix } from "./colour.ts";
import type { Stage } from "./frame.ts";
import { seen } from "./palette.ts";
import { circle, group, line, path, rounded as r, times } from "./shapes.ts";

type Crop = "lettuce" | "tomato" | "seedling" | "strawberry";

function leaf(x: number, y: number, long: number, turn: number, colour: string): string {
  const [dx, dy] = [Math.cos(turn) * long, -Math.sin(turn) * long];
  return path(
    `M${r(x)},${r(y)}Q${r(x + dx * 0.4 - dy * 0.42)},${r(y + dy * 0.4 + dx * 0.42)} ${r(x + dx)},${r(y + dy)}Q${r(x + dx * 0.4 + dy * 0.42)},${r(y + dy * 0.4 - dx * 0.42)} ${r(x)},${r(y)}Z`,
    colour,
  );
}

/** One plant growing from `x`, `y`; `s` is its height in pixels, `veil` how far it is lost in the light. */
export function plant(stage: Stage, x: number, y: number, s: number, crop: Crop, veil: number): string {
  const { random, light } = stage;
  const green = (exposure: number): string =>
    mix(
      seen(
        light,
        random.pick(
          crop === "lettuce" ? ["#8fc04a", "#a8d05a", "#6fae48"] : ["#4f9a48", "#6fb04e", "#3f8546"],
        ),
        exposure,
      ),
      light.haze,
      veil,
    );
  const few = s < stage.unit * 5;
  if (crop === "tomato") {
    const fruit = mix(seen(light, random.pick(["#d9402c", "#e8692c", "#c9302c"]), 1), light.haze, veil);
    return group([
      line(
        [
          [x, y],
          [x + s * 0.02, y - s],
        ],
        green(0.5),
        s * 0.025,
      ),
      ...times(few ? 7 : 15, (index) =>
        leaf(
          x,
          y - s * (0.12 + (index / (few ? 7 : 15)) * 0.85),
          s * random.between(0.2, 0.34),
          index % 2 ? random.between(-0.3, 0.7) : random.between(2.5, 3.5),
          green(random.between(0.25, 1)),
        ),
      ),
      ...times(few ? 3 : 7, () => {
        const [fx, fy] = [x + random.between(-0.16, 0.16) * s, y - s * random.between(0.15, 0.75)];
        return (
          circle(fx, fy, s * 0.05, fruit) +
          circle(fx - s * 0.015, fy - s * 0.018, s * 0.014, fade("#ffffff", 0.65))
        );
      }),
    ]);
  }
  const count = few ? 6 : 12;
  const spread = crop === "seedling" ? 0.55 : 0.95;
  return group([
    ...times(count, (index) =>
      leaf(
        x,
        y,
        s * random.between(0.55, 1) * spread,
        0.25 + (index / count) * 2.7 + random.between(-0.15, 0.15),
        green(0.2 + 0.8 * (index / count) ** 0.5),
      ),
    ),
    ...times(Math.round(count / 2), () =>
      leaf(x, y - s * 0.05, s * random.between(0.4, 0.62) * spread, random.between(0.7, 2.4), green(1)),
    ),
    ...(crop === "strawberry"
      ? times(few ? 1 : 3, () => {
          const [fx, fy] = [x + random.between(-0.5, 0.5) * s, y + random.between(-0.1, 0.22) * s];
          return path(
            `M${r(fx - s * 0.1)},${r(fy - s * 0.08)}Q${r(fx)},${r(fy - s * 0.14)} ${r(fx + s * 0.1)},${r(fy - s * 0.08)}Q${r(fx + s * 0.08)},${r(fy + s * 0.08)} ${r(fx)},${r(fy + s * 0.15)}Q${r(fx - s * 0.08)},${r(fy + s * 0.08)} ${r(fx - s * 0.1)},${r(fy - s * 0.08)}Z`,
            mix(seen(light, "#e03a3f", 1), light.haze, veil),
          );
        })
      : []),
  ]);
}
