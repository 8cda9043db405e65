/**
 * A build in a process of its own, so that an edit of Newspark's own source arrives like an edit of an article: what a
 * process has imported once it never reads again.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import type { BuildResult } from "../build/build-site.ts";
import { packageDirectory } from "../shared/package-directory.ts";

export type BuildOutcome = (Partial<BuildResult> & { ok: boolean }) | { ok: false; failure: string };

export interface PreviewBuild {
  root: string;
  output: string;
  /** Address under which the preview is served. */
  url: string;
}

export function runBuild({ root, output, url }: PreviewBuild): Promise<BuildOutcome> {
  const launcher = join(packageDirectory, "src", "cli", "newspark.js");
  const options = ["--root", root, "--output", output, "--url", url, "--drafts", "--json"];
  const child = spawn(process.execPath, [launcher, "build", ...options], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let answer = "";
  let complaint = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    answer += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    complaint += text;
  });
  return new Promise((resolve) => {
    child.on("close", () => resolve(outcomeOf(answer, complaint)));
  });
}

function outcomeOf(answer: string, complaint: string): BuildOutcome {
  try {
    return JSON.parse(answer);
  } catch {
    return { ok: false, failure: complaint.trim() };
  }
}
