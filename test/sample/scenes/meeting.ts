/** A meeting: around a table before a window, or a hall listening to a speaker. */

import { type Scene, stageFor, viewFor } from "./parts/frame.ts";
import { inHall } from "./views/meeting-hall.ts";
import { atTable } from "./views/meeting-table.ts";

export const meeting: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["noon", "dawn", "gold", "overcast"], direction);
  return viewFor(random, ["table", "hall"], direction) === "table" ? atTable(stage) : inHall(stage);
};
