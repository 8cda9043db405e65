/** The report as a page. */
import type { Language } from "../shared/problem.ts";
import { safe, standalonePage, tableOf } from "../shared/standalone-page.ts";
import { bars } from "./bars.ts";
import type { ImportReport } from "./import-report.ts";
import { type Note, type NoteSection, noteSections } from "./notes.ts";
import { kindText, placeText, reportWords, sectionWords } from "./report-words.ts";

const style = `
:root { color-scheme: light dark; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; }
svg { width: 100%; max-width: 48rem; height: auto; font-size: 13px; fill: currentColor; }
rect { fill: #2a6fb0; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .3rem .5rem; border-bottom: 1px solid #8886; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.number { text-align: right; white-space: nowrap; }
.wrong { color: #b3261e; font-weight: 600; }
summary { cursor: pointer; }
`;

export function reportPage(report: ImportReport, language: Language): string {
  const words = reportWords[language];
  const title = `${report.name} ${words.title}`;
  const repairs = report.counts.filter(({ section }) => section === "repair");
  const body = [
    report.dryRun ? paragraph(words.dryRun) : "",
    paragraph(words.addsUp(report.addsUp), report.addsUp ? "" : "wrong"),
    paragraph(words.files(report.files.written, report.files.unchanged)),
    report.views.pages > 0 ? paragraph(words.views(report.views.pages, report.views.total)) : "",
    list(
      words.todo,
      report.todo.map((sentence) => sentence[language]),
    ),
    tables(report, language),
    plot(
      words.years,
      report.years.map(({ year, count }) => ({ name: year, count })),
    ),
    plot(
      words.columns,
      report.columns.map(({ label, path, count }) => ({ name: label || path, count })),
    ),
    plot(
      words.repairs,
      repairs.map(({ kind, count }) => ({ name: kindText(kind, language), count })),
    ),
    ...noteSections.map((section) => sectionPart(section, report, language)),
  ]
    .filter(Boolean)
    .join("\n");
  return standalonePage({ title, language, style, body });
}

function paragraph(text: string, className = ""): string {
  return `<p${className ? ` class="${className}"` : ""}>${safe(text)}</p>`;
}

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  return `<h2>${safe(title)}</h2>\n<ul>${items.map((item) => `<li>${safe(item)}</li>`).join("")}</ul>`;
}

function plot(title: string, rows: readonly { name: string; count: number }[]): string {
  return rows.length === 0 ? "" : `<h2>${safe(title)}</h2>\n${bars(rows, title)}`;
}

function tables({ tables: rows }: ImportReport, language: Language): string {
  const { tables: title, row } = reportWords[language];
  if (rows.length === 0) return "";
  return `<h2>${safe(title)}</h2>
${tableOf(
  [row.table, row.rows, row.fates, row.unexplained],
  rows.map(({ table: name, rows: count, fates, unexplained }) => [
    name,
    count ?? "–",
    fates
      .map(({ fate, count: of }) => `${kindText(fate, language)} ${of}`)
      .join(language === "zh" ? "，" : ", "),
    unexplained,
  ]),
)}`;
}

function sectionPart(section: NoteSection, report: ImportReport, language: Language): string {
  const counts = report.counts.filter((row) => row.section === section);
  if (counts.length === 0) return "";
  const byKind = new Map<string, Note[]>(counts.map(({ kind }) => [kind, []]));
  for (const note of report.notes) if (note.section === section) byKind.get(note.kind)?.push(note);
  const parts = counts.map(({ kind, count }) => kindPart(kind, count, byKind.get(kind) ?? [], language));
  return `<h2>${safe(sectionWords[section][language])}</h2>\n${parts.join("\n")}`;
}

function kindPart(kind: string, count: number, notes: readonly Note[], language: Language): string {
  const words = reportWords[language];
  const told = notes.reduce((sum, note) => sum + note.count, 0);
  const hasChange = notes.some(({ after }) => after !== undefined);
  const columns = hasChange
    ? [words.note.before, words.note.after, words.note.place, words.note.count]
    : [words.note.what, words.note.place, words.note.count];
  const rows = notes.map((note) => {
    const what = [note.text, note[language]].filter(Boolean).join("：");
    const change = hasChange ? [note.before ?? "", note.after ?? what] : [what];
    const places = note.places.map((place) => placeText(place, language));
    if (note.further > 0) places.push(words.notListed(note.further));
    return [...change, places.join(language === "zh" ? "，" : ", "), note.count];
  });
  return `<details${notes.length <= 20 ? " open" : ""}>
<summary>${safe(kindText(kind, language))} ${count}</summary>
${tableOf(columns, rows)}
${told < count ? paragraph(words.notListed(count - told)) : ""}</details>`;
}
