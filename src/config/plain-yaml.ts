/**
 * The plain kind of YAML that nearly all front matter and all glossaries are: lines of `key: text`, `key: [a, b]` and
 * `key: { a: b }`, and comments on lines of their own; keys and
 * texts may stand in quotation marks.
 * Reading it here costs a tenth of what the YAML library takes, which tells in an archive of 100,000 articles.
 * Whatever is not certain to mean the same to the library is left to it; a test holds the two to the same result.
 */

type PlainMap = Record<string, string | string[] | Record<string, string>>;

export interface PlainYaml {
  data: PlainMap;
  /** By key, on which line of the text it stands, from 1. */
  lines: ReadonlyMap<string, number>;
}

const unquotedKey = /[A-Za-z]+|\p{Script=Han}[\p{Script=Han}\p{L}\p{N}·]*/u;
/** Without a mark that means something within quotes. */
const quoted = /"[^"\\\p{Cc}\u2028\u2029\uFEFF]+"/u;
const keyLine = new RegExp(`^(${unquotedKey.source}|${quoted.source}):(?: +(.*?))? *$`, "u");
const quotedText = new RegExp(`^${quoted.source}$`, "u");

const commentLine = /^#[^\p{Cc}\u2028\u2029\uFEFF]*$/u;

/** Begins with a letter, a digit or a Chinese opening mark; its colons stand before other characters; no comment. */
const plainText = /^[\p{L}\p{N}《“‘（【](?:[^:#\p{Cc}\u2028\u2029\uFEFF]|:(?=[^\s]))*$/u;

/** The same within brackets, where further marks have a meaning. */
const plainItem = /^[\p{L}\p{N}《“‘（【][^:#,[\]{}"'?&*!|>%@`\p{Cc}\u2028\u2029\uFEFF]*$/u;

/**
 * Undefined where the library has to read it.
 * @param options.keepEmpty a key without a value is for the library; it is left out otherwise
 */
export function readPlainYaml(text: string, options = { keepEmpty: false }): PlainYaml | undefined {
  const data: PlainMap = {};
  const lines = new Map<string, number>();
  for (const [index, line] of text.split("\n").entries()) {
    if (line === "" || commentLine.test(line)) continue;
    const [, written, value = ""] = keyLine.exec(line) ?? [];
    const key = written && unquoted(written);
    if (key === undefined || key === "__proto__" || lines.has(key)) return undefined;
    lines.set(key, index + 1);
    if (value === "" && options.keepEmpty) return undefined;
    if (value === "") continue;
    const read = plainText.test(value) ? value : quotedText.test(value) ? unquoted(value) : readFlow(value);
    if (read === undefined) return undefined;
    data[key] = read;
  }
  return { data, lines };
}

function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1) : text;
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
    const [, key, item = ""] = /^ *([A-Za-z]+(?:-[A-Za-z]+)*): +(.*?) *$/.exec(entry) ?? [];
    if (key === undefined || key in map || !plainItem.test(item)) return undefined;
    map[key] = item;
  }
  return map;
}
