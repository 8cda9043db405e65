import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { renderBody } from "../../src/markdown/render-body.ts";
import { bodyContext } from "./portal-fixture.ts";

const layouts = resolve(import.meta.dirname, "../../layouts");

async function idsOf(headings: string[]): Promise<string[]> {
  const { body } = await renderBody(headings.map((text) => `## ${text}\n`).join("\n"), bodyContext());
  return body.pages.flatMap((page) => page.headings.map(({ id }) => id));
}

describe("the id of a heading", () => {
  it("is never that of a part of the layouts", async () => {
    const taken = readdirSync(layouts, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".njk"))
      .flatMap((path) => [...readFileSync(join(layouts, path), "utf8").matchAll(/\sid="([^"{]+)"/g)])
      .map(([, id = ""]) => id);
    assert.ok(taken.includes("content"));
    const unique = [...new Set(taken)];
    assert.deepEqual(
      await idsOf(unique),
      unique.map((id) => `${id}-2`),
    );
  });

  it("begins with a letter or a Han character", async () => {
    assert.deepEqual(await idsOf(["1 qr", "2025 年", "第一节", "Ａ区", "！！", "１号"]), [
      "h-1-qr",
      "h-2025-年",
      "第一节",
      "ａ区",
      "section",
      "h-１号",
    ]);
  });

  it("begins with a letter and stands once on a page, whatever the headings say", async () => {
    const words = fc.oneof(fc.constantFrom("qr", "qr 2", "1", "h 1", "h-1", "content"), fc.string());
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 8 }), async (texts) => {
        const ids = await idsOf(texts);
        assert.equal(new Set(ids).size, ids.length);
        for (const id of ids) assert.match(id, /^\p{L}/u);
      }),
      { numRuns: 200 },
    );
  });
});
