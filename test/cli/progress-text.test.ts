import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { progressText, progressWatcher } from "../../src/cli/progress-text.ts";

describe("the line that tells how far a build has come", () => {
  it("names the stage and how much of it is done", () => {
    const line = progressText({ stage: "render", done: 50, total: 200, elapsed: 10 }, "zh");
    assert.equal(line, "生成页面 █████░░░░░░░░░░░░░░░ 50/200");
  });

  it("says how fast it goes and how long it still takes, once that can be told", () => {
    const at = { stage: "read", done: 3000, total: 10_000, elapsed: 30_000 } as const;
    assert.match(progressText(at, "zh"), /，每秒 100 个，还要 1:10$/);
    assert.match(progressText(at, "en"), /, 100\/s, 1:10 left$/);
    const slow = { stage: "assets", done: 3, total: 5, elapsed: 10_000 } as const;
    assert.match(progressText(slow, "en"), /, 0\.3\/s, 0:07 left$/);
  });

  it("never fails on nothing to do", () => {
    assert.match(progressText({ stage: "assets", done: 0, total: 0, elapsed: 5000 }, "en"), /0\/0$/);
  });

  it("is renewed now and then, at each new stage and at its end, and counts time from the stage's beginning", () => {
    let time = 0;
    const lines: string[] = [];
    const watch = progressWatcher(
      "en",
      (line) => lines.push(line),
      () => time,
    );
    for (let done = 0; done <= 100; done++) {
      watch("read", done, 100);
      time += 30;
    }
    assert.ok(lines.length > 20 && lines.length < 35, `${lines.length} lines`);
    assert.match(lines.at(-1) ?? "", /100\/100/);
    watch("render", 1, 50);
    assert.match(lines.at(-1) ?? "", /^rendering .* 1\/50$/);
  });
});
