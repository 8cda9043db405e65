/** What a run of `newspark import` says in the terminal: counts, what has to be looked at, and where. */
import type { ImportReport } from "../import/import-report.ts";
import { type Note, noteSections } from "../import/notes.ts";
import { kindText, placeText, reportWords, sectionWords } from "../import/report-words.ts";
import type { Language } from "../shared/problem.ts";
import { unprintable } from "../shared/shown.ts";

export function importSummary(report: ImportReport, language: Language): string {
  const words = reportWords[language];
  const comma = language === "zh" ? "，" : ", ";
  const tables = report.tables.map(({ table, rows, fates, unexplained }) => {
    const became = fates.map(({ fate, count }) => `${kindText(fate, language)} ${count}`).join(comma);
    const rest = unexplained === 0 ? "" : `${comma}${words.row.unexplained} ${unexplained}`;
    return `${String(rows ?? "–").padStart(8)}  ${table}${language === "zh" ? "：" : ": "}${became}${rest}`;
  });
  const notes = noteSections.flatMap((section) => {
    const rows = report.counts.filter((row) => row.section === section);
    if (rows.length === 0) return [];
    return [
      "",
      sectionWords[section][language],
      ...rows.flatMap(({ kind, count }) => {
        const ofKind = report.notes.filter((note) => note.section === section && note.kind === kind);
        const [first] = ofKind;
        // A source says itself what is wrong and what to do.
        const words = first?.[language] ?? kindText(kind, language);
        const line = `${String(count).padStart(8)}  ${words}`;
        if (section === "doubt" || section === "repair") return [line, ...placesOf(ofKind, count, language)];
        const [place] = first?.places ?? [];
        return place?.place ? `${line}  ${place.place}` : line;
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

/** Of a kind; a terminal is not read any further. */
const mostPlaces = 20;

/** What was found at each place, and how many places there are beyond. */
function placesOf(notes: readonly Note[], count: number, language: Language): string[] {
  const all = notes.flatMap(({ places, text, before, after }) =>
    places
      .filter(({ place }) => place !== "")
      .map((place) => {
        const what = before === undefined ? text : `${before} → ${after ?? text}`;
        return `          ${[placeText(place, language), what].filter(Boolean).join("  ")}`;
      }),
  );
  const listed = all.slice(0, mostPlaces);
  const told = notes.reduce((sum, note) => sum + note.count - note.further, 0);
  const rest = all.length === 0 ? 0 : all.length - listed.length + count - told;
  return rest > 0 ? [...listed, `          ${reportWords[language].seeReport(rest)}`] : listed;
}
