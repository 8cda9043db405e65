/** Depth: a view into a room or along a road, and a view from above onto a model. */

import { type Point, polygon } from "./shapes.ts";

/** Where a point in space falls in the picture. */
export type View = (x: number, y: number, z: number) => Point;

/**
 * One vanishing point. x goes right and y up, both from the eye's foot; z goes away from the eye and must be above 0.
 * At z = 1 one length in space is `scale` pixels.
 */
export function vanishing(centre: Point, scale: number, eye: number): View {
  return (x, y, z) => [centre[0] + (scale * x) / z, centre[1] - (scale * (y - eye)) / z];
}

/** From above and without vanishing: x goes to the lower right, y to the lower left, z up. */
export function fromAbove(origin: Point, scale: number): View {
  return (x, y, z) => [origin[0] + (x - y) * 0.866 * scale, origin[1] + (x + y) * 0.5 * scale - z * scale];
}

type Corner = readonly [x: number, y: number, z: number];

export function plane(view: View, corners: readonly Corner[], fill: string, attributes = ""): string {
  return polygon(
    corners.map((corner) => view(...corner)),
    fill,
    attributes,
  );
}

/** A block seen from above: its foot at a corner, then its extents, and the paint of the faces that show. */
export function block(
  view: View,
  [x, y, z]: Corner,
  [wide, deep, high]: Corner,
  paint: { top: string; left: string; right: string },
): string {
  const [right, front, top] = [x + wide, y + deep, z + high];
  return [
    plane(
      view,
      [
        [x, front, z],
        [right, front, z],
        [right, front, top],
        [x, front, top],
      ],
      paint.left,
    ),
    plane(
      view,
      [
        [right, y, z],
        [right, front, z],
        [right, front, top],
        [right, y, top],
      ],
      paint.right,
    ),
    plane(
      view,
      [
        [x, y, top],
        [right, y, top],
        [right, front, top],
        [x, front, top],
      ],
      paint.top,
    ),
  ].join("");
}
