/**
 * A generated DedeCMS dump moved in, and moved in again: seconds, articles a second and the memory it takes at most.
 * `npm run bench:import -- [--articles N] [--folder DIR]`; GBK, as mysqldump writes it.
 */
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import iconv from "iconv-lite";
import { corpusArticles } from "./corpus.ts";
import { measureRun } from "./measure-run.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "50000" },
    folder: { type: "string", default: tmpdir() },
  },
});
mkdirSync(values.folder, { recursive: true });
const count = Number(values.articles);
if (!(count > 0)) throw new Error("--articles takes a number above 0");

/** Rows a statement, as mysqldump's --net-buffer-length makes them. */
const rowsAStatement = 200;

const tables = {
  arctype:
    "id reid topid sortrank typename typedir isdefault defaultname channeltype ispart namerule namerule2",
  archives:
    "id typeid sortrank flag ismake channel arcrank click title shorttitle writer source litpic pubdate senddate keywords description filename weight",
  addonarticle: "aid typeid body redirecturl",
};

type Row = readonly (string | number)[];

function literal(value: string | number): string {
  return typeof value === "number"
    ? String(value)
    : `'${value.replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n")}'`;
}

function writeDump(file: string): void {
  const descriptor = openSync(file, "w");
  const write = (text: string) => writeSync(descriptor, iconv.encode(text, "gb18030"));
  const create = (name: keyof typeof tables) => {
    const lines = tables[name].split(" ").map((column) => `  \`${column}\` text`);
    write(`CREATE TABLE \`dede_${name}\` (\n${lines.join(",\n")}\n) ENGINE=MyISAM DEFAULT CHARSET=gbk;\n`);
  };
  const insert = (name: keyof typeof tables, rows: readonly Row[]) =>
    write(
      `INSERT INTO \`dede_${name}\` VALUES ${rows.map((row) => `(${row.map(literal).join(",")})`).join(",")};\n`,
    );
  write("/*!40101 SET NAMES gbk */;\n");
  create("arctype");
  const columns = [...new Set([...corpusArticles(2000)].map(({ category }) => category))].sort();
  const rule = "{typedir}/{Y}/{M}{D}/{aid}.html";
  insert(
    "arctype",
    columns.map((slug, at) => [
      ...[at + 1, 0, 0, at, `栏目${slug}`, `{cmspath}/a/${slug}`, 1, "index.html", 1, 0, rule],
      "{typedir}/list_{tid}_{page}.html",
    ]),
  );
  for (const name of ["archives", "addonarticle"] as const) {
    create(name);
    let rows: Row[] = [];
    let id = 0;
    for (const { title, day, category, tags, body } of corpusArticles(count)) {
      id++;
      const column = columns.indexOf(category) + 1;
      const time = Date.parse(`${day}T08:00+08:00`) / 1000;
      const paragraphs = body
        .split("\n\n")
        .map((text) => `<p style="text-indent:2em">　　<span>${text}</span></p>`);
      rows.push(
        name === "archives"
          ? [
              ...[
                id,
                column,
                time,
                id % 50 === 0 ? "c" : "",
                1,
                1,
                0,
                id % 900,
                title,
                "",
                "admin",
                "高新院",
                "",
              ],
              ...[time, time, tags.join(","), "", "", id],
            ]
          : [id, column, paragraphs.join("\n"), ""],
      );
      if (rows.length < rowsAStatement) continue;
      insert(name, rows);
      rows = [];
    }
    if (rows.length > 0) insert(name, rows);
  }
  closeSync(descriptor);
}

const folder = mkdtempSync(join(values.folder, "newspark-import-"));
try {
  const dump = join(folder, "portal.sql");
  writeDump(dump);
  const megabytes = statSync(dump).size / 1e6;
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${count} articles, ${megabytes.toFixed(0)} MB`,
  );
  const launcher = resolve(import.meta.dirname, "../../src/cli/newspark.js");
  const root = join(folder, "portal");
  const command = [process.execPath, launcher, "import", "dedecms", dump, "--root", root];
  for (const run of ["moved in", "once more"]) {
    const { seconds, megabytes: memory } = await measureRun(folder, command);
    const speed = count / seconds;
    console.log(
      `${run}: ${seconds.toFixed(1)} s, ${speed.toFixed(0)} articles a second, ${memory.toFixed(0)} MB of memory`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
