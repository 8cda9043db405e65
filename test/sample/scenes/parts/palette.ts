/** Times of day: what the sky, the light, the shadows and the distance look like in each. */

import { mix, multiply } from "./colour.ts";

export type LightName = "dawn" | "noon" | "gold" | "dusk" | "night" | "overcast";

export interface Light {
  name: LightName;
  /** From the zenith to the horizon. */
  sky: readonly [string, string, string];
  /** The colour that distance fades into. */
  haze: string;
  /** Disc of the sun or the moon. */
  sun: string;
  /** Tints surfaces that face the light. */
  key: string;
  /** Tints surfaces turned away from it. */
  shade: string;
  /** A lit window. */
  window: string;
  /** Share of windows lit, 0 to 1. */
  lit: number;
}

export const lights: Record<LightName, Light> = {
  dawn: {
    name: "dawn",
    sky: ["#6f9cc4", "#e9c3bd", "#ffe0bf"],
    haze: "#f0cfc2",
    sun: "#fff4dc",
    key: "#fff1e2",
    shade: "#8a8fb8",
    window: "#ffe7b0",
    lit: 0.12,
  },
  noon: {
    name: "noon",
    sky: ["#3f93d2", "#8cc8ec", "#e4f4f7"],
    haze: "#c6e1ee",
    sun: "#ffffff",
    key: "#fffefa",
    shade: "#86a2c6",
    window: "#fff6d8",
    lit: 0.02,
  },
  gold: {
    name: "gold",
    sky: ["#5f8fb8", "#e8c193", "#ffdd9c"],
    haze: "#efc596",
    sun: "#fff6d6",
    key: "#ffeecb",
    shade: "#8d7f9e",
    window: "#ffe2a0",
    lit: 0.08,
  },
  dusk: {
    name: "dusk",
    sky: ["#262a60", "#94507f", "#ff9d6c"],
    haze: "#b0658a",
    sun: "#ffe1b0",
    key: "#ffb592",
    shade: "#4a4479",
    window: "#ffd27d",
    lit: 0.45,
  },
  night: {
    name: "night",
    sky: ["#0a1029", "#172450", "#3d4c86"],
    haze: "#2c3a70",
    sun: "#f6f0dc",
    key: "#8f9fd0",
    shade: "#2b3463",
    window: "#ffcf73",
    lit: 0.55,
  },
  overcast: {
    name: "overcast",
    sky: ["#93a8b5", "#bccad0", "#e6e9e5"],
    haze: "#cbd5d8",
    sun: "#f8f8f2",
    key: "#f3f5f2",
    shade: "#8496a4",
    window: "#fff0c8",
    lit: 0.1,
  },
};

/**
 * A surface's own colour as it meets the eye.
 * `exposure`: 0 turned away from the light, 1 facing it. `distance`: 0 near, 1 lost in the haze.
 */
export function seen(light: Light, surface: string, exposure: number, distance = 0): string {
  const lit = multiply(surface, mix(light.shade, light.key, exposure));
  return mix(lit, light.haze, distance);
}
