/** The plan of a district as a model: blocks of buildings, avenues, a river and parks, seen from above. */

import { darker, fade, lighter, mix } from "../parts/colour.ts";
import { framed, type Stage } from "../parts/frame.ts";
import {
  circle,
  curve,
  ellipse,
  glow,
  group,
  line,
  type Point,
  path,
  rounded as r,
  rect,
  through,
  times,
} from "../parts/shapes.ts";
import { block, fromAbove, plane } from "../parts/space.ts";

const papers = [
  {
    table: ["#f3ede1", "#d9cbb2"],
    ground: "#efe8da",
    road: "#ffffff",
    green: "#9fc08a",
    water: "#8fc3d6",
    walls: ["#fbfaf6", "#f0ece2", "#e6ddcc"],
    accent: "#d9583c",
    ink: "#8a7c66",
  },
  {
    table: ["#dfe9f0", "#a9c0d2"],
    ground: "#e8eff3",
    road: "#ffffff",
    green: "#8fc4a6",
    water: "#6fb2dc",
    walls: ["#ffffff", "#f0f4f7", "#dbe6ee"],
    accent: "#2f7fd0",
    ink: "#6d8597",
  },
  {
    table: ["#1c3557", "#0c1830"],
    ground: "#1f3f66",
    road: "#3a6ca0",
    green: "#2f7f78",
    water: "#2fa4d8",
    walls: ["#5f8fc4", "#4a78b0", "#7fb0de"],
    accent: "#ffc861",
    ink: "#7fb4e8",
  },
  {
    table: ["#e9efe2", "#b4c8a4"],
    ground: "#e6ebdc",
    road: "#fbfaf2",
    green: "#86b36b",
    water: "#7ec0c4",
    walls: ["#ffffff", "#f6f1e4", "#e8e0cc"],
    accent: "#e0863c",
    ink: "#7d8b6a",
  },
] as const;

export function planModel(stage: Stage): string {
  const { width, height, unit, random } = stage;
  const paper = random.pick(papers);
  const night = paper.accent === "#ffc861";
  const scale = unit * random.between(1.0, 1.35);
  const at = fromAbove([width / 2, height * 0.5], scale);
  const extent = Math.ceil((width / 1.732 + height) / scale / 2 / 15) * 15 + 15;
  const phase = random.between(0, 6.28);
  const swing = random.between(8, 20);
  const across = random.chance(0.5);
  const offset = random.between(-24, 24);
  /** The river's middle, as one coordinate's function of the other. */
  const river = (along: number): number => offset + Math.sin(along / 34 + phase) * swing;
  const wet = random.between(7, 11);
  const bank = (aside: number, z: number): Point[] =>
    times(61, (index) => {
      const along = -extent + (index * extent) / 30;
      const [x, y] = across ? [along, river(along) + aside] : [river(along) + aside, along];
      return at(x, y, z);
    });
  const ribbon = (half: number, fill: string): string =>
    path(`${through(bank(-half, 0))}L${through(bank(half, 0).reverse()).slice(1)}Z`, fill);
  const focus: readonly [number, number] = [random.between(-30, 30), random.between(-30, 30)];
  const lots: { order: number; drawn: string }[] = [];
  const flat = (x: number, y: number, w: number, d: number, fill: string, z = 0.02): string =>
    plane(
      at,
      [
        [x, y, z],
        [x + w, y, z],
        [x + w, y + d, z],
        [x, y + d, z],
      ],
      fill,
    );
  const paint = (wall: string): { top: string; left: string; right: string } => ({
    top: lighter(wall, night ? 0.12 : 0.5),
    left: mix(wall, paper.ink, 0.2),
    right: mix(wall, paper.ink, 0.52),
  });
  const grove = (x: number, y: number): string => {
    const [sx, sy] = at(x, y, 0);
    const girth = scale * random.between(0.7, 1.15);
    const leaf = mix(paper.green, darker(paper.green, 0.4), random.between(0, 0.7));
    return (
      ellipse(sx + girth * 0.7, sy + girth * 0.2, girth, girth * 0.5, fade(paper.ink, 0.35)) +
      circle(sx, sy - girth * 0.9, girth, `paint(slant ${lighter(leaf, 0.25)} ${darker(leaf, 0.2)})`)
    );
  };
  const house = (x: number, y: number, w: number, d: number, high: number, accent: boolean): string => {
    const wall = accent ? paper.accent : random.pick(paper.walls);
    const shade = plane(
      at,
      [
        [x + w, y, 0.03],
        [x + w + high * 0.5, y + high * 0.12, 0.03],
        [x + w + high * 0.5, y + d + high * 0.12, 0.03],
        [x + w, y + d, 0.03],
      ],
      fade(night ? "#040a18" : paper.ink, 0.28),
    );
    const storeys = Math.min(12, Math.floor(high / 1.5));
    const lines = times(storeys, (index) => {
      const z = (high * (index + 0.7)) / storeys;
      return line(
        [at(x, y + d, z), at(x + w, y + d, z), at(x + w, y, z)],
        fade(night ? (random.chance(0.3) ? "#ffdf9a" : "#a8d4ff") : paper.ink, night ? 0.7 : 0.3),
        unit * 0.12,
      );
    });
    return (
      shade +
      block(at, [x, y, 0], [w, d, high], paint(wall)) +
      lines.join("") +
      flat(
        x + w * 0.2,
        y + d * 0.2,
        w * 0.45,
        d * 0.45,
        mix(paint(wall).top, random.chance(0.3) ? paper.green : paper.ink, 0.35),
        high + 0.02,
      )
    );
  };
  for (let bx = -extent; bx < extent; bx += 15) {
    for (let by = -extent; by < extent; by += 15) {
      const [cx, cy] = [bx + 7, by + 7];
      const [sx, sy] = at(cx, cy, 0);
      if (sx < -unit * 16 || sx > width + unit * 16 || sy < -unit * 14 || sy > height + unit * 30) continue;
      const gap = Math.abs(across ? cy - river(cx) : cx - river(cy)) - wet;
      if (gap < 6) continue;
      const near = Math.hypot(cx - focus[0], cy - focus[1]);
      const park = random.chance(gap < 16 ? 0.45 : 0.13);
      const parts = [
        flat(bx + 1.2, by + 1.2, 12.6, 12.6, park ? paper.green : mix(paper.ground, paper.ink, 0.1)),
      ];
      if (park) {
        parts.push(
          curve(
            `M${at(bx + 2, by + 2, 0)
              .map(r)
              .join()}Q${at(bx + 12, by + 4, 0)
              .map(r)
              .join()} ${at(bx + 13, by + 13, 0)
              .map(r)
              .join()}`,
            paper.road,
            unit * 0.5,
          ),
        );
        if (random.chance(0.4))
          parts.push(ellipse(...at(bx + 6, by + 8, 0), scale * 3.4, scale * 1.8, paper.water));
        parts.push(
          ...times(16, () => [random.between(2, 13), random.between(2, 13)] as const)
            .sort((a, b) => a[0] + a[1] - b[0] - b[1])
            .map(([x, y]) => grove(bx + x, by + y)),
        );
      } else {
        const split = random.pick([1, 2, 2, 3]);
        const cell = 11.4 / split;
        for (let i = 0; i < split; i++) {
          for (let j = 0; j < split; j++) {
            if (random.chance(0.1)) {
              parts.push(grove(bx + 2 + (i + 0.5) * cell, by + 2 + (j + 0.5) * cell));
              continue;
            }
            const peak = 26 * Math.exp(-((near / 26) ** 2));
            const high =
              (split === 1 ? random.between(2, 6) : random.between(2.5, 9)) +
              peak * random.between(0.2, 1) * (split === 1 ? 0.35 : 1);
            const [w, d] = [cell * random.between(0.55, 0.86), cell * random.between(0.55, 0.86)];
            parts.push(
              house(
                bx + 1.8 + i * cell + (cell - w) / 2,
                by + 1.8 + j * cell + (cell - d) / 2,
                w,
                d,
                high,
                random.chance(near < 22 ? 0.16 : 0.03),
              ),
            );
          }
        }
      }
      lots.push({ order: cx + cy, drawn: group(parts) });
    }
  }
  const roads = times((extent * 2) / 15 + 1, (index) => -extent + index * 15).flatMap((place, index) => {
    const wide = index % 4 === 1 ? 1.5 : 0.75;
    return [
      flat(place - wide, -extent, wide * 2, extent * 2, paper.road),
      flat(-extent, place - wide, extent * 2, wide * 2, paper.road),
    ];
  });
  const bridges = times((extent * 2) / 15 + 1, (index) => -extent + index * 15)
    .filter((_, index) => index % 2 === 0)
    .map((place) => {
      const middle = river(place);
      const deck = {
        top: paper.road,
        left: mix(paper.road, paper.ink, 0.35),
        right: mix(paper.road, paper.ink, 0.5),
      };
      return across
        ? block(at, [place - 1, middle - wet - 4, 0.6], [2, wet * 2 + 8, 0.6], deck)
        : block(at, [middle - wet - 4, place - 1, 0.6], [wet * 2 + 8, 2, 0.6], deck);
    });
  const pins = times(random.whole(2, 4), () => {
    const [x, y] = at(focus[0] + random.between(-34, 34), focus[1] + random.between(-34, 34), 20);
    const s = unit * 2.6;
    return (
      ellipse(x, y, s * 0.5, s * 0.2, fade("#000010", 0.35)) +
      path(
        `M${r(x)},${r(y)}C${r(x - s * 0.4)},${r(y - s)} ${r(x - s)},${r(y - s * 1.3)} ${r(x - s)},${r(y - s * 2)}A${r(s)},${r(s)} 0 1 1 ${r(x + s)},${r(y - s * 2)}C${r(x + s)},${r(y - s * 1.3)} ${r(x + s * 0.4)},${r(y - s)} ${r(x)},${r(y)}Z`,
        `paint(slant ${lighter(paper.accent, 0.2)} ${darker(paper.accent, 0.15)})`,
      ) +
      circle(x, y - s * 2, s * 0.42, "#ffffff")
    );
  });
  const [gx, gy] = at(focus[0], focus[1], 8);
  return framed(stage, [
    rect(0, 0, width, height, `paint(slant ${paper.table[0]} ${paper.table[1]})`),
    flat(-extent, -extent, extent * 2, extent * 2, paper.ground, 0),
    ...roads,
    ribbon(wet + 5, mix(paper.green, paper.ground, 0.25)),
    ribbon(wet + 0.7, paper.road),
    ribbon(wet, `paint(slant ${lighter(paper.water, 0.2)} ${paper.water} ${darker(paper.water, 0.15)})`),
    ...times(9, (index) =>
      path(
        through(bank(-wet * 0.8 + index * wet * 0.2, 0)),
        "none",
        `stroke="${fade("#ffffff", 0.28)}" stroke-width="${r(unit * 0.16)}" stroke-dasharray="${r(unit * random.between(3, 9))} ${r(unit * random.between(6, 20))}"`,
      ),
    ),
    ...times(90, (index) => {
      const along = -extent + (index * extent) / 45;
      const way = index % 2 ? 1 : -1;
      const aside = river(along) + way * (wet + random.between(1.8, 4.2));
      return across ? grove(along, aside) : grove(aside, along);
    }),
    ...bridges,
    ...lots.sort((one, other) => one.order - other.order).map(({ drawn }) => drawn),
    ...pins,
    circle(
      gx,
      gy,
      unit * 60,
      glow(fade(night ? "#ffdf9a" : "#ffffff", 0.4), fade("#ffffff", 0.08), fade("#ffffff", 0)),
      'style="mix-blend-mode:soft-light"',
    ),
    rect(0, 0, width, height * 0.4, `paint(down ${fade(paper.table[0], 0.7)} ${fade(paper.table[0], 0)})`),
  ]);
}
