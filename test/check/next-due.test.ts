import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { nextDue } from "../../src/check/next-due.ts";
import { copyOfSite, repository, runNewspark } from "../support/run-newspark.ts";
import { filesBelow, writeFiles } from "../support/scratch.ts";

const portal = join(repository, "test/sites/full");

describe("the site is next due", () => {
  it("when an article's hour comes, when one expires, when one is news no more, and then never", () => {
    const moments: string[] = [];
    let now = Date.parse("2026-02-28T00:00:00+08:00");
    for (;;) {
      const { due } = nextDue(portal, now);
      if (due === undefined) break;
      moments.push(due);
      now = Date.parse(due);
    }
    assert.deepEqual(moments, [
      "2026-03-01T00:00:00+08:00",
      "2026-03-03T00:00:00+08:00",
      "2026-03-11T00:00:00+08:00",
      "2030-01-01T00:00:00+08:00",
      "2030-01-03T00:00:00+08:00",
    ]);
  });

  it("not for drafts, nor for articles that have something wrong", (t) => {
    const root = copyOfSite(t, "minimal");
    const article = (more: string) => `---\ntitle: 公告\nsource: 样样园区\n${more}---\n\n正文。\n`;
    writeFiles(root, {
      "content/news/dongtai/2031/caogao.md": article("date: 2031-01-01\ndraft: true\n"),
      "content/news/dongtai/2031/cuo.md": article("date: 2031-13-01\nexpires: soon\n"),
      "content/news/dongtai/2031/hao.md": article("date: 2031-05-06 09:30:15\n"),
    });
    assert.equal(nextDue(root, Date.parse("2031-02-01T00:00:00+08:00")).due, "2031-05-06T09:30:15+08:00");
  });

  it("exactly when a build changes, and not before", (t) => {
    const root = copyOfSite(t, "minimal");
    const now = Date.parse("2026-03-01T12:00:00+08:00");
    writeFiles(root, {
      "content/site.yaml": "name: 小园区\nurl: https://minimal.example\nvariants: []\n",
      "content/news/dongtai/2026/xin.md":
        "---\ntitle: 新公告\ndate: 2026-03-01\nsource: 样样园区\n---\n\n正文。\n",
    });
    const built = (moment: number) => {
      const words = ["build", "--root", root, "--now", new Date(moment).toISOString()];
      const { code, stderr } = runNewspark(words);
      assert.equal(code, 0, stderr);
      return filesBelow(join(root, "_site"));
    };
    const due = Date.parse(nextDue(root, now).due ?? "");
    const before = built(now);
    assert.deepEqual(built(due - 1), before);
    const after = built(due);
    assert.deepEqual(
      [...before.keys()].filter((path) => !after.has(path)),
      ["news-sitemap.xml"],
    );
  });
});

describe("newspark check --due", () => {
  const due = (...words: string[]) => runNewspark(["check", "--due", "--root", portal, ...words]);

  it("prints the moment and nothing else", () => {
    const { code, stdout, stderr } = due("--now", "2026-03-04T00:00:00Z");
    assert.deepEqual(
      { code, stdout, stderr },
      { code: 0, stdout: "2026-03-11T00:00:00+08:00\n", stderr: "" },
    );
  });

  it("prints nothing where nothing is due, and says so to machines", () => {
    assert.deepEqual(due("--now", "2031-01-01T00:00:00Z"), { code: 0, stdout: "", stderr: "" });
    const answer = (now: string) => JSON.parse(due("--json", "--now", now).stdout);
    assert.deepEqual(answer("2031-01-01T00:00:00Z"), { due: null });
    assert.deepEqual(answer("2026-03-04T00:00:00Z"), { due: "2026-03-11T00:00:00+08:00" });
  });

  it("says what is wrong with a configuration that it cannot read", (t) => {
    const root = copyOfSite(t, "minimal");
    rmSync(join(root, "content/navigation.yaml"));
    const { code, stdout, stderr } = runNewspark(["check", "--due", "--root", root]);
    assert.deepEqual({ code, stdout }, { code: 1, stdout: "" });
    assert.match(stderr, /content\/navigation\.yaml/);
  });
});
