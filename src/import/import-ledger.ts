/**
 * What earlier runs of the import wrote: which file each record became, and of every file the bytes that it was given. By that a
 * file that an editor has changed since is told from one that may be written again.
 *
 * A run notes what it is about to write in a journal, a line each, and folds the journal into the ledger when it ends; a run that
 * was killed leaves its journal to the next.
 */
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { textOfFile } from "../kept/text-of-file.ts";
import { writeWhole } from "../kept/write-whole.ts";
import { digest } from "../shared/digest.ts";

/** What is noted of one record or file. */
type Entry =
  | { kind: "article" | "category"; key: string; path: string }
  | { kind: "file"; path: string; hash: string }
  /** Clicks carried over; they count once `content/views.json` has the bytes of this hash. */
  | { kind: "views"; key: string; views: number; of: string };

export interface ImportLedger {
  /** File of a record, or path of a column. */
  pathOf(kind: "article" | "category", key: string): string | undefined;
  /** Whether the import gave the file these bytes, or was about to. */
  wrote(path: string, hash: string): boolean;
  /** Whether a run that came to its end wrote the file. */
  settled(path: string): boolean;
  /** Whether any run noted the file. */
  knows(path: string): boolean;
  /** Clicks of a record that stand in `content/views.json` already. */
  viewsOf(key: string): number;
  note(entry: Entry): void;
  /** Folds the journal in. */
  settle(): void;
  close(): void;
}

const folder = ".newspark/import";

/** Written without being noted. */
const ofConfiguration = ["content/site.yaml", "content/navigation.yaml", "content/views.json"];

/**
 * @param name of the source, since two of them may name their records alike
 * @param writes whether anything may be written; nothing is remembered otherwise
 */
export function openImportLedger(root: string, name: string, writes: boolean): ImportLedger {
  const ledgerFile = join(root, folder, "ledger.jsonl");
  const journalFile = join(root, folder, "journal.jsonl");
  const paths = { article: new Map<string, string>(), category: new Map<string, string>() };
  const files = new Map<string, string[]>();
  const views = new Map<string, number>();
  const settledFiles = new Set<string>();
  const take = (entry: Entry) => {
    if (entry.kind === "file") {
      const others = (files.get(entry.path) ?? []).filter((hash) => hash !== entry.hash);
      files.set(entry.path, [...others, entry.hash]);
    } else if (entry.kind === "views") views.set(entry.key, entry.views);
    else paths[entry.kind].set(entry.key, entry.path);
  };
  for (const entry of entriesOf(ledgerFile)) {
    take(entry);
    if (entry.kind === "file") settledFiles.add(entry.path);
  }
  const interrupted = entriesOf(journalFile);
  const viewsNow = digest(textOfFile(join(root, "content/views.json")));
  for (const entry of interrupted) if (entry.kind !== "views" || entry.of === viewsNow) take(entry);
  const last = interrupted.findLast(({ kind }) => kind === "file");
  if (writes && interrupted.length > 0) {
    for (const path of [...ofConfiguration, ...(last?.kind === "file" ? [last.path] : [])]) {
      removeUnfinished(join(root, path));
    }
  }

  let journal: number | undefined;
  const within = (key: string) => `${name} ${key}`;
  const note = (noted: Entry) => {
    const entry = "key" in noted ? { ...noted, key: within(noted.key) } : noted;
    take(entry);
    if (!writes) return;
    if (journal === undefined) {
      mkdirSync(join(root, folder), { recursive: true });
      journal = openSync(journalFile, "a");
      // Behind half a line that a killed run may have left.
      writeSync(journal, "\n");
    }
    writeSync(journal, `${JSON.stringify(entry)}\n`);
  };
  const close = () => {
    if (journal !== undefined) closeSync(journal);
    journal = undefined;
  };
  return {
    pathOf: (kind, key) => paths[kind].get(within(key)),
    wrote: (path, hash) => files.get(path)?.includes(hash) ?? false,
    settled: (path) => settledFiles.has(path),
    knows: (path) => files.has(path),
    viewsOf: (key) => views.get(within(key)) ?? 0,
    note,
    settle() {
      if (!writes) return;
      close();
      const all: Entry[] = [
        ...[...paths.category].map(([key, path]) => ({ kind: "category" as const, key, path })),
        ...[...paths.article].map(([key, path]) => ({ kind: "article" as const, key, path })),
        // Only the last bytes count once they are written.
        ...[...files].map(([path, hashes]) => ({ kind: "file" as const, path, hash: hashes.at(-1) ?? "" })),
        ...[...views].map(([key, count]) => ({ kind: "views" as const, key, views: count, of: "" })),
      ];
      const text = all
        .map((entry) => `${JSON.stringify(entry)}\n`)
        .sort()
        .join("");
      if (text !== textOfFile(ledgerFile) && text !== "") {
        mkdirSync(join(root, folder), { recursive: true });
        writeWhole(ledgerFile, text);
      }
      rmSync(journalFile, { force: true });
    },
    close,
  };
}

/** What a killed run had begun to write, see `writeWhole`. */
function removeUnfinished(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder)) return;
  const name = basename(file);
  for (const other of readdirSync(folder)) {
    if (other.startsWith(`${name}.`) && /^\d+$/.test(other.slice(name.length + 1)))
      rmSync(join(folder, other));
  }
}

/** Lines that are no entry were cut off, or somebody else's. */
function entriesOf(file: string): Entry[] {
  return textOfFile(file)
    .split("\n")
    .flatMap((line) => {
      const entry = entryFrom(line);
      return entry ? [entry] : [];
    });
}

function entryFrom(line: string): Entry | undefined {
  try {
    const { kind, key, path, hash, views, of } = JSON.parse(line) as Record<string, unknown>;
    if ((kind === "article" || kind === "category") && typeof key === "string" && typeof path === "string") {
      return { kind, key, path };
    }
    if (kind === "file" && typeof path === "string" && typeof hash === "string") return { kind, path, hash };
    if (kind !== "views" || typeof key !== "string" || typeof of !== "string") return undefined;
    return typeof views === "number" ? { kind, key, views, of } : undefined;
  } catch {
    return undefined;
  }
}
