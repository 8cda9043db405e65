import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import type { DumpItem } from "../../../src/import/dump/dump-item.ts";
import { DumpUnreadable } from "../../../src/import/dump/dump-unreadable.ts";
import { readDump } from "../../../src/import/dump/read-dump.ts";
import { dialects } from "../../support/dump-writers.ts";
import { encodedTwice } from "../../support/encoded-twice.ts";
import { scratchFolder, writeFiles } from "../../support/scratch.ts";

/** First values of rows, and damages as `reason:line`. */
async function whatIsRead(
  t: TestContext,
  dump: string | Uint8Array,
  file = "a.sql",
  tables = /^/,
): Promise<{ rows: string[]; damages: string[] }> {
  const folder = scratchFolder(t);
  writeFiles(folder, { [file]: dump });
  const rows: string[] = [];
  const damages: string[] = [];
  for await (const items of readDump([folder]))
    for (const item of items) {
      if (item.kind === "row" && tables.test(item.table)) rows.push(item.values[0] ?? "");
      if (item.kind === "damage") {
        damages.push(`${item.reason}:${item.at.line}`);
        assert.equal(item.at.file, file);
      }
    }
  return { rows, damages };
}

describe("a damaged dump", () => {
  it("gives the statements after one that was cut off in a string", async (t) => {
    const read = await whatIsRead(
      t,
      "INSERT INTO t VALUES(1,'园区');\nINSERT INTO t VALUES(2,'规划\nINSERT INTO t VALUES(3,'新闻');\nINSERT INTO t VALUES(4,'政策');\n",
    );
    assert.deepEqual(read, { rows: ["1", "3", "4"], damages: ["broken-statement:2"] });
  });

  it("takes nothing of a routine for a row although the statement before it has lost its end", async (t) => {
    const read = await whatIsRead(
      t,
      "/*!50003 CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW SET @a = 1\nDELIMITER ;;\nCREATE PROCEDURE p() BEGIN\nINSERT INTO nobody VALUES (1);\nEND ;;\nDELIMITER ;\nINSERT INTO t VALUES(2,'规划');\n",
    );
    assert.deepEqual(read.rows, ["2"]);
  });

  it("gives the statements after a comment that has lost its end, and says so", async (t) => {
    for (const end of ["", "/*!40101 SET NAMES utf8 */;\n", "/* 完 */\n"]) {
      const dump = `INSERT INTO t VALUES(1,'园区');\n\n/* 栏目 -- \nINSERT INTO t VALUES(2,'规划');\nINSERT INTO t VALUES(3,'新闻');\n${end}`;
      assert.deepEqual(await whatIsRead(t, dump), { rows: ["1", "2", "3"], damages: ["endless-comment:3"] });
    }
  });

  it("says of a comment without an end that nothing follows", async (t) => {
    const read = await whatIsRead(t, "INSERT INTO t VALUES(1,'园区');\n/* 备份完");
    assert.deepEqual(read, { rows: ["1"], damages: ["endless-comment:2"] });
  });

  it("says so where statements stand in a comment, and goes on behind it", async (t) => {
    const read = await whatIsRead(
      t,
      "/* 旧数据\nINSERT INTO t VALUES(1,'园区');\n*/\nINSERT INTO t VALUES(2,'规划');\n/* 备份\n说明 */\nINSERT INTO t VALUES(3,'新闻');\n",
    );
    assert.deepEqual(read, { rows: ["2", "3"], damages: ["comment:1"] });
  });

  it("gives the rows of a statement before the one that makes no sense", async (t) => {
    const read = await whatIsRead(
      t,
      "INSERT INTO t VALUES\n(1,'a'),\n(2,'it's'),\n(3,'c');\nINSERT INTO t VALUES (4,'d');",
    );
    assert.deepEqual(read, { rows: ["1", "4"], damages: ["broken-statement:3"] });
  });

  it("does not take a row with a quote too many for two values", async (t) => {
    const read = await whatIsRead(t, "INSERT INTO t VALUES (1,'a'),(2,'b','c'),(3,'d');");
    assert.deepEqual(read, { rows: ["1", "3"], damages: ["row-shape:1"] });
  });

  it("gives what comes before the end of a file that was not copied whole, and says so", async (t) => {
    for (const end of ["(2,'b", "(2,'b'", "(2,", "(", "", "(2,'b\\"])
      assert.deepEqual(await whatIsRead(t, `INSERT INTO t VALUES (1,'a'),${end}`), {
        rows: ["1"],
        damages: ["unfinished:1"],
      });
  });

  it("gives what comes before the damage of a compressed file, and says so", async (t) => {
    const lines = Array.from({ length: 20_000 }, (_, id) => `INSERT INTO t VALUES (${id},'${id * 7919}');\n`);
    const packed = gzipSync(lines.join(""));
    const { rows, damages } = await whatIsRead(t, packed.subarray(0, packed.length >> 1), "a.sql.gz");
    assert.ok(rows.length > 5000 && rows.length < 15_000, String(rows.length));
    assert.deepEqual(
      rows,
      rows.map((_, id) => String(id)),
    );
    assert.ok(damages.at(-1)?.startsWith("compressed:"), damages.join());
  });

  it("leaves out a row that only a database can compute", async (t) => {
    const read = await whatIsRead(t, "INSERT INTO t VALUES (1,NOW()),(2,CONCAT('a)',';(')),(3,'c');");
    assert.deepEqual(read, { rows: ["3"], damages: ["expression:1", "expression:1"] });
  });

  it("says of a file that holds no statements that it holds none", async (t) => {
    const read = await whatIsRead(t, "这是备份说明。\n请用管理员账号恢复。\n", "readme.txt");
    assert.deepEqual(read, { rows: [], damages: ["no-sql:1"] });
  });

  it("says of UTF-16 what to do about it", async (t) => {
    const read = await whatIsRead(t, Buffer.from("\ufeffINSERT INTO t VALUES (1)", "utf16le"));
    assert.deepEqual(read, { rows: [], damages: ["utf-16:1"] });
  });

  it("counts the values with bytes of no character", async (t) => {
    const good = "INSERT INTO t VALUES (1,'澜川高新区举行开工仪式');\n".repeat(9);
    const bad = Buffer.from("INSERT INTO t VALUES (2,'x\xe5\x9b');\n", "latin1");
    const read = await whatIsRead(t, Buffer.concat([Buffer.from(good), bad, bad]));
    assert.equal(read.rows.length, 11);
    assert.deepEqual(read.damages, ["wrong-bytes:10"]);
  });

  it("mends text that was encoded twice, and says of how many values", async (t) => {
    const [title, name, cut] = ["澜川高新区举行开工仪式", "张", "园区规"].map(encodedTwice);
    const folder = scratchFolder(t);
    const dump = `INSERT INTO t VALUES ('新的一行','é'),('${title}','${name}'),('${cut?.slice(0, -1)}','·');\n`;
    writeFiles(folder, { "a.sql": dump });
    const items: DumpItem[] = [];
    for await (const some of readDump([folder])) items.push(...some);
    const values = items.flatMap((item) => (item.kind === "row" ? [item.values] : []));
    assert.deepEqual(values, [
      ["新的一行", "é"],
      ["澜川高新区举行开工仪式", "张"],
      ["园区\ufffd", "·"],
    ]);
    const [repair] = items.flatMap((item) => (item.kind === "repair" ? [item] : []));
    assert.match(repair?.sentence.en ?? "", /^The text of 3 values had been encoded twice/);
    assert.equal(repair?.at.line, 1);
  });

  it("does not take half a character of GBK together with the quote after it", async (t) => {
    const dump = Buffer.from(
      "INSERT INTO t VALUES (1,'\xd4\xb0\xc7\xf8\xd4'),(2,'\xb9');SET NAMES gbk;",
      "latin1",
    );
    assert.deepEqual((await whatIsRead(t, dump)).rows, ["1", "2"]);
  });

  it("knows how GBK is escaped in a database that takes it for latin1", async (t) => {
    const dump = Buffer.from(
      "/*!40101 SET NAMES latin1 */;\nINSERT INTO t VALUES ('\xd5\\\\\\'\xd5\\\\n',1),('\xd4\xb0\xc7\xf8',2);",
      "latin1",
    );
    assert.deepEqual(await whatIsRead(t, dump), { rows: ["誠'誠n", "园区"], damages: [] });
  });

  it("loses one call of EmpireBak where one was cut off", async (t) => {
    const read = await whatIsRead(
      t,
      `<?php\nE_D("replace into \`t\` values('1','a');");\nE_D("replace into \`t\` values('2','b\nE_D("replace into \`t\` values('3','c');");\n?>`,
      "t_1.php",
    );
    assert.deepEqual(read, { rows: ["1", "3"], damages: ["broken-statement:3"] });
  });

  it("says so where the text of a row was damaged, or gives the row", async (t) => {
    const table = {
      name: "t",
      columns: ["id", "a"],
      numbers: ["id"],
      rows: Array.from({ length: 30 }, (_, id) => [String(id), `第${id}期“园区”'s\n简报`]),
    };
    const property = fc.asyncProperty(
      fc.nat(dialects.length - 1),
      fc.nat(),
      // With more, what stands between two rows can vanish without a trace.
      fc.nat(4),
      fc.constantFrom("", "'", "\\", '"', "(", ";", "\0", "\n"),
      async (choice, place, cut, put) => {
        const dialect = dialects[choice] ?? assert.fail();
        const [name, bytes] = Object.entries(dialect.write([table], "utf8")).at(-1) ?? assert.fail();
        const start = bytes.indexOf("期");
        const at = start + (place % (bytes.length - start));
        const broken = Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + cut)]);
        // Where a routine lost the word that begins it, its INSERT is one like any other, of another table.
        const { rows, damages } = await whatIsRead(t, broken, name, /^(?!nobody$)/);
        const due = dialect.name === "DedeCMS" ? 15 : 30;
        // Of PHP that is no call of EmpireBak nobody can say what it was.
        assert.ok(rows.length === due || damages.length > 0 || dialect.name === "EmpireBak");
        assert.ok(rows.length <= due);
      },
    );
    await fc.assert(property, { numRuns: 200 });
  });

  it("is refused where there is none", async (t) => {
    const folder = scratchFolder(t);
    const read = async (path: string) => {
      for await (const _ of readDump([path])) assert.fail("nothing can be read");
    };
    await assert.rejects(read(folder), DumpUnreadable);
    await assert.rejects(read(join(folder, "none.sql")), DumpUnreadable);
  });
});
