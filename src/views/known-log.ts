/**
 * Logs that were counted, told by what they begin with, whatever they are called now: `access.log` is the same log when it has
 * grown, is `access.log.1` and then `access.log.2.gz`.
 */
import { createHash } from "node:crypto";
import { digest } from "../shared/digest.ts";
import { isRemark, logReader } from "./log-format.ts";
import { type LogLine, logLines } from "./log-lines.ts";

export interface KnownLog {
  /** Counted, of the uncompressed log; a line ends there. */
  bytes: number;
  /** Of the lines counted, as `fingerprint` has it. */
  hash: string;
  /** Of the first few of them; empty where they were not that many. */
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

/** Where the first few lines of a log end, which two servers' logs do not have in common. Bytes. */
const fewLines = 4096;

/** Of the lines of a log up to any of them. */
export function fingerprint() {
  const hash = createHash("sha256");
  const soFar = () => hash.copy().digest("base64url").slice(0, 22);
  let early = "";
  return {
    add({ text, end }: LogLine): void {
      hash.update(text === undefined ? "\n" : `${withoutAddresses(text)}\n`);
      if (early === "" && end >= fewLines) early = soFar();
    },
    soFar,
    /** See `KnownLog`. */
    early: () => early,
  };
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
 * @returns undefined for a log without a whole line
 */
export async function startOf(file: string, onCut: () => void): Promise<LogStart | undefined> {
  const reader = logReader();
  let head: string | undefined;
  let tried = 0;
  for await (const lines of logLines(file, onCut)) {
    for (const { text } of lines) {
      if (text === undefined) continue;
      const request = reader.read(text);
      if (!isRemark(text)) head ??= digest(withoutAddresses(text));
      if (head !== undefined && request) return { file, head, began: request.time };
    }
    tried += lines.length;
    if (tried > patience) break;
  }
  return head === undefined ? undefined : { file, head, began: Number.POSITIVE_INFINITY };
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
  const longer = candidates.find(
    ({ bytes, early }) => bytes > read && (early === "" || print.early() === "" || early === print.early()),
  );
  return longer ? { counted: Number.POSITIVE_INFINITY, known: longer } : { counted: 0, known };
}
