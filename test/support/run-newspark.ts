/** Runs the command as a user does, in a process of its own. */
import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Afterwards, scratchFolder } from "./scratch.ts";

export const repository = resolve(import.meta.dirname, "../..");
const launcher = join(repository, "src/cli/newspark.js");

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

export function runNewspark(
  args: string[],
  options: { cwd?: string; env?: Record<string, string>; input?: string } = {},
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    encoding: "utf8",
    ...(options.input !== undefined && { input: options.input }),
    cwd: options.cwd ?? repository,
    env: { ...process.env, LC_ALL: "zh_CN.UTF-8", ...options.env },
  });
  return { code: status, stdout, stderr };
}

/** A copy of one of `test/sites/`, to be built and edited. */
export function copyOfSite(test: Afterwards, name: string): string {
  const root = scratchFolder(test);
  cpSync(join(repository, "test/sites", name), root, { recursive: true });
  return root;
}
