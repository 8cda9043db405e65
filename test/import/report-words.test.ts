import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { kindText } from "../../src/import/report-words.ts";
import { repository } from "../support/run-newspark.ts";

const rooms = ["dedecms", "docx", "dump", "saved"].map((room) => join(repository, "src/import", room));

/** As the sources write them: `doubt("no-body", …)`, `kind: "two-dates", zh: …`, `unread(path, "too-deep")`, `lose("unfinished", …)`. */
const written = [
  /doubt\(\s*"([a-z-]+)"/g,
  /kind: "([a-z-]+)",\s*zh:/g,
  /unread\(path, "([a-z-]+)"/g,
  /(?:lose|damage)\("([a-z0-9-]+)"/g,
];

describe("the report of an import", () => {
  it("has words for whatever a source doubts, leaves out or finds damaged", () => {
    const kinds = rooms
      .flatMap((room) => readdirSync(room).map((name) => readFileSync(join(room, name), "utf8")))
      .flatMap((text) =>
        written.flatMap((pattern) => [...text.matchAll(pattern)].map(([, kind]) => kind ?? "")),
      );
    assert.ok(kinds.length > 30, `${kinds.length}`);
    const silent = kinds.filter((kind) => kindText(kind, "zh") === kind || kindText(kind, "en") === kind);
    assert.deepEqual(silent, []);
  });
});
