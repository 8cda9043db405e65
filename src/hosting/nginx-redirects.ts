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
    const name = `$newspark_${status}`;
    const file = (kind: string) => `${kind}-${status}.map`;
    maps.http.push(
      // What the reader sent stays percent-encoded as it came: decoded it could break out of the header.
      `\nmap $request_uri ${name}_splat {`,
      ...ofStatus.filter(({ splat }) => splat).map(splatLine),
      "}",
      `map $uri ${name}_path {\n  default ${name}_splat;\n  include newspark/${file("paths")};\n}`,
      `map $request_uri ${name} {\n  default ${name}_path;\n  include newspark/${file("queries")};\n}`,
    );
    maps.server.push("", `if (${name}) {`, `  return ${status} ${name};`, "}");
    const whole = ofStatus.filter(({ splat }) => !splat);
    maps.files.push(
      [file("paths"), linesOf(whole.filter(({ query }) => query === undefined))],
      [file("queries"), linesOf(whole.filter(({ query }) => query !== undefined))],
    );
  }
  return maps;
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
