import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { readConfig } from "../../src/config/read-config.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

function hostingOf(test: TestContext, lines: string[]) {
  const root = scratchFolder(test);
  writeFiles(root, {
    "content/site.yaml": [
      "name: 澜川高新区",
      "url: https://www.example.org/",
      "hosting:",
      ...lines.map((line) => `  ${line}`),
      "",
    ].join("\n"),
    "content/navigation.yaml": "- { label: 新闻中心, slug: news }\n",
  });
  const { site, problems } = readConfig(root);
  return {
    hosting: site?.hosting,
    problems: problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
  };
}

describe("hosting in site.yaml", () => {
  it("may say a little, and has defaults for the rest", (t) => {
    const { hosting, problems } = hostingOf(t, [
      "hosts: [nginx, github-pages]",
      "redirects:",
      "  - { from: /plus/list.php?tid=3, to: /news/ }",
      "  - { from: /old/*, to: 'https://old.example.org/:splat', status: 302 }",
      "headers:",
      "  - for: /papers/*",
      "    set: { X-Robots-Tag: noindex, Link: '</a.css>; rel=preload' }",
      "cache: { pages: 60 }",
      "security: { contact: ['mailto:security@example.org'], expires: 2027-06-30 }",
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(hosting?.redirects, [
      { from: "/plus/list.php?tid=3", to: "/news/", status: "301" },
      { from: "/old/*", to: "https://old.example.org/:splat", status: "302" },
    ]);
    assert.deepEqual(hosting?.cache, { pages: 60, feeds: 600, search: 300, views: 600 });
    assert.deepEqual(hosting?.security, {
      hsts: 31_536_000,
      subdomains: false,
      contact: ["mailto:security@example.org"],
      expires: "2027-06-30",
    });
  });

  for (const from of [
    "news/",
    "//host/a",
    "/*",
    "/a*",
    "/a/*/b",
    "/a/*?b=1",
    "/../a",
    "/a b",
    "/a$b",
    "/%zz",
    "/a%0ab",
    "/%2a",
    "/%2e%2e/a",
    "/a;\\n}",
  ]) {
    it(`has no redirect that begins at ${JSON.stringify(from)}`, (t) => {
      const { problems } = hostingOf(t, [`redirects: [{ from: ${JSON.stringify(from)}, to: /news/ }]`]);
      assert.deepEqual(problems, ["4:23 hosting/from"]);
    });
  }

  for (const to of [
    "news/",
    "/:splat",
    "https://:splat/",
    "https://example.org:splat",
    "/a/:splat/:splat",
    "javascript:alert(1)",
    "/a b",
  ]) {
    it(`has no redirect that leads to ${JSON.stringify(to)}`, (t) => {
      const { problems } = hostingOf(t, [`redirects: [{ from: /old/*, to: ${JSON.stringify(to)} }]`]);
      assert.deepEqual(problems, ["4:35 hosting/to"]);
    });
  }

  it("has no redirect that goes round, and no :splat for which nothing stands", (t) => {
    const { problems } = hostingOf(t, [
      "redirects:",
      "  - { from: /old/, to: /news/:splat }",
      "  - { from: /old/*, to: /old/new/:splat }",
    ]);
    assert.deepEqual(problems, ["5:26 hosting/splat", "6:27 hosting/round"]);
  });

  it("has no header that could say something else to a server", (t) => {
    const { problems } = hostingOf(t, [
      "headers:",
      "  - { for: papers, set: { X-A: b } }",
      "  - { for: /*, set: { Content-Length: 3, X-A: $host, X B: c } }",
    ]);
    assert.deepEqual(problems, [
      "5:14 hosting/header-path",
      "6:49 hosting/header-value",
      "6:41 hosting/header-name",
      "6:61 hosting/header-name",
    ]);
  });

  it("names nobody in security.txt without saying until when", (t) => {
    const contact = "contact: ['mailto:a@example.org']";
    assert.deepEqual(hostingOf(t, [`security: { ${contact} }`]).problems, ["4:24 hosting/expires"]);
    const wrong = [`security: { contact: [a@example.org], expires: 2027-02-30 }`];
    assert.deepEqual(hostingOf(t, wrong).problems, ["4:25 hosting/contact", "4:50 hosting/expires"]);
  });
});
