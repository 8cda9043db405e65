import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { DumpDamage, DumpItem } from "../../../src/import/dump/dump-item.ts";
import { type DumpOptions, readDump } from "../../../src/import/dump/read-dump.ts";
import { type Dialect, dialects, type Encoding, gzipped, type Table } from "../../support/dump-writers.ts";
import { type Afterwards, scratchFolder, writeFiles } from "../../support/scratch.ts";

async function itemsOf(path: string, options: DumpOptions = {}): Promise<DumpItem[]> {
  const items: DumpItem[] = [];
  for await (const some of readDump([path], options)) items.push(...some);
  return items;
}

interface Found {
  columns: string[] | undefined;
  rows: (string | null)[][];
}

/** Tables as they were read, with what is damaged left in sight. */
function tablesOf(items: DumpItem[]): Record<string, Found> & { damages?: DumpDamage[] } {
  const tables: Record<string, Found> = {};
  const tableOf = (name: string) => {
    tables[name] ??= { columns: undefined, rows: [] };
    return tables[name];
  };
  for (const item of items) {
    if (item.kind === "table") tableOf(item.table).columns = item.create.columns;
    if (item.kind === "row") tableOf(item.table).rows.push(item.values);
    if (item.kind === "damage") throw new Error(`${item.reason} at ${item.at.file}:${item.at.line}`);
  }
  return tables;
}

function expected(tables: Table[], { losesNull }: Dialect): Record<string, Found> {
  return Object.fromEntries(
    tables.map(({ name, columns, rows }) => [
      name,
      { columns, rows: rows.map((row) => row.map((value) => (losesNull ? (value ?? "") : value))) },
    ]),
  );
}

/** Words that hold what breaks readers: second bytes that are a backslash in GBK, quotes, ends of statements, comments. */
const hostile = fc.constantFrom(
  ...["園區", "誠", "運", "許功蓋", "園区规划", "'", '"', "\\", "\n", "\r\n", "\0", "\x1a", "$a"],
  ...[
    "\\n",
    "\\'",
    "''",
    "');",
    "),(",
    ";",
    "-- ",
    "#",
    "/*",
    "*/",
    "/*!40101",
    "`",
    "%",
    "\\%",
    "_",
    "E_D(",
    "?>",
  ],
  ...["\nINSERT INTO `t` VALUES ('", "NULL", "0x41", " ", "\t", "中", "①", "𠮷", "n", "0", "r"],
);

const text = fc.array(hostile, { maxLength: 6 }).map((words) => words.join(""));

const tables = fc
  .array(fc.tuple(fc.nat(99_999), text, fc.option(text), text), { maxLength: 6 })
  .map((rows): Table[] => [
    {
      name: "dede_archives",
      columns: ["id", "title", "key", "note"],
      numbers: ["id"],
      rows: rows.map(([id, ...texts]) => [String(id), ...texts]),
    },
    // So much text that the encoding is certain whatever the rest says.
    {
      name: "dede_arctype",
      columns: ["id", "typename"],
      numbers: ["id"],
      rows: [
        [
          "1",
          "澜川高新区的新闻中心发布园区规划、产业规划和政策解读，也报道科技创新、智慧城市和一带一路上的合作。",
        ],
      ],
    },
  ]);

const encodings: Encoding[] = ["utf8", "gbk"];

async function readBack(
  test: Afterwards,
  dialect: Dialect,
  made: Table[],
  options: { encoding: Encoding; isPacked: boolean; stretch: number },
) {
  const folder = scratchFolder(test);
  const files = dialect.write(made, options.encoding);
  writeFiles(folder, options.isPacked ? gzipped(files) : files);
  const items = await itemsOf(folder, { stretch: options.stretch });
  rmSync(folder, { recursive: true });
  return tablesOf(items);
}

describe("a dump", () => {
  for (const dialect of dialects) {
    for (const encoding of encodings) {
      it(`of ${dialect.name} in ${encoding} gives every row as it was, wherever its bytes are cut and compressed or not`, async (t) => {
        await fc.assert(
          fc.asyncProperty(
            tables,
            fc.boolean(),
            fc.integer({ min: 1, max: 400 }),
            async (made, isPacked, stretch) => {
              const found = await readBack(t, dialect, made, { encoding, isPacked, stretch });
              const due = expected(made, dialect);
              assert.deepEqual(found, due);
            },
          ),
          { numRuns: 40 },
        );
      });
    }
  }

  it("gives the column list that INSERT has", async (t) => {
    const folder = scratchFolder(t);
    writeFiles(folder, {
      "a.sql": "REPLACE INTO db.`t` (`id`, `key`) VALUES (1, 'a');\nINSERT IGNORE INTO t VALUES (2, 'b')",
    });
    const items = await itemsOf(join(folder, "a.sql"));
    const file = "a.sql";
    assert.deepEqual(items, [
      {
        kind: "row",
        table: "t",
        columns: ["id", "key"],
        values: ["1", "a"],
        replaces: true,
        at: { file, line: 1 },
      },
      { kind: "row", table: "t", values: ["2", "b"], replaces: false, at: { file, line: 2 } },
    ]);
  });

  it("is called by names that say nothing of the machine, unless two files have the same", async (t) => {
    const folder = scratchFolder(t);
    const row = "INSERT INTO t VALUES (1);";
    writeFiles(folder, { "a.sql": row, "parts/b.sql": row, "old/b.sql": row });
    const names = async (...paths: string[]) => {
      const found: string[] = [];
      for await (const items of readDump(paths.map((path) => join(folder, path))))
        for (const item of items) if (item.kind === "row") found.push(item.at.file);
      return found;
    };
    assert.deepEqual(await names("."), ["a.sql", "old/b.sql", "parts/b.sql"]);
    assert.deepEqual(await names("a.sql", "parts"), ["a.sql", "b.sql"]);
    assert.deepEqual(
      await names("old/b.sql", "parts"),
      ["old/b.sql", "parts/b.sql"].map((path) => join(folder, path)),
    );
  });

  it("only counts the rows of tables that nobody wants", async (t) => {
    const folder = scratchFolder(t);
    writeFiles(folder, { "a.sql": "INSERT INTO dede_log VALUES (1,'a'),(2,'b'),(3,'c');" });
    const items = await itemsOf(folder, { wanted: () => false });
    assert.deepEqual(items, [{ kind: "passed", table: "dede_log", rows: 3 }]);
  });

  it("takes text in hexadecimal, with its encoding named before it, in pieces and in double quotes", async (t) => {
    const folder = scratchFolder(t);
    writeFiles(folder, {
      "a.sql":
        "insert into t values (0xE59BAD, x'e58cba', _binary 'a\\'b', _utf8mb4'c' 'd', \"e\"\"f\", -1.5e3, b'101', true, \\N, DEFAULT);",
    });
    const [row] = await itemsOf(folder);
    assert.deepEqual(row?.kind === "row" && row.values, [
      ...["园", "区", "a'b", "cd", 'e"f', "-1.5e3", "5", "1", null, null],
    ]);
  });
});
