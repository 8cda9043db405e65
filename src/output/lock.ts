/** One build at a time writes to an output folder. */
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lockName } from "./mark.ts";

/** Another build is writing to the folder. */
export class OutputLocked extends Error {
  readonly output: string;
  constructor(output: string) {
    super(`another build is writing to ${output}`);
    this.output = output;
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
 * @returns a function that gives the folder free
 * @throws OutputLocked
 */
export function lockOutput(output: string): () => void {
  const lock = join(output, lockName);
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    requireUnlocked(output);
    writeFileSync(lock, String(process.pid));
  }
  ours.add(lock);
  return () => {
    ours.delete(lock);
    rmSync(lock, { force: true });
  };
}

/** A build that was killed leaves its lock behind. */
function isHeld(lock: string): boolean {
  const found = statSync(lock, { throwIfNoEntry: false });
  if (!found) return false;
  if (found.size === 0) return Date.now() - found.mtimeMs < writing;
  const pid = Number(readFileSync(lock, "utf8"));
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return ours.has(lock);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
