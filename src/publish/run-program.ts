/** A program of the system, run to its end. */
import { spawn } from "node:child_process";
import { PublishRefused } from "./publish-refused.ts";

export interface ProgramRun {
  /** Null where it was killed. */
  code: number | null;
  stdout: Buffer;
  stderr: string;
}

export interface ProgramOptions {
  environment: Readonly<Record<string, string | undefined>>;
  input?: string | Uint8Array;
  cwd?: string;
}

/** @throws PublishRefused where there is no such program */
export function runProgram(
  program: string,
  args: readonly string[],
  { environment, input = "", cwd }: ProgramOptions,
): Promise<ProgramRun> {
  return new Promise((resolve, reject) => {
    // Messages are read by this program, so they have to be in one language.
    const env = { ...environment, LC_ALL: "C" };
    const child = spawn(program, args, { env, ...(cwd !== undefined && { cwd }) });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "ENOENT" ? missing(program) : error),
    );
    child.on("close", (code) =>
      resolve({ code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() }),
    );
    // One that ends before it has read all says why by its code.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** The end of what a program said, on one line. */
export function lastWords(stderr: string): string {
  return stderr
    .trim()
    .split(/\s*\n\s*/)
    .slice(-4)
    .join(" / ")
    .slice(-600);
}

function missing(program: string): PublishRefused {
  return new PublishRefused(
    {
      zh: `这台机器上没有 ${program} 这个程序，这种目标要用它，所以什么也没有发布。请先安装。`,
      en: `There is no program ${program} on this machine, and this kind of target needs it, so nothing was published. Install it first.`,
    },
    false,
  );
}
