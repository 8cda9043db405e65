import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Article } from "../../src/content/article.ts";
import { type Host, usualHosting } from "../../src/hosting/hosting.ts";
import { documentsFor, made } from "../support/documents.ts";
import { anArticle } from "../support/portal.ts";

const files = ["_headers", "_redirects", ".htaccess"];

function textsOf(articles: Article[], hosts: Host[] = ["netlify", "apache"]): Map<string, string> {
  const documents = documentsFor(articles, { hosting: { ...usualHosting, hosts } });
  return new Map(files.filter((file) => documents.has(file)).map((file) => [file, made(documents, file)]));
}

describe("files for hosts", () => {
  const old = [anArticle("2026-01-05", { aliases: ["/a/1.html", "/plus/view.php?aid=1"] })];

  it("stand in the site of a portal that has chosen those hosts, and of no other", () => {
    assert.deepEqual([...textsOf(old).keys()], files);
    assert.deepEqual([...textsOf(old, ["nginx", "caddy", "storage"]).keys()], []);
    assert.deepEqual([...textsOf(old, ["cloudflare"]).keys()], ["_headers", "_redirects"]);
  });

  it("lead from an article's former addresses to it, or to where it leads itself", () => {
    const elsewhere = anArticle("2026-01-06", { aliases: ["/a/2.html"], redirect: "https://other.example/" });
    const text = textsOf([...old, elsewhere]).get("_redirects") ?? "";
    assert.match(text, /^\/a\/1\.html \/news\/yuanqu\/2026\/a20260105\.html 301!$/m);
    assert.match(text, /^\/plus\/view\.php aid=1 \/news\/yuanqu\/2026\/a20260105\.html 301!$/m);
    assert.match(text, /^\/a\/2\.html https:\/\/other\.example\/ 301!$/m);
  });

  it("stay what they are when an article is published, unless it has former addresses", () => {
    const changed = (added: Article) => {
      const [before, after] = [textsOf(old), textsOf([...old, added])];
      return files.filter((file) => before.get(file) !== after.get(file));
    };
    assert.deepEqual(changed(anArticle("2026-02-01")), []);
    assert.deepEqual(changed(anArticle("2026-02-01", { aliases: ["/a/9.html"] })), [
      "_redirects",
      ".htaccess",
    ]);
  });
});
