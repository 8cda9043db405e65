/** Runs a command and tells how long it took and how much memory it held at most. */
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

export interface Measure {
  /** Where it was stopped, it would have taken more. */
  seconds: number;
  stopped: boolean;
  /** Resident set at its highest; not a number where the system has no /proc. */
  megabytes: number;
}

/**
 * @param patience seconds after which it is stopped
 * @throws when the command fails
 */
export async function measureRun(
  folder: string,
  [program = "", ...args]: string[],
  patience = Number.POSITIVE_INFINITY,
): Promise<Measure> {
  const started = performance.now();
  const child = spawn(program, args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (text) => {
    complaint += text;
  });
  let highest = Number.NaN;
  let stopped = false;
  const watch = setInterval(() => {
    highest = highWater(child.pid) ?? highest;
    if ((performance.now() - started) / 1000 > patience) stopped = child.kill("SIGKILL");
  }, 20);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  clearInterval(watch);
  if (code !== 0 && !stopped)
    throw new Error(`${program} ${args.join(" ")} failed in ${folder}\n${complaint}`);
  return { seconds: (performance.now() - started) / 1000, stopped, megabytes: highest / 1024 };
}

/** Kilobytes. */
function highWater(pid: number | undefined): number | undefined {
  try {
    const line = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return line ? Number(line[1]) : undefined;
  } catch {
    return undefined;
  }
}

/** The first line a program says about its version, or nothing where it is not installed. */
export function version(program: string, args: string[]): string {
  const { stdout, status } = spawnSync(program, args, { encoding: "utf8" });
  return status === 0 ? (stdout.split("\n")[0] ?? "") : "";
}
