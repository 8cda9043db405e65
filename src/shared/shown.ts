/** A value of the content as messages quote it: on one line, short, harmless to a terminal. */

const longest = 48;

/** Text as it is, a list or keys in YAML's flow form. */
export function shown(value: unknown): string {
  const text = [
    ...flow(value, 0)
      .slice(0, longest * 8)
      .replace(unprintable, " ")
      .trim(),
  ];
  return text.length > longest ? `${text.slice(0, longest).join("")}…` : text.join("");
}

/** Control characters, line and paragraph separators, marks that turn the direction of text, and noncharacters. */
export const unprintable = /[\p{Cc}\p{NChar}\u2028-\u202e\u2066-\u2069]+/gu;

const deepest = 3;

function flow(value: unknown, depth: number): string {
  if (value === null || typeof value !== "object") return String(value);
  if (depth === deepest) return "…";
  if (Array.isArray(value))
    return `[${value
      .slice(0, longest)
      .map((item) => flow(item, depth + 1))
      .join(", ")}]`;
  const entries = Object.entries(value).slice(0, longest);
  return `{${entries.map(([key, item]) => `${key}: ${flow(item, depth + 1)}`).join(", ")}}`;
}
