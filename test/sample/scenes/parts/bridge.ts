/** A bridge in perspective, and what the water mirrors of it. */

import { darker, fade } from "./colour.ts";
import type { Stage } from "./frame.ts";
import { seen } from "./palette.ts";
import {
  across,
  circle,
  glow,
  group,
  line,
  type Point,
  path,
  polygon,
  rounded as r,
  through,
  times,
} from "./shapes.ts";

type Kind = "cables" | "arches" | "portal";

/** The bridge itself; `flip` -1 gives what the water mirrors. Lengths in metres, the water at height 0. */
export function bridge(
  stage: Stage,
  at: (x: number, y: number, z: number) => Point,
  kind: Kind,
  ends: readonly [number, number, number, number],
  flip: 1 | -1,
): string {
  const { light, unit } = stage;
  const [x0, z0, x1, z1] = ends;
  const point = (t: number, y: number, aside = 0): Point =>
    at(x0 + (x1 - x0) * t + aside, y * flip, z0 + (z1 - z0) * t);
  const thick = (t: number): number => (unit * 60) / (z0 + (z1 - z0) * t);
  const [bright, plain, dark] = [0.85, 0.45, 0].map(
    (exposure) => (t: number) => seen(light, "#e9e7e1", exposure, t * 0.55),
  ) as [(t: number) => string, (t: number) => string, (t: number) => string];
  const parts: string[] = [];
  const spans =
    kind === "cables" ? [0.12, 0.42, 0.82] : kind === "portal" ? [0.1, 0.36, 0.72] : [0.06, 0.2, 0.42, 0.7];
  for (const t of [...spans].reverse()) {
    const w = thick(t);
    for (const aside of [8, -8]) {
      const top = kind === "arches" ? 15 : kind === "cables" ? 52 : 44;
      const lean = kind === "cables" ? -aside * 0.85 : 0;
      const [foot, head] = [point(t, 0, aside), point(t, top, aside + lean)];
      parts.push(
        polygon(
          [
            [foot[0] - w * 1.5, foot[1]],
            [foot[0] + w * 1.5, foot[1]],
            [head[0] + w, head[1]],
            [head[0] - w, head[1]],
          ],
          across(bright(t), plain(t), dark(t)),
        ),
      );
    }
    if (kind === "portal")
      for (const y of [28, 42]) parts.push(line([point(t, y, -8), point(t, y, 8)], plain(t), w * 1.6));
  }
  const steps = times(61, (index) => index / 60);
  const edge = (y: number, aside: number): Point[] => steps.map((t) => point(t, y, aside));
  parts.push(polygon([...edge(15, -9), ...edge(12.5, -9).reverse()], dark(0.3)));
  parts.push(polygon([...edge(12.5, -9), ...edge(12.5, 9).reverse()], darker(dark(0.3), 0.25)));
  parts.push(
    polygon(
      [...edge(15, -9), ...edge(15, 9).reverse()],
      across(seen(light, "#6d7480", 0.8, 0.2), seen(light, "#6d7480", 0.8, 0.5)),
    ),
  );
  parts.push(polygon([...edge(16, 9), ...edge(12, 9).reverse()], across(plain(0.05), plain(0.6))));
  for (const aside of [-9, 9]) parts.push(line(edge(16.6, aside), bright(0.2), unit * 0.2));
  const masts = kind === "arches" ? [] : spans;
  for (const [order, t] of masts.entries()) {
    const reach = Math.min((masts[order + 1] ?? 1.25) - t, t - (masts[order - 1] ?? -0.35)) * 0.52 + 0.02;
    for (const aside of [-8, 8]) {
      for (const step of times(12, (index) => (index + 1) / 12)) {
        for (const way of [-1, 1]) {
          const t2 = t + way * step * reach;
          if (t2 < -0.08 || t2 > 1) continue;
          const high = kind === "cables" ? 50 - (1 - step) * 20 : 43;
          parts.push(
            line(
              [
                point(t, high, kind === "cables" ? aside * 0.18 : aside),
                point(Math.max(t2, -0.05), 16, aside),
              ],
              fade(bright(t), 0.85),
              Math.max(0.7, thick(t) * 0.16),
            ),
          );
        }
      }
    }
  }
  if (kind === "arches") {
    const bounds = [...spans, 1];
    for (const aside of [-9, 9]) {
      bounds.slice(1).forEach((to, index) => {
        const from = bounds[index] ?? 0;
        const rise = times(
          17,
          (step): Point =>
            point(from + ((to - from) * step) / 16, 15 + 30 * Math.sin((step / 16) * Math.PI), aside),
        );
        parts.push(
          path(
            through(rise),
            "none",
            `stroke="${seen(light, "#c8503a", aside > 0 ? 0.95 : 0.4, to * 0.5)}" stroke-width="${r(Math.max(1, thick((from + to) / 2) * 1.1))}"`,
          ),
        );
        rise.forEach(([x, y], step) => {
          if (step > 0 && step < 16)
            parts.push(
              line(
                [[x, y], point(from + ((to - from) * step) / 16, 16, aside)],
                fade(bright(to * 0.5), 0.8),
                Math.max(0.7, thick(to) * 0.18),
              ),
            );
        });
      });
    }
  }
  if (light.lit > 0.3)
    for (const t of times(24, (index) => (index / 24) ** 0.8)) {
      const [x, y] = point(t, 18, 9);
      parts.push(
        circle(
          x,
          y,
          thick(t) * 3.2,
          glow(fade(light.window, 0.9), fade(light.window, 0.2), fade(light.window, 0)),
        ),
      );
    }
  return group(parts);
}
