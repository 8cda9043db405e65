/** The scenes by the names that the picture lists use. */

import type { Scene } from "./parts/frame.ts";
import { skyline } from "./skyline.ts";

export const scenes: Record<string, Scene> = {
  skyline,
};
