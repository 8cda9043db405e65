/** A high-speed train on its viaduct, passing by or coming towards us. */

import { type Scene, stageFor } from "./parts/frame.ts";
import { coming } from "./views/train-coming.ts";
import { viaduct } from "./views/train-viaduct.ts";

export const train: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["dawn", "noon", "gold", "dusk", "overcast"], direction);
  return random.chance(0.6) ? viaduct(stage) : coming(stage);
};
