/** A plan: the district as a model, the same on paper, or an island surveyed from the air. */

import { type Scene, stageFor, viewFor } from "./parts/frame.ts";
import { planIsland } from "./views/plan-island.ts";
import { planModel } from "./views/plan-model.ts";
import { planSheet } from "./views/plan-sheet.ts";

export const mapPlan: Scene = (random, size, direction) => {
  const stage = stageFor(random, size, ["noon"], direction);
  const view = viewFor(random, ["model", "sheet", "model", "island"], direction);
  return { model: planModel, sheet: planSheet, island: planIsland }[view](stage);
};
