/** A drone in flight over fields, a river valley or a town. */

import { cityRow, farCity } from "./parts/city.ts";
import { darker, fade, lighter, mix } from "./parts/colour.ts";
import { framed, type Scene, type Stage, stageFor } from "./parts/frame.ts";
import { hills, lawn, ripples, shimmer, tree, treeLine, water } from "./parts/nature.ts";
import { seen } from "./parts/palette.ts";
import {
  circle,
  curve,
  down,
  ellipse,
  glow,
  group,
  line,
  path,
  type Point,
  pill,
  polygon,
  rect,
  rounded as r,
  roundEnds,
  slant,
  soft,
  through,
  times,
} from "./parts/shapes.ts";
import { bloom, clouds, haze, sky } from "./parts/sky.ts";
import { vanishing } from "./parts/space.ts";

type Cargo = "camera" | "parcel" | "spray";

/** Centred on the origin, `s` is half its span. */
function craft(stage: Stage, s: number, shell: string, cargo: Cargo): string {
  const { light } = stage;
  const [bright, plain, dark] = [1, 0.65, 0.1].map((exposure) => seen(light, shell, exposure)) as [
    string,
    string,
    string,
  ];
  const carbon = seen(light, "#2a2f3a", 0.75);
  const ends: readonly (readonly [number, number, number])[] = [
    [-0.72, -0.3, 0.78],
    [0.72, -0.3, 0.78],
    [-1, 0.06, 1],
    [1, 0.06, 1],
  ];
  const rotor = ([x, y, scale]: readonly [number, number, number]): string => {
    const [cx, cy, wide] = [x * s, y * s - 0.13 * s * scale, 0.44 * s * scale];
    return [
      ellipse(
        cx,
        cy,
        wide,
        wide * 0.2,
        glow(fade("#ffffff", 0.05), fade("#ffffff", 0.18), fade("#dfe8f0", 0.5)),
      ),
      ellipse(
        cx,
        cy,
        wide,
        wide * 0.2,
        "none",
        `stroke="${fade("#ffffff", 0.6)}" stroke-width="${r(s * 0.008)}"`,
      ),
      path(
        `M${r(cx - wide * 0.95)},${r(cy - wide * 0.06)}L${r(cx)},${r(cy - wide * 0.025)}L${r(cx + wide * 0.95)},${r(cy + wide * 0.06)}L${r(cx)},${r(cy + wide * 0.035)}Z`,
        fade(carbon, 0.75),
      ),
      rect(
        cx - 0.045 * s * scale,
        cy,
        0.09 * s * scale,
        0.16 * s * scale,
        `paint(across ${lighter(carbon, 0.25)} ${carbon} ${darker(carbon, 0.4)})`,
        `rx="${r(s * 0.02)}"`,
      ),
      circle(cx, cy + 0.17 * s * scale, s * 0.02, x < 0 ? "#ff5a4a" : "#5fffa0"),
      circle(
        cx,
        cy + 0.17 * s * scale,
        s * 0.09,
        glow(fade(x < 0 ? "#ff5a4a" : "#5fffa0", 0.6), fade("#ffffff", 0)),
      ),
    ].join("");
  };
  const arm = ([x, y, scale]: readonly [number, number, number]): string =>
    line(
      [
        [x * s * 0.16, y * s * 0.1 - s * 0.02],
        [x * s, y * s + 0.02 * s],
      ],
      carbon,
      s * 0.07 * scale,
      roundEnds,
    ) +
    line(
      [
        [x * s * 0.16, y * s * 0.1 - s * 0.035],
        [x * s, y * s + 0.005 * s],
      ],
      lighter(carbon, 0.22),
      s * 0.018,
      roundEnds,
    );
  const leg = (side: number): string =>
    line(
      [
        [side * s * 0.2, s * 0.1],
        [side * s * 0.3, s * 0.38],
        [side * s * 0.18, s * 0.4],
        [side * s * 0.4, s * 0.4],
      ],
      carbon,
      s * 0.03,
      roundEnds,
    );
  const loads: Record<Cargo, string> = {
    camera:
      pill(-s * 0.075, s * 0.1, s * 0.15, s * 0.1, s * 0.03, carbon) +
      circle(0, s * 0.25, s * 0.1, `paint(slant ${lighter(carbon, 0.3)} ${darker(carbon, 0.4)})`) +
      circle(-s * 0.01, s * 0.255, s * 0.062, "#0c1420") +
      circle(-s * 0.01, s * 0.255, s * 0.045, `paint(slant #6fb6ff #14325a)`) +
      circle(-s * 0.028, s * 0.238, s * 0.014, "#ffffff"),
    parcel:
      line(
        [
          [-s * 0.12, s * 0.08],
          [-s * 0.12, s * 0.2],
        ],
        carbon,
        s * 0.02,
      ) +
      line(
        [
          [s * 0.12, s * 0.08],
          [s * 0.12, s * 0.2],
        ],
        carbon,
        s * 0.02,
      ) +
      rect(
        -s * 0.2,
        s * 0.18,
        s * 0.4,
        s * 0.27,
        slant(seen(light, "#dba873", 1), seen(light, "#a8743f", 0.8)),
      ) +
      rect(-s * 0.04, s * 0.18, s * 0.08, s * 0.27, fade(seen(light, "#f4e3c4", 1), 0.8)) +
      rect(s * 0.07, s * 0.36, s * 0.1, s * 0.06, fade("#ffffff", 0.8)),
    spray:
      pill(
        -s * 0.2,
        s * 0.06,
        s * 0.4,
        s * 0.22,
        s * 0.06,
        `paint(down ${seen(light, "#f4f6f4", 1)} ${seen(light, "#b9c8c4", 0.6)})`,
      ) +
      rect(-s * 0.2, s * 0.16, s * 0.4, s * 0.09, fade(seen(light, "#4fb0a0", 0.9), 0.75)) +
      line(
        [
          [-s * 0.85, s * 0.3],
          [s * 0.85, s * 0.3],
        ],
        carbon,
        s * 0.02,
      ) +
      times(7, (index) =>
        polygon(
          [
            [(-0.8 + index * 0.266) * s, s * 0.31],
            [(-0.95 + index * 0.27) * s, s * 1],
            [(-0.65 + index * 0.27) * s, s * 1],
          ],
          down(fade("#ffffff", 0.55), fade("#ffffff", 0)),
        ),
      ).join(""),
  };
  return group([
    ...ends.slice(0, 2).map((end) => arm(end) + rotor(end)),
    leg(-1),
    leg(1),
    ...ends.slice(2).map(arm),
    loads[cargo],
    path(
      `M${r(-s * 0.3)},${r(s * 0.02)}C${r(-s * 0.3)},${r(-s * 0.13)} ${r(-s * 0.16)},${r(-s * 0.2)} 0,${r(-s * 0.2)}C${r(s * 0.16)},${r(-s * 0.2)} ${r(s * 0.3)},${r(-s * 0.13)} ${r(s * 0.3)},${r(s * 0.02)}C${r(s * 0.28)},${r(s * 0.11)} ${r(s * 0.14)},${r(s * 0.14)} 0,${r(s * 0.14)}C${r(-s * 0.14)},${r(s * 0.14)} ${r(-s * 0.28)},${r(s * 0.11)} ${r(-s * 0.3)},${r(s * 0.02)}Z`,
      down(lighter(bright, 0.35), bright, plain, dark),
    ),
    pill(-s * 0.15, s * 0.03, s * 0.3, s * 0.055, s * 0.027, carbon),
    rect(-s * 0.3, -s * 0.012, s * 0.6, s * 0.014, fade(dark, 0.6)),
    rect(-s * 0.03, -s * 0.2, s * 0.06, s * 0.18, fade(dark, 0.25)),
    ...[-0.1, 0.1].map((x) => circle(x * s, s * 0.057, s * 0.018, "#5f86a8")),
    ellipse(-s * 0.06, -s * 0.14, s * 0.13, s * 0.03, fade("#ffffff", 0.55)),
    ...ends.slice(2).map(rotor),
  ]);
}

/** Strips of crops running to the horizon. */
function fields(stage: Stage, horizon: number): string {
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

export const drone: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["dawn", "noon", "gold", "noon", "overcast"], direction);
  const { width, height, unit, light } = stage;
  const place = random.pick(["fields", "river", "town", "fields"]);
  const horizon = height * random.between(0.5, 0.62);
  const sunX = width * random.between(0.1, 0.9);
  const sunY = horizon - unit * random.between(12, 36);
  const sun = sunX < width / 2 ? -1 : 1;
  const cargo: Cargo =
    place === "fields"
      ? random.pick(["spray", "camera"])
      : place === "town"
        ? random.pick(["parcel", "parcel", "camera"])
        : "camera";
  const x = width * (sun < 0 ? random.between(0.56, 0.7) : random.between(0.3, 0.44));
  const y = height * random.between(0.32, 0.44);
  const span = Math.min(unit * random.between(30, 38), width * 0.38);
  const tilt = random.between(-11, 11);
  const shell = random.pick(["#f2f3f0", "#e8602f", "#f2f3f0", "#2f78b5"]);
  const bendX = width * random.between(0.3, 0.7);
  const bank = (aside: number): Point[] =>
    times(10, (index) => {
      const t = index / 9;
      return [
        bendX + Math.sin(t * 5) * unit * 22 * (0.15 + t) + aside * unit * (1.2 + 30 * t * t),
        horizon + unit * 2 + (height - horizon) * t,
      ];
    });
  const land = {
    fields: () =>
      fields(stage, horizon) +
      times(14, () =>
        tree(
          stage,
          random.between(0, width),
          horizon + unit * random.between(2, 7),
          unit * random.between(3, 7),
          "round",
          0.3,
          sun,
        ),
      ).join(""),
    river: () =>
      lawn(stage, horizon, height, true) +
      path(
        `${through(bank(-1))}L${through(bank(1).reverse()).slice(1)}Z`,
        down(
          mix(light.sky[2], "#ffffff", 0.1),
          mix(light.sky[1], "#2f6f8f", 0.3),
          mix(light.sky[0], "#1c4a66", 0.4),
        ),
        `stroke="${seen(light, "#d8c89a", 0.9)}" stroke-width="${r(unit * 0.8)}"`,
      ) +
      times(34, (index) => {
        const t = (index + 1) / 34;
        const side = random.pick([-1, 1]);
        const px =
          bendX +
          Math.sin(t * 5) * unit * 22 * (0.15 + t) +
          side * unit * (4 + 44 * t + random.between(0, 60) * t);
        return tree(
          stage,
          px,
          horizon + unit * 2 + (height - horizon) * t * 0.9,
          unit * (2 + 15 * t),
          random.pick(["round", "fir", "round"]),
          0.35 * (1 - t),
          sun,
        );
      }).join(""),
    town: () =>
      cityRow(
        stage,
        { base: horizon + unit * 3, high: unit * 30, wide: unit * 8, distance: 0.4, sun },
        (along) => 0.35 + 0.6 * Math.abs(Math.sin(along * 4 + sunX)),
      ) +
      haze(stage, horizon - unit * 20, horizon + unit * 3, 0.4) +
      water(stage, horizon + unit * 3, height, sunX) +
      treeLine(stage, horizon + unit * 3.4, unit * 4, 0.25) +
      ripples(stage, horizon + unit * 3, height, 90, 0.35) +
      shimmer(stage, sunX, horizon + unit * 4, height, light.sun, unit * 20),
  }[place as "fields" | "river" | "town"];
  const small = times(random.whole(1, 2), () =>
    group(
      [craft(stage, unit * random.between(4.5, 7), shell, "camera")],
      `transform="translate(${r(width * (sun < 0 ? random.between(0.1, 0.36) : random.between(0.64, 0.9)))} ${r(height * random.between(0.14, 0.4))}) rotate(${r(-tilt)})" opacity="0.92"`,
    ),
  );
  return framed(stage, [
    sky(stage, horizon, sunX, sunY),
    clouds(stage, 9, height * 0.03, horizon - unit * 6),
    hills(stage, horizon, unit * 24, 0.74, 0.9),
    place === "town"
      ? farCity(stage, horizon, unit * 22, 0.6)
      : hills(stage, horizon + unit, unit * 11, 0.5, 0.5),
    haze(stage, horizon - unit * 16, horizon, 0.5),
    place === "town" ? "" : treeLine(stage, horizon + unit * 0.6, unit * 2.4, 0.4),
    land(),
    ...small,
    ellipse(
      x + span * 0.1,
      height * 0.93,
      span * 0.55,
      span * 0.06,
      fade("#0a1424", place === "town" ? 0.12 : 0.3),
      soft(unit * 1.2),
    ),
    cargo === "camera"
      ? polygon(
          [
            [x, y + span * 0.3],
            [x - span * 0.8, height],
            [x + span * 0.8, height],
          ],
          down(fade("#bfe9ff", 0.22), fade("#bfe9ff", 0)),
          'style="mix-blend-mode:screen"',
        )
      : "",
    ...times(2, (index) =>
      curve(
        `M${r(x - width * 0.5)},${r(y + unit * (16 + index * 4))}Q${r(x - width * 0.2)},${r(y + unit * (2 + index * 5))} ${r(x - span * 0.5)},${r(y + index * unit)}`,
        fade("#ffffff", 0.35),
        unit * 0.3,
        `stroke-dasharray="${r(unit * 1.6)} ${r(unit * 1.4)}"`,
      ),
    ),
    bloom(stage, sunX, sunY, 0.55),
    group([craft(stage, span, shell, cargo)], `transform="translate(${r(x)} ${r(y)}) rotate(${r(tilt)})"`),
  ]);
};
