/** `dev`: a preview that follows every edit. A failed build says why and leaves the last good pages standing. */
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { formatProblems } from "../shared/format-problems.ts";
import type { Logger } from "../shared/logger.ts";
import type { Language } from "../shared/problem.ts";
import { type BuildOutcome, openBuilder } from "./builder.ts";
import { startPreviewServer } from "./preview-server.ts";
import { watchSources } from "./watch-sources.ts";

export interface EditingSession {
  root: string;
  language: Language;
  port: number;
  logger: Logger;
  /** Ends the session; without it the process's own end does. */
  signal?: AbortSignal;
}

export async function serveWhileEditing({
  root,
  language,
  port,
  logger,
  signal,
}: EditingSession): Promise<void> {
  const output = join(root, ".newspark", "preview");
  const zh = language === "zh";
  let report: string | undefined;
  const server = await startPreviewServer(output, port, logger, () =>
    existsSync(join(output, "index.html")) ? undefined : (report ?? (zh ? "正在生成……" : "building …")),
  );

  const builder = openBuilder({ root, output, url: server.url, language });
  let changed: string[] = [];
  const build = async () => {
    const paths = changed;
    changed = [];
    let isShown = false;
    const outcome = await builder.build(paths, (pages) => {
      server.update(pages);
      isShown = true;
    });
    report = reportOf(outcome, language);
    if (report) logger.error(report);
    if (outcome.ok) logger.info(zh ? `已生成，见 ${server.url}/` : `built; see ${server.url}/`);
    if (!isShown || !outcome.ok || outcome.written !== 0) server.reload();
  };
  let running: Promise<void> | undefined;
  const buildSoon = () => {
    running ??= build().finally(() => {
      running = undefined;
      if (changed.length > 0) buildSoon();
    });
  };

  const stopWatching = await watchSources(root, (paths) => {
    const names = [...new Set(paths.map((path) => relative(root, path)))];
    logger.info(
      `${zh ? "改动：" : "changed: "}${names.slice(0, 3).join(", ")}${names.length > 3 ? " …" : ""}`,
    );
    changed.push(...paths);
    buildSoon();
  });
  buildSoon();
  await new Promise<void>((resolve) => {
    if (signal) signal.addEventListener("abort", () => resolve(), { once: true });
    else for (const end of ["SIGINT", "SIGTERM"] as const) process.once(end, () => resolve());
  });
  await stopWatching();
  await running;
  await builder.close();
  await server.close();
}

function reportOf(outcome: BuildOutcome, language: Language): string | undefined {
  if ("failure" in outcome) return outcome.failure;
  return outcome.problems?.length ? formatProblems(outcome.problems, language) : undefined;
}
