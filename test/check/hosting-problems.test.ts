import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkPortal } from "../../src/check/check-portal.ts";
import { type Afterwards, scratchFolder, writeFiles } from "../support/scratch.ts";

const now = Date.parse("2026-03-01T00:00:00+08:00");

/** `rule file:line:column` of what check says of a portal's hosts. */
async function said(
  t: Afterwards,
  hosting: string[],
  { aliases = "[]", settings = [] }: { aliases?: string; settings?: string[] } = {},
): Promise<string[]> {
  const root = scratchFolder(t);
  const lines = [
    "name: 澜川高新区",
    "url: https://example.org",
    "hosting:",
    ...hosting.map((line) => `  ${line}`),
  ];
  writeFiles(root, {
    "content/site.yaml": `${[...lines, ...settings].join("\n")}\n`,
    "content/navigation.yaml": "- { label: 园区动态, slug: dongtai }\n",
    "content/dongtai/2026/xin.md": `---\ntitle: 一篇\ndate: 2026-02-28\nsource: 高新院\naliases: ${aliases}\n---\n\n正文。\n`,
  });
  const { problems } = await checkPortal(root, { now });
  return problems
    .filter(({ rule }) => rule.startsWith("hosting/"))
    .map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`);
}

describe("check of a portal's hosts", () => {
  it("has nothing to say where they can do all that is asked of them", async (t) => {
    const hosting = [
      "hosts: [nginx, caddy, apache]",
      "redirects: [{ from: /old/*, to: /dongtai/:splat }, { from: /plus/list.php?tid=3, to: /dongtai/ }]",
      "security: { contact: ['mailto:a@example.org'], expires: 2026-12-31 }",
    ];
    assert.deepEqual(await said(t, hosting, { aliases: '["/plus/view.php?aid=1", /a/1.html]' }), []);
  });

  it("names former addresses with a query that no chosen host can lead on from, once", async (t) => {
    const aliases = '["/plus/view.php?aid=1", "/plus/view.php?aid=2"]';
    const expected = ["hosting/query content/dongtai/2026/xin.md:5:1"];
    assert.deepEqual(await said(t, ["hosts: []"], { aliases }), expected);
    assert.deepEqual(await said(t, ["hosts: [storage]"], { aliases }), expected);
    assert.deepEqual(await said(t, ["hosts: [storage, netlify]"], { aliases }), []);
  });

  it("names redirects that a chosen host cannot make, of the portal and of its articles, even if another can", async (t) => {
    const settings = ["permalink: '/{path}/{slug}/'"];
    const hosting = (host: string) => [
      `hosts: [${host}]`,
      "redirects: [{ from: /plus/list.php?tid=3, to: /dongtai/ }]",
    ];
    const found = ["hosting/queries content/site.yaml:4:10"];
    assert.deepEqual(await said(t, hosting("cloudflare"), { settings }), found);
    assert.deepEqual(await said(t, hosting("nginx, cloudflare"), { settings }), found);
    assert.deepEqual(await said(t, hosting("netlify"), { settings }), []);
    const aliases = '["/?12"]';
    assert.deepEqual(await said(t, hosting("netlify"), { settings, aliases }), found);
    assert.deepEqual(await said(t, hosting("nginx"), { settings, aliases }), []);
  });

  it("names a contact that no longer holds, by the moment taken as now", async (t) => {
    const until = (day: string) => [`security: { contact: ['mailto:a@example.org'], expires: ${day} }`];
    assert.deepEqual(await said(t, until("2026-02-28")), ["hosting/contact-past content/site.yaml:4:59"]);
    assert.deepEqual(await said(t, until("2026-03-01")), []);
  });

  it("names redirects from a page, to no page, and of a host that makes none", async (t) => {
    const redirects = (target: string) => [
      "redirects:",
      "  - { from: /dongtai/, to: /search/ }",
      `  - { from: /a/, to: ${target} }`,
    ];
    assert.deepEqual(await said(t, redirects("/dongta/")), [
      "hosting/redirect-page content/site.yaml:5:15",
      "hosting/redirect-dead content/site.yaml:6:24",
    ]);
    assert.deepEqual(await said(t, ["hosts: [github-pages]", ...redirects("/dongtai/")]), [
      "hosting/no-redirects content/site.yaml:6:15",
      "hosting/redirect-page content/site.yaml:6:15",
      "hosting/no-redirects content/site.yaml:7:15",
    ]);
  });

  it("names what Cloudflare Pages does to addresses, and two hosts that read the same files", async (t) => {
    assert.deepEqual(await said(t, ["hosts: [cloudflare]"]), ["hosting/html-endings content/site.yaml:4:11"]);
    assert.deepEqual(
      await said(t, ["hosts: [netlify, cloudflare]"], { settings: ["permalink: '/{path}/{slug}/'"] }),
      ["hosting/two-dialects content/site.yaml:4:11"],
    );
  });
});
