/** Battery cells: a module of round cells, a pack of flat ones on its way along the line, or a storage station. */

import { type Scene, stageFor, viewFor } from "./parts/frame.ts";
import { roundCells } from "./views/battery-cells.ts";
import { packs } from "./views/battery-packs.ts";
import { station } from "./views/battery-station.ts";

export const battery: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["noon", "gold", "dawn", "overcast"], direction);
  const view = viewFor(random, ["cells", "packs", "station"], direction);
  return { cells: roundCells, packs, station }[view](stage);
};
