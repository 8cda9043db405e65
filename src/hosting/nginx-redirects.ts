/** Redirects as maps of nginx. */
import { quoted } from "./nginx-text.ts";
import { escapeSource } from "./path-pattern.ts";
import { encoded, type RedirectRule } from "./redirect-rules.ts";
import { keyOf, redirectTables, targetOf } from "./redirect-tables.ts";

interface RedirectMaps {
  http: string[];
  server: string[];
  /** By name. */
  files: [string, string][];
}

/** What the reader sent stays percent-encoded as it came where it is given back: decoded it could break out of the header. */
const sources = { queries: "$request_uri", paths: "$uri", stars: "$request_uri" };

const passedOn = "$is_args$args";

export function redirectMaps(rules: readonly RedirectRule[]): RedirectMaps {
  const maps: RedirectMaps = { http: hashSizes(rules), server: [], files: [] };
  for (const { kind, status, name, rules: found } of redirectTables(rules)) {
    const [file, variable] = [`${name}.map`, `$newspark_${kind}_${status}`];
    const lines = kind === "stars" ? found.map(splatLine) : [`  include newspark/${file};`];
    maps.http.push("", `map ${sources[kind]} ${variable} {`, ...lines, "}");
    if (kind !== "stars") maps.files.push([file, linesOf(found)]);
    maps.server.push("", `if (${variable}) {`, `  return ${status} ${variable};`, "}");
  }
  return maps;
}

/** Of keys that differ in case alone, which are one for a map, the first. */
function linesOf(rules: readonly RedirectRule[]): string {
  const byKey = new Map<string, string>();
  for (const rule of rules) {
    const key = keyOf(rule);
    const folded = key.toLowerCase();
    if (!byKey.has(folded)) byKey.set(folded, `${quoted(key)} ${quoted(targetOf(rule, passedOn))};\n`);
  }
  return [...byKey.values()].join("");
}

function splatLine(rule: RedirectRule, index: number): string {
  const rest = `newspark_rest_${index}`;
  const target = targetOf(rule, passedOn).replaceAll(":splat", `\${${rest}}`);
  return `  ${quoted(`~^${escapeSource(encoded(rule.path))}(?<${rest}>[^?]*)`)} ${quoted(target)};`;
}

/**
 * nginx refuses a map whose longest key does not fit into a bucket, and looks for sizes that fit for long where there is little room.
 * A key takes its bytes and two pointers, a bucket a pointer more.
 */
function hashSizes(rules: readonly RedirectRule[]): string[] {
  const longest = rules.reduce((most, rule) => Math.max(most, Buffer.byteLength(keyOf(rule))), 0);
  return [
    `map_hash_max_size ${powerOfTwo(Math.max(2048, rules.length * 2))};`,
    `map_hash_bucket_size ${powerOfTwo(Math.max(128, longest + 32))};`,
  ];
}

function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(least));
}
