import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readBuckets, writeBuckets } from "../../src/kept/buckets.ts";
import { scratchFolder } from "../support/scratch.ts";

const none: ReadonlyMap<string, number> = new Map();

/** Makes the files look as if another process had written them, so that nothing is remembered of them. */
function touch(folder: string): void {
  for (const file of readdirSync(folder)) utimesSync(join(folder, file), 1, 1);
}

describe("rows that are kept", () => {
  it("are read as they were written, whatever came and went between", (t) => {
    const rows = fc.dictionary(fc.string({ maxLength: 3 }), fc.nat(5), { maxKeys: 40 });
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 4 }), (times) => {
        const folder = scratchFolder(t);
        let before = none;
        for (const time of times) {
          const now = new Map(Object.entries(time));
          writeBuckets(folder, "k", before, now);
          const remembered = readBuckets<number>(folder, "k");
          touch(folder);
          before = readBuckets<number>(folder, "k");
          assert.deepEqual(new Map([...before].sort()), new Map([...remembered].sort()));
          assert.deepEqual(new Map([...before].sort()), new Map([...now].sort()));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("lie beside nothing that a process which was killed has left half written", (t) => {
    const folder = scratchFolder(t);
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    for (const name of [`1.rows.${pid}`, `related.${pid}`, `2.rows.${process.ppid}`, "texts-1"]) {
      writeFileSync(join(folder, name), "");
    }
    writeBuckets(folder, "k", none, new Map());
    assert.deepEqual(readdirSync(folder).sort(), [`2.rows.${process.ppid}`, "texts-1"]);
  });

  it("are not read where the disk has changed a letter", (t) => {
    const folder = scratchFolder(t);
    writeBuckets(folder, "k", none, new Map([["a", 1]]));
    const [file = ""] = readdirSync(folder);
    const bytes = readFileSync(join(folder, file));
    const changed = Buffer.from(bytes);
    changed[bytes.lastIndexOf("1")] = "2".charCodeAt(0);
    writeFileSync(join(folder, file), changed);
    assert.equal(readBuckets(folder, "k").size, 0);
    writeFileSync(join(folder, file), bytes);
    assert.equal(readBuckets(folder, "k").size, 1);
  });

  it("are not read under another key", (t) => {
    const folder = scratchFolder(t);
    writeBuckets(folder, "k", none, new Map([["a", 1]]));
    assert.equal(readBuckets(folder, "other").size, 0);
  });

  it("are written in few files where few differ", (t) => {
    const folder = scratchFolder(t);
    const many = new Map(Array.from({ length: 5000 }, (_, n) => [`row ${n}`, n]));
    writeBuckets(folder, "k", none, many);
    const files = readdirSync(folder);
    assert.ok(files.length > 50);
    touch(folder);
    writeBuckets(folder, "k", many, new Map([...many, ["one more", 1]]));
    const written = files.filter((file) => statSync(join(folder, file)).mtimeMs > 1000);
    assert.equal(written.length, 1);
  });
});
