/** A laboratory: glass on the bench, a microscope or an instrument, researchers at work behind. */

import { darker, fade, lighter, mix } from "./parts/colour.ts";
import { framed, type Scene, stageFor } from "./parts/frame.ts";
import { beaker, flask, still, tubes, type Ware } from "./parts/glassware.ts";
import { microscope } from "./parts/microscope.ts";
import { person } from "./parts/people.ts";
import { outside } from "./parts/room.ts";
import {
  circle,
  down,
  ellipse,
  glow,
  group,
  line,
  type Point,
  pill,
  polygon,
  rect,
  slant,
  soft,
  times,
} from "./parts/shapes.ts";

const moods = [
  {
    wall: "#dbe9ee",
    bench: "#f6f9fa",
    edge: "#2f8fa8",
    liquids: ["#3fb6c8", "#f2a93c", "#e8637a", "#6fc06a"],
  },
  {
    wall: "#e8e4f2",
    bench: "#fbfafd",
    edge: "#6a5ab8",
    liquids: ["#8f6fe0", "#4fb8e0", "#f08fb0", "#f2c24c"],
  },
  {
    wall: "#e4efe4",
    bench: "#f9fbf6",
    edge: "#3f9a6a",
    liquids: ["#5fc08a", "#e8d24c", "#3fa8c0", "#f0884c"],
  },
  {
    wall: "#1d3550",
    bench: "#c9d8e4",
    edge: "#4fd0e8",
    liquids: ["#5fe8f0", "#b08fff", "#ff9a6b", "#7ff0a8"],
  },
] as const;

export const lab: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["noon", "dawn", "overcast", "noon"], direction);
  const { width, height, unit } = stage;
  const mood = random.pick(moods);
  const night = mood.wall === "#1d3550";
  const bench = height * random.between(0.7, 0.76);
  const hero = random.pick(["microscope", "still", "screen"] as const);
  const way = random.pick([1, -1] as const);
  const place = width * (way > 0 ? random.between(0.2, 0.3) : random.between(0.7, 0.8));
  const shade = darker(mood.wall, 0.14);
  const liquid = (): string => random.pick(mood.liquids);
  const sill = bench - unit * 20;
  const [wx, ww] = [width * (way > 0 ? 0.46 : -0.04), width * 0.58];
  const window: Point[] = [
    [wx, unit * 6],
    [wx + ww, unit * 6],
    [wx + ww, sill],
    [wx, sill],
  ];
  const shelfX = way > 0 ? 0 : width * 0.56;
  const shelves = [0.16, 0.34].map((level) => {
    const y = bench * level + unit * 12;
    const parts: string[] = [];
    for (
      let x = shelfX + unit * 3;
      x < shelfX + width * 0.44 - unit * 5;
      x += unit * random.between(4.4, 6.4)
    ) {
      const kind = random.whole(0, 3);
      const colour = mix(liquid(), mood.wall, 0.4);
      const tall = unit * random.between(5, 9);
      parts.push(
        kind === 0
          ? pill(x, y - tall, unit * 3.6, tall, unit * 0.7, down(mix(colour, "#ffffff", 0.3), colour)) +
              rect(
                x + unit * 0.9,
                y - tall - unit * 1.3,
                unit * 1.8,
                unit * 1.6,
                mix(shade, "#ffffff", 0.5),
              ) +
              rect(x, y - tall * 0.6, unit * 3.6, tall * 0.3, fade("#ffffff", 0.75))
          : kind === 1
            ? rect(
                x,
                y - tall * 0.8,
                unit * 4.2,
                tall * 0.8,
                mix(random.pick(["#d9683c", "#3f78b8", "#e8e2d6"]), mood.wall, 0.45),
              ) + rect(x + unit * 0.6, y - tall * 0.6, unit * 3, unit * 1.2, fade("#ffffff", 0.7))
            : kind === 2
              ? times(3, (index) =>
                  rect(
                    x + index * unit * 1.4,
                    y - tall * (0.8 + (index % 2) * 0.12),
                    unit * 1.2,
                    tall,
                    mix(random.pick(["#3f78b8", "#6f9a6a", "#c8783c"]), mood.wall, 0.5),
                  ),
                ).join("")
              : pill(x, y - tall * 0.6, unit * 4, tall * 0.6, unit, fade("#ffffff", 0.6)) +
                pill(x, y - tall * 0.32, unit * 4, tall * 0.32, unit, fade(colour, 0.9)),
      );
    }
    return (
      group(parts) +
      rect(shelfX, y, width * 0.44, unit * 1.1, night ? "#31506f" : "#ffffff") +
      rect(shelfX, y + unit * 1.1, width * 0.44, unit * 1.6, fade("#1a2a40", 0.14))
    );
  });
  const scientist = (x: number, tall: number, facing: 1 | -1): string =>
    person(stage, {
      x,
      base: bench + tall * 0.34,
      tall,
      facing,
      pose: random.pick(["tablet", "pointing", "tablet"]),
      coat: "#f7f8f8",
      trousers: "#3a4656",
      long: true,
    });
  const count = Math.max(1, Math.round(width / unit / 75));
  const wares: readonly [Ware, ...Ware[]] = [flask, beaker, tubes, flask, beaker];
  const objects: string[] = [];
  for (let x = unit * 8; x < width - unit * 4; x += unit * random.between(15, 20)) {
    if (Math.abs(x - place) < unit * 26) continue;
    const near = random.chance(0.4);
    objects.push(
      random.pick(wares)(
        stage,
        x,
        bench + unit * (near ? 12 : 6),
        unit * (near ? random.between(17, 21) : random.between(12, 15)),
        liquid(),
      ),
    );
  }
  const base = bench + unit * 13;
  const heroes = {
    microscope: () =>
      microscope(place, base, unit * 42, way > 0 ? 1 : -1, mood.edge) +
      flask(stage, place + way * unit * 30, base + unit * 4, unit * 26, liquid()),
    still: () =>
      still(stage, place, base, unit * 38, liquid()) +
      beaker(stage, place + way * unit * 26, base + unit * 4, unit * 22, liquid()),
    screen: () => {
      const [x, y, w, h] = [place - unit * 27, base - unit * 44, unit * 54, unit * 33];
      const helix = times(26, (index) => {
        const [hx, turn] = [x + w * (0.08 + (0.5 * index) / 25), index * 0.42];
        const [one, other] = [y + h * (0.5 + 0.3 * Math.sin(turn)), y + h * (0.5 - 0.3 * Math.sin(turn))];
        return (
          line(
            [
              [hx, one],
              [hx, other],
            ],
            fade("#bfeaff", 0.45),
            unit * 0.3,
          ) +
          circle(hx, one, unit * 0.75, mood.liquids[0]) +
          circle(hx, other, unit * 0.75, mood.liquids[2])
        );
      });
      return group([
        rect(x + w * 0.44, y + h, w * 0.12, unit * 9, "#8b99a6"),
        pill(x + w * 0.28, base - unit * 2, w * 0.44, unit * 2.4, unit, "#aab7c2"),
        pill(x - unit, y - unit, w + unit * 2, h + unit * 2.4, unit * 1.4, "#1c2534"),
        rect(x, y, w, h, slant("#14304e", "#0b1a30")),
        ...helix,
        ...times(
          4,
          (index) =>
            rect(
              x + w * 0.66,
              y + h * (0.14 + index * 0.2),
              w * random.between(0.14, 0.27),
              h * 0.06,
              fade(mood.liquids[index] ?? "#ffffff", 0.9),
            ) + rect(x + w * 0.66, y + h * (0.23 + index * 0.2), w * 0.2, h * 0.025, fade("#ffffff", 0.4)),
        ),
        rect(x, y, w, h, slant("#ffffff2a", "#ffffff00")),
      ]);
    },
  };
  return framed(stage, [
    rect(0, 0, width, height, down(lighter(mood.wall, 0.25), mood.wall, shade)),
    outside(stage, "window", window, sill - unit * 8),
    polygon(window, slant(fade("#ffffff", night ? 0.1 : 0.5), fade("#ffffff", 0.12))),
    ...times(4, (index) =>
      rect(
        wx + (ww * index) / 3 - unit * 0.5,
        unit * 6,
        unit,
        sill - unit * 6,
        night ? "#2b4766" : "#ffffff",
      ),
    ),
    rect(wx - unit, unit * 5, ww + unit * 2, unit * 1.4, night ? "#2b4766" : "#ffffff"),
    rect(wx - unit, sill, ww + unit * 2, unit * 2, night ? "#31506f" : "#f4f7f8"),
    ...shelves,
    ...times(
      width / unit / 40 + 1,
      (index) =>
        rect(index * unit * 40, 0, unit * 26, unit * 1.6, "#ffffff") +
        ellipse(
          index * unit * 40 + unit * 13,
          unit * 2,
          unit * 26,
          unit * 22,
          glow(fade("#ffffff", 0.5), fade("#ffffff", 0)),
        ),
    ),
    ...times(count, (index) =>
      scientist(
        (width * (index + random.between(0.35, 0.65))) / count + way * unit * 12,
        unit * random.between(58, 64),
        index % 2 ? -1 : 1,
      ),
    ),
    rect(0, bench, width, height - bench, down(mood.bench, mix(mood.bench, shade, 0.3))),
    rect(0, bench, width, unit * 0.7, fade("#ffffff", 0.9)),
    rect(0, height - unit * 6, width, unit * 6, down(mood.edge, darker(mood.edge, 0.35))),
    ...objects,
    ellipse(place, base, unit * 28, unit * 3, fade("#101828", 0.18), soft(unit)),
    heroes[hero](),
    circle(
      wx + ww / 2,
      unit * 20,
      unit * 80,
      glow(fade("#ffffff", night ? 0.25 : 0.5), fade("#ffffff", 0)),
      'style="mix-blend-mode:soft-light"',
    ),
  ]);
};
