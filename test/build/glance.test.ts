import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { glanceInThread } from "../../src/build/glance-thread.ts";
import { glanceOver } from "../../src/output/glance-over.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

describe("a thread that looks at a site", () => {
  it("sees what this one sees, and says so where there is no such folder", async (t) => {
    const folder = scratchFolder(t);
    writeFiles(folder, { "index.html": "1", "news/深/a.html": "22" });
    assert.deepEqual(await glanceInThread(folder), glanceOver(folder));
    await assert.rejects(glanceInThread(`${folder}/nowhere`), /ENOENT/);
  });
});
