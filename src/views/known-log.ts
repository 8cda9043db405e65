/**
 * Logs that were counted, told by what they begin with, whatever they are called now: `access.log` is the same log when it has
 * grown, is `access.log.1` and then `access.log.2.gz`.
 */
import { createHash } from "node:crypto";
import { digest } from "../shared/digest.ts";
import { isRemark, logReader } from "./log-format.ts";
import { holdsNothing, type LogLine, logLines } from "./log-lines.ts";

export interface KnownLog {
  /** Counted, of the uncompressed log; a line ends there. */
  bytes: number;
  /** Of the lines counted, as `fingerprint` has it. */
  hash: string;
  /**
   * What it begins with, as `fingerprint` has it: by this an older copy is told from another log that begins alike. Earlier
   * versions kept one hash here, of the first lines up to 4,096 bytes, or nothing of a log that was shorter.
   */
  early: string;
  /** Time of the newest line: seconds since 1970 UTC. */
  newest: number;
}

/** By the hash of the first line; there may be several by chance. */
export type KnownLogs = Map<string, KnownLog[]>;

/**
 * What takes the place of addresses before a line is hashed: with an address in it, somebody who knows the rest of the line
 * could find the address by trying all that there are.
 */
function withoutAddresses(line: string): string {
  return line.replace(address, "@");
}

const address =
  /\b\d{1,3}(?:\.\d{1,3}){3}\b|(?<![0-9a-f:])[0-9a-f:]{0,39}::[0-9a-f:]{0,39}|\b(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}\b/gi;

/** Letters of a hash in `KnownLog.early`: enough where the first line is the same anyway. */
const shortHash = 4;

/** What earlier versions kept: letters, which are no whole number of short hashes, and bytes that it was of. */
const earlier = { letters: 22, bytes: 4096 };

/** Of the lines of a log up to any of them. */
export function fingerprint() {
  const hash = createHash("sha256");
  const soFar = () => hash.copy().digest("base64url").slice(0, 22);
  let lines = 0;
  let next = 1;
  let early = "";
  let ofEarlierVersions = "";
  return {
    add({ text, end }: LogLine): void {
      hash.update(text === undefined ? "\n" : `${withoutAddresses(text)}\n`);
      lines += 1;
      if (lines === next) {
        early += soFar().slice(0, shortHash);
        next = milestoneAfter(lines);
      }
      if (ofEarlierVersions === "" && end >= earlier.bytes) ofEarlierVersions = soFar();
    },
    soFar,
    /** Short hashes up to each milestone that was reached. */
    early: () => early,
    /** What earlier versions kept instead; empty before so many bytes. */
    ofEarlierVersions: () => ofEarlierVersions,
  };
}

/** Each of the first eight lines, then four for each doubling: 8, 10, 12, 14, 16, 20 … */
function milestoneAfter(lines: number): number {
  return lines + 2 ** Math.max(0, Math.floor(Math.log2(lines)) - 2);
}

export interface LogStart {
  file: string;
  /** Hash of the first line that is no remark. */
  head: string;
  /** Of the first line that was understood: milliseconds since 1970 UTC; infinite where none was among the first. */
  began: number;
}

/** Lines that are tried. */
const patience = 2000;

/**
 * @param onCut see `logLines`; told where the whole log was read
 * @returns `empty` for a log that says nothing, or has nothing but remarks; `lineless` for a file that holds something and not
 *   one line that could be of a log
 */
export async function startOf(file: string, onCut: () => void): Promise<LogStart | "empty" | "lineless"> {
  const reader = logReader();
  let head: string | undefined;
  let tried = 0;
  let isTooLong = false;
  for await (const lines of logLines(file, onCut)) {
    for (const { text } of lines) {
      if (text === undefined) {
        isTooLong = true;
        continue;
      }
      const request = reader.read(text);
      if (!isRemark(text)) head ??= digest(withoutAddresses(text));
      if (head !== undefined && request) return { file, head, began: request.time };
    }
    tried += lines.length;
    if (tried > patience) break;
  }
  if (head !== undefined) return { file, head, began: Number.POSITIVE_INFINITY };
  return isTooLong || (tried === 0 && !(await holdsNothing(file))) ? "lineless" : "empty";
}

export interface Recognised {
  /** How much of it was counted before: bytes, infinite for an older copy, which is shorter. */
  counted: number;
  known: KnownLog | undefined;
}

/** @param candidates logs with the same first line */
export async function recognise(file: string, candidates: readonly KnownLog[]): Promise<Recognised> {
  const longest = Math.max(0, ...candidates.map(({ bytes }) => bytes));
  const print = fingerprint();
  let known: KnownLog | undefined;
  let read = 0;
  if (longest === 0) return { counted: 0, known };
  for await (const lines of logLines(file)) {
    for (const line of lines) {
      print.add(line);
      read = line.end;
      const ended = candidates.filter(({ bytes }) => bytes === line.end);
      known = ended.find(({ hash }) => hash === print.soFar()) ?? known;
      if (line.end >= longest) return { counted: known?.bytes ?? 0, known };
    }
  }
  if (known) return { counted: known.bytes, known };
  const longer = candidates.find(({ bytes, early }) => bytes > read && beginsAlike(early, print));
  return longer ? { counted: Number.POSITIVE_INFINITY, known: longer } : { counted: 0, known };
}

/** Whether what ends with the lines of a print may be an older copy of a longer log. */
function beginsAlike(early: string, print: ReturnType<typeof fingerprint>): boolean {
  if (early !== "" && early.length !== earlier.letters) return early.startsWith(print.early());
  const own = print.ofEarlierVersions();
  // Where too little is known it is one: no line must count twice.
  return early === "" || own === "" || early === own;
}
