import assert from "node:assert/strict";
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readDump } from "../../../src/import/dump/read-dump.ts";
import { scratchFolder } from "../../support/scratch.ts";

const body = `<p>${"澜川高新区今天举行重点项目集中开工仪式，共有十二个项目开工。".repeat(60)}</p>\\n`;
const rowsInStatement = 10_000;
const statements = 3;

describe("a dump of hundreds of megabytes", () => {
  it("is read in bounded memory, though a statement is one line of many megabytes", async (t) => {
    const file = join(scratchFolder(t), "big.sql");
    const descriptor = openSync(file, "w");
    let bytes = 0;
    for (let statement = 0; statement < statements; statement++) {
      bytes += writeSync(descriptor, "INSERT INTO `dede_addonarticle` VALUES ");
      for (let row = 0; row < rowsInStatement; row += 100) {
        const some = Array.from(
          { length: 100 },
          (_, index) => `(${row + index},3,'${body}','','','127.0.0.1')`,
        );
        bytes += writeSync(descriptor, some.join(",") + (row + 100 < rowsInStatement ? "," : ";\n"));
      }
    }
    closeSync(descriptor);
    const before = process.memoryUsage().rss;
    let most = before;
    let rows = 0;
    for await (const items of readDump([file])) {
      for (const item of items) {
        assert.equal(item.kind, "row");
        rows++;
      }
      most = Math.max(most, process.memoryUsage().rss);
    }
    assert.equal(rows, statements * rowsInStatement);
    t.diagnostic(`${Math.round(bytes / 1e6)} MB read, ${Math.round((most - before) / 1e6)} MB more held`);
    assert.ok(bytes > 150e6);
    assert.ok(most - before < 150e6);
  });
});
