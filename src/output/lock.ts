/** One build at a time writes to an output folder. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  if (existsSync(lock) && isRunning(Number(readFileSync(lock, "utf8")))) throw new OutputLocked(output);
}

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
  return () => rmSync(lock, { force: true });
}

/** A build that was killed leaves its lock behind. */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
