import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { importSummary } from "../../src/cli/import-summary.ts";
import { createNotes } from "../../src/import/notes.ts";
import { reportPage } from "../../src/import/report-page.ts";
import { createTally } from "../../src/import/tally.ts";
import { aFoundArticle, aSource, imported } from "../support/found-portal.ts";
import { scratchFolder } from "../support/scratch.ts";

describe("the report of an import", () => {
  it("shows counts, plots and every loss, in both languages, and lets nothing of the source run", async (t) => {
    const evil = '<script>alert("x")</script>';
    const { date: _, ...undated } = aFoundArticle(3, { title: evil });
    const report = await imported(
      scratchFolder(t),
      aSource(
        [aFoundArticle(1), aFoundArticle(2, { date: "2016-01-02" }), undated],
        {},
        {
          counts: [{ table: "dede_archives", rows: 4 }],
        },
      ),
    );
    const page = reportPage({ ...report, name: evil }, "zh");
    assert.doesNotMatch(page, /<script/);
    assert.match(page, /源里有记录说不清去处/);
    assert.match(page, /<td>dede_archives<\/td><td class="number">4<\/td>.*<td class="number">1<\/td>/);
    assert.match(page, /<svg role="img" aria-label="每年的文章"[\s\S]*2014[\s\S]*2016/);
    assert.match(page, /<td>import-aside\/xinwen\/guihua\/3\.md<\/td>/);
    assert.match(reportPage(report, "en"), /Records of the source are unaccounted for/);
    const text = importSummary(report, "en");
    assert.match(text, / {7}4 {2}dede_archives.*article 2.*unexplained 1/);
    assert.match(text, / {7}1 {2}No date of publication/);
  });
});

describe("notes", () => {
  const told = (at: readonly [text: string, place: string][]) => {
    const notes = createNotes({ listed: 2, places: 3 });
    for (const [text, place] of at) notes.add({ section: "lost", kind: "tag", text, place });
    return notes;
  };

  it("tell what is the same once, with how often it was, and count on when there are too many", () => {
    const notes = told(["甲", "甲", "乙", "丙", "丁"].map((text) => [text, "a.md"]));
    assert.deepEqual(
      notes.all().map(({ text, count }) => [text, count]),
      [
        ["甲", 2],
        ["乙", 1],
      ],
    );
    assert.deepEqual(notes.counts(), [{ section: "lost", kind: "tag", count: 5, listed: 2 }]);
  });

  it("name every place, and say how many they leave out", () => {
    const notes = told([
      ...["a.md:1", "a.md:1", "a.md:2", "b.md", "c.md", "d.md"].map((place): [string, string] => [
        "甲",
        place,
      ]),
      ["乙", "e.md"],
    ]);
    assert.deepEqual(
      notes.all().map(({ places, further, count }) => [places.map(({ place }) => place), further, count]),
      [
        [["a.md:1", "a.md:2", "b.md"], 2, 6],
        [["e.md"], 0, 1],
      ],
    );
  });
});

describe("the tally", () => {
  it("adds up a table whose rows become several things, and rows that are parts of others", () => {
    const tally = createTally();
    tally.add("archives:1", "published");
    tally.add("topic:2", "topic");
    tally.add("addonarticle:9", "no-article");
    tally.add("pages:a.html", "published");
    const rows = tally.rows(
      [
        { table: "dede_archives", rows: 2 },
        { table: "dede_addonarticle", rows: 2 },
        { table: "pages", rows: 3 },
        { table: "further-pages", rows: 1 },
      ],
      {
        records: { archives: ["archives", "topic"], pages: ["pages"] },
        parts: { "further-pages": { of: "pages", fate: "further-page" } },
      },
    );
    assert.deepEqual(
      rows.map(({ table, unexplained }) => [table, unexplained]),
      [
        ["dede_archives", 0],
        ["dede_addonarticle", 0],
        ["pages", 1],
      ],
    );
  });
});
