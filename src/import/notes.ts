/** What there is to tell of an import beside its counts; what is the same is told once, with how often it was. */
import { ownCopy } from "../shared/own-copy.ts";

/**
 * `lost`: something of the source has no place in the portal. `repair`: damage put right. `doubt`: to be looked at by a person.
 * `missing`: a file that a text names. `spam`: taken out. `kept`: a file that was not touched, as an editor has changed it.
 */
export type NoteSection = "lost" | "repair" | "doubt" | "missing" | "spam" | "kept";

/** In which they matter to an editor. */
export const noteSections: readonly NoteSection[] = ["lost", "missing", "doubt", "kept", "spam", "repair"];

export interface Note {
  section: NoteSection;
  /** In kebab-case. */
  kind: string;
  /** What it is about: an address, a title, some words. */
  text: string;
  before?: string;
  after?: string;
  /** Sentences, where the kind alone does not say it. */
  zh?: string;
  en?: string;
  /** In the order in which they were met. */
  places: NotePlace[];
  /** Places that are not listed, since there are too many. */
  further: number;
  count: number;
}

export interface NotePlace {
  /** `content/news/2014/1042.md:12:7`, without the rest where that is not known; or a place in the source. */
  place: string;
  /** Where the source has it, if that is another place. */
  source?: string;
}

export interface Notes {
  add(note: Omit<Note, "count" | "places" | "further"> & NotePlace): void;
  /** In the order of their first places' appearance, by section and kind. */
  all(): Note[];
  /** By section and kind, those that are not listed too. */
  counts(): { section: NoteSection; kind: string; count: number; listed: number }[];
}

/** Of one kind: beyond, notes are counted but not listed, so that a report of any size fits into the memory. */
const mostListed = 5000;

/** Of one kind, likewise; what is damaged is so in thousands of places. */
const mostPlaces = 20_000;

const longestText = 200;

export function createNotes(most = { listed: mostListed, places: mostPlaces }): Notes {
  const notes = new Map<string, Note>();
  const counts = new Map<string, { section: NoteSection; kind: string; count: number; listed: number }>();
  const places = new Map<string, number>();
  return {
    add({ place, source, ...note }) {
      const { section, kind, text, before = "", after = "", zh = "" } = note;
      const name = `${section} ${kind}`;
      const sum = counts.get(name) ?? { section, kind, count: 0, listed: 0 };
      counts.set(name, sum);
      sum.count++;
      const key = JSON.stringify([section, kind, text, before, after, zh]);
      const same = notes.get(key);
      if (same) same.count++;
      else if (sum.listed < most.listed) sum.listed++;
      else return;
      const known = same ?? { ...note, text: shortened(text), places: [], further: 0, count: 1 };
      notes.set(key, known);
      if (known.places.at(-1)?.place === place) return;
      const placed = places.get(name) ?? 0;
      if (placed >= most.places && known.places.length > 0) known.further++;
      else {
        places.set(name, placed + 1);
        known.places.push({ place, ...(source !== undefined && { source }) });
      }
    },
    all: () => [...notes.values()],
    counts: () => [...counts.values()],
  };
}

function shortened(text: string): string {
  const start = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
  return ownCopy(start);
}
