/** The report as one HTML file that asks nothing of any other: for a mail, or an owner's desk. */
import { escapeHtml } from "../shared/html.ts";
import type { Language } from "../shared/problem.ts";
import { unprintable } from "../shared/shown.ts";
import { dayBars } from "./day-bars.ts";
import type { ViewsReport } from "./views-report.ts";
import { viewsWords } from "./views-words.ts";

const style = `
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; }
svg { width: 100%; height: auto; font-size: 12px; fill: currentColor; }
rect { fill: #2a6fb0; }
line { stroke: currentColor; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .3rem .5rem; border-bottom: 1px solid #8886; text-align: left; overflow-wrap: anywhere; }
.number { text-align: right; white-space: nowrap; }
`;

/** @param name of the portal */
export function viewsPage(report: ViewsReport, name: string, language: Language): string {
  const words = viewsWords[language];
  const { path, title: called, recent, total, host, requests, suggestion } = words.columns;
  const title = `${name} ${report.days.at(-1)?.day ?? ""}`;
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${safe(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${safe(title)}</h1>
<p>${safe(words.site(report))}</p>
<p>${safe(words.lines(report))}</p>
${words
  .warnings(report)
  .map((warning) => `<p>${safe(warning)}</p>\n`)
  .join("")}<h2>${words.days}</h2>
${dayBars(report.days, words.days)}
${section(
  words.top,
  [path, called, recent, total],
  report.top.map((row) => [row.path, row.title ?? "", row.views, row.total]),
)}${section(
  words.referrers,
  [host, requests],
  report.referrers.map((row) => [row.host, row.views]),
)}${section(
  words.missing,
  [path, requests, suggestion],
  report.missing.map((row) => [row.path, row.requests, row.suggestion ?? ""]),
)}</body>
</html>
`;
}

/** A heading with a table; nothing where there is no row. Numbers stand right. */
function section(title: string, columns: string[], rows: (string | number)[][]): string {
  const [first] = rows;
  if (!first) return "";
  const cell = (tag: string, value: string | number, at: number) =>
    `<${tag}${typeof first[at] === "number" ? ' class="number"' : ""}>${safe(String(value))}</${tag}>`;
  const row = (tag: string, values: (string | number)[]) =>
    `<tr>${values.map((value, at) => cell(tag, value, at)).join("")}</tr>\n`;
  return `<h2>${safe(title)}</h2>
<table>
<thead>${row("th", columns).trim()}</thead>
<tbody>
${rows.map((values) => row("td", values)).join("")}</tbody>
</table>
`;
}

/** Paths and hosts were written by whoever asked. */
function safe(text: string): string {
  return escapeHtml(text.replace(unprintable, " "));
}
