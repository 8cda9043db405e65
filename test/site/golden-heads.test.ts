/** What search engines, newsreaders and inspectors see of each kind of page, and of the documents beside the pages. */
import assert from "node:assert/strict";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { assertGolden } from "../support/golden.ts";
import { copyOfSite, repository, runNewspark } from "../support/run-newspark.ts";

const fixtures = join(repository, "test/fixtures/heads");
const pages = {
  home: "index.html",
  section: "news/index.html",
  category: "news/dongtai/index.html",
  article: "news/dongtai/2026/huozi.html",
  "article in Taiwan's script": "zh-tw/news/dongtai/2026/huozi.html",
  topic: "topics/huozi/index.html",
  archive: "archive/2026/index.html",
  search: "search/index.html",
  "page that is not found": "404.html",
};
const documents = [
  "feed.xml",
  "zh-tw/news/dongtai/feed.xml",
  "zh-hk/news/dongtai/atom.xml",
  "topics/huozi/feed.json",
  "sitemap.xml",
  "sitemaps/articles-1.xml",
  "zh-tw/news-sitemap.xml",
  "robots.txt",
];

const root = copyOfSite({ after }, "scripts");
before(() => {
  appendFileSync(
    join(root, "content/site.yaml"),
    "government: true\nverification: { baidu: codeva-a1b2 }\nfeeds: { items: 3, content: full }\n",
  );
  const { code, stderr } = runNewspark(["build", "--root", root, "--now", "2026-03-04T00:00:00+08:00"]);
  assert.equal(code, 0, stderr);
});

/** The head with structured data as one can read it, and without what says nothing of the page. */
function headOf(html: string): string {
  const [, head = ""] = /<head>\n(.*)<\/head>/s.exec(html) ?? [];
  return head
    .replace(/^<(script src|link rel="(?:stylesheet|icon|expect)").*\n/gm, "")
    .replace(/(<script type="application\/ld\+json">)(.*)(<\/script>)/, (_, begin, json, end) => {
      return `${begin}\n${JSON.stringify(JSON.parse(json), undefined, 2)}\n${end}`;
    })
    .replace(/\n\s*\n+/g, "\n");
}

describe("the head of each kind of page", () => {
  for (const [kind, path] of Object.entries(pages)) {
    it(kind, () => {
      const html = readFileSync(join(root, "_site", path), "utf8");
      const name = `${path.replace(/(\/index)?\.html$/, "").replaceAll("/", "-")}.html`;
      assertGolden(headOf(html), join(fixtures, name));
    });
  }
});

describe("what stands beside the pages", () => {
  for (const path of documents) {
    it(path, () => {
      assertGolden(
        readFileSync(join(root, "_site", path), "utf8"),
        join(fixtures, path.replaceAll("/", "-")),
      );
    });
  }
});
