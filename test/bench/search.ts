/**
 * The search of a built portal in three scripts: whether all is found, and what a query costs its reader.
 * `npm run bench:search -- [--folder DIR] [articles]`
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openEngine } from "../../src/search/page/engine.ts";
import { mulberry32 } from "../support/mulberry32.ts";
import { filesBelow } from "../support/scratch.ts";
import { serve } from "../support/static-server.ts";
import { writePortal } from "./corpus.ts";

const queriesAVersion = 500;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folder: { type: "string", default: join(tmpdir(), "newspark-bench") } },
});
const articles = Number(positionals[0] ?? 10_000);
const root = join(resolve(values.folder), `search-${articles}`);
const site = join(root, "_site");
if (!existsSync(root)) {
  mkdirSync(root, { recursive: true });
  writePortal(root, articles);
}
const launcher = resolve(import.meta.dirname, "../../src/cli/newspark.js");
execFileSync(process.execPath, [launcher, "build", "--root", root, "--lang", "en"], { stdio: "inherit" });
console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${articles} articles`);

const median = (numbers: number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const most = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b), 0);

/** Text of the bodies of one version by the address of the root's. */
function bodiesOf(version: string): Map<string, string> {
  const folder = join(site, version, "news");
  const bodies = new Map<string, string>();
  for (const path of filesBelow(folder).keys()) {
    const body = /<div class="prose">(.*?)<\/div>/s.exec(readFileSync(join(folder, path), "utf8"))?.[1];
    if (body) bodies.set(`/news/${path}`, body.replace(/<\/(p|li|h\d)>/g, "\n").replace(/<[^>]*>/g, ""));
  }
  return bodies;
}

/** Two to eight Han characters from places all over the portal. */
function queriesFrom(bodies: ReadonlyMap<string, string>): string[] {
  const random = mulberry32(500);
  const texts = [...bodies.values()];
  return Array.from({ length: queriesAVersion }, () => {
    const runs = texts[Math.floor(random() * texts.length)]?.match(/\p{Script=Han}{2,}/gu) ?? [];
    const characters = [...(runs[Math.floor(random() * runs.length)] ?? "园区")];
    const length = Math.min(characters.length, 2 + Math.floor(random() * 7));
    const start = Math.floor(random() * (characters.length - length + 1));
    return characters.slice(start, start + length).join("");
  });
}

const server = await serve(site);
const files = {
  index: `${server.origin}/search/index.json`,
  characters: `${server.origin}/search/characters.txt`,
};
let [bytes, requests] = [0, 0];
const plainFetch = globalThis.fetch;
globalThis.fetch = async (...request) => {
  const answer = await plainFetch(...request);
  bytes += (await answer.clone().arrayBuffer()).byteLength;
  requests++;
  return answer;
};

/** Knows all addresses after a while, so that the comparison costs no questions. */
const knowing = openEngine(files);

for (const version of ["", "zh-tw", "zh-hk"]) {
  const bodies = bodiesOf(version);
  const costs: { bytes: number; requests: number; milliseconds: number }[] = [];
  let [holding, missed, others] = [0, 0, 0];
  for (const text of queriesFrom(bodies)) {
    [bytes, requests] = [0, 0];
    // As the first query of a visit: nothing is known yet.
    const engine = openEngine(files);
    const started = performance.now();
    const answer = await engine.search({ text, sort: "relevance" });
    const milliseconds = performance.now() - started;
    // A page shows ten.
    const total = answer?.isWhole ? answer.total : 0;
    const shown = Math.min(total, 10);
    await Promise.all(Array.from({ length: shown }, (_, place) => answer?.url(place)));
    costs.push({ bytes, requests, milliseconds });
    const all = await knowing.search({ text, sort: "relevance" });
    const found = new Set(await Promise.all(Array.from({ length: total }, (_, place) => all?.url(place))));
    for (const [url, body] of bodies) {
      if (body.includes(text)) {
        holding++;
        if (!found.has(url)) missed++;
      } else if (found.has(url)) others++;
    }
  }
  console.log(
    [
      `  ${version || "root"}: ${queriesAVersion} queries, ${bodies.size} articles`,
      `${holding} hold the words, ${missed} missed, ${others} more found`,
      `bytes ${median(costs.map((cost) => cost.bytes))} (most ${most(costs.map((cost) => cost.bytes))})`,
      `requests ${median(costs.map((cost) => cost.requests))} (most ${most(costs.map((cost) => cost.requests))})`,
      `${median(costs.map((cost) => cost.milliseconds)).toFixed(0)} ms (most ${most(costs.map((cost) => cost.milliseconds)).toFixed(0)})`,
    ].join("; "),
  );
}
await server.close();
