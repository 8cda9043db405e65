import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { Parser } from "htmlparser2";
import { buildSample, type HtmlFile, htmlFiles } from "../support/sample-site.ts";

for (const basePath of ["", "/newspark"]) {
  describe(basePath ? `the sample portal under ${basePath}/` : "the sample portal", () => {
    const output = buildSample({ after }, basePath ? ["--url", `https://example.org${basePath}`] : []);
    const files = htmlFiles(output);
    const anchors = new Map(files.map((file) => [file.path, anchorsOf(file)]));

    it("has at least a hundred articles, six or more in each of its thirteen categories", () => {
      const articles = files.map(
        ({ path }) => /^news\/([\w-]+)\/\d{4}\/[\w-]+(?<!_\d)\.html$/.exec(path)?.[1] ?? "",
      );
      const counts = new Map<string, number>();
      for (const category of articles.filter(Boolean)) counts.set(category, (counts.get(category) ?? 0) + 1);
      assert.equal(counts.size, 13);
      assert.ok(
        [...counts.values()].every((count) => count >= 6),
        JSON.stringify([...counts]),
      );
      assert.ok(articles.filter(Boolean).length >= 100);
    });

    it("leads nowhere that does not exist: no dead link, anchor, picture, style or script", () => {
      const dead = files.flatMap((file) =>
        referencesOf(file).flatMap(({ address }) => {
          const target = localTarget(address, file.path, basePath);
          if (target === undefined) return [];
          if (!existsSync(join(output, target.path))) return [`${file.path}: ${address}`];
          if (target.anchor && !anchors.get(target.path)?.has(target.anchor))
            return [`${file.path}: ${address}`];
          return [];
        }),
      );
      assert.deepEqual(dead.slice(0, 20), []);
    });

    it("asks no other site for anything", () => {
      const asked = files.flatMap((file) =>
        referencesOf(file)
          .filter(({ address, loads }) => loads && /^(https?:)?\/\//.test(address))
          .map(({ address }) => `${file.path}: ${address}`),
      );
      assert.deepEqual(asked, []);
    });
  });
}

describe("every page of the sample portal", () => {
  const output = buildSample({ after });
  const files = htmlFiles(output);

  it("is valid HTML", async () => {
    const validator = new HtmlValidate({ extends: ["html-validate:recommended"] });
    const complaints: string[] = [];
    for (const { path, html } of files) {
      const report = await validator.validateString(html, path);
      for (const { messages } of report.results) {
        for (const { ruleId, message, line, column } of messages) {
          complaints.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
        }
      }
    }
    assert.deepEqual(complaints.slice(0, 20), []);
  });

  it("holds no inline style and no inline script, so that a strict policy can be set", () => {
    const inline = files.filter(({ html }) =>
      /<style|\sstyle="|<script(?![^>]*\s(?:src=|type="application\/ld\+json"))|\son\w+="/.test(html),
    );
    assert.deepEqual(
      inline.map(({ path }) => path),
      [],
    );
  });

  it("shows no trace of the machinery", () => {
    const traces = files.filter(({ html }) => /undefined|\[object Object\]|\bNaN\b|\{\{|\{%/.test(html));
    assert.deepEqual(
      traces.map(({ path }) => path),
      [],
    );
  });

  it("keeps within its weight: 15 KB of HTML, 12 KB of style, compressed", () => {
    const heavy = files.filter(
      ({ path, html }) => path.startsWith("news/") && gzipSync(html).length > 15 * 1024,
    );
    assert.deepEqual(
      heavy.map(({ path }) => path),
      [],
    );
    const style = readdirSync(join(output, "assets")).find((name) => name.endsWith(".css")) ?? "";
    const weight = gzipSync(readFileSync(join(output, "assets", style))).length;
    assert.ok(weight <= 12 * 1024, `${weight} bytes`);
  });
});

interface Reference {
  address: string;
  /** The browser loads it without being asked. */
  loads: boolean;
}

function referencesOf({ html }: HtmlFile): Reference[] {
  const references: Reference[] = [];
  const parser = new Parser({
    onopentag(name, { href, src, srcset, action, poster }) {
      if (href !== undefined && !(name === "link" && href.startsWith("http"))) {
        references.push({ address: href, loads: name === "link" });
      }
      for (const address of [src, poster])
        if (address !== undefined) references.push({ address, loads: name !== "iframe" });
      if (action !== undefined) references.push({ address: action, loads: false });
      for (const candidate of srcset?.split(", ") ?? []) {
        references.push({ address: candidate.split(" ")[0] ?? "", loads: true });
      }
    },
  });
  parser.end(html);
  return references;
}

function anchorsOf({ html }: HtmlFile): Set<string> {
  const ids = new Set<string>();
  const parser = new Parser({
    onattribute(name, value) {
      if (name === "id") ids.add(value);
    },
  });
  parser.end(html);
  return ids;
}

/** The file and the place in it that an address of this site leads to; undefined for other sites. */
function localTarget(
  address: string,
  from: string,
  basePath: string,
): { path: string; anchor: string } | undefined {
  if (/^[a-z]+:|^\/\//i.test(address)) return undefined;
  const [route = "", fragment = ""] = address.split("#");
  const anchor = decodeURIComponent(fragment);
  const path = decodeURIComponent(route.split("?")[0] ?? "");
  if (path === "") return { path: from, anchor };
  if (!path.startsWith("/")) return { path: join(dirname(from), path), anchor };
  if (!path.startsWith(`${basePath}/`)) return { path: `outside ${basePath}: ${path}`, anchor };
  const inside = path.slice(basePath.length + 1);
  return { path: inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside, anchor };
}
