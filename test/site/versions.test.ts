/** The sample portal in its three scripts: whole, linked, and without a character of the other script. */
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { Parser } from "htmlparser2";
import { loadDictionaries } from "../../src/conversion/dictionaries.ts";
import { readableWords } from "../support/readable-words.ts";
import { buildSample, type HtmlFile, htmlFiles } from "../support/sample-site.ts";
import { foreignCharacters } from "../support/script-characters.ts";

const site = "https://www.lanchuan-park.example";
const output = buildSample({ after });
const files = htmlFiles(output);
const byPath = new Map(files.map((file) => [file.path, file]));
const versions = ["", "zh-tw/", "zh-hk/"];
const languages: Record<string, string> = { "": "zh-Hans", "zh-tw/": "zh-Hant-TW", "zh-hk/": "zh-Hant-HK" };

const versionOf = (path: string) =>
  versions.find((version) => version !== "" && path.startsWith(version)) ?? "";
const isAlias = ({ html }: HtmlFile) => html.includes('http-equiv="refresh"');

describe("the sample portal in three scripts", () => {
  it("has every page in each of them", () => {
    const pagesOf = (version: string) =>
      files.filter(({ path }) => versionOf(path) === version).map(({ path }) => path.slice(version.length));
    const root = files
      .filter((file) => versionOf(file.path) === "" && !isAlias(file))
      .map(({ path }) => path);
    assert.ok(root.length > 230);
    assert.deepEqual(pagesOf("zh-tw/"), root);
    assert.deepEqual(pagesOf("zh-hk/"), root);
  });

  it("says on each page in which of them it is, and where it stands in the others", () => {
    for (const file of files.filter((file) => !isAlias(file))) {
      const version = versionOf(file.path);
      const { lang, canonical, alternates } = headOf(file);
      assert.equal(lang, languages[version], file.path);
      assert.equal(canonical, addressOf(file.path), file.path);
      if (file.path.endsWith("404.html")) continue;
      const bare = file.path.slice(version.length);
      const expected = versions.map((other): [string, string] => [
        languages[other] ?? "",
        addressOf(other + bare),
      ]);
      assert.deepEqual(
        new Map(alternates),
        new Map([...expected, ["x-default", addressOf(bare)]]),
        file.path,
      );
    }
  });

  it("never leads a reader out of a version but by the switch", () => {
    const leaving = files.flatMap((file) => {
      const version = versionOf(file.path);
      return linksOf(file)
        .filter(
          ({ href, hreflang }) =>
            hreflang === undefined && href.startsWith("/") && !href.startsWith("/assets/"),
        )
        .filter(({ href }) => byPath.has(fileOf(href)) && versionOf(fileOf(href)) !== version)
        .map(({ href }) => `${file.path}: ${href}`);
    });
    assert.deepEqual(leaving, []);
  });

  it("offers on every page a plain link to the same page in each version", () => {
    for (const file of files.filter((file) => !isAlias(file) && !file.path.endsWith("404.html"))) {
      const bare = file.path.slice(versionOf(file.path).length);
      const switches = linksOf(file).filter(({ hreflang }) => hreflang !== undefined);
      assert.deepEqual(
        switches.map(({ href }) => fileOf(href)),
        versions.map((version) => version + bare),
        file.path,
      );
      const current = switches.filter(({ current }) => current === "true").map(({ hreflang }) => hreflang);
      assert.deepEqual(current, [languages[versionOf(file.path)]], file.path);
    }
  });
});

describe("no page of the sample portal holds a character of the other script", () => {
  /** What the editor kept on purpose: the page on movable type shows characters of both. */
  const kept: Record<string, string> = {
    "news/keji-chuangxin/2026/huozi-zhanting.html": "發髮",
    "zh-tw/news/keji-chuangxin/2026/huozi-zhanting.html": "发",
    "zh-hk/news/keji-chuangxin/2026/huozi-zhanting.html": "发",
  };
  const leftovers = (version: string, isForeign: (character: string) => boolean) =>
    Object.fromEntries(
      files
        .filter(({ path }) => versionOf(path) === version)
        .map((file) => [file.path, [...new Set([...readableWords(file.html)].filter(isForeign))].join("")])
        .filter(([, found]) => found !== ""),
    );
  const keptIn = (version: string) =>
    Object.fromEntries(Object.entries(kept).filter(([path]) => versionOf(path) === version));

  it("in the Simplified version", async () => {
    const { traditional } = await foreignCharacters();
    assert.ok(traditional.size > 2000 && traditional.has("發") && !traditional.has("里"));
    assert.deepEqual(
      leftovers("", (character) => traditional.has(character)),
      keptIn(""),
    );
  });

  for (const [version, to] of [
    ["zh-tw/", "tw"],
    ["zh-hk/", "hk"],
  ] as const) {
    it(`in the version ${version}`, async () => {
      const { simplified } = await foreignCharacters();
      assert.ok(simplified.size > 2000 && simplified.has("发") && !simplified.has("后"));
      assert.deepEqual(
        leftovers(version, (character) => simplified.has(character)),
        keptIn(version),
      );
      const { regionalCharacters } = await loadDictionaries({ from: "cn", to });
      const otherRegions = new Set(regionalCharacters.entries.map(([character]) => character));
      assert.deepEqual(
        leftovers(version, (character) => otherRegions.has(character)),
        {},
      );
    });
  }
});

const addressOf = (path: string) => `${site}/${encodeURI(path.replace(/(^|\/)index\.html$/, "$1"))}`;

function fileOf(href: string): string {
  const path = decodeURIComponent(href.replace(/[?#].*$/, "")).slice(1);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

function headOf({ html }: HtmlFile): { lang: string; canonical: string; alternates: [string, string][] } {
  const head = { lang: "", canonical: "", alternates: [] as [string, string][] };
  const parser = new Parser({
    onopentag(name, { lang, rel, href = "", hreflang }) {
      if (name === "html") head.lang = lang ?? "";
      if (name === "link" && rel === "canonical") head.canonical = href;
      if (name === "link" && hreflang !== undefined) head.alternates.push([hreflang, href]);
    },
  });
  parser.end(html);
  return head;
}

interface PageLink {
  href: string;
  hreflang: string | undefined;
  current: string | undefined;
}

function linksOf({ html }: HtmlFile): PageLink[] {
  const links: PageLink[] = [];
  const parser = new Parser({
    onopentag(name, { href, action, hreflang, "aria-current": current }) {
      const address = name === "form" ? action : name === "a" ? href : undefined;
      if (address !== undefined) links.push({ href: address, hreflang, current });
    },
  });
  parser.end(html);
  return links;
}
