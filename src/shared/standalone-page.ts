/** A page in one HTML file that asks nothing of any other: for a mail, or an owner's desk. */
import { escapeHtml } from "./html.ts";
import type { Language } from "./problem.ts";
import { unprintable } from "./shown.ts";

export interface StandalonePage {
  title: string;
  language: Language;
  /** CSS. */
  style: string;
  /** HTML, below the title. */
  body: string;
}

export function standalonePage({ title, language, style, body }: StandalonePage): string {
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
${body}
</body>
</html>
`;
}

/** Numbers stand right: in the class `number`. */
export function tableOf(columns: readonly string[], rows: readonly (string | number)[][]): string {
  const [first = []] = rows;
  const cell = (tag: string, value: string | number, at: number) =>
    `<${tag}${typeof first[at] === "number" ? ' class="number"' : ""}>${safe(String(value))}</${tag}>`;
  const row = (tag: string, values: readonly (string | number)[]) =>
    `<tr>${values.map((value, at) => cell(tag, value, at)).join("")}</tr>`;
  return `<table>
<thead>${row("th", columns)}</thead>
<tbody>
${rows.map((values) => row("td", values)).join("\n")}
</tbody>
</table>`;
}

/** For what somebody else wrote: paths, hosts, titles. */
export function safe(text: string): string {
  return escapeHtml(text.replace(unprintable, " "));
}
