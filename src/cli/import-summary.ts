/** What a run of `newspark import` says in the terminal: counts, what has to be looked at, and where. */
import type { ImportReport } from "../import/import-report.ts";
import type { NoteSection } from "../import/notes.ts";
import { kindText, reportWords, sectionWords } from "../import/report-words.ts";
import type { Language } from "../shared/problem.ts";
import { unprintable } from "../shared/shown.ts";

const sections: NoteSection[] = ["lost", "missing", "doubt", "kept", "spam", "repair"];

export function importSummary(report: ImportReport, language: Language): string {
  const words = reportWords[language];
  const comma = language === "zh" ? "，" : ", ";
  const tables = report.tables.map(({ table, rows, fates, unexplained }) => {
    const became = fates.map(({ fate, count }) => `${kindText(fate, language)} ${count}`).join(comma);
    const rest = unexplained === 0 ? "" : `${comma}${words.row.unexplained} ${unexplained}`;
    return `${String(rows ?? "–").padStart(8)}  ${table}${language === "zh" ? "：" : ": "}${became}${rest}`;
  });
  const notes = sections.flatMap((section) => {
    const rows = report.counts.filter((row) => row.section === section);
    if (rows.length === 0) return [];
    return [
      "",
      sectionWords[section][language],
      ...rows.map(({ kind, count }) => {
        const first = report.notes.find((note) => note.section === section && note.kind === kind);
        // A source says itself what is wrong and what to do.
        const words = first?.[language] ?? kindText(kind, language);
        return `${String(count).padStart(8)}  ${words}${first?.place ? `  ${first.place}` : ""}`;
      }),
    ];
  });
  return [
    ...(report.dryRun ? [words.dryRun] : []),
    words.files(report.files.written, report.files.unchanged),
    ...(report.views.pages > 0 ? [words.views(report.views.pages, report.views.total)] : []),
    words.addsUp(report.addsUp),
    ...tables,
    ...notes,
    ...(report.todo.length > 0 ? ["", words.todo, ...report.todo.map((sentence) => sentence[language])] : []),
  ]
    .map((line) => line.replace(unprintable, " "))
    .join("\n");
}
