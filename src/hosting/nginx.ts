/**
 * nginx: two files to be included, and the redirects as maps (nginx.org/en/docs/http/ngx_http_map_module.html), which take the same time
 * however many there are. Headers stand at the server's level, where no location takes them away, and differ by maps too.
 */
import { endingsByType } from "./content-types.ts";
import { type HeaderChoices, headerChoices, headerRules } from "./header-rules.ts";
import type { HostedSite } from "./hosting.ts";
import { redirectMaps } from "./nginx-redirects.ts";
import { quoted } from "./nginx-text.ts";
import { patternSource } from "./path-pattern.ts";
import type { RedirectRule } from "./redirect-rules.ts";

export function nginxPack(
  site: HostedSite,
  rules: readonly RedirectRule[],
  { brotli }: { brotli: boolean },
): Map<string, string> {
  const redirects = redirectMaps(rules);
  const headers = headerChoices(headerRules(site));
  const isSame = ({ choices }: Pick<HeaderChoices, "choices">) =>
    choices.length === 1 && choices[0]?.for === `${site.basePath}/*`;
  const various = headers.filter((header) => !isSame(header));
  const http = [
    "# 放在 http { } 里 · inside http { }: include newspark/http.conf;",
    ...redirects.http,
    ...various.map(({ name, choices }) => {
      const lines = choices.map(
        ({ for: path, value }) => `  ${quoted(`~${patternSource(path)}`)} ${quoted(value)};`,
      );
      return `\nmap $uri ${variable(name)} {\n${lines.join("\n")}\n}`;
    }),
  ];
  const server = [
    "# 放在 server { } 里 · inside server { }: include newspark/server.conf;",
    "index index.html;",
    "absolute_redirect off;",
    "server_tokens off;",
    "",
    ...typeLines(),
    "",
    "# 旁边有 .gz、.br 文件就直接发 · files with .gz or .br beside them are sent as these",
    "gzip_static on;",
    "gzip_vary on;",
    ...(brotli ? ["brotli_static on;"] : []),
    "",
    ...headers.map(({ name, choices }) => {
      const value = isSame({ choices }) ? quoted(choices[0]?.value ?? "") : variable(name);
      return `add_header ${name} ${value} always;`;
    }),
    ...redirects.server,
    "",
    ...notFound(site),
    "",
    "# 不是给读者的文件 · files that are not for readers",
    "location ~ (/\\.(?!well-known/)|/_(headers|redirects)$) {",
    "  return 404;",
    "}",
  ];
  return new Map([
    ["http.conf", `${http.join("\n")}\n`],
    ["server.conf", `${server.join("\n")}\n`],
    ...redirects.files,
  ]);
}

function variable(header: string): string {
  return `$newspark_${header.toLowerCase().replaceAll("-", "_")}`;
}

function typeLines(): string[] {
  const types = [...endingsByType()].map(([type, endings]) => [type.replace(/;.*/, ""), endings] as const);
  const withCharset = [...endingsByType().keys()].filter((type) => type.includes("charset"));
  const names = withCharset.map((type) => type.replace(/;.*/, "")).filter((type) => type !== "text/html");
  return [
    "types {",
    ...types.map(([type, endings]) => `  ${type} ${endings.join(" ")};`),
    "}",
    "default_type application/octet-stream;",
    "charset utf-8;",
    `charset_types ${names.join(" ")};`,
  ];
}

/** Each version has a page of its own for what is not there; a folder without an index is not there either. */
function notFound({ basePath, versions }: HostedSite): string[] {
  return versions.flatMap(({ path }) => {
    const page = `${basePath}${path}/404.html`;
    const lines = [`error_page 404 ${page};`, `error_page 403 =404 ${page};`];
    return path === "" ? lines : [`location ${basePath}${path}/ {`, ...lines.map((line) => `  ${line}`), "}"];
  });
}
