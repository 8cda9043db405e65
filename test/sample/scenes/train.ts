/** Trains: passing on a viaduct, coming towards us, standing at a platform, or hauling containers. */

import { type Scene, stageFor, viewFor } from "./parts/frame.ts";
import { coming } from "./views/train-coming.ts";
import { freight } from "./views/train-freight.ts";
import { platform } from "./views/train-platform.ts";
import { viaduct } from "./views/train-viaduct.ts";

export const train: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["dawn", "noon", "gold", "dusk", "overcast"], direction);
  const view = viewFor(
    random,
    ["viaduct", "coming", "viaduct", "platform", "freight", "freight-port"],
    direction,
  );
  switch (view) {
    case "viaduct":
      return viaduct(stage);
    case "coming":
      return coming(stage);
    case "platform":
      return platform(stage);
    default:
      return freight(stage, view === "freight-port");
  }
};
