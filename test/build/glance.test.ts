import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openThreads } from "../../src/build/threads.ts";
import { glanceOver } from "../../src/output/glance-over.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

describe("a thread that looks at a site", () => {
  it("sees what this one sees, and says so where there is no such folder", async (t) => {
    const folder = scratchFolder(t);
    writeFiles(folder, { "index.html": "1", "news/深/a.html": "22" });
    const threads = openThreads(2, 0);
    try {
      const [thread] = threads.for(100_000);
      assert.ok(thread);
      assert.deepEqual(await thread.ask({ kind: "glance", folder }), glanceOver(folder));
      await assert.rejects(thread.ask({ kind: "glance", folder: `${folder}/nowhere` }), /ENOENT/);
    } finally {
      await threads.close();
    }
  });
});
