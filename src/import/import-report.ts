/** What an import tells: plain data, for the terminal, as JSON and as a page. */
import type { Note, NoteSection } from "./notes.ts";
import type { TallyRow } from "./tally.ts";

export interface ImportReport {
  /** Of the portal. */
  name: string;
  /** Nothing was written. */
  dryRun: boolean;
  /** Whether every record of the source is accounted for. */
  addsUp: boolean;
  tables: TallyRow[];
  /** Articles by what became of them. */
  articles: { fate: string; count: number }[];
  /** Articles in the portal, by year. */
  years: { year: string; count: number }[];
  /** The same by category, in menu order. */
  columns: { path: string; label: string; count: number }[];
  files: { written: number; unchanged: number };
  /** Pages whose clicks were carried over, and the clicks. */
  views: { pages: number; total: number };
  /** What the editor has to do by hand, in both languages. */
  todo: { zh: string; en: string }[];
  counts: { section: NoteSection; kind: string; count: number; listed: number }[];
  notes: Note[];
}
