/**
 * Builds of the synthetic portal beside its peers, one after the other in rounds on the same machine: from nothing, and for
 * those that remember their last build, once more with one article more.
 * `npm run bench -- [--rounds N] [--folder DIR] [--patience SECONDS] [--only newspark,three-scripts,floor,hugo,hexo,eleventy] [articles …]`
 * A run that takes longer than the patience is stopped, and what it would have taken is more.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { writePlainContent, writePortal } from "./corpus.ts";
import { type Measure, measureRun, version } from "./measure-run.ts";

const here = import.meta.dirname;
const repository = resolve(here, "../..");

interface Peer {
  name: string;
  version: string;
  /** Writes what the peer builds from. */
  prepare(folder: string, articles: number): void;
  /** Taken away before each run, so that each is a first build. */
  outputs: string[];
  command: string[];
  /** Where an article more goes, for a peer that remembers its last build; its siblings lie there. */
  oneMore?: string;
}

const newArticle =
  "---\ntitle: 新的一篇\ndate: 2026-01-05\nsource: 高新院\ntags: [储能产线]\n---\n\n新的一篇。\n";

const newspark = {
  outputs: ["_site", ".newspark"],
  command: [process.execPath, join(repository, "src/cli/newspark.js"), "build"],
  oneMore: "content/news/keji/2026/xin.md",
};

const peers: Peer[] = [
  {
    name: "newspark",
    version: version("node", ["-p", `require(${JSON.stringify(join(repository, "package.json"))}).version`]),
    prepare: (folder, articles) => writePortal(folder, articles, "[]"),
    ...newspark,
  },
  {
    name: "three-scripts",
    version: "the same with its variants zh-tw and zh-hk",
    prepare: (folder, articles) => writePortal(folder, articles),
    ...newspark,
  },
  {
    name: "floor",
    version: "the articles' pages alone, and nothing but reading, parsing and writing",
    prepare: (folder, articles) => writePlainContent(join(folder, "content"), articles),
    outputs: ["_site"],
    command: [process.execPath, join(here, "floor.js")],
  },
  {
    name: "hugo",
    version: version("hugo", ["version"]),
    prepare: (folder, articles) => {
      cpSync(join(here, "hugo"), folder, { recursive: true });
      writePlainContent(join(folder, "content"), articles);
    },
    outputs: ["public", "resources"],
    command: ["hugo", "--quiet"],
  },
  {
    name: "hexo",
    version: "8.1.2",
    prepare: (folder, articles) => {
      cpSync(join(here, "hexo"), folder, { recursive: true });
      writePlainContent(join(folder, "source/_posts"), articles);
      installPackages(folder);
    },
    outputs: ["public", "db.json"],
    // Without `--bail` Hexo ends with 0 although a template failed.
    command: [process.execPath, "node_modules/hexo/bin/hexo", "generate", "--silent", "--bail"],
  },
  {
    name: "eleventy",
    version: "3",
    prepare: (folder, articles) => {
      cpSync(join(here, "eleventy"), folder, { recursive: true });
      writePlainContent(join(folder, "content"), articles);
      preparePlainEleventy(folder);
    },
    outputs: ["_site"],
    command: [process.execPath, join(repository, "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet"],
  },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "3" },
    patience: { type: "string", default: "Infinity" },
    folder: { type: "string", default: join(tmpdir(), "newspark-bench") },
    only: { type: "string", default: peers.map(({ name }) => name).join(",") },
  },
});

const chosen = peers.filter(
  ({ name, version: found }) => values.only.split(",").includes(name) && found !== "",
);
console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`);
for (const { name, version: found } of chosen) console.log(`${name} ${found}`);

/** Of the size before. */
const earlier = new Map<string, { articles: number; seconds: number }>();

for (const articles of positionals.length > 0 ? positionals.map(Number) : [1000, 10_000]) {
  const folders = new Map(chosen.map(({ name }) => [name, join(values.folder, `${name}-${articles}`)]));
  for (const { name, prepare } of chosen) {
    const folder = folders.get(name) ?? "";
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    prepare(folder, articles);
  }
  const named = chosen.flatMap(({ name, oneMore }) => (oneMore ? [name, `${name} +1`] : [name]));
  const measures = new Map<string, Measure[]>(named.map((name) => [name, []]));
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const { name, outputs, command, oneMore } of chosen) {
      const folder = folders.get(name) ?? "";
      for (const output of outputs) rmSync(join(folder, output), { recursive: true, force: true });
      measures.get(name)?.push(await measureRun(folder, command, Number(values.patience)));
      if (!oneMore) continue;
      const file = join(folder, oneMore);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, newArticle);
      measures.get(`${name} +1`)?.push(await measureRun(folder, command));
      rmSync(file);
    }
  }
  report(articles, measures);
  console.log(`  in ${values.folder}`);
}

/** Apart from the packages of this repository, which has no other use for them. */
function installPackages(folder: string): void {
  const { status, stderr } = spawnSync("npm", ["install", "--no-audit", "--no-fund"], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`npm install failed in ${folder}\n${stderr}`);
}

function preparePlainEleventy(folder: string): void {
  const modules = join(folder, "node_modules");
  if (!existsSync(modules)) symlinkSync(join(repository, "node_modules"), modules);
}

function report(articles: number, measures: Map<string, Measure[]>): void {
  const median = (numbers: number[]) =>
    numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
  const ofHugo = measures.get("hugo") ?? [];
  const hugo = median(ofHugo.map(({ seconds }) => seconds));
  const isBound = ofHugo.some(({ stopped }) => stopped);
  console.log(`\n${articles} articles`);
  for (const [name, runs] of measures) {
    const seconds = median(runs.map((run) => run.seconds));
    const memory = Math.max(...runs.map((run) => run.megabytes));
    const ratio = Number.isNaN(hugo)
      ? ""
      : `, ${isBound ? "less than " : ""}${(seconds / hugo).toFixed(3)} × Hugo`;
    const all = runs.map((run) => `${run.stopped ? "more than " : ""}${run.seconds.toFixed(2)}`).join(" ");
    const before = earlier.get(name);
    const growth = before ? `, ${(seconds / before.seconds).toFixed(1)} × ${before.articles} articles` : "";
    earlier.set(name, { articles, seconds });
    console.log(
      `  ${name.padEnd(16)} ${seconds.toFixed(2)} s (${all})${ratio}, ${memory.toFixed(0)} MB${growth}`,
    );
  }
}
