/** Built sites small enough to look at, and a reader who looks at what is published all the time. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { requireUnlocked } from "../../src/output/lock.ts";
import { type PublishOptions, type PublishReport, publishSite } from "../../src/publish/publish-site.ts";
import type { Pace } from "../../src/publish/s3-target.ts";
import type { Target } from "../../src/publish/target.ts";
import { repository } from "./run-newspark.ts";
import { writeFiles } from "./scratch.ts";

/** By path under the site. */
export type SiteFiles = Record<string, string>;

const mark = ".newspark-site";

/** A portal's folder with a built site in it. */
export function writeSite(root: string, files: SiteFiles): string {
  const site = join(root, "_site");
  writeFiles(site, { [mark]: "", ...files });
  return site;
}

/** Articles that link to their neighbours, a list and a home page that link to all of them, and a style named by its content. */
export function newsSite(articles: readonly string[], edition: string): SiteFiles {
  const style = `assets/site.${edition.padEnd(10, "0")}.css`;
  const page = (text: string, links: readonly string[]) =>
    `<html><link rel="stylesheet" href="/${style}"><p>${text} ${edition}</p>${links
      .map((path) => `<a href="/${path}">${path}</a>`)
      .join("\n")}<p>${"园区新闻。".repeat(200)}</p></html>`;
  const path = (name: string | undefined) => (name === undefined ? [] : [`news/2026/${name}.html`]);
  const all = articles.flatMap(path);
  return {
    [style]: `p { color: #${edition} }`,
    "feed.xml": `<feed>${all.map((at) => `<a href="/${at}"/>`).join("")}</feed>`,
    "index.html": page("首页", ["news/index.html", "feed.xml", ...all]),
    "news/index.html": page("新闻", [...all, "index.html"]),
    ...Object.fromEntries(
      articles.map((name, at) => [
        `news/2026/${name}.html`,
        page(name, [...path(articles[at - 1]), ...path(articles[at + 1]), "news/index.html"]),
      ]),
    ),
  };
}

/** Links that lead nowhere, of pages that are found from the home page on. */
export function deadLinks(there: ReadonlyMap<string, string>): string[] {
  const seen = new Set(["index.html"]);
  const dead: string[] = [];
  for (const path of seen) {
    for (const [, target = ""] of (there.get(path) ?? "").matchAll(/href="\/([^"]+)"/g)) {
      if (there.has(target)) seen.add(target);
      else dead.push(`${path} → ${target}`);
    }
  }
  return dead;
}

/** What is published, by site path; undefined where there is nothing. */
export type Fetch = (path: string) => Promise<string | undefined>;

export interface Reader {
  /** How often the whole site was looked through. */
  rounds(): number;
  /** @returns what was wrong with what was seen */
  stop(): Promise<string[]>;
}

/**
 * Goes from link to link, from the home page on, again and again. Each page has to be one of those built, and each link has to lead
 * somewhere: if not at once, then the page it stands on must be another by now.
 */
export function watchSite(fetchPage: Fetch, builds: readonly SiteFiles[]): Reader {
  const wrong: string[] = [];
  let rounds = 0;
  let isStopped = false;
  /** Looked at thrice, since one site may have gone and come again between two looks. */
  const isDead = async (path: string, page: string, target: string): Promise<boolean> => {
    for (let look = 0; look < 3; look++) {
      if ((await fetchPage(path)) !== page || (await fetchPage(target)) !== undefined) return false;
    }
    return true;
  };
  const round = async () => {
    const seen = new Set(["index.html"]);
    for (const path of seen) {
      if (isStopped) return;
      const page = await fetchPage(path);
      if (page === undefined) continue;
      if (!builds.some((build) => build[path] === page)) wrong.push(`${path} is none of the built pages`);
      for (const [, target = ""] of page.matchAll(/href="\/([^"]+)"/g)) {
        const isSeen = seen.has(target) && target.endsWith(".html");
        if (isSeen || (await fetchPage(target)) !== undefined) {
          if (target.endsWith(".html")) seen.add(target);
        } else if (await isDead(path, page, target))
          wrong.push(`${path} leads to ${target}, which is not there`);
      }
    }
    rounds++;
  };
  const reading = (async () => {
    while (!isStopped) {
      await round();
      await setTimeout(1);
    }
  })();
  return {
    rounds: () => rounds,
    async stop() {
      isStopped = true;
      await reading;
      return wrong;
    },
  };
}

/** Publishes the site that `writeSite` wrote. */
export function publish(
  root: string,
  target: Target,
  more: Partial<PublishOptions> = {},
): Promise<PublishReport> {
  return publishSite({ root, site: join(root, "_site"), target, ...more });
}

/** What went out, without bytes. */
export function pathsOf(report: PublishReport): string[] {
  return report.put.map(({ path }) => path).sort();
}

const processScript = join(repository, "test/support/publish-process.ts");

/** Publishes in a process of its own. @param pace of an object store, see `Pace` @param files after so many it kills itself */
export function startPublish(
  root: string,
  address: string,
  { env = {}, pace, files = 0 }: { env?: Record<string, string>; pace?: Pace; files?: number } = {},
): ChildProcess {
  const publishing = [root, address, pace ? JSON.stringify(pace) : "", String(files)];
  const args = ["--import", "tsx", processScript, ...publishing];
  return spawn(process.execPath, args, {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Kills it when so many files have gone out. @returns whether it had come to its end before */
export async function killAfter(child: ChildProcess, files: number): Promise<boolean> {
  const closed = once(child, "close");
  let said = "";
  const look = (chunk: Buffer | string) => {
    said += chunk;
    if (said.includes("begins") && said.split(".").length - 1 >= files) child.kill("SIGKILL");
  };
  child.stdout?.on("data", look);
  child.stderr?.on("data", (chunk: Buffer) => process.stderr.write(chunk));
  const [code] = await closed;
  return code === 0;
}

/** A kill while a lock is made leaves it without the number of its process, and then it counts for two seconds. */
export async function untilFree(root: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      return requireUnlocked(join(root, "_site"));
    } catch {
      await setTimeout(50);
    }
  }
}
