/** Trees: one foot, many crowns. */

import { darker, fade, mix } from "./colour.ts";
import type { Stage } from "./frame.ts";
import { seen } from "./palette.ts";
import { across, curve, down, ellipse, line, path, rounded as r, rect, roundEnds, times } from "./shapes.ts";

type TreeKind = "round" | "poplar" | "fir" | "willow" | "autumn" | "blossom";

const leaves: Record<TreeKind, string> = {
  round: "#5b9148",
  poplar: "#6f9c4a",
  fir: "#36705a",
  willow: "#8aad55",
  autumn: "#d9973c",
  blossom: "#eaa8b4",
};

/** A tree with its foot at `x`, `base`; `sun` is -1 when the light comes from the left, 1 from the right. */
export function tree(
  stage: Stage,
  x: number,
  base: number,
  high: number,
  kind: TreeKind,
  distance = 0,
  sun: 1 | -1 = -1,
): string {
  const { random, light } = stage;
  const leaf = leaves[kind];
  const [dark, middle, bright] = [0.05, 0.6, 1].map((exposure) => seen(light, leaf, exposure, distance)) as [
    string,
    string,
    string,
  ];
  const deep = darker(dark, 0.18);
  const bark = seen(light, "#5d4a3c", 0.5, distance);
  const shadow = ellipse(x - sun * high * 0.14, base, high * 0.38, high * 0.03, "#10182a", 'opacity="0.22"');
  if (kind === "fir") {
    const tiers = times(5, (tier) => {
      const [top, foot] = [base - high * (1 - tier * 0.13), base - high * (0.66 - tier * 0.145)];
      const half = high * (0.1 + tier * 0.045);
      const side = `M${r(x)},${r(top)}L${r(x + sun * half)},${r(foot)}L${r(x)},${r(foot + high * 0.02)}Z`;
      return (
        path(
          `M${r(x)},${r(top)}L${r(x - half)},${r(foot)}Q${r(x)},${r(foot + high * 0.05)} ${r(x + half)},${r(foot)}Z`,
          down(middle, deep),
        ) + path(side, fade(bright, 0.5))
      );
    });
    return (
      shadow + rect(x - high * 0.018, base - high * 0.14, high * 0.036, high * 0.14, bark) + tiers.join("")
    );
  }
  const slim = kind === "poplar" ? 0.42 : 1;
  const trunk = [
    path(
      `M${r(x - high * 0.03)},${r(base)}Q${r(x - high * 0.012)},${r(base - high * 0.2)} ${r(x - high * 0.012)},${r(base - high * 0.6)}H${r(x + high * 0.01)}Q${r(x + high * 0.012)},${r(base - high * 0.2)} ${r(x + high * 0.032)},${r(base)}Z`,
      across(bark, darker(bark, 0.4)),
    ),
    line(
      [
        [x, base - high * 0.3],
        [x + high * 0.16 * slim, base - high * 0.55],
      ],
      bark,
      high * 0.016,
    ),
    line(
      [
        [x, base - high * 0.26],
        [x - high * 0.15 * slim, base - high * 0.5],
      ],
      bark,
      high * 0.016,
    ),
  ];
  if (kind === "willow") {
    const strands = times(150, (index) => {
      const along = random.between(-1, 1);
      const from = base - high * (0.95 - along * along * 0.28) + random.between(0, 0.1) * high;
      const fall = high * random.between(0.28, 0.62);
      const colour = mix(index < 70 ? deep : dark, bright, (index / 150) * random.between(0.4, 1));
      const sx = x + along * high * 0.36;
      return curve(
        `M${r(sx)},${r(from)}q${r(along * high * 0.13)},${r(-high * 0.02)} ${r(along * high * 0.13)},${r(fall * 0.35)}q${r(high * 0.015)},${r(fall * 0.3)} ${r(random.between(-0.03, 0.03) * high)},${r(fall * 0.65)}`,
        colour,
        high * random.between(0.007, 0.015),
        roundEnds,
      );
    });
    return shadow + trunk.join("") + strands.join("");
  }
  const clumps = times(high > stage.unit * 14 ? 90 : 46, (index) => {
    const layer = index / (high > stage.unit * 14 ? 90 : 46);
    const [angle, reach] = [random.between(0, 6.283), Math.sqrt(random.between(0, 1)) * (1 - layer * 0.25)];
    const dx = Math.cos(angle) * reach;
    const dy = Math.sin(angle) * reach;
    const towards = (dx * sun - dy * 1.1) * 0.5 + layer * 0.75 - 0.3;
    const colour =
      towards < 0.25
        ? mix(deep, middle, Math.max(0, towards) * 4)
        : mix(middle, bright, Math.min(1, (towards - 0.25) * 1.6));
    const size = high * random.between(0.055, 0.1) * (1.25 - layer * 0.65);
    const [cx, cy] = [
      x + dx * high * 0.31 * slim + sun * layer * high * 0.03,
      base - high * (0.66 - dy * (slim < 1 ? 0.33 : 0.24) + layer * 0.03),
    ];
    return ellipse(
      cx,
      cy,
      size * 1.15,
      size * 0.85,
      colour,
      `transform="rotate(${random.whole(-40, 40)} ${r(cx)} ${r(cy)})"`,
    );
  });
  return shadow + trunk.join("") + clumps.join("");
}
