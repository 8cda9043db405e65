/** Every text of a configuration, and where it stands in it. */

export interface PlacedText {
  text: string;
  path: PropertyKey[];
}

/** @param data maps, lists and texts, as `YamlSource` has them */
export function textsIn(data: unknown): PlacedText[] {
  const texts: PlacedText[] = [];
  const visit = (value: unknown, path: PropertyKey[]): void => {
    if (typeof value === "string") texts.push({ text: value, path });
    if (typeof value !== "object" || value === null) return;
    for (const [key, inside] of Object.entries(value)) {
      visit(inside, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  visit(data, []);
  return texts;
}
