import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { readPortal } from "../../src/build/read-portal.ts";
import { copyOfSite } from "../support/run-newspark.ts";
import { threadsInAnyCase } from "../support/threads.ts";

/** Of all kinds that are read in another order by several threads: with and without links, drafts, and those with errors. */
function article(number: number): string {
  const links =
    number % 3 === 0 ? `上一次见[第${number - 1}期](../2026/di-${number - 1}.md)。` : "没有链接。";
  const draft = number % 7 === 0 ? "draft: true\n" : "";
  const dead = number % 50 === 0 ? "[不在](../2026/bu-zai.md)" : "";
  const time = `10:${String(number % 60).padStart(2, "0")}`;
  return `---\ntitle: 园区简报第${number}期\ndate: 2026-05-04 ${time}\nsource: 园区办\n${draft}---\n\n本期说的是第${number}件事。${links}${dead}\n`;
}

describe("the articles of a portal", () => {
  it("are the same, with the same problems, whether one thread reads them or several", async (t) => {
    const root = copyOfSite({ after }, "scripts");
    const folder = join(root, "content/news/dongtai/2026");
    mkdirSync(folder, { recursive: true });
    for (let number = 1; number <= 700; number++) {
      writeFileSync(join(folder, `di-${number}.md`), article(number));
    }
    const readBy = async (count: number) => {
      const threads = threadsInAnyCase(count);
      t.after(() => threads.close());
      const result = await readPortal(root, {
        ...{ now: Date.parse("2026-11-24T00:00:00Z"), unpublished: false },
        threads,
      });
      const articles = result.portal?.articles.map(({ id, fingerprint, body }) => [
        id,
        fingerprint,
        body.text,
      ]);
      result.close();
      return { articles, problems: result.problems };
    };
    const alone = await readBy(1);
    assert.ok((alone.articles?.length ?? 0) > 580, String(alone.articles?.length));
    assert.ok(alone.problems.length > 10, JSON.stringify(alone.problems.slice(0, 3)));
    for (const count of [2, 4]) assert.deepEqual(await readBy(count), alone);
  });
});
