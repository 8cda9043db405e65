/** Processes of this machine, told from later ones that bear the same number. */
import { readFileSync } from "node:fs";

/** Whether there is a process of that number, whichever it is. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** In `/proc/PID/stat` behind the name, which may hold anything: the moment of the start, in ticks since the machine's. */
const startField = 19;

/**
 * When the process began: the start of the machine, and that of the process since then. No two processes of one number have
 * the same.
 * @returns undefined where the system does not tell (it does on Linux), or there is no such process
 */
export function birthOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const start = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[startField];
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
    return start && boot && `${boot}/${start}`;
  } catch {
    return undefined;
  }
}
