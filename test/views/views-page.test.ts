import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { HtmlValidate } from "html-validate";
import { newTally } from "../../src/views/tally.ts";
import { addView, noViews } from "../../src/views/views.ts";
import { viewsPage } from "../../src/views/views-page.ts";
import { viewsReport } from "../../src/views/views-report.ts";

function reportWith(path: string, title = "春天") {
  const views = noViews();
  const tally = newTally();
  addView(views, path, 20_782);
  tally.missing.add(`${path}l`);
  tally.referrers.add("search.example");
  tally.foreign.push(`${path}.zip`);
  return viewsReport(views, tally, 20_782, () => new Map([[path, title]]));
}

describe("the page of a report", () => {
  const hostile = `/<script>alert("&")</script>\u202e.html`;
  const page = viewsPage(reportWith(hostile), "<b>澜川", "zh");

  it("shows a bar for each day, what is read and what is missing", () => {
    assert.equal(page.match(/<rect /g)?.length, 30);
    assert.match(page, /<title>2026-11-25: 1<\/title>/);
    assert.match(page, /search\.example/);
  });

  it("holds whatever visitors asked for as text only", () => {
    assert.doesNotMatch(page, /<script|<b>|\u202e/);
    assert.match(page, /&lt;script&gt;alert\(&quot;&amp;&quot;\)/);
  });

  it("shows titles beside paths, as text only", () => {
    const titled = viewsPage(reportWith("/a.html", '<img src="x">\u0007春'), "澜川", "zh");
    assert.match(titled, /<td>\/a\.html<\/td><td>&lt;img src=&quot;x&quot;&gt; 春<\/td>/);
  });

  it("asks nothing of any other site", () => {
    assert.doesNotMatch(page, /https?:|src=|href=|@import|url\(/);
    assert.match(page, /default-src 'none'/);
  });

  it("is valid in both languages", async () => {
    const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
    for (const language of ["zh", "en"] as const) {
      const { valid, results } = await validator.validateString(
        viewsPage(reportWith("/a.html"), "澜川", language),
      );
      assert.ok(valid, JSON.stringify(results.flatMap(({ messages }) => messages)));
    }
  });
});

describe("a page that is not there", () => {
  const suggestionFor = (path: string, known: string[]) => {
    const views = noViews();
    const tally = newTally();
    for (const each of known) addView(views, each, 20_782);
    tally.missing.add(path);
    return viewsReport(views, tally, 20_782).missing[0]?.suggestion;
  };

  it("is taken for the one article of the same name elsewhere", () => {
    assert.equal(
      suggestionFor("/old/spring.html", ["/news/yuanqu/2026/spring.html", "/old/string.html"]),
      "/news/yuanqu/2026/spring.html",
    );
  });

  it("is taken for one that differs by a few letters when the name is of none or of several", () => {
    assert.equal(suggestionFor("/news/sprng.html", ["/news/spring.html", "/news/"]), "/news/spring.html");
    assert.equal(suggestionFor("/a/x.html", ["/b/x.html", "/far/away/x.html"]), "/b/x.html");
  });

  it("has no suggestion when nothing is near", () => {
    assert.equal(suggestionFor("/about-us-and-more.html", ["/news/spring.html"]), undefined);
  });
});
