import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import { diskRows } from "../../../src/import/dedecms/disk-rows.ts";
import { scratchFolder } from "../../support/scratch.ts";

describe("rows on disk", () => {
  it("are found by their table and number, in the order in which they came, and leave nothing behind", (t) => {
    const folder = scratchFolder(t);
    const row = fc.tuple(
      fc.constantFrom("archives", "addonarticle"),
      fc.integer({ min: -1, max: 40 }),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.integer({ min: 0, max: 60 }), (rows, readAfter) => {
        const store = diskRows(folder);
        const due = new Map<string, string[]>();
        rows.forEach(([table, id, text], index) => {
          store.add(table, id, text);
          due.set(`${table} ${id}`, [...(due.get(`${table} ${id}`) ?? []), text]);
          if (index === readAfter) assert.deepEqual(store.rows(table, id), due.get(`${table} ${id}`));
        });
        for (const table of ["archives", "addonarticle", "none"]) {
          const ids = [...store.ids(table)];
          const wanted = rows.filter(([name]) => name === table).map(([, id]) => id);
          assert.deepEqual(
            ids,
            [...new Set(wanted)].sort((a, b) => a - b),
          );
          assert.equal(store.has(table, 7), wanted.includes(7));
          for (const id of ids) assert.deepEqual(store.rows(table, id), due.get(`${table} ${id}`));
          assert.deepEqual(store.rows(table, 77), []);
        }
        store.close();
      }),
    );
    assert.deepEqual(readdirSync(folder), []);
  });
});
