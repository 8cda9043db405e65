/** The laws of the house that a compiler cannot hold: who may import whom, who is pure, and how long a file may grow. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, it } from "node:test";

const source = resolve(import.meta.dirname, "../src");

/** The rooms in the data's order; each may import itself and those named. A folder in a folder may be a room of its own. */
const rooms: Record<string, string[]> = {
  shared: [],
  kept: ["shared"],
  listing: [],
  terms: [],
  related: ["terms"],
  search: ["shared", "terms"],
  share: ["shared"],
  assets: ["shared"],
  output: ["kept", "shared"],
  navigation: ["shared"],
  images: ["kept", "shared"],
  conversion: ["kept", "shared"],
  hosting: ["shared"],
  config: ["conversion", "hosting", "navigation", "shared"],
  markdown: ["config", "conversion", "images", "shared"],
  content: ["config", "conversion", "images", "kept", "markdown", "navigation", "shared"],
  corpus: ["content", "images", "kept", "markdown", "output", "related", "shared"],
  portal: ["config", "content", "navigation", "shared", "views"],
  pages: [
    "config",
    "content",
    "hosting",
    "images",
    "listing",
    "markdown",
    "navigation",
    "portal",
    "search",
    "shared",
    "views",
  ],
  documents: ["content", "conversion", "hosting", "kept", "pages", "portal", "search", "shared"],
  render: ["pages", "shared"],
  variants: ["config", "content", "conversion", "markdown", "pages", "shared"],
  ledger: ["kept", "pages", "shared", "variants"],
  build: [
    "assets",
    "compress",
    "config",
    "content",
    "conversion",
    "corpus",
    "documents",
    "hosting",
    "images",
    "kept",
    "ledger",
    "markdown",
    "navigation",
    "output",
    "pages",
    "portal",
    "related",
    "render",
    "share",
    "shared",
    "terms",
    "variants",
    "views",
  ],
  merge: ["output", "shared"],
  views: ["config", "content", "conversion", "kept", "navigation", "output", "shared"],
  check: [
    "build",
    "config",
    "content",
    "conversion",
    "hosting",
    "images",
    "kept",
    "markdown",
    "navigation",
    "portal",
    "shared",
    "views",
  ],
  dev: ["build", "shared"],
  "import/found": [],
  "import/dump": ["shared"],
  "import/dedecms": ["import/dump", "import/found", "shared"],
  "import/healing": ["shared"],
  "import/bodies": ["shared"],
  "import/docx": ["import/found", "shared"],
  "import/saved": ["import/found", "import/healing", "shared"],
  import: [
    "config",
    "content",
    "conversion",
    "import/bodies",
    "import/dedecms",
    "import/docx",
    "import/found",
    "import/healing",
    "import/saved",
    "images",
    "kept",
    "markdown",
    "navigation",
    "output",
    "shared",
    "views",
  ],
  compress: ["hosting", "kept", "output", "shared"],
  announce: ["config", "kept", "shared"],
  publish: ["announce", "config", "content", "hosting", "kept", "output", "shared"],
  convert: ["build", "config", "content", "conversion", "shared"],
  cli: [
    "announce",
    "build",
    "check",
    "conversion",
    "convert",
    "dev",
    "hosting",
    "import",
    "merge",
    "output",
    "publish",
    "shared",
    "views",
  ],
};

/** Rooms that ask nothing of the world: no files, no clock, no chance. */
const pure = [
  "terms",
  "listing",
  "related",
  "search",
  "navigation",
  "portal",
  "pages",
  "documents",
  "hosting",
  "import/found",
  "import/healing",
  "import/bodies",
];

const eleventyFiles = [
  "build/newspark-plugin.ts",
  "build/plain-eleventy.ts",
  "dev/preview-server.ts",
  "render/load-eleventy.ts",
  "render/render-pages.ts",
];

interface SourceFile {
  path: string;
  room: string;
  text: string;
  lines: number;
  /** Paths under `src/`. */
  imports: string[];
  packages: string[];
}

/** @param path under `src/` */
function roomOf(path: string): string {
  const [folder = "", inner = ""] = path.split("/");
  return `${folder}/${inner}` in rooms ? `${folder}/${inner}` : folder;
}

const files: SourceFile[] = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /(?<!\.d)\.ts$/.test(path))
  .sort()
  .map((path) => {
    const text = readFileSync(join(source, path), "utf8");
    const specifiers = [...text.matchAll(/(?:from|import\(|^import) ?"([^"]+)"/gm)].map(
      (match) => match[1] ?? "",
    );
    return {
      path,
      room: roomOf(path),
      text,
      lines: text.split("\n").length - 1,
      imports: specifiers
        .filter((name) => name.startsWith("."))
        .map((name) => relative(source, resolve(source, dirname(path), name)).replaceAll("\\", "/")),
      packages: specifiers.filter((name) => !name.startsWith(".")),
    };
  });

describe("the house", () => {
  it("has no room that the plan does not know", () => {
    assert.deepEqual(
      [...new Set(files.map(({ room }) => room))].filter((room) => !(room in rooms)),
      [],
    );
  });

  it("lets a room import only what the plan allows it", () => {
    const breaches = files.flatMap(({ path, room, imports }) =>
      imports
        .filter((target) => {
          const targetRoom = roomOf(target);
          return targetRoom !== room && !rooms[room]?.includes(targetRoom);
        })
        .map((target) => `${path} imports ${target}`),
    );
    assert.deepEqual(breaches, []);
  });

  it("has no cycle of imports", () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const done = new Set<string>();
    const visit = (path: string, above: string[]): void => {
      assert.ok(!above.includes(path), `cycle: ${[...above, path].join(" → ")}`);
      if (done.has(path)) return;
      for (const next of byPath.get(path)?.imports ?? []) visit(next, [...above, path]);
      done.add(path);
    };
    for (const { path } of files) visit(path, []);
  });

  it("knows Eleventy in its wiring only", () => {
    const importers = files.filter(({ packages }) => packages.some((name) => /^@11ty\/eleventy/.test(name)));
    assert.deepEqual(
      importers.map(({ path }) => path),
      eleventyFiles,
    );
  });

  it("asks nothing of the world in its pure rooms", () => {
    const breaches = files
      .filter(({ room }) => pure.includes(room))
      .flatMap(({ path, text, packages }) => [
        ...packages.filter((name) => name.startsWith("node:")).map((name) => `${path} imports ${name}`),
        ...(text.match(/Date\.now|new Date\(\)|Math\.random|process\.|localeCompare|toLocale\w*/g) ?? []).map(
          (word) => `${path} uses ${word}`,
        ),
      ]);
    assert.deepEqual(breaches, []);
  });

  it("opens each file with the concept it holds", () => {
    const silent = files.filter(({ text }) => !text.startsWith("/**"));
    assert.deepEqual(
      silent.map(({ path }) => path),
      [],
    );
  });

  it("keeps its files short enough to be read at once", (t) => {
    const lengths = files.map(({ lines }) => lines).sort((a, b) => a - b);
    const at = (share: number) => lengths[Math.floor((lengths.length - 1) * share)];
    t.diagnostic(
      `${lengths.length} files; lines: median ${at(0.5)}, 90th percentile ${at(0.9)}, most ${at(1)}`,
    );
    assert.deepEqual(
      files.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines}`),
      [],
    );
  });
});
