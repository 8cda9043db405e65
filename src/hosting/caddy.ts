/**
 * Caddy 2: a file to be imported into the site's block, and the redirects as maps
 * (caddyserver.com/docs/caddyfile/directives/map), of which the first line that fits has the word.
 */
import { groupBy } from "../shared/group-by.ts";
import { contentTypeOf, endingsByType } from "./content-types.ts";
import { headerChoices, headerRules } from "./header-rules.ts";
import type { HostedSite } from "./hosting.ts";
import { escapeSource, patternSource } from "./path-pattern.ts";
import { encoded, type RedirectRule } from "./redirect-rules.ts";

export function caddyPack(site: HostedSite, rules: readonly RedirectRule[]): Map<string, string> {
  const headers = headerChoices(headerRules(site));
  const redirects = redirectParts(rules);
  const snippet = [
    "# 放在网站的 { } 里，前面写好 root * /网站的文件夹 · inside the site's { }, below root * /folder/of/the/site:",
    "# import newspark/site.caddy",
    ...headers.map(({ name, choices }) => {
      const lines = choices.map(
        ({ for: path, value }) => `\t${quoted(`~${patternSource(path)}`)} ${quoted(value)}`,
      );
      return `map {path} {${variable(name)}} {\n${[...lines, '\tdefault ""'].join("\n")}\n}`;
    }),
    ...typeMap(),
    ...redirects.lines,
    "",
    "header {",
    ...headers.map(({ name }) => `\t${name} {${variable(name)}}`),
    "\tContent-Type {newspark_type}",
    "\t-Server",
    "}",
    "",
    "# 不是给读者的文件 · files that are not for readers",
    "@newspark_hidden path_regexp (/\\.[^w/][^/]*|/\\.newspark.*|/_headers|/_redirects)$",
    "error @newspark_hidden 404",
    "",
    "# 旁边有 .gz、.br 文件就直接发 · files with .gz or .br beside them are sent as these",
    "file_server {",
    "\tprecompressed br gzip",
    "}",
    "",
    ...errorLines(site),
  ];
  return new Map([["site.caddy", `${snippet.join("\n")}\n`], ...redirects.files]);
}

function variable(header: string): string {
  return `newspark_${header.toLowerCase().replaceAll("-", "_")}`;
}

/** A string of a Caddyfile, in which a brace would begin a placeholder. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** Caddy takes types from the system, which may know few. */
function typeMap(): string[] {
  const lines = [...endingsByType()].map(
    ([type, endings]) => `\t${quoted(`~(?i)\\.(${endings.join("|")})$`)} ${quoted(type)}`,
  );
  return [
    `map {path} {newspark_type} {\n${lines.join("\n")}`,
    `\t${quoted("~/$")} ${quoted(contentTypeOf("index.html"))}`,
    '\tdefault ""\n}',
  ];
}

/** Each version has a page of its own for what is not there. */
function errorLines({ basePath, versions }: HostedSite): string[] {
  const variants = versions.filter(({ path }) => path !== "");
  return [
    "handle_errors {",
    "\tmap {path} {newspark_missing} {",
    ...variants.map(({ path }) => `\t\t"~^${escapeSource(basePath + path)}/" "${basePath}${path}/404.html"`),
    `\t\tdefault "${basePath}/404.html"`,
    "\t}",
    '\theader Cache-Control "public, max-age=0, must-revalidate"',
    `\theader Content-Type ${quoted(contentTypeOf("404.html"))}`,
    "\trewrite * {newspark_missing}",
    "\tfile_server {",
    "\t\tprecompressed br gzip",
    "\t}",
    "}",
  ];
}

interface RedirectParts {
  lines: string[];
  /** By name. */
  files: [string, string][];
}

function redirectParts(rules: readonly RedirectRule[]): RedirectParts {
  const parts: RedirectParts = { lines: [], files: [] };
  if (rules.length > 0)
    parts.lines.push("", 'map {query} {newspark_args} {\n\t"" ""\n\tdefault "?{query}"\n}');
  for (const [status, ofStatus] of groupBy(rules, (rule) => [rule.status])) {
    const name = `newspark_${status}`;
    const whole = ofStatus.filter(({ splat }) => !splat);
    const splats = ofStatus.filter(({ splat }) => splat);
    const table = (kind: string, ofKind: readonly RedirectRule[]): string[] => {
      // Caddy imports no file in which nothing stands.
      if (ofKind.length === 0) return [];
      parts.files.push([`${kind}-${status}.caddy`, linesOf(ofKind)]);
      return [`import ${kind}-${status}.caddy`];
    };
    const paths = whole.filter(({ query }) => query === undefined);
    const queries = whole.filter(({ query }) => query !== undefined);
    parts.lines.push(
      mapOf("{uri}", `${name}_splat`, splats.map(splatLine), ""),
      mapOf("{path}", `${name}_path`, table("paths", paths), `{${name}_splat}`),
      mapOf("{uri}", name, table("queries", queries), `{${name}_path}`),
      `@${name} expression \`{${name}} != ""\``,
      `redir @${name} {${name}} ${status}`,
    );
  }
  return parts;
}

function mapOf(source: string, name: string, lines: readonly string[], fallback: string): string {
  const all = [...lines, `default "${fallback}"`].map((line) => `\t${line}\n`);
  return `map ${source} {${name}} {\n${all.join("")}}`;
}

function linesOf(rules: readonly RedirectRule[]): string {
  const lines = rules.map((rule) => {
    const { path, query } = rule;
    const key = query === undefined ? path : `${encoded(path)}?${query}`;
    return `${quoted(key)} ${quoted(targetOf(rule))}\n`;
  });
  return lines.join("");
}

/** A query that did not matter is passed on, unless the target has one itself. */
function targetOf({ query, to }: Pick<RedirectRule, "query" | "to">): string {
  return query === undefined && !/[?#]/.test(to) ? `${to}{newspark_args}` : to;
}

/** What the reader sent stays percent-encoded as it came: decoded it could break out of the header. */
function splatLine({ path, to }: RedirectRule): string {
  const source = `~^${escapeSource(encoded(path))}([^?]*).*$`;
  return `${quoted(source)} ${quoted(targetOf({ to }).replaceAll(":splat", `\${1}`))}`;
}
