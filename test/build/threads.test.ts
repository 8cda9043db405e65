import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openThreads } from "../../src/build/threads.ts";

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
});
