/**
 * Apache 2.4: `.htaccess`, which stands in the site itself. Only directives of AllowOverride FileInfo are used, and modules that may be
 * missing are asked for first, so that no host answers 500.
 */
import { compressible, contentTypeOf, endingsByType } from "./content-types.ts";
import { headerRules } from "./header-rules.ts";
import type { HeaderRule, HostedSite } from "./hosting.ts";
import { escapeSource, patternSource } from "./path-pattern.ts";
import { encoded, type RedirectRule } from "./redirect-rules.ts";
import { inTurn } from "./redirect-tables.ts";

export function htaccess(site: HostedSite, rules: readonly RedirectRule[]): string {
  const blocks = [
    [
      "# 由 newspark 生成，改了会被覆盖；设置在 content/site.yaml 的 hosting 里",
      "# Made by newspark, edits are lost; settings stand under hosting in content/site.yaml",
      ...notFound(site),
    ],
    [...types(), ...compressedTypes()],
    ["<IfModule mod_headers.c>", ...headerRules(site).flatMap(headerLines), "</IfModule>"],
    [
      "<IfModule mod_rewrite.c>",
      "RewriteEngine On",
      ...hidden(),
      ...inTurn(rules).flatMap((rule) => redirectLines(rule, site)),
      ...precompressed(),
      "</IfModule>",
    ],
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** Each version has a page of its own for what is not there. */
function notFound({ basePath, versions }: HostedSite): string[] {
  return versions.flatMap(({ path }) => {
    const line = `ErrorDocument 404 ${basePath}${path}/404.html`;
    if (path === "") return [line];
    return [`<If "%{REQUEST_URI} =~ m#^${escapeSource(basePath + path)}/#">`, line, "</If>"];
  });
}

function types(): string[] {
  return [...endingsByType()].map(
    ([type, endings]) => `AddType ${quoted(type)} ${endings.map((ending) => `.${ending}`).join(" ")}`,
  );
}

/** Of a file that lies there in a compressed form, Apache knows the address as that of the form. */
function headerLines({ for: path, set }: HeaderRule): string[] {
  const condition =
    path.endsWith("/*") && path.length === 2
      ? ""
      : ` "expr=%{REQUEST_URI} =~ m#${patternSource(path).replace(/\$$/, "(\\.(br|gz))?$")}#"`;
  return Object.entries(set).map(([name, value]) => `Header always set ${name} ${quoted(value)}${condition}`);
}

/** What is not for readers is not there, nor is a folder without an index. */
function hidden(): string[] {
  return [
    'RewriteRule "(^|/)\\.(?!well-known/)" "-" [R=404,L]',
    'RewriteRule "^_(headers|redirects)$" "-" [R=404,L]',
    'RewriteCond "%{REQUEST_FILENAME}" -d',
    'RewriteCond "%{REQUEST_FILENAME}/index.html" !-f',
    'RewriteRule "/$" "-" [R=404,L]',
  ];
}

function redirectLines({ path, splat, query, to, status }: RedirectRule, { basePath }: HostedSite): string[] {
  const below = escapeSource(path.slice(basePath.length + 1));
  if (!splat) {
    const flags = `[R=${status},NE,L${query === undefined ? "" : ",QSD"}]`;
    const line = `RewriteRule ${quoted(`^${below}$`)} ${quoted(literal(to))} ${flags}`;
    return query === undefined ? [line] : [`RewriteCond "%{QUERY_STRING}" ${quoted(`=${query}`)}`, line];
  }
  // What the reader sent stays percent-encoded as it came: decoded it could break out of the header.
  const target = literal(to).replaceAll(":splat", "%1");
  return [
    `RewriteCond "%{THE_REQUEST}" ${quoted(`^\\S+ ${escapeSource(encoded(path))}([^?\\s]*)`)}`,
    `RewriteRule ${quoted(`^${below}`)} ${quoted(target)} [R=${status},NE,L]`,
  ];
}

/** In a target `%1` and `$1` stand for what was found. */
function literal(to: string): string {
  return to.replace(/[%$]/g, "\\$&");
}

/** Files with `.gz` or `.br` beside them are sent as these; their type is that of the file itself. */
function precompressed(): string[] {
  const endings = compressible.join("|");
  return [
    { coding: "br", word: "br" },
    { coding: "gz", word: "gzip" },
  ].flatMap(({ coding, word }) => [
    `RewriteCond "%{HTTP:Accept-Encoding}" "\\b${word}\\b"`,
    `RewriteCond "%{REQUEST_FILENAME}.${coding}" -f`,
    `RewriteRule "^(.+\\.(${endings}))$" "$1.${coding}" [E=no-gzip:1,E=no-brotli:1,L]`,
  ]);
}

/** Sections for files of which two forms lie side by side. */
function compressedTypes(): string[] {
  return [
    ...compressible.flatMap((ending) => [
      `<FilesMatch "\\.${ending}\\.(br|gz)$">`,
      `ForceType ${quoted(contentTypeOf(`x.${ending}`))}`,
      "</FilesMatch>",
    ]),
    "AddEncoding br .br",
    "AddEncoding gzip .gz",
    "RemoveLanguage .br",
    "<IfModule mod_headers.c>",
    '<FilesMatch "\\.(br|gz)$">',
    "Header always append Vary Accept-Encoding",
    "</FilesMatch>",
    "</IfModule>",
  ];
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '\\"')}"`;
}
