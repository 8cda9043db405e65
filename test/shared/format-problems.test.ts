import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatProblems } from "../../src/shared/format-problems.ts";
import type { Problem } from "../../src/shared/problem.ts";

function problem(
  file: string,
  line: number,
  column: number,
  severity: Problem["severity"] = "error",
): Problem {
  const zh = { what: "标题是空的。", why: "列表里就没有字。", fix: "写上标题。" };
  const en = { what: "The title is empty.", why: "Lists would show nothing.", fix: "Write one." };
  return { rule: "key/empty", severity, file, line, column, zh, en };
}

describe("problems in words", () => {
  it("stand by file, line and column, with cause and remedy, and are summed up", () => {
    const problems = [
      problem("b.md", 1, 1, "warning"),
      problem("a.md", 10, 2),
      problem("a.md", 9, 7, "warning"),
    ];
    assert.equal(
      formatProblems(problems, "zh"),
      `a.md:9:7  key/empty  （警告）
  标题是空的。列表里就没有字。
  写上标题。

a.md:10:2  key/empty
  标题是空的。列表里就没有字。
  写上标题。

b.md:1:1  key/empty  （警告）
  标题是空的。列表里就没有字。
  写上标题。

3 个问题（1 个错误，2 个警告），共 2 个文件；没有发布任何内容。`,
    );
  });

  it("say in English that nothing was published", () => {
    assert.equal(
      formatProblems([problem("a.md", 4, 11)], "en"),
      `a.md:4:11  key/empty
  The title is empty. Lists would show nothing.
  Write one.

1 problem in 1 file; nothing was published.`,
    );
  });

  it("do not claim that nothing was published when there are only warnings", () => {
    assert.match(formatProblems([problem("a.md", 1, 1, "warning")], "zh"), /\n1 个警告，共 1 个文件。$/);
    assert.match(formatProblems([problem("a.md", 1, 1, "warning")], "en"), /\n1 warning in 1 file\.$/);
  });

  it("say so when there are none", () => {
    assert.equal(formatProblems([], "zh"), "没有问题。");
    assert.equal(formatProblems([], "en"), "No problems.");
  });

  it("can be cut short, and then count the others", () => {
    const many = Array.from({ length: 30 }, (_, index) => problem("a.md", index + 1, 1));
    const text = formatProblems(many, "zh", { limit: 2 });
    assert.equal(text.match(/key\/empty/g)?.length, 2);
    assert.match(text, /……还有 28 个没有列出。\n\n30 个问题，共 1 个文件/);
  });

  it("cannot steer the terminal by what an article says", () => {
    const sly = {
      ...problem("a\u001b[2J.md", 1, 1),
      zh: { what: "“\u001b]0;x\u0007\n”", why: "", fix: "\u202e" },
    };
    assert.doesNotMatch(formatProblems([sly], "zh").replaceAll("\n", ""), /[\p{Cc}\u202e]/u);
  });
});
