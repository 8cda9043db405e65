/** Arithmetic of colours written `#rrggbb` or `#rrggbbaa`. */

type Channels = [red: number, green: number, blue: number, opacity: number];

function channels(colour: string): Channels {
  const value = (index: number): number => Number.parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16);
  return [value(0), value(1), value(2), colour.length > 7 ? value(3) : 255];
}

function written(parts: number[]): string {
  const hex = parts.map((part) =>
    Math.round(Math.min(255, Math.max(0, part)))
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${hex.slice(0, parts[3] === 255 ? 3 : 4).join("")}`;
}

/** The colour the share `amount` (0 to 1) of the way from one to the other. */
export function mix(from: string, to: string, amount: number): string {
  const target = channels(to);
  return written(channels(from).map((part, index) => part + ((target[index] ?? 0) - part) * amount));
}

/** A surface's colour seen in light of another colour. */
export function multiply(surface: string, light: string): string {
  const rays = channels(light);
  return written(channels(surface).map((part, index) => (part * (rays[index] ?? 255)) / 255));
}

/** The colour at an opacity from 0 to 1. */
export function fade(colour: string, opacity: number): string {
  const [red, green, blue] = channels(colour);
  return written([red, green, blue, Math.min(254, opacity * 255)]);
}

export const lighter = (colour: string, amount: number): string => mix(colour, "#ffffff", amount);

export const darker = (colour: string, amount: number): string => mix(colour, "#0b1020", amount);
