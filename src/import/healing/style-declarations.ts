/** The declarations of a `style` attribute, and its values as numbers and colours. */

/** By property, in small letters; of several the last. */
export function declarationsIn(style: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of style.replace(/\/\*.*?\*\//gs, "").split(";")) {
    const colon = part.indexOf(":");
    if (colon < 0) continue;
    const value = part
      .slice(colon + 1)
      .replace(/!\s*important/i, "")
      .trim()
      .toLowerCase();
    found.set(part.slice(0, colon).trim().toLowerCase(), value);
  }
  return found;
}

const pixelsPer: Record<string, number> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 37.8,
  mm: 3.78,
  em: 16,
  rem: 16,
  ex: 8,
  "%": 0.16,
  "": 1,
};

/** In pixels, em and percent of a text of 16; undefined for what is no length, such as `auto`. */
export function pixels(value: string | undefined): number | undefined {
  const [, number = "", unit = ""] = /^([+-]?\d*\.?\d+)([a-z%]*)$/.exec(value ?? "") ?? [];
  const factor = pixelsPer[unit];
  return number === "" || factor === undefined ? undefined : Number(number) * factor;
}

const names: Record<string, string> = { white: "ffffff", black: "000000" };

/** Six digits; undefined for what is no plain colour. */
export function colour(value: string | undefined): string | undefined {
  const text = (value ?? "").trim().toLowerCase();
  const [, digits = ""] = /^#?([\da-f]{6}|[\da-f]{3})$/.exec(text) ?? [];
  if (digits.length === 3) return [...digits].map((digit) => digit + digit).join("");
  if (digits !== "") return digits;
  const parts = /^rgba?\((\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(text)?.slice(1);
  if (parts) return parts.map((part) => Math.min(255, Number(part)).toString(16).padStart(2, "0")).join("");
  return names[text];
}
