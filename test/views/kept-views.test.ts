import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DamagedViews, readViews, viewsText } from "../../src/views/kept-views.ts";
import { addView, noViews, type Views, viewsOf } from "../../src/views/views.ts";

/** Views given as `path day` pairs. */
function viewsWith(...readings: [string, number][]): Views {
  const views = noViews();
  for (const [path, day] of readings) {
    addView(views, path, day);
    views.newest = Math.max(views.newest, day);
  }
  return views;
}

describe("views", () => {
  it("are told of the last 7, 30 and 365 days, today among them", () => {
    const days = [1000, 1000, 994, 993, 971, 970, 636, 635, 100];
    const views = viewsWith(...days.map((day): [string, number] => ["/a.html", day]));
    assert.deepEqual(viewsOf(views).get("/a.html"), { total: 9, week: 3, month: 5, year: 7 });
    assert.deepEqual(viewsOf(views, 993).get("/a.html"), { total: 9, week: 1, month: 3, year: 5 });
  });

  it("are none where there are none, and none of the first days there are", () => {
    assert.equal(viewsOf(noViews()).size, 0);
    assert.deepEqual(viewsOf(viewsWith(["/a.html", 1]), 0).get("/a.html"), {
      total: 1,
      week: 0,
      month: 0,
      year: 0,
    });
  });

  it("are kept a line for each page, in the order of paths, with the gaps between days", () => {
    const views = viewsWith(["/b.html", 20782], ["/a.html", 20780], ["/a.html", 20782], ["/a.html", 20782]);
    views.logs.set("head", [{ bytes: 100, hash: "hash", newest: 1795600000, early: "early" }]);
    assert.equal(
      viewsText(views),
      `{
"format": 1,
"newest": 20782,
"forgotten": 0,
"pages": {
"/a.html": [3,20780,1,2,2],
"/b.html": [1,20782,1]
},
"logs": {
"head": [[100,"hash",1795600000,"early"]]
}
}
`,
    );
  });

  it("are read as they were written, and written the same whatever their order", () => {
    const reading = fc.tuple(
      fc.string().map((name) => `/${name}`),
      fc.integer({ min: 20_000, max: 20_366 }),
    );
    fc.assert(
      fc.property(fc.array(reading), (readings) => {
        const text = viewsText(viewsWith(...readings));
        assert.equal(viewsText(readViews(text)), text);
        assert.equal(viewsText(viewsWith(...readings.toReversed())), text);
      }),
    );
  });

  it("of more than a year ago are in the total only", () => {
    const kept = readViews(viewsText(viewsWith(["/a.html", 20_000], ["/a.html", 20_367])));
    assert.deepEqual(kept.pages.get("/a.html"), { total: 2, days: [20_367, 1] });
  });

  it("stay small for a hundred thousand articles, each read on twenty days of the year", () => {
    const views = noViews();
    for (let article = 0; article < 2000; article += 1) {
      for (let day = 0; day < 20; day += 1) {
        addView(
          views,
          `/news/yuanqu-guihua/2026/article-${article}.html`,
          20_000 + day * 18 + (article % 17),
        );
      }
    }
    const bytesEach = viewsText(views).length / 2000;
    assert.ok(bytesEach < 170, `${bytesEach}`);
  });

  it("remember twenty thousand logs, and up to when all are counted that are forgotten", () => {
    const views = noViews();
    for (let log = 0; log < 20_010; log += 1)
      views.logs.set(`log ${log}`, [{ bytes: 1, hash: "", newest: 5000 + log, early: "" }]);
    const kept = readViews(viewsText(views));
    assert.equal(kept.logs.size, 20_000);
    assert.equal(kept.logs.has("log 9"), false);
    assert.equal(kept.forgotten, 5009);
  });
});

describe("damaged views", () => {
  const right = viewsText(viewsWith(["/a.html", 20_000]));
  const damaged = [
    "",
    "null",
    "{}",
    right.slice(0, -10),
    right.replace('"format": 1', '"format": 2'),
    right.replace("[1,20000,1]", "[1,20000]"),
    right.replace("[1,20000,1]", "[1,20000,0]"),
    right.replace("[1,20000,1]", "[]"),
    right.replace("[1,20000,1]", "[1.5]"),
    right.replace('"/a.html"', '"a.html"'),
  ];
  for (const text of damaged) {
    it(`are refused: ${text.replaceAll("\n", " ").slice(0, 80)}`, () =>
      assert.throws(() => readViews(text), DamagedViews));
  }
});
