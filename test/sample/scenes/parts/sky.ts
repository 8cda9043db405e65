/** Everything above the horizon: gradient, sun or moon with its bloom, stars, clouds, and haze over the land. */

import { fade, mix } from "./colour.ts";
import type { Stage } from "./frame.ts";
import { circle, down, ellipse, glow, group, rect, soft, times } from "./shapes.ts";

/** Sky down to `horizon`; the sun stands at `sunX`, `sunY` in pixels. */
export function sky(stage: Stage, horizon: number, sunX: number, sunY: number): string {
  const { width, unit, light, random } = stage;
  const [zenith, middle, low] = light.sky;
  const night = light.name === "night";
  const stars = times(night ? 130 : light.name === "dusk" ? 26 : 0, () => {
    const [x, y] = [random.between(0, width), random.between(0, horizon * 0.7)];
    return circle(x, y, random.between(0.07, 0.2) * unit, fade("#ffffff", random.between(0.2, 0.8)));
  });
  const radius = unit * (night ? 3 : light.name === "noon" ? 4 : 5);
  const bloom = night ? 22 : 60;
  const disc =
    light.name === "overcast" ? "" : circle(sunX, sunY, radius, fade(light.sun, night ? 0.95 : 0.9));
  return [
    rect(
      0,
      0,
      width,
      horizon + 2,
      down(zenith, mix(zenith, middle, 0.55), middle, mix(middle, low, 0.7), low),
    ),
    ...stars,
    circle(sunX, sunY, bloom * unit, glow(fade(light.sun, 0.6), fade(light.sun, 0.16), fade(light.sun, 0))),
    disc,
  ].join("");
}

/** Long clouds with flat bases, lit from below at the ends of the day. */
export function clouds(stage: Stage, count: number, top: number, bottom: number): string {
  const { width, unit, light, random } = stage;
  const late = light.name === "dusk" || light.name === "gold" || light.name === "dawn";
  const body =
    light.name === "night" ? mix(light.sky[1], "#ffffff", 0.12) : mix("#ffffff", light.sky[1], 0.25);
  const belly = late ? mix(light.sky[2], "#ffffff", 0.25) : mix(body, light.shade, 0.25);
  const banks = times(count, () => {
    const depth = random.between(0, 1);
    const [x, y] = [random.between(-0.1, 1.1) * width, top + (bottom - top) * depth];
    const long = unit * random.between(20, 60) * (1.1 - 0.6 * depth);
    const streaks = times(random.whole(9, 14), () => {
      const along = (random.between(-1, 1) + random.between(-1, 1)) / 2;
      const lift = random.between(0, 1) * (1 - Math.abs(along));
      const wide = long * random.between(0.14, 0.34);
      return ellipse(
        x + along * long,
        y - lift * long * 0.09,
        wide,
        Math.max(wide * random.between(0.05, 0.13), unit * 0.3),
        down(fade(body, 0.95), fade(belly, 0.55)),
      );
    });
    return group(streaks, `opacity="${(0.62 - depth * 0.3).toFixed(2)}" ${soft(unit * 0.7)}`);
  });
  return banks.join("");
}

/** Thickening air between two heights, laid over what is behind. */
export function haze(stage: Stage, top: number, bottom: number, strength: number): string {
  const { width, light } = stage;
  return rect(0, top, width, bottom - top, down(fade(light.haze, 0), fade(light.haze, strength)));
}

/** Warm light spilling from the sun over everything in front of it. */
export function bloom(stage: Stage, x: number, y: number, strength = 0.5): string {
  const { unit, light } = stage;
  if (light.name === "overcast") return "";
  const reach = unit * 75;
  return circle(
    x,
    y,
    reach,
    glow(fade(light.sun, strength), fade(light.sun, strength * 0.22), fade(light.sun, 0)),
    'style="mix-blend-mode:soft-light"',
  );
}
