/** Every folder of `test/fixtures/content` is a case: `UPDATE=1` writes what is expected, to be read before it is kept. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, it } from "node:test";
import { formatProblems } from "../../src/shared/format-problems.ts";
import { addFolder, portalWith, read } from "./portal.ts";

const fixtures = resolve(import.meta.dirname, "../fixtures/content");
/** Where a case that is one file lies in the portal. */
const usualPlace = "content/news/yuanqu-guihua/2022/spring.md";

describe("an editor is told in both languages what is wrong", () => {
  for (const name of readdirSync(fixtures).sort()) {
    it(name.replaceAll("-", " "), (t) => {
      const folder = join(fixtures, name);
      const input = join(folder, "input.md");
      const root = portalWith(t, existsSync(input) ? { [usualPlace]: readFileSync(input) } : {});
      for (const part of ["content", "public"]) {
        if (existsSync(join(folder, part))) addFolder(join(root, part), join(folder, part));
      }
      const { problems } = read(root);
      const actual = `${formatProblems(problems, "zh")}\n\n${formatProblems(problems, "en")}\n`;
      const expected = join(folder, "expected.txt");
      if (process.env.UPDATE) writeFileSync(expected, actual);
      assert.equal(actual, readFileSync(expected, "utf8"));
    });
  }
});
