import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withFormerViews } from "../../src/portal/former-views.ts";

const counts = (total: number, week = 0) => ({ total, week, month: week, year: total });

describe("the clicks of an article that moved", () => {
  const viewsOf = (counted: Record<string, number>, url: string, aliases: string[]) =>
    withFormerViews(new Map(Object.entries(counted).map(([path, total]) => [path, counts(total, 1)])), [
      { url, aliases },
    ]).get(url);

  it("are those of its address and of all that it had", () => {
    const counted = { "/new.html": 1, "/old.html": 20, "/older/": 300, "/other.html": 4000 };
    assert.deepEqual(viewsOf(counted, "/new.html", ["/old.html", "/older/index.html", "/none.html"]), {
      ...{ total: 321, week: 3, month: 3, year: 321 },
    });
  });

  it("are those of its former address alone while nobody has read it at the new one", () =>
    assert.deepEqual(viewsOf({ "/old.html": 20 }, "/new.html", ["/old.html"]), counts(20, 1)));

  it("are found under an address with Chinese letters, encoded or not", () => {
    for (const alias of ["/新.html", "/%E6%96%B0.html"])
      assert.equal(viewsOf({ "/新.html": 20 }, "/new.html", [alias])?.total, 20);
  });

  it("are not those of a page that shows many articles by a query", () =>
    assert.equal(viewsOf({ "/view.html": 20 }, "/new.html", ["/view.html?id=7"]), undefined));

  it("are counted once where one page was named in two ways", () =>
    assert.equal(viewsOf({ "/old/": 20 }, "/new.html", ["/old/", "/old/index.htm"])?.total, 20));
});
