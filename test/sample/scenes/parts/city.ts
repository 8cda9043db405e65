/** Buildings: towers with crowns and lit windows, and whole rows of them. */

import { darker, fade, lighter, mix } from "./colour.ts";
import type { Stage } from "./frame.ts";
import { seen } from "./palette.ts";
import { across, circle, down, glow, group, line, polygon, rect, slant, times } from "./shapes.ts";

type Crown = "flat" | "stepped" | "slanted" | "spire" | "notched";

type Facade = "glass" | "bands" | "grid" | "fins";

interface Tower {
  /** Left edge and foot. */
  x: number;
  base: number;
  wide: number;
  high: number;
  distance: number;
  crown: Crown;
  facade: Facade;
  stone: string;
  /** -1 when the light comes from the left, 1 from the right. */
  sun: 1 | -1;
}

const stones = ["#d9d4c8", "#b9c4cc", "#e6e1d8", "#a7b6c2", "#c9b7a3", "#8fa7b8", "#9cb9c9"] as const;

/** A tower as a city has them, of given bulk. */
export function anyTower(
  stage: Stage,
  x: number,
  base: number,
  wide: number,
  high: number,
  distance: number,
  sun: 1 | -1,
): Tower {
  const { random } = stage;
  const slender = high > wide * 2.6;
  return {
    x,
    base,
    wide,
    high,
    distance,
    sun,
    crown: slender
      ? random.pick(["flat", "stepped", "slanted", "spire", "notched"])
      : random.pick(["flat", "flat", "notched"]),
    facade: random.pick(["glass", "bands", "grid", "fins", "glass"]),
    stone: random.pick(stones),
  };
}

function facade(
  stage: Stage,
  { facade: kind, stone, distance, sun, base }: Tower,
  x: number,
  top: number,
  wide: number,
): string {
  const { unit, light, random } = stage;
  const night = light.lit > 0.3;
  const side = wide * 0.3;
  const front = seen(light, stone, night ? 0.35 : 0.95, distance);
  const turned = seen(light, stone, night ? 0.12 : 0.25, distance);
  const pane = mix(seen(light, "#5f87a8", 0.8, distance), light.sky[1], 0.35);
  const [lit, dark] = sun < 0 ? [x, x + wide - side] : [x + side, x];
  const high = base - top;
  const parts = [
    kind === "glass"
      ? rect(
          lit,
          top,
          wide - side,
          high,
          slant(mix(pane, light.sky[2], night ? 0.1 : 0.75), pane, darker(pane, 0.25)),
        )
      : rect(lit, top, wide - side, high, down(front, mix(front, light.haze, 0.25))),
    rect(
      dark,
      top,
      side,
      high,
      down(kind === "glass" ? darker(pane, 0.35) : turned, mix(turned, light.haze, 0.3)),
    ),
  ];
  const storey = Math.max(unit * 1.35 * (1 - distance * 0.45), unit * 0.8);
  const storeys = Math.floor(high / storey - 0.6);
  const glassy =
    kind === "glass" ? fade(lighter(pane, 0.4), 0.35) : fade(darker(pane, 0.2), night ? 0.75 : 0.6);
  if (kind === "fins") {
    const step = Math.max(unit * 0.7, wide / 14);
    parts.push(
      ...times((wide - unit * 0.4) / step, (index) =>
        rect(x + step * (index + 0.3), top + storey * 0.7, step * 0.45, high - storey, glassy),
      ),
    );
  } else if (kind === "bands" || kind === "glass") {
    const thick = kind === "glass" ? storey * 0.14 : storey * 0.52;
    parts.push(...times(storeys, (index) => rect(x, top + storey * (index + 0.6), wide, thick, glassy)));
  }
  const columns = Math.max(2, Math.floor(wide / (storey * 0.85)));
  const step = wide / columns;
  const pitch = kind === "grid" ? 1 : light.lit;
  for (let row = 0; row < storeys; row++) {
    const busy = random.between(0.4, 1.6);
    for (let column = 0; column < columns; column++) {
      const glowing = random.chance(light.lit * busy * 0.8);
      if (!glowing && (kind !== "grid" || pitch < 1)) continue;
      const warm = mix(
        random.pick([light.window, light.window, "#fff3d6", "#bfe3ff"]),
        light.haze,
        distance * 0.6,
      );
      parts.push(
        rect(
          x + step * (column + 0.22),
          top + storey * (row + 0.62),
          step * 0.56,
          storey * 0.5,
          glowing ? fade(warm, random.between(0.65, 1)) : glassy,
        ),
      );
    }
  }
  return parts.join("");
}

export function tower(stage: Stage, build: Tower): string {
  const { unit, light } = stage;
  const { x, base, wide, high, distance, sun, crown, stone } = build;
  const top = base - high;
  const roof = seen(light, darker(stone, 0.2), 0.7, distance);
  const face = seen(light, stone, light.lit > 0.3 ? 0.3 : 0.9, distance);
  const body = facade(stage, build, x, top, wide);
  const beacon = light.lit > 0.3 && high > unit * 30;
  const tip = (height: number): string =>
    line(
      [
        [x + wide / 2, top - height],
        [x + wide / 2, top],
      ],
      roof,
      unit * 0.35,
    ) +
    (beacon ? circle(x + wide / 2, top - height, unit * 1.6, glow("#ff5a4a", "#ff5a4a44", "#ff5a4a00")) : "");
  switch (crown) {
    case "stepped":
      return [
        tip(unit * 6 + wide * 0.35),
        facade(stage, { ...build, base: top + 1 }, x + wide * 0.32, top - wide * 0.42, wide * 0.36),
        facade(stage, { ...build, base: top + 1 }, x + wide * 0.16, top - wide * 0.2, wide * 0.68),
        body,
      ].join("");
    case "slanted":
      return (
        polygon(
          [
            [x, top + 1],
            [x + wide, top + 1],
            [sun < 0 ? x + wide : x, top - wide * 0.5],
          ],
          across(face, darker(face, 0.25)),
        ) + body
      );
    case "spire":
      return [
        tip(wide * 1.5),
        polygon(
          [
            [x + wide * 0.08, top + 1],
            [x + wide * 0.92, top + 1],
            [x + wide * 0.5, top - wide * 0.8],
          ],
          across(face, darker(face, 0.3)),
        ),
        body,
      ].join("");
    case "notched":
      return (
        rect(x + wide * 0.12, top - unit * 1.6, wide * 0.5, unit * 1.7, roof) +
        rect(x - unit * 0.15, top - unit * 0.4, wide + unit * 0.3, unit * 0.9, roof) +
        body
      );
    default:
      return body + rect(x, top - unit * 0.3, wide, unit * 0.7, roof);
  }
}

/** A row of towers along `base`; `profile` gives the height (0 to 1 of `high`) at each place along the width. */
export function cityRow(
  stage: Stage,
  row: { base: number; high: number; wide: number; distance: number; sun: 1 | -1; gap?: number },
  profile: (along: number) => number = () => 1,
): string {
  const { width, random } = stage;
  const parts: string[] = [];
  let x = -row.wide * random.between(0, 0.6);
  while (x < width) {
    const wide = row.wide * random.between(0.6, 1.35);
    const tall = row.high * Math.max(0.12, profile((x + wide / 2) / width)) * random.between(0.55, 1.05);
    parts.push(tower(stage, anyTower(stage, x, row.base, wide, tall, row.distance, row.sun)));
    x += wide * random.between(0.92, 1.12) + (row.gap ?? 0) * random.between(0, row.wide);
  }
  return group(parts);
}

/** A silhouette of a far city without detail. */
export function farCity(
  stage: Stage,
  base: number,
  high: number,
  distance: number,
  profile: (along: number) => number = () => 1,
): string {
  const { width, unit, light, random } = stage;
  const colour = seen(light, "#7c93a8", 0.5, distance);
  const parts: string[] = [];
  for (let x = -unit; x < width; ) {
    const wide = unit * random.between(2, 5.5);
    const tall = high * Math.max(0.1, profile(x / width)) * random.between(0.35, 1);
    parts.push(rect(x, base - tall, wide, tall + 1, down(colour, mix(colour, light.haze, 0.6))));
    if (random.chance(0.12))
      parts.push(
        line(
          [
            [x + wide / 2, base - tall - unit * 3],
            [x + wide / 2, base - tall],
          ],
          colour,
          unit * 0.3,
        ),
      );
    if (light.lit > 0.3) {
      parts.push(
        ...times(tall / unit / 1.6, () =>
          rect(
            x + random.between(0.1, 0.8) * wide,
            base - tall * random.between(0.1, 0.95),
            unit * 0.35,
            unit * 0.35,
            fade(light.window, random.between(0.25, 0.7)),
          ),
        ),
      );
    }
    x += wide * random.between(0.8, 1.3);
  }
  return group(parts);
}
