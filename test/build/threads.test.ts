import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { openThreads } from "../../src/build/threads.ts";
import { isDamagedPack } from "../../src/kept/pack.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

const many = 100_000;

describe("threads", () => {
  it("come anew to whoever asks after they were closed, as a build does that begins once more", async () => {
    const threads = openThreads(2, many);
    const [first] = threads.for(many);
    await threads.close();
    const [second] = threads.for(many);
    // Both are asked for what neither can do; only one of them is there to say so.
    const order = { kind: "frontMatter", files: ["a.md"] } as const;
    await assert.rejects(first?.ask(order) ?? Promise.resolve(), /closed/);
    await assert.rejects(second?.ask(order) ?? Promise.resolve(), /before its setup/);
    await threads.close();
  });

  it("tell of damage in what is kept, after which a build begins once more", async (t) => {
    const folder = scratchFolder(t);
    writeFiles(folder, { terms: "cut" });
    const threads = openThreads(2, many);
    const [thread] = threads.for(many);
    const terms = { folder, key: "", file: join(folder, "terms") };
    const source = { fingerprint: "", terms: { at: 0, length: 8, crc: 0 }, tags: [], category: "" };
    const answer = thread?.ask({ kind: "related", terms, sources: [source] });
    await assert.rejects(answer ?? Promise.resolve(), isDamagedPack);
    await threads.close();
  });
});
