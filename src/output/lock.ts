/** One build at a time writes to an output folder. */
import { closeSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { textOfFile } from "../kept/text-of-file.ts";
import { atEnd } from "../shared/at-end.ts";
import { birthOf, isRunning } from "../shared/processes.ts";
import { lockName } from "./mark.ts";

/** Another build is writing to the folder. */
export class OutputLocked extends Error {
  readonly output: string;
  /** The file that says so. */
  readonly lock: string;
  constructor(output: string) {
    super(`another build is writing to ${output}`);
    this.output = output;
    this.lock = join(output, lockName);
  }
}

/**
 * So that nobody waits for a build that is going to be refused.
 * @throws OutputLocked
 */
export function requireUnlocked(output: string): void {
  const lock = join(output, lockName);
  if (isHeld(lock)) throw new OutputLocked(output);
}

/** Locks of this process. In a container each process may have the number of the one that was killed before it. */
const ours = new Set<string>();

/** Milliseconds; so long a lock may be there before the number of its process is in it. */
const writing = 2000;

/**
 * @returns a function that gives the folder free; the end of the process does so too, unless it is killed outright
 * @throws OutputLocked
 */
export function lockOutput(output: string): () => void {
  const lock = join(output, lockName);
  try {
    write(lock, "wx");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    requireUnlocked(output);
    write(lock, "w");
  }
  ours.add(lock);
  const free = () => {
    ours.delete(lock);
    rmSync(lock, { force: true });
  };
  const forget = atEnd(free);
  return () => {
    forget();
    free();
  };
}

function write(lock: string, flags: "w" | "wx"): void {
  const file = openSync(lock, flags);
  try {
    writeSync(file, [process.pid, birthOf(process.pid)].join(" ").trim());
  } catch (error) {
    // On a full disk it would stay empty, and look like that of another build.
    rmSync(lock, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** A build that was killed leaves its lock behind, and after a while another process has its number. */
function isHeld(lock: string): boolean {
  const found = statSync(lock, { throwIfNoEntry: false });
  if (!found) return false;
  if (found.size === 0) return Date.now() - found.mtimeMs < writing;
  const [number, born] = textOfFile(lock).split(" ");
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return ours.has(lock);
  if (!isRunning(pid)) return false;
  const birth = birthOf(pid);
  // Where the system does not tell, and in locks of an earlier Newspark, the number has to do.
  return born === undefined || birth === undefined || birth === born;
}
