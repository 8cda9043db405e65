/** What newsreaders and search engines read of the sample portal, on a day with fresh news, held against its schemas. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { buildSample } from "../support/sample-site.ts";
import { filesBelow } from "../support/scratch.ts";
import { type Schema, schemaFaults } from "../support/xml-schema.ts";

const output = buildSample({ after }, ["--now", "2026-11-19T12:00:00+08:00"]);
const versions = ["", "zh-tw/", "zh-hk/"];
const paths = [...filesBelow(output).keys()].filter((path) => path.endsWith(".xml"));

const kinds: { name: string; schema: Schema; pattern: RegExp }[] = [
  { name: "RSS feed", schema: "rss", pattern: /^(zh-\w\w\/)?(.*\/)?feed\.xml$/ },
  { name: "Atom feed", schema: "atom", pattern: /^(zh-\w\w\/)?(.*\/)?atom\.xml$/ },
  { name: "site map", schema: "sitemap", pattern: /^sitemaps\/(articles|pages)-\d+\.xml$/ },
  { name: "site map of news", schema: "sitemap", pattern: /^(zh-\w\w\/)?news-sitemap\.xml$/ },
  { name: "index of site maps", schema: "sitemap-index", pattern: /^sitemap\.xml$/ },
];

describe("of the sample portal", () => {
  for (const { name, schema, pattern } of kinds) {
    it(`every ${name} is valid`, async () => {
      const found = paths.filter((path) => pattern.test(path));
      const texts = found.map((path): [string, string] => [path, readFileSync(join(output, path), "utf8")]);
      assert.deepEqual(await schemaFaults(schema, new Map(texts)), []);
    });
  }

  it("every document in XML is one of these", () => {
    assert.deepEqual(
      paths.filter((path) => !kinds.some(({ pattern }) => pattern.test(path))),
      [],
    );
  });

  it("each version has as many feeds as the others, and its own site map of news", () => {
    for (const file of ["feed.xml", "atom.xml", "news-sitemap.xml"]) {
      const counts = versions.map(
        (version) =>
          paths.filter(
            (path) => path.endsWith(file) && (version ? path.startsWith(version) : !/^zh-\w\w\//.test(path)),
          ).length,
      );
      assert.deepEqual(counts, Array(versions.length).fill(counts[0]));
      assert.ok((counts[0] ?? 0) > 0, file);
    }
  });
});
