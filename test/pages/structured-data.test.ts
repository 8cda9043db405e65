import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Article } from "../../src/content/article.ts";
import type { Page } from "../../src/pages/view-models.ts";
import { unmarked } from "../../src/shared/marks.ts";
import { anArticle, aPortal, pagesOf, site } from "../support/portal.ts";

type Node = { "@type": string; [property: string]: unknown };

/** What search engines require, or show only where it is there, by type (their documentation of structured data). */
const required: Record<string, string[]> = {
  NewsArticle: [
    "headline",
    "datePublished",
    "dateModified",
    "author",
    "publisher",
    "mainEntityOfPage",
    "url",
    "inLanguage",
  ],
  BreadcrumbList: ["itemListElement"],
  ListItem: ["position", "name", "item"],
  WebSite: ["name", "url", "potentialAction"],
  SearchAction: ["target", "query-input"],
  EntryPoint: ["urlTemplate"],
  Organization: ["name"],
  Person: ["name"],
  CollectionPage: ["name", "url"],
  WebPage: ["name", "url"],
};

function nodesOf({ head }: Page): Node[] {
  return head.structured === "" ? [] : JSON.parse(unmarked(head.structured))["@graph"];
}

function portalPages(articles: Article[], changes: Partial<typeof site> = {}): Page[] {
  return pagesOf({ ...aPortal(articles), site: { ...site, ...changes } });
}

/** The node and all nodes within it. */
function within(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(within);
  if (typeof value !== "object" || value === null) return [];
  return [...("@type" in value ? [value as Node] : []), ...Object.values(value).flatMap(within)];
}

const articles = [
  anArticle("2026-01-05", {
    title: "引“号”</script><b>",
    author: "陆晓",
    tags: ["科创"],
    updated: anArticle("2026-01-07").date,
  }),
  anArticle("2026-02-02"),
];

describe("structured data", () => {
  it("has in each node of each page what search engines require of its type", () => {
    const nodes = portalPages(articles).flatMap((page) => within(nodesOf(page)));
    assert.ok(nodes.length > 30);
    for (const node of nodes) {
      const wanted = required[node["@type"]];
      assert.ok(wanted, node["@type"]);
      for (const property of wanted) assert.ok(node[property], `${property} of ${JSON.stringify(node)}`);
    }
  });

  it("is there for each kind of page that the world may find, and for no other", () => {
    for (const page of portalPages(articles)) {
      const types = nodesOf(page).map((node) => node["@type"]);
      const isHidden = ["search", "not-found", "moved"].includes(page.kind);
      assert.equal(types.length === 0, isHidden, page.output);
    }
  });

  it("says of an article what its page says", () => {
    const page = portalPages(articles).find(({ output }) => output.endsWith("a20260105.html"));
    assert.ok(page);
    const [article, trail] = nodesOf(page);
    assert.deepEqual(
      { ...article },
      {
        "@type": "NewsArticle",
        headline: "引“号”</script><b>",
        description: "摘要",
        datePublished: "2026-01-05T00:00:00+08:00",
        dateModified: "2026-01-07T00:00:00+08:00",
        author: { "@type": "Person", name: "陆晓" },
        publisher: { "@type": "Organization", name: "澜川高新区", url: "https://example.org/" },
        sourceOrganization: { "@type": "Organization", name: "高新院" },
        articleSection: "园区规划",
        keywords: ["科创"],
        url: page.head.canonical,
        inLanguage: "zh-Hans",
        mainEntityOfPage: page.head.canonical,
      },
    );
    assert.deepEqual(
      within(trail?.["itemListElement"]).map(({ position, name, item }) => [position, name, item]),
      [
        [1, "主页", "https://example.org/"],
        [2, "新闻中心", "https://example.org/news/"],
        [3, "园区规划", "https://example.org/news/yuanqu/"],
      ],
    );
  });

  it("cannot end the script that it stands in", () => {
    for (const { head } of portalPages(articles)) assert.ok(!head.structured.includes("<"));
  });

  it("leads to addresses under the base path", () => {
    const base = { url: "https://example.org/park", basePath: "/park" };
    const nodes = portalPages(articles, base).flatMap((page) => within(nodesOf(page)));
    for (const { item, url } of nodes) {
      for (const address of [item, url]) {
        if (address !== undefined) assert.match(String(address), /^https:\/\/example\.org\/park\//);
      }
    }
  });
});

describe("the tags of a government site", () => {
  const metasOf = (output: string, changes: Partial<typeof site>) => {
    const page = portalPages(articles, changes).find((candidate) => candidate.output === output);
    assert.ok(page, output);
    return page.head.metas.map(({ name, content }) => `${name}: ${unmarked(content)}`);
  };
  const government = { government: true, footer: { ipv6: false, siteCode: "3300000001" } };
  const ofSite = ["SiteName: 澜川高新区", "SiteDomain: example.org", "SiteIDCode: 3300000001"];
  const ofColumn = [
    "ColumnName: 园区规划",
    "ColumnDescription: 园区规划",
    "ColumnKeywords: 园区规划,园区",
    "ColumnType: 工作动态",
  ];

  it("say on every page which site it is, on a column's which column, on an article's which article", () => {
    assert.deepEqual(metasOf("index.html", government), ofSite);
    assert.deepEqual(metasOf("news/yuanqu/index.html", government), [...ofSite, ...ofColumn]);
    assert.deepEqual(metasOf("news/yuanqu/2026/a20260105.html", government), [
      ...ofSite,
      ...ofColumn,
      "ArticleTitle: 引“号”</script><b>",
      "PubDate: 2026-01-05 00:00",
      "ContentSource: 高新院",
      "Keywords: 科创",
      "Author: 陆晓",
      "Description: 摘要",
    ]);
  });

  it("are not there for anybody else", () => {
    for (const { head } of portalPages(articles)) assert.deepEqual(head.metas, []);
  });
});

describe("proofs for search engines", () => {
  it("stand on the home page, under the names that each engine looks for", () => {
    const verification = {
      baidu: "a",
      google: "b",
      bing: "c",
      so360: "d",
      sogou: "e",
      shenma: "f",
      bytedance: "g",
    };
    for (const { output, head } of portalPages(articles, { verification })) {
      const names = head.metas.map(({ name, content }) => `${name} ${content}`);
      const proofs = [
        "baidu-site-verification a",
        "google-site-verification b",
        "msvalidate.01 c",
        "360-site-verification d",
        "sogou_site_verification e",
        "shenma-site-verification f",
        "bytedance-verification-code g",
      ];
      assert.deepEqual(names, output === "index.html" ? proofs : []);
    }
  });
});
