/** What a run of `newspark views` says in the terminal. */
import type { Language } from "../shared/problem.ts";
import { unprintable } from "../shared/shown.ts";
import type { ViewsReport } from "../views/views-report.ts";
import { viewsWords } from "../views/views-words.ts";

export function viewsSummary(report: ViewsReport, language: Language): string {
  const words = viewsWords[language];
  const list = (title: string, rows: [number, string][]): string[] =>
    rows.length === 0
      ? []
      : ["", title, ...rows.map(([count, text]) => `${String(count).padStart(8)}  ${harmless(text)}`)];
  return [
    words.lines(report),
    ...words.warnings(report).map(harmless),
    words.site(report),
    ...list(
      words.top,
      report.top.map(({ path, title, views }) => [views, title === undefined ? path : `${path}  ${title}`]),
    ),
    ...list(
      words.referrers,
      report.referrers.map(({ host, views }) => [views, host]),
    ),
    ...list(
      words.missing,
      report.missing.map(({ path, requests, suggestion }) => [
        requests,
        suggestion === undefined ? path : `${path} → ${suggestion}`,
      ]),
    ),
    ...(report.missing.some(({ suggestion }) => suggestion !== undefined) ? ["", words.redirect] : []),
  ].join("\n");
}

/** Paths were written by whoever asked for them. */
function harmless(text: string): string {
  return text.replace(unprintable, " ");
}
