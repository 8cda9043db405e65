/**
 * Builds in a process of its own, which stays as long as articles are edited: it knows what it read before. For any other edit
 * it gives way to a new one, because what a process has imported once, layouts and Newspark's own source too, it never reads
 * again.
 */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { join, sep } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { BuildResult } from "../build/build-site.ts";
import { packageDirectory } from "../shared/package-directory.ts";
import type { Language } from "../shared/problem.ts";

export type BuildOutcome = (Partial<BuildResult> & { ok: boolean }) | { ok: false; failure: string };

export interface PreviewBuild {
  root: string;
  output: string;
  /** Address under which the preview is served. */
  url: string;
  /** Of what is said where the build fails. */
  language: Language;
}

/** Output paths. */
type OnEarly = (pages: readonly string[]) => void;

export interface Builder {
  /**
   * @param changed absolute paths of what was edited since the build before
   * @param onEarly is given the pages of an edited article when they stand, and the rest does not yet
   */
  build(changed: readonly string[], onEarly?: OnEarly): Promise<BuildOutcome>;
  close(): Promise<void>;
}

export function openBuilder(preview: PreviewBuild): Builder {
  let running: RunningBuilder | undefined;
  const end = async () => {
    await running?.end();
    running = undefined;
  };
  return {
    async build(changed, onEarly: OnEarly = () => {}) {
      if (!changed.every((path) => isOfArticles(path, preview.root))) await end();
      if (running?.hasEnded()) running = undefined;
      const outcome = running ? running.again(changed, onEarly) : undefined;
      running ??= start(preview);
      return outcome ?? running.first;
    },
    close: end,
  };
}

/** Articles and what lies beside them; settings and words of the portal reach everything. */
function isOfArticles(path: string, root: string): boolean {
  return path.startsWith(join(root, "content") + sep) && !/\.ya?ml$/i.test(path);
}

interface RunningBuilder {
  /** Of the build that it begins with. */
  first: Promise<BuildOutcome>;
  again(changed: readonly string[], onEarly: OnEarly): Promise<BuildOutcome>;
  hasEnded(): boolean;
  end(): Promise<void>;
}

function start({ root, output, url, language }: PreviewBuild): RunningBuilder {
  const launcher = join(packageDirectory, "src", "cli", "newspark.js");
  const options = [
    "--root",
    root,
    "--output",
    output,
    "--url",
    url,
    "--lang",
    language,
    "--drafts",
    "--json",
    "--repeat",
  ];
  const child: ChildProcessByStdio<Writable, Readable, Readable> = spawn(
    process.execPath,
    [launcher, "build", ...options],
    { stdio: ["pipe", "pipe", "pipe"] },
  );
  // A process that has ended hears nothing; its end is told by `close`.
  child.stdin.on("error", () => {});
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    complaint += text;
  });
  let ended = false;
  const waiting: { onEarly: OnEarly; resolve(outcome: BuildOutcome): void }[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => {
    const said = saidIn(line);
    if (said && "early" in said) waiting[0]?.onEarly(said.early);
    else if (said) {
      // A process that says so is about to end.
      ended ||= "failure" in said;
      waiting.shift()?.resolve(said);
    }
  });
  const closed = once(child, "close").then(() => {
    ended = true;
    for (const { resolve } of waiting.splice(0)) resolve({ ok: false, failure: complaint.trim() });
  });
  const next = (onEarly: OnEarly = () => {}) => {
    complaint = "";
    return new Promise<BuildOutcome>((resolve) => waiting.push({ onEarly, resolve }));
  };
  return {
    first: next(),
    again(changed, onEarly) {
      const answer = next(onEarly);
      child.stdin.write(`${JSON.stringify(changed)}\n`);
      return answer;
    },
    hasEnded: () => ended,
    async end() {
      child.stdin.end();
      await closed;
    },
  };
}

/** Undefined for a line that is not the build's, since a portal's own plug-in may print what it likes. */
function saidIn(line: string): BuildOutcome | { early: string[] } | undefined {
  try {
    const said = JSON.parse(line);
    return said?.early || typeof said?.ok === "boolean" ? said : undefined;
  } catch {
    return undefined;
  }
}
