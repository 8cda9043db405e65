/** A processor on its board seen from above at an angle, or a wafer with its dies. */

import { type Scene, stageFor, viewFor } from "./parts/frame.ts";
import { onBoard } from "./views/chip-board.ts";
import { wafer } from "./views/chip-wafer.ts";

export const chip: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["night"], direction);
  return viewFor(random, ["board", "wafer", "board"], direction) === "board" ? onBoard(stage) : wafer(stage);
};
