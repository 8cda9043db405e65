/** The report as a page. */
import type { Language } from "../shared/problem.ts";
import { safe, standalonePage, tableOf } from "../shared/standalone-page.ts";
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
  const body = `<p>${safe(words.site(report))}</p>
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
)}`;
  return standalonePage({ title, language, style, body: body.trimEnd() });
}

/** A heading with a table; nothing where there is no row. */
function section(title: string, columns: string[], rows: (string | number)[][]): string {
  return rows.length === 0 ? "" : `<h2>${safe(title)}</h2>\n${tableOf(columns, rows)}\n`;
}
