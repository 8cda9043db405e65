import assert from "node:assert/strict";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { copyOfSite, runNewspark } from "../support/run-newspark.ts";

const notice = "content/news/fuwu/gonggao/2026/caogao.md";

describe("newspark build --repeat", () => {
  it("builds once more for each line of standard input, and never early into a site to be published", (t) => {
    const root = copyOfSite(t, "full");
    const lines = [[], [join(root, notice)]].map((paths) => JSON.stringify(paths)).join("\n");
    const { code, stdout } = runNewspark(["build", "--root", root, "--repeat", "--json"], { input: lines });
    assert.equal(code, 0);
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      answers.map(({ ok, rendered, pages }) => [ok, rendered === pages, rendered === 0]),
      [
        [true, true, false],
        [true, false, true],
        [true, false, true],
      ],
    );
  });

  it("ends with the answer to its last build", (t) => {
    const root = copyOfSite(t, "full");
    appendFileSync(join(root, notice), "\n[没有这个地址](/nowhere/)\n");
    const { code, stderr } = runNewspark(["build", "--root", root, "--repeat", "--drafts"], { input: "[]" });
    assert.equal(code, 1);
    assert.match(stderr, /caogao\.md:\d+:\d+[\s\S]*caogao\.md:\d+:\d+/);
  });

  it("says what a line should be", (t) => {
    const root = copyOfSite(t, "full");
    for (const line of ["content/a.md", '{"a":1}', "[1]"]) {
      const { code, stderr } = runNewspark(["build", "--root", root, "--repeat"], { input: line });
      assert.equal(code, 2, stderr);
      assert.match(stderr, /--repeat 的一行应当是改动过的文件的 JSON 列表/);
    }
  });
});
