/** What there is to tell of an import beside its counts; what is the same is told once, with how often it was. */

/**
 * `lost`: something of the source has no place in the portal. `repair`: damage put right. `doubt`: to be looked at by a person.
 * `missing`: a file that a text names. `spam`: taken out. `kept`: a file that was not touched, as an editor has changed it.
 */
export type NoteSection = "lost" | "repair" | "doubt" | "missing" | "spam" | "kept";

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
  /** The first place: `content/news/2014/1042.md:12`, or a place in the source. */
  place: string;
  count: number;
}

export interface Notes {
  add(note: Omit<Note, "count">): void;
  /** In the order of their first places' appearance, by section and kind. */
  all(): Note[];
  /** By section and kind, those that are not listed too. */
  counts(): { section: NoteSection; kind: string; count: number; listed: number }[];
}

/** Of one kind: beyond, notes are counted but not listed, so that a report of any size fits into the memory. */
const mostListed = 5000;

const longestText = 200;

export function createNotes(most = mostListed): Notes {
  const notes = new Map<string, Note>();
  const counts = new Map<string, { section: NoteSection; kind: string; count: number; listed: number }>();
  return {
    add(note) {
      const { section, kind, text, before = "", after = "", zh = "" } = note;
      const name = `${section} ${kind}`;
      const sum = counts.get(name) ?? { section, kind, count: 0, listed: 0 };
      counts.set(name, sum);
      sum.count++;
      const key = JSON.stringify([section, kind, text, before, after, zh]);
      const same = notes.get(key);
      if (same) same.count++;
      else if (sum.listed < most) {
        sum.listed++;
        notes.set(key, { ...note, text: shortened(text), count: 1 });
      }
    },
    all: () => [...notes.values()],
    counts: () => [...counts.values()],
  };
}

/** A text of its own, since a part of one would keep the whole in memory. */
function shortened(text: string): string {
  const start = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
  return Buffer.from(start).toString();
}
