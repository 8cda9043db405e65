/** Redirects as maps of nginx: of whole addresses first, then of paths, then of what begins with a path. */
import { groupBy } from "../shared/group-by.ts";
import { quoted } from "./nginx-text.ts";
import { escapeSource } from "./path-pattern.ts";
import { encoded, type RedirectRule } from "./redirect-rules.ts";

interface RedirectMaps {
  http: string[];
  server: string[];
  /** By name. */
  files: [string, string][];
}

export function redirectMaps(rules: readonly RedirectRule[]): RedirectMaps {
  const maps: RedirectMaps = { http: hashSizes(rules), server: [], files: [] };
  for (const [status, ofStatus] of groupBy(rules, (rule) => [rule.status])) {
    let name = "";
    for (const { kind, source, found } of stagesOf(ofStatus)) {
      if (found.length === 0) continue;
      const file = `${kind}-${status}.map`;
      // What the first of the maps does not know is left to those before it.
      const fallback = name === "" ? [] : [`  default ${name};`];
      name = `$newspark_${status}_${kind}`;
      const lines = kind === "stars" ? found.map(splatLine) : [`  include newspark/${file};`];
      maps.http.push("", `map ${source} ${name} {`, ...fallback, ...lines, "}");
      if (kind !== "stars") maps.files.push([file, linesOf(found)]);
    }
    maps.server.push("", `if (${name}) {`, `  return ${status} ${name};`, "}");
  }
  return maps;
}

/**
 * What has the word comes last. What the reader sent stays percent-encoded as it came where it is given back: decoded it could
 * break out of the header.
 */
function stagesOf(rules: readonly RedirectRule[]) {
  const whole = rules.filter(({ splat }) => !splat);
  return [
    { kind: "stars", source: "$request_uri", found: rules.filter(({ splat }) => splat) },
    { kind: "paths", source: "$uri", found: whole.filter(({ query }) => query === undefined) },
    { kind: "queries", source: "$request_uri", found: whole.filter(({ query }) => query !== undefined) },
  ];
}

/** Of keys that differ in case alone, which are one for a map, the first. */
function linesOf(rules: readonly RedirectRule[]): string {
  const byKey = new Map<string, string>();
  for (const rule of rules) {
    const key = keyOf(rule);
    const folded = key.toLowerCase();
    if (!byKey.has(folded)) byKey.set(folded, `${quoted(key)} ${quoted(targetOf(rule))};\n`);
  }
  return [...byKey.values()].join("");
}

function keyOf({ path, query }: RedirectRule): string {
  return query === undefined ? path : `${encoded(path)}?${query}`;
}

/** A query that did not matter is passed on, unless the target has one itself. */
function targetOf({ query, to }: RedirectRule): string {
  return query === undefined && !/[?#]/.test(to) ? `${to}$is_args$args` : to;
}

function splatLine({ path, to }: RedirectRule, index: number): string {
  const rest = `newspark_rest_${index}`;
  const target = targetOf({ to } as RedirectRule).replaceAll(":splat", `\${${rest}}`);
  return `  ${quoted(`~^${escapeSource(encoded(path))}(?<${rest}>[^?]*)`)} ${quoted(target)};`;
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
