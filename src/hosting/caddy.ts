/**
 * Caddy 2: a file to be imported into the site's block, and the redirects as maps
 * (caddyserver.com/docs/caddyfile/directives/map), of which the first line that fits has the word.
 */
import { contentTypeOf, endingsByType } from "./content-types.ts";
import { headerChoices, headerRules } from "./header-rules.ts";
import type { HostedSite } from "./hosting.ts";
import { escapeSource, patternSource } from "./path-pattern.ts";
import { encoded, type RedirectRule } from "./redirect-rules.ts";
import { keyOf, redirectTables, targetOf } from "./redirect-tables.ts";

export function caddyPack(site: HostedSite, rules: readonly RedirectRule[]): Map<string, string> {
  const redirects = redirectParts(rules);
  const headers = headerLines(site);
  const snippet = [
    "# 放在网站的 { } 里，前面写好 root * /网站的文件夹 · inside the site's { }, below root * /folder/of/the/site:",
    "# import newspark/site.caddy",
    ...headers.maps,
    ...redirects.lines,
    "",
    ...headers.always(),
    ...headers.sometimes,
    ...typeLines(),
    "",
    "# 不是给读者的文件 · files that are not for readers",
    "@newspark_hidden {",
    "\tpath_regexp /(\\.|_headers$|_redirects$)",
    "\tnot path /.well-known/*",
    "}",
    "error @newspark_hidden 404",
    "",
    "# 旁边有 .gz、.br 文件就直接发 · files with .gz or .br beside them are sent as these",
    ...fileServer,
    "",
    ...errorLines(site, headers),
  ];
  return new Map([["site.caddy", `${snippet.join("\n")}\n`], ...redirects.files]);
}

const fileServer = ["file_server {", "\tprecompressed br gzip", "}"];

/** A string of a Caddyfile; ours hold no brace that is not to be taken for a placeholder's beginning. */
function quoted(text: string): string {
  return `"${text.replace(/"/g, '\\"')}"`;
}

interface HeaderLines {
  maps: string[];
  /** @param fixed values that hold whatever the path */
  always(fixed?: Record<string, string>): string[];
  sometimes: string[];
}

/** What is the same for all files stands there; what differs comes out of a map; what few files have is asked for first. */
function headerLines(site: HostedSite): HeaderLines {
  const everything = `${site.basePath}/*`;
  const headers = headerChoices(headerRules(site)).map(({ name, choices }) => ({
    ...{ name, choices, variable: `newspark_${name.toLowerCase().replaceAll("-", "_")}` },
    usual: choices.find(({ for: path }) => path === everything),
  }));
  const maps = headers
    .filter(({ choices, usual }) => choices.length > 1 || !usual)
    .map(({ choices, variable }) =>
      mapOf(
        "{path}",
        variable,
        choices.map(({ for: path, value }) => `${quoted(`~${patternSource(path)}`)} ${quoted(value)}`),
        "",
      ),
    );
  const always = (fixed: Record<string, string> = {}): string[] => [
    "header {",
    ...headers
      .filter(({ usual }) => usual)
      .map(({ name, choices, variable, usual }) => {
        const value = fixed[name] ?? (choices.length === 1 ? usual?.value : undefined);
        return `\t${name} ${value === undefined ? `{${variable}}` : quoted(value)}`;
      }),
    "\t-Server",
    "}",
  ];
  const sometimes = headers
    .filter(({ usual }) => !usual)
    .flatMap(({ name, variable }) => [
      `@${variable} expression \`{${variable}} != ""\``,
      `header @${variable} ${name} {${variable}}`,
    ]);
  return { maps, always, sometimes };
}

/** Caddy takes types from the system, which may know few. */
function typeLines(): string[] {
  return [...endingsByType()].flatMap(([type, endings]) => {
    const name = `@newspark_${endings[0]}`;
    const folders = endings.includes("html") ? " */" : "";
    return [
      `${name} path ${endings.map((ending) => `*.${ending}`).join(" ")}${folders}`,
      `header ${name} Content-Type ${quoted(type)}`,
    ];
  });
}

/** Each version has a page of its own for what is not there. */
function errorLines({ basePath, versions }: HostedSite, headers: HeaderLines): string[] {
  const pages = versions
    .filter(({ path }) => path !== "")
    .map(({ path }) => `"~^${escapeSource(basePath + path)}/" ${quoted(`${basePath}${path}/404.html`)}`);
  const lines = [
    mapOf("{path}", "newspark_missing", pages, `${basePath}/404.html`),
    ...headers.always({ "Cache-Control": cacheOfErrors }),
    `header Content-Type ${quoted(contentTypeOf("404.html"))}`,
    "rewrite * {newspark_missing}",
    ...fileServer,
  ].flatMap((text) => text.split("\n").map((line) => `\t${line}`));
  return ["handle_errors {", ...lines, "}"];
}

/** What is not there now may be there soon. */
const cacheOfErrors = "public, max-age=0, must-revalidate";

interface RedirectParts {
  lines: string[];
  /** By name. */
  files: [string, string][];
}

const sources = { queries: "{uri}", paths: "{path}", stars: "{uri}" };

function redirectParts(rules: readonly RedirectRule[]): RedirectParts {
  const parts: RedirectParts = { lines: [], files: [] };
  if (rules.length > 0) parts.lines.push("", mapOf("{query}", "newspark_args", ['"" ""'], "?{query}"));
  for (const { kind, status, name, rules: found } of redirectTables(rules)) {
    const [file, variable] = [`${name}.caddy`, `newspark_${kind}_${status}`];
    parts.lines.push(
      mapOf(sources[kind], variable, kind === "stars" ? found.map(splatLine) : [`import ${file}`], ""),
      `@${variable} expression \`{${variable}} != ""\``,
      `redir @${variable} {${variable}} ${status}`,
    );
    if (kind !== "stars") parts.files.push([file, linesOf(found)]);
  }
  return parts;
}

function mapOf(source: string, name: string, lines: readonly string[], fallback: string): string {
  const all = [...lines, `default "${fallback}"`].map((line) => `\t${line}\n`);
  return `map ${source} {${name}} {\n${all.join("")}}`;
}

function linesOf(rules: readonly RedirectRule[]): string {
  return rules
    .map((rule) => `${quoted(keyOf(rule))} ${quoted(targetOf(rule, "{newspark_args}"))}\n`)
    .join("");
}

/** What the reader sent stays percent-encoded as it came: decoded it could break out of the header. */
function splatLine({ path, to }: RedirectRule): string {
  const source = `~^${escapeSource(encoded(path))}([^?]*)(.*)$`;
  const target = /[?#]/.test(to) ? to : `${to}\${2}`;
  return `${quoted(source)} ${quoted(target.replaceAll(":splat", `\${1}`))}`;
}
