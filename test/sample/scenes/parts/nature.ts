/** Hills, trees, lawns and water. */

import { darker, fade, lighter, mix } from "./colour.ts";
import type { Stage } from "./frame.ts";
import { seen } from "./palette.ts";
import {
  circle,
  curve,
  down,
  ellipse,
  glow,
  group,
  type Point,
  path,
  rounded as r,
  rect,
  roundEnds,
  slant,
  soft,
  through,
  times,
} from "./shapes.ts";

/** A ridge standing on `base`, fading towards its foot; `rugged` from 0 (downs) to 1 (mountains). */
export function hills(stage: Stage, base: number, high: number, distance: number, rugged = 0.4): string {
  const { width, random, light } = stage;
  const count = Math.max(4, Math.round((width / stage.unit / 22) * (1 + rugged)));
  const phase = random.between(0, 6.28);
  const points = times(count + 3, (index): Point => {
    const swell = 0.55 + 0.3 * Math.sin(phase + index * 0.9);
    return [((index - 1) / count) * width, base - high * (swell + rugged * random.between(-0.35, 0.45))];
  });
  const colour = seen(light, rugged > 0.5 ? "#4d6a78" : "#56774f", 0.5, distance);
  return path(
    `${through(points)}V${r(base + stage.unit * 12)}H0Z`,
    down(colour, mix(colour, light.haze, 0.55)),
    `stroke="none"`,
  );
}

/** A lumpy band of distant crowns along `base`. */
export function treeLine(stage: Stage, base: number, high: number, distance: number): string {
  const { width, random, light } = stage;
  const crowns = times(width / (high * 0.55) + 2, (index) => {
    const x = index * high * 0.55 + random.between(-0.3, 0.3) * high;
    const size = high * random.between(0.45, 0.75);
    const colour = seen(light, random.pick(["#4f7a45", "#3f6a45", "#628a4a", "#35604a"]), 0.7, distance);
    return ellipse(
      x,
      base - size * 0.55,
      size * 0.72,
      size,
      down(lighter(colour, 0.1), darker(colour, 0.25)),
    );
  });
  const floor = seen(light, "#35603f", 0.4, distance);
  return crowns.join("") + rect(0, base - high * 0.3, width, high * 0.32, floor);
}

/** A lawn with soft mowing light, blades of grass towards the front, and flowers where asked. */
export function lawn(stage: Stage, top: number, bottom: number, flowers = false): string {
  const { width, unit, random, light } = stage;
  const colour = seen(light, "#83b05a", 0.95);
  const blades = times((width / unit) * 1.1, () => {
    const depth = Math.sqrt(random.between(0.05, 1));
    const [x, y] = [random.between(0, width), top + (bottom - top) * depth];
    const tall = unit * 1.9 * depth;
    const tint = mix(colour, seen(light, random.pick(["#4f8a45", "#a5c968"]), 0.8), 0.6);
    return curve(
      `M${r(x)},${r(y)}q${r(tall * 0.1)},${r(-tall * 0.6)} ${r(tall * random.between(-0.4, 0.5))},${r(-tall)}`,
      tint,
      unit * 0.16 * depth,
      roundEnds,
    );
  });
  const petals = times(flowers ? (width / unit) * 0.7 : 0, () => {
    const depth = Math.sqrt(random.between(0.3, 1));
    const tint = seen(light, random.pick(["#f4c542", "#f2f0e6", "#e4728b", "#b58ae0"]), 0.95);
    return circle(random.between(0, width), top + (bottom - top) * depth, unit * 0.42 * depth, tint);
  });
  return [
    rect(
      0,
      top,
      width,
      bottom - top + 1,
      down(mix(colour, light.haze, 0.35), colour, seen(light, "#4c8046", 0.5)),
    ),
    ...blades,
    ...petals,
  ].join("");
}

/** A stretch of water; `glitter` is where the sun or the city breaks on it, if anywhere. */
export function water(stage: Stage, top: number, bottom: number, glitter?: number): string {
  const { width, unit, light } = stage;
  const [zenith, middle, low] = light.sky;
  const deep = mix(zenith, "#123a52", 0.45);
  const surface = rect(
    0,
    top,
    width,
    bottom - top + 1,
    down(mix(low, deep, 0.18), mix(middle, deep, 0.35), mix(zenith, deep, 0.75)),
  );
  return [
    surface,
    ripples(stage, top, bottom, 46, 0.22),
    glitter === undefined ? "" : shimmer(stage, glitter, top, bottom, light.sun, unit * 26),
  ].join("");
}

/** Thin bright and dark strokes lying on water. */
export function ripples(stage: Stage, top: number, bottom: number, count: number, opacity: number): string {
  const { width, unit, random, light } = stage;
  return group(
    times(count, () => {
      const depth = random.between(0.02, 1);
      const long = unit * (2 + 16 * depth) * random.between(0.5, 1.4);
      const x = random.between(-0.05, 1) * width;
      const paint = random.chance(0.6) ? mix(light.sky[2], "#ffffff", 0.3) : darker(light.sky[0], 0.4);
      return ellipse(
        x + long / 2,
        top + (bottom - top) * depth ** 1.4,
        long,
        unit * (0.05 + 0.22 * depth),
        paint,
      );
    }),
    `opacity="${opacity}"`,
  );
}

/** A broken path of light on water below `x`. */
export function shimmer(
  stage: Stage,
  x: number,
  top: number,
  bottom: number,
  colour: string,
  wide: number,
): string {
  const { unit, random } = stage;
  return group([
    ellipse(
      x,
      top + (bottom - top) * 0.35,
      wide * 0.7,
      (bottom - top) * 0.6,
      glow(fade(colour, 0.4), fade(colour, 0)),
    ),
    ...times(70, () => {
      const depth = random.between(0, 1);
      const off = (random.between(-1, 1) + random.between(-1, 1)) / 2;
      const long = unit * (0.6 + 3.2 * depth) * random.between(0.5, 1.3);
      return ellipse(
        x + off * wide * (0.35 + 0.65 * depth),
        top + (bottom - top) * depth,
        long,
        unit * (0.07 + 0.16 * depth),
        fade(colour, random.between(0.35, 0.9)),
      );
    }),
  ]);
}

/** What stands on `axis`, seen upside down in the water below it. */
export function mirrored(stage: Stage, axis: number, content: string): string {
  return group(
    [content],
    `transform="matrix(1 0 0 -0.82 0 ${r(axis * 1.82)})" opacity="0.5" ${soft(stage.unit * 0.45)}`,
  );
}

/** Soft glints, bushes or stones are painted the same way: a rounded clump lit from above. */
export function bush(stage: Stage, x: number, base: number, wide: number, distance = 0): string {
  const colour = seen(stage.light, stage.random.pick(["#4f8446", "#6a9a4c", "#3f7350"]), 0.75, distance);
  return times(4, (index) =>
    ellipse(
      x + (index - 1.5) * wide * 0.24,
      base - wide * 0.14,
      wide * stage.random.between(0.18, 0.27),
      wide * stage.random.between(0.16, 0.26),
      slant(lighter(colour, 0.12), darker(colour, 0.35)),
    ),
  ).join("");
}
