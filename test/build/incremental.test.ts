import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { copyOfSite, repository, runNewspark } from "../support/run-newspark.ts";
import { type Afterwards, filesBelow, scratchFolder, writeFiles } from "../support/scratch.ts";

const now = "2026-11-24T09:00:00+08:00";

interface Answer {
  ok: boolean;
  problems: object[];
  /** Of the machine or a layout. */
  failure?: string;
  rendered: number;
  written: number;
  removed: number;
  pages: number;
}

function build(root: string): Answer {
  const { stdout, stderr } = runNewspark(["build", "--root", root, "--now", now, "--json"]);
  assert.match(stdout, /^\{.*\}\s*$/, stderr);
  return JSON.parse(stdout);
}

function siteOf(root: string): Map<string, Buffer> {
  return filesBelow(join(root, "_site"));
}

/** The site that the sources give where none was built before; pictures are kept, whose names are those of their bytes. */
function cleanSite(
  t: Afterwards,
  root: string,
): Pick<Answer, "ok" | "problems"> & { site: Map<string, Buffer> } {
  const copy = scratchFolder(t);
  const apart = ["_site", ".newspark/ledgers", ".newspark/articles"].map((name) => join(root, name));
  cpSync(root, copy, { recursive: true, filter: (path) => !apart.includes(path) });
  const { ok, problems } = build(copy);
  return { ok, problems, site: ok ? siteOf(copy) : new Map() };
}

function assertSame(site: Map<string, Buffer>, wanted: Map<string, Buffer>, why: string) {
  assert.deepEqual([...site.keys()], [...wanted.keys()], why);
  const different = [...wanted]
    .filter(([path, bytes]) => !site.get(path)?.equals(bytes))
    .map(([path]) => path);
  assert.deepEqual(different, [], why);
}

function article(title: string, day: string, more = ""): string {
  return `---\ntitle: ${title}\ndate: ${day}\nsource: 样样研究院\n${more}---\n\n${title}的正文，软件里的头发。\n`;
}

/** What editors and owners do, by name; `n` tells one time from another. */
const edits: Record<string, (root: string, n: number) => void> = {
  "an article is added": (root, n) =>
    writeFiles(root, {
      [`content/news/dongtai/2026/xin-${n}.md`]: article(
        `新文章${n}`,
        `2026-10-${10 + (n % 20)}`,
        "tags: [水, 新]\n",
      ),
    }),
  "an old article is added": (root, n) =>
    writeFiles(root, { [`content/news/yanjiu/2023/jiu-${n}.md`]: article(`旧文章${n}`, "2023-01-05") }),
  "an article is changed": (root, n) => {
    const file = join(root, "content/news/dongtai/2025/tongxun-2.md");
    if (existsSync(file)) writeFileSync(file, `${readFileSync(file, "utf8")}\n再加一段，第${n}次。\n`);
  },
  "an article gets another title": (root, n) => {
    const file = join(root, "content/news/fuwu/gonggao/2026/waizhan.md");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^title: .*$/m, `title: 外站${n}`));
  },
  "an article is renamed": (root, n) => {
    const folder = join(root, "content/news/dongtai/2025");
    const [name] = readdirSync(folder).filter((entry) => /^(tongxun-1|renamed-.*)\.md$/.test(entry));
    if (name) renameSync(join(folder, name), join(folder, `renamed-${n}.md`));
  },
  "an article goes": (root) => rmSync(join(root, "content/news/dongtai/2025/tongxun-4.md"), { force: true }),
  "an article leaves its address to another": (root, n) =>
    writeFiles(root, {
      [`content/news/dongtai/2026/hou-${n}.md`]: article(
        `后来${n}`,
        "2026-09-01",
        `aliases: [/old/${n}.html]\n`,
      ),
    }),
  "a linked article becomes a draft, or is published": (root) => {
    const file = join(root, "content/news/dongtai/2024/qiao/index.md");
    const text = readFileSync(file, "utf8");
    const published = text.replace(/^draft: true\n/m, "");
    writeFileSync(file, published === text ? text.replace(/^title: /m, "draft: true\ntitle: ") : published);
  },
  "all addresses are changed": (root, n) => {
    const file = join(root, "content/site.yaml");
    const others = readFileSync(file, "utf8").replace(/^permalink: .*\n/m, "");
    writeFileSync(file, `${others.trimEnd()}\npermalink: /{path}/{year}/{slug}-${n}.html\n`);
  },
  "an attachment is changed": (root, n) =>
    writeFiles(root, { "content/news/yanjiu/2026/baogao/biao.csv": `年,数\n2026,${n}\n` }),
  "a tag is spelt in two ways, or in one again": (root) => {
    const file = join(root, "content/news/dongtai/2025/tongxun-3.md");
    const text = readFileSync(file, "utf8");
    writeFileSync(
      file,
      text.replace(/tags: .*/, text.includes("Tongxun") ? "tags: [tongxun]" : "tags: [tongxun, Tongxun]"),
    );
  },
  "a picture is changed": (root, n) => {
    const file = join(root, "content/news/yanjiu/2026/baogao/tu.png");
    // What stands behind the end of a PNG changes its bytes and nothing else.
    writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from(String(n))]));
  },
  "a layout is changed": (root, n) =>
    writeFiles(root, { "layouts/not-found.njk": `<p>{{ item.head.title }} ${n}</p>` }),
  "a layout's part is changed": (root, n) =>
    writeFiles(root, {
      "layouts/components/friends/template.njk": `{% macro friends() %}<p>友情链接${n}</p>{% endmacro %}`,
    }),
  "a layout goes": (root) => rmSync(join(root, "layouts"), { recursive: true, force: true }),
  "a public file is changed": (root, n) => writeFiles(root, { "public/robots.txt": `# ${n}\n` }),
  "the glossary is changed": (root, n) => writeFiles(root, { "content/glossary.yaml": `软件: 軟體${n}\n` }),
  "the navigation is changed": (root, n) => {
    const file = join(root, "content/navigation.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace(/label: 研究\d*/, `label: 研究${n}`));
  },
  "the portal is renamed": (root, n) => {
    const file = join(root, "content/site.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^name: .*$/m, `name: 样样园区${n}`));
  },
  "the portal shows fewer on a page": (root, n) => {
    const file = join(root, "content/site.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^pageSize: .*$/m, `pageSize: ${2 + (n % 3)}`));
  },
  "the portal gives up a version": (root) => {
    const file = join(root, "content/site.yaml");
    writeFileSync(file, `${readFileSync(file, "utf8").replace(/^variants: .*\n/m, "")}variants: [zh-tw]\n`);
  },
  "the portal is compressed beforehand, or no longer": (root) => {
    const file = join(root, "content/site.yaml");
    const text = readFileSync(file, "utf8");
    const others = text.replace(/^precompress: .*\n?/m, "");
    writeFileSync(file, others === text ? `${text.trimEnd()}\nprecompress: true\n` : others);
  },
  "a public file takes the place of a compressed form": (root, n) =>
    writeFiles(root, { "public/sitemap.xml.gz": `no archive ${n}` }),
  "a filter of the portal's own is changed": (root, n) => {
    const plugin = join(repository, "src/build/newspark-plugin.ts");
    writeFiles(root, {
      ".eleventy.ts": `import { relative, resolve } from "node:path";
import { newspark } from ${JSON.stringify(plugin)};
import { words } from "./words.ts";
export default async function (config) {
  config.setInputDirectory("content");
  config.setLayoutsDirectory(relative(resolve("content"), ${JSON.stringify(join(repository, "layouts"))}));
  config.setTemplateFormats(["njk"]);
  await config.addPlugin(newspark);
  config.addTransform("words", (html) => html.replace("</body>", "<!-- " + words + " --></body>"));
}\n`,
      "words.ts": `export const words = "${n}";\n`,
    });
  },
  "somebody edits the site itself": (root, n) => writeFiles(root, { "_site/index.html": `<p>${n}` }),
  "somebody edits a compressed form": (root, n) =>
    writeFiles(root, { "_site/index.html.gz": `no archive ${n}`, "_site/news/index.html.br": "" }),
  "somebody takes a page from the site": (root) =>
    rmSync(join(root, "_site/news/index.html"), { force: true }),
  "what was kept is deleted": (root) => rmSync(join(root, ".newspark"), { recursive: true, force: true }),
};

/** Edits with which no site is built, every other time that they are done. */
const refused = new Set(["a tag is spelt in two ways, or in one again"]);

describe("a build after an edit", () => {
  it("gives what a build from nothing gives, whatever was edited before", (t) => {
    const law = (names: string[]) => {
      const root = copyOfSite(t, "full");
      build(root);
      names.forEach((name, index) => {
        edits[name]?.(root, index);
        const wanted = cleanSite(t, root);
        const { ok, problems, failure } = build(root);
        const history = names.slice(0, index + 1).join(", then ");
        assert.deepEqual({ ok, problems }, { ok: wanted.ok, problems: wanted.problems }, history);
        // Two builds that fail are the same, and prove nothing.
        assert.equal(failure, undefined, history);
        assert.equal(ok, !refused.has(name), history);
        if (ok) assertSame(siteOf(root), wanted.site, history);
        // Done once more, it is taken back; else no later edit would be built.
        else edits[name]?.(root, index);
      });
    };
    const all = Object.keys(edits);
    const inAnyOrder = fc.shuffledSubarray(all, { minLength: all.length });
    // A run takes a minute. RUNS=10 SEED=2 tries other orders.
    fc.assert(fc.property(inAnyOrder, law), {
      seed: Number(process.env["SEED"] ?? 1),
      numRuns: Number(process.env["RUNS"] ?? 1),
      endOnFailure: true,
    });
  });

  it("makes no page where nothing was edited", (t) => {
    const root = copyOfSite(t, "full");
    const first = build(root);
    assert.equal(first.rendered, first.pages);
    const { rendered, written, removed } = build(root);
    assert.deepEqual({ rendered, written, removed }, { rendered: 0, written: 0, removed: 0 });
  });

  it("makes no page where only the times of files are others, as in a fresh checkout with a cache", (t) => {
    const root = copyOfSite(t, "full");
    build(root);
    for (const path of filesBelow(root).keys()) utimesSync(join(root, path), 1e9, 1e9);
    const { rendered, written } = build(root);
    assert.deepEqual({ rendered, written }, { rendered: 0, written: 0 });
  });

  it("makes only the pages that show the article that was edited", (t) => {
    const root = copyOfSite(t, "full");
    build(root);
    edits["an article gets another title"]?.(root, 7);
    const { rendered, written, pages } = build(root);
    assert.ok(rendered <= written && written < rendered + 40, `${written} files for ${rendered} pages`);
    assert.ok(rendered > 0 && rendered < pages / 2, `${rendered} of ${pages}`);
  });

  it("tells the same problems as a build from nothing while there are any, and is none the worse when they are gone", (t) => {
    const root = copyOfSite(t, "full");
    const { problems: usual } = build(root);
    const file = "content/news/dongtai/2025/tongxun-2.md";
    const right = readFileSync(join(root, file), "utf8");
    const linked = "content/news/dongtai/2024/qiao/index.md";
    const target = readFileSync(join(root, linked), "utf8");
    const faults: Record<string, string>[] = [
      { [file]: right.replace(/^date: .*$/m, "date: 明天") },
      { [file]: `${right}\n[没有](../../fuwu/no.md)，![没有](no.png)\n` },
      { [file]: right.replace(/^tags: .*$/m, "tags: [tongxun, TONGXUN]") },
      { [file]: right.replace(/^title: /m, "aliases: [/about/]\ntitle: ") },
      { [file]: right.replace(/^title: /m, "cover: no.jpg\ntitle: ") },
      { [linked]: target.replace(/^title: /m, "draft: true\ntitle: ") },
    ];
    for (const fault of faults) {
      writeFiles(root, fault);
      const wanted = cleanSite(t, root);
      assert.ok(wanted.problems.length > usual.length, JSON.stringify(fault));
      for (let time = 0; time < 2; time++) assert.deepEqual(build(root).problems, wanted.problems);
      writeFiles(root, { [file]: right, [linked]: target });
    }
    rmSync(join(root, linked));
    assert.deepEqual(build(root).problems, cleanSite(t, root).problems);
    writeFiles(root, { [linked]: target });
    const { ok, problems } = build(root);
    assert.deepEqual({ ok, problems }, { ok: true, problems: usual });
    assertSame(siteOf(root), cleanSite(t, root).site, "after the faults");
  });

  it("publishes a scheduled article when its hour has come, and takes it back for an earlier hour", (t) => {
    const root = copyOfSite(t, "full");
    const at = (moment: string) => {
      runNewspark(["build", "--root", root, "--now", moment]);
      return [...siteOf(root).keys()].filter((path) => path.includes("yugao")).length;
    };
    assert.deepEqual([at(now), at("2031-01-01T00:00:00Z"), at(now)], [0, 3, 0]);
  });

  it("reads again what the disk has lost or changed of what was kept", (t) => {
    const root = copyOfSite(t, "full");
    build(root);
    const kept = join(root, ".newspark/articles");
    /** Of texts or of terms; a new one is begun when all is read again. */
    const packOf = (what: string) =>
      [...filesBelow(kept).keys()].find((path) => path.includes(`/${what}-`)) ?? "";
    const faults: Record<string, (file: string) => void> = {
      "another letter": (file) => writeFileSync(file, readFileSync(file).fill("x", 200, 210)),
      "an end too soon": (file) => writeFileSync(file, readFileSync(file).subarray(0, 300)),
      "no file": (file) => rmSync(file),
    };
    for (const [what, fault] of Object.entries(faults)) {
      for (const pack of ["texts", "terms"]) {
        fault(join(kept, packOf(pack)));
        edits["the portal is renamed"]?.(root, what.length);
        edits["an old article is added"]?.(root, what.length);
        const wanted = cleanSite(t, root);
        assert.equal(build(root).ok, true);
        assertSame(siteOf(root), wanted.site, `${what}: ${pack}`);
      }
    }
  });

  it("keeps a ledger for each folder that it writes to", (t) => {
    const root = copyOfSite(t, "full");
    const to = (output: string): Answer =>
      JSON.parse(runNewspark(["build", "--root", root, "--now", now, "--json", "--output", output]).stdout);
    const { pages } = to("one");
    assert.equal(to("two").rendered, pages);
    assert.equal(to("one").rendered, 0);
    assert.equal(to("two").rendered, 0);
  });
});

describe("a build that is killed", () => {
  let root = "";
  const old = new Map<string, Buffer>();
  before(() => {
    const folder = scratchFolder({ after: (action) => process.on("exit", action) });
    mkdirSync(folder, { recursive: true });
    root = join(folder, "portal");
    cpSync(join(repository, "test/sites/full"), root, { recursive: true });
    build(root);
    for (const [path, bytes] of siteOf(root)) old.set(path, bytes);
  });

  it("leaves whole pages of the old site or the new, and the next build mends the rest", async (t) => {
    edits["the portal is renamed"]?.(root, 9);
    const wanted = cleanSite(t, root).site;
    const kept = scratchFolder(t);
    cpSync(root, kept, { recursive: true, preserveTimestamps: true });
    const launcher = join(repository, "src/cli/newspark.js");
    // Counted from when the build begins to write.
    for (const delay of [0, 100, 250, 400, 500, 600]) {
      rmSync(root, { recursive: true });
      cpSync(kept, root, { recursive: true, preserveTimestamps: true });
      const child = spawn(process.execPath, [launcher, "build", "--root", root, "--now", now], {
        stdio: "ignore",
      });
      const ended = new Promise((resolve) => child.on("close", resolve));
      while (child.exitCode === null && !existsSync(join(root, "_site/.newspark-staging")))
        await setTimeout(1);
      await setTimeout(delay);
      child.kill("SIGKILL");
      await ended;
      for (const [path, bytes] of siteOf(root)) {
        if (path.startsWith(".newspark")) continue;
        const isWhole = [old, wanted].some((site) => site.get(path)?.equals(bytes));
        assert.ok(isWhole, `${path} after ${delay} ms`);
      }
      assert.equal(build(root).ok, true);
      assertSame(siteOf(root), wanted, `mended after ${delay} ms`);
    }
  });
});
