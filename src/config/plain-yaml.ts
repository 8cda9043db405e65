/**
 * The plain kind of YAML that nearly all front matter is: lines of `key: text`, `key: [a, b]` and `key: { a: b }`.
 * Reading it here costs a tenth of what the YAML library takes, which tells in an archive of 100,000 articles.
 * Whatever is not certain to mean the same to the library is left to it; a test holds the two to the same result.
 */

type PlainMap = Record<string, string | string[] | Record<string, string>>;

const keyLine = /^([A-Za-z]+):(?: +(.*?))? *$/;

/** Begins with a letter, a digit or a Chinese opening mark; its colons stand before other characters; no comment. */
const plainText = /^[\p{L}\p{N}《“‘（【](?:[^:#\p{Cc}\u2028\u2029\uFEFF]|:(?=[^\s]))*$/u;

/** The same within brackets, where further marks have a meaning. */
const plainItem = /^[\p{L}\p{N}《“‘（【][^:#,[\]{}"'?&*!|>%@`\p{Cc}\u2028\u2029\uFEFF]*$/u;

/** Keys without a value are left out; undefined where the library has to read it. */
export function readPlainYaml(text: string): PlainMap | undefined {
  const data: PlainMap = {};
  const seen = new Set<string>();
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const [, key, value = ""] = keyLine.exec(line) ?? [];
    if (key === undefined || seen.has(key)) return undefined;
    seen.add(key);
    if (value === "") continue;
    const read = plainText.test(value) ? value : readFlow(value);
    if (read === undefined) return undefined;
    data[key] = read;
  }
  return data;
}

function readFlow(value: string): string[] | Record<string, string> | undefined {
  const inner = value.slice(1, -1);
  if (value.startsWith("[") && value.endsWith("]")) {
    if (/^ *$/.test(inner)) return [];
    const items = inner.split(",").map((item) => item.replace(/^ +| +$/g, ""));
    return items.every((item) => plainItem.test(item)) ? items : undefined;
  }
  if (!value.startsWith("{") || !value.endsWith("}")) return undefined;
  const map: Record<string, string> = {};
  for (const entry of inner.split(",")) {
    const [, key, item = ""] = /^ *([A-Za-z]+): +(.*?) *$/.exec(entry) ?? [];
    if (key === undefined || key in map || !plainItem.test(item)) return undefined;
    map[key] = item;
  }
  return map;
}
