/**
 * Script conversion beside opencc-js: the same text, in turns, in one run; and how long a converter takes to be ready.
 * `npm run bench:conversion -- [rounds]`
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { Converter as openCC } from "opencc-js";
import { siteConversions } from "../../src/build/site-conversions.ts";
import { loadConversion } from "../../src/conversion/cached-conversion.ts";
import { createConverter } from "../../src/conversion/converter.ts";
import type { Direction } from "../../src/conversion/dictionaries.ts";
import { versionsOf } from "../../src/conversion/version.ts";
import { packageDirectory } from "../../src/shared/package-directory.ts";
import { corpusArticles } from "./corpus.ts";

const rounds = Number(process.argv[2] ?? 15);
const directions: Direction[] = [
  { from: "cn", to: "tw" },
  { from: "cn", to: "hk" },
  { from: "t", to: "cn" },
];

const content = join(packageDirectory, "content");
const sample: string[] = readdirSync(content, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".md"))
  .map((path) => readFileSync(join(content, path), "utf8"));
const synthetic: string[] = [...corpusArticles(300)].map(({ body }) => body);

type Convert = (text: string) => string;
const toTraditional: Convert = openCC({ from: "cn", to: "t" });

const median = (numbers: number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

function seconds(action: () => void): number {
  const started = performance.now();
  action();
  return (performance.now() - started) / 1000;
}

console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${rounds} rounds\n`);

for (const direction of directions) {
  const judge: Convert = openCC(direction);
  const { convert } = createConverter(await loadConversion(direction, { key: "", rules: () => [] }));
  for (const [name, texts] of [
    ["sample", sample],
    ["synthetic", synthetic],
  ] as const) {
    const source = direction.from === "t" ? texts.map((text) => toTraditional(text)) : texts;
    const characters = source.reduce((sum, { length }) => sum + length, 0);
    const differences = source.filter((text) => convert(text) !== judge(text)).length;
    const ratios: number[] = [];
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      const a = seconds(() => source.map(convert));
      const b = seconds(() => source.map(judge));
      ours.push(characters / a / 1e6);
      theirs.push(characters / b / 1e6);
      ratios.push(b / a);
    }
    console.log(
      `${direction.from} → ${direction.to}, ${name} (${characters} characters in ${source.length} texts): ` +
        `${median(ours).toFixed(0)} and ${median(theirs).toFixed(1)} million characters a second, ` +
        `${median(ratios).toFixed(1)} × opencc-js, ${differences} differences`,
    );
  }
}

const root = mkdtempSync(join(tmpdir(), "newspark-conversion-"));
const versions = versionsOf("zh-Hans", ["zh-tw", "zh-hk"]);
const ready = async () => {
  const started = performance.now();
  await siteConversions(root, { versions, quotes: "corner" }, []);
  return performance.now() - started;
};
const compiled = await ready();
const again = [await ready(), await ready(), await ready()];
console.log(
  `\nall conversions of a portal in three scripts: compiled in ${compiled.toFixed(0)} ms, ` +
    `read back in ${again.map((time) => time.toFixed(0)).join(", ")} ms; opencc-js makes one converter in ` +
    `${(seconds(() => openCC({ from: "cn", to: "tw" })) * 1000).toFixed(0)} ms`,
);
rmSync(root, { recursive: true, force: true });
