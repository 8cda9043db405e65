/** Figures: simple, upright silhouettes in clothes, seen from any side. */

import { darker, lighter, mix } from "./colour.ts";
import type { Stage } from "./frame.ts";
import { seen } from "./palette.ts";
import { circle, curve, ellipse, line, path, polygon, rounded as r, roundEnds } from "./shapes.ts";

type Pose = "standing" | "walking" | "pointing" | "tablet";

interface Figure {
  /** Between the feet, on the ground. */
  x: number;
  base: number;
  tall: number;
  pose: Pose;
  /** 1 looks right, -1 left. */
  facing: 1 | -1;
  coat: string;
  trousers: string;
  /** A long coat, as in a laboratory. */
  long?: boolean;
  helmet?: string;
}

const skins = ["#e0b08c", "#d39c76", "#c98f6b", "#edc3a1"] as const;

const coats = ["#3f5f8a", "#c9563c", "#e8e2d6", "#2f4858", "#d99a3d", "#5d7f6a", "#7a5c86"] as const;

/** Somebody passing by. */
export function passer(stage: Stage, x: number, base: number, tall: number): Figure {
  const { random } = stage;
  return {
    x,
    base,
    tall: tall * random.between(0.92, 1.05),
    pose: random.pick(["walking", "walking", "standing"]),
    facing: random.chance(0.5) ? 1 : -1,
    coat: random.pick(coats),
    trousers: random.pick(["#2a3142", "#3d3a4a", "#4a4f57", "#6d6352"]),
  };
}

export function person(stage: Stage, figure: Figure, distance = 0): string {
  const { light, random } = stage;
  const { x, base, tall: t, pose, facing: f } = figure;
  const tint = (colour: string, exposure = 0.75): string => seen(light, colour, exposure, distance);
  const [coat, dark] = [tint(figure.coat), tint(figure.coat, 0.35)];
  const [skin, hair] = [lighter(tint(random.pick(skins), 1), 0.08), tint("#2b2426")];
  const trousers = tint(figure.trousers, 0.6);
  const px = (dx: number): number => x + dx * t * f;
  const py = (dy: number): number => base - dy * t;
  const stride = pose === "walking" ? 0.105 : 0.035;
  const hem = figure.long ? 0.33 : 0.46;
  const limb = (points: [number, number][], colour: string, wide: number): string =>
    line(
      points.map(([dx, dy]) => [px(dx), py(dy)] as const),
      colour,
      wide * t,
      roundEnds,
    );
  const arms: Record<Pose, [[number, number][], [number, number][]]> = {
    standing: [
      [
        [-0.085, 0.78],
        [-0.105, 0.62],
        [-0.09, 0.47],
      ],
      [
        [0.085, 0.78],
        [0.105, 0.62],
        [0.1, 0.47],
      ],
    ],
    walking: [
      [
        [-0.06, 0.78],
        [-0.13, 0.63],
        [-0.11, 0.5],
      ],
      [
        [0.06, 0.78],
        [0.09, 0.62],
        [0.16, 0.52],
      ],
    ],
    pointing: [
      [
        [-0.085, 0.78],
        [-0.1, 0.62],
        [-0.09, 0.48],
      ],
      [
        [0.08, 0.78],
        [0.19, 0.78],
        [0.3, 0.84],
      ],
    ],
    tablet: [
      [
        [-0.08, 0.78],
        [-0.06, 0.62],
        [0.08, 0.6],
      ],
      [
        [0.085, 0.78],
        [0.1, 0.63],
        [0.18, 0.62],
      ],
    ],
  };
  const [back, front] = arms[pose];
  const torso = `M${r(px(-0.1))},${r(py(0.79))}Q${r(px(0))},${r(py(0.86))} ${r(px(0.1))},${r(py(0.79))}L${r(px(0.085 + (0.46 - hem) * 0.2))},${r(py(hem))}L${r(px(-0.085 - (0.46 - hem) * 0.2))},${r(py(hem))}Z`;
  const head = [
    ellipse(px(0.005), py(0.925), 0.058 * t, 0.07 * t, skin),
    path(
      `M${r(px(-0.062))},${r(py(0.9))}Q${r(px(-0.075))},${r(py(1.01))} ${r(px(0.01))},${r(py(1.005))}Q${r(px(0.07))},${r(py(1))} ${r(px(0.06))},${r(py(0.95))}Q${r(px(-0.01))},${r(py(0.975))} ${r(px(-0.03))},${r(py(0.9))}Z`,
      hair,
    ),
  ];
  const helmet = figure.helmet
    ? path(
        `M${r(px(-0.075))},${r(py(0.95))}Q${r(px(-0.07))},${r(py(1.04))} ${r(px(0.005))},${r(py(1.04))}Q${r(px(0.07))},${r(py(1.035))} ${r(px(0.1))},${r(py(0.95))}Z`,
        tint(figure.helmet),
      )
    : "";
  return [
    ellipse(x + 0.06 * t, base, 0.2 * t, 0.018 * t, "#10142a", 'opacity="0.22"'),
    limb(
      [
        [-0.035, 0.48],
        [-0.04 - stride * 0.4, 0.25],
        [-stride, 0.02],
      ],
      darker(trousers, 0.2),
      0.075,
    ),
    limb(
      [
        [0.035, 0.48],
        [0.05 + stride * 0.3, 0.25],
        [stride, 0.02],
      ],
      trousers,
      0.075,
    ),
    limb(
      [
        [-stride, 0.015],
        [-stride + 0.04, 0.015],
      ],
      tint("#22252e", 0.5),
      0.035,
    ),
    limb(
      [
        [stride, 0.015],
        [stride + 0.045, 0.015],
      ],
      tint("#22252e", 0.5),
      0.035,
    ),
    limb(back, dark, 0.055),
    path(torso, coat),
    curve(`M${r(px(-0.09))},${r(py(0.78))}L${r(px(-0.08))},${r(py(hem))}`, dark, 0.025 * t),
    limb(
      [
        [0, 0.8],
        [0, 0.88],
      ],
      mix(skin, "#000000", 0.12),
      0.05,
    ),
    ...head,
    helmet,
    limb(front, mix(coat, dark, 0.35), 0.055),
    pose === "tablet"
      ? polygon(
          [
            [px(0.13), py(0.67)],
            [px(0.25), py(0.73)],
            [px(0.29), py(0.62)],
            [px(0.17), py(0.56)],
          ],
          tint("#2b3140", 0.7),
          `stroke="${tint("#5b6577")}" stroke-width="${r(0.008 * t)}"`,
        )
      : circle(px(front[2]?.[0] ?? 0), py(front[2]?.[1] ?? 0), 0.026 * t, skin),
  ].join("");
}

/** Head and shoulders of somebody sitting with the back to us; `base` is where the chair hides the body. */
export function sitter(stage: Stage, x: number, base: number, wide: number, coat: string): string {
  const { light, random } = stage;
  const [cloth, hair] = [
    seen(light, coat, 0.45),
    seen(light, random.pick(["#2a2327", "#3a2d2a", "#1f2128"]), 0.5),
  ];
  const lean = random.between(-0.05, 0.05) * wide;
  const w = wide / 2;
  return [
    path(
      `M${r(x - w)},${r(base)}C${r(x - w)},${r(base - w * 0.95)} ${r(x - w * 0.75)},${r(base - w * 1.05)} ${r(x - w * 0.25)},${r(base - w * 1.2)}L${r(x + w * 0.25)},${r(base - w * 1.2)}C${r(x + w * 0.75)},${r(base - w * 1.05)} ${r(x + w)},${r(base - w * 0.95)} ${r(x + w)},${r(base)}Z`,
      cloth,
    ),
    line(
      [
        [x, base - w * 1.1],
        [x + lean, base - w * 1.5],
      ],
      seen(light, "#d39c76", 0.4),
      w * 0.36,
      roundEnds,
    ),
    ellipse(x + lean, base - w * 1.75, w * 0.42, w * 0.52, hair),
    ellipse(x + lean - w * 0.12, base - w * 1.92, w * 0.2, w * 0.22, mix(hair, "#ffffff", 0.1)),
  ].join("");
}

export const cloths = [
  "#2f4260",
  "#8a3f3a",
  "#e3ddd0",
  "#3f6a5c",
  "#5b6472",
  "#c98f3f",
  "#6a5480",
  "#27303f",
] as const;
