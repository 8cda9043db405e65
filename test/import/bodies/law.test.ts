/** What must hold for any body: its text reaches the page whole, and what came out goes in again unchanged. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { toMarkdown } from "../../../src/import/bodies/to-markdown.ts";
import { renderBody } from "../../../src/markdown/render-body.ts";
import { escapeHtml } from "../../../src/shared/html.ts";
import { bodyContext } from "../../markdown/portal-fixture.ts";

const nasty = [
  ..."澜川 高新区 ，。 “园区” （试行） 《规划》 —— … · ： ：：： 　　 ２０２６年 😀 𠮷 é word A1".split(" "),
  ..."1. 1) 2. 10.5 - + * ** *** # ## ### #1 > >> | || |-| --- *** ___ === ::: :::: ```` ``` ` ~ ~~ ~~~ _ __ ____".split(
    " ",
  ),
  ..."\\ \\\\ \\* < > <b> </b> <!-- --> <a <p>x & &amp; &nbsp; &#42; &copy &copy; [ ] [] [x] ( ) [^1] [a](b) ![a](b) ]( ]: [a]: [a]:b".split(
    " ",
  ),
  ..."-{ }- -{a}- {{ }} {% %} $ ' \" = / : http:// http://a.example https://a.example/x_1.html?a=1&b=2 http://a.example/%E4%B8%AD*_~ https://A.example/(x) www.a.example a@b.example".split(
    " ",
  ),
  ..."snake_case_name 3*4 a|b C:\\x <!--page:x--> | --- 图1 1.甲 （一） 一、".split(" "),
  " ",
  "  ",
  "\n",
  "\t",
  "\u00a0",
  "\u00a0\u00a0",
  "\u3000",
];

const text = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...nasty) }, fc.string({ maxLength: 5 })), {
    maxLength: 6,
  })
  .map((parts) => escapeHtml(parts.join("")));
const address = fc.constantFrom(
  "https://other.example/",
  "https://other.example/a_b*c(d)?e=1&f=2#g",
  "http://other.example/a%20b%7Cd%5Be%5D~f!",
  "https://other.example/x&copy;y&z;",
);

function bodiesWith(tags: readonly string[]): fc.Arbitrary<string> {
  const { line } = fc.letrec<{ line: string; piece: string }>((tie) => ({
    line: fc.array(tie("piece"), { maxLength: 4 }).map((pieces) => pieces.join("")),
    piece: fc.oneof(
      { weight: 5, arbitrary: text },
      ...tags.map((tag) => tie("line").map((inner) => `<${tag}>${inner}</${tag}>`)),
      fc.tuple(address, text).map(([href, words]) => `<a href="${escapeHtml(href)}">${words}</a>`),
      fc.constant("<br>"),
      fc.constant('<img src="photo.jpg" alt="厂[区]*">'),
    ),
  }));

  return fc.letrec<{ body: string; block: string }>((tie) => ({
    body: fc.array(tie("block"), { maxLength: 4 }).map((blocks) => blocks.join("\n")),
    block: fc.oneof(
      { depthSize: "small" },
      line,
      line.map((inner) => `<p>${inner}</p>`),
      line.map((inner) => `<p align="center"><b>${inner}</b></p>`),
      line.map((inner) => `<div>${inner}</div>`),
      line.map((inner) => `<pre>${inner}</pre>`),
      fc
        .tuple(fc.integer({ min: 1, max: 6 }), line)
        .map(([level, inner]) => `<h${level}>${inner}</h${level}>`),
      fc
        .array(line, { minLength: 1, maxLength: 3 })
        .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`),
      fc
        .array(tie("body"), { maxLength: 3 })
        .map((items) => `<ol start="3">${items.map((item) => `<li>${item}</li>`).join("")}</ol>`),
      tie("body").map((inner) => `<blockquote>${inner}</blockquote>`),
      tie("body").map((inner) => `<strong>${inner}</strong>`),
      fc.constant("<hr>"),
      fc
        .tuple(fc.integer({ min: 1, max: 3 }), fc.array(line, { minLength: 1, maxLength: 9 }))
        .map(([columns, cells]) => tableOf(cells, columns)),
      fc.array(tie("body"), { maxLength: 4 }).map((cells) => tableOf(cells, 2)),
    ),
  })).body;
}

const emphases = ["b", "strong", "i", "em", "span", "font", "sup", "sub", "s", "code"];

function tableOf(cells: readonly string[], columns: number): string {
  const rows: string[] = [];
  for (let i = 0; i < cells.length; i += columns) {
    rows.push(
      `<tr>${cells
        .slice(i, i + columns)
        .map((cell) => `<td>${cell}</td>`)
        .join("")}</tr>`,
    );
  }
  return `<table>${rows.join("")}</table>`;
}

const ownSpace = new Set(
  "p div br li ul ol blockquote table tbody thead tr td th h1 h2 h3 h4 h5 h6 hr pre img figure figcaption section".split(
    " ",
  ),
);

/** What a reader sees, its spaces made equal; an image and the edge of a block part words. */
function readable(html: string): string {
  let words = "";
  const parser = new Parser({
    ontext: (part) => {
      words += part;
    },
    onopentag: (name) => {
      if (ownSpace.has(name)) words += " ";
    },
    onclosetag: (name) => {
      if (ownSpace.has(name)) words += " ";
    },
  });
  parser.end(html);
  return words
    .replace(/[\u200b\ufeff\u2060]|[^\P{Cc}\s]|\p{NChar}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** RUNS=1000 SEED=7 tries more of them, or the same again. */
function runs(most: number): { numRuns: number; seed?: number } {
  const { RUNS, SEED } = process.env;
  return { numRuns: Number(RUNS ?? most), ...(SEED && { seed: Number(SEED) }) };
}

const context = bodyContext();
const options = {
  fileName: (name: string) => (/photo\.jpg$|\/assets\/img\//.test(name) ? "photo.jpg" : undefined),
  link: (href: string) => href,
};

async function shown(markdown: string): Promise<string> {
  const { body } = await renderBody(markdown, context);
  return body.pages.map(({ html }) => html).join("\n");
}

/** The page has none, narrow or full-width, beside a picture within a table in HTML. */
function withoutSpacesBetweenTags(markdown: string): string {
  return markdown.replace(/>[ \u3000]+</g, "><");
}

const onceLost = [
  '<table><tr><td>甲</td><td><blockquote><p><img src="photo.jpg"></p><p>图1</p></blockquote></td></tr></table>',
  '<ul><li><h2>澜川 <img src="photo.jpg" alt="厂">园区</h2></li></ul>',
  '<a href="https://other.example/">^[a]:</a>',
];

describe("the conversion of a body", () => {
  it("loses nothing of the text and adds nothing to it", async () => {
    await fc.assert(
      fc.asyncProperty(bodiesWith([...emphases, "u"]), async (html) => {
        const { markdown } = toMarkdown([{ html }], options);
        assert.equal(readable(await shown(markdown)), readable(html), markdown);
      }),
      { ...runs(500), examples: onceLost.map((html) => [html]) },
    );
  });

  it("leaves a body alone that it has converted before", async () => {
    await fc.assert(
      fc.asyncProperty(bodiesWith(emphases), async (html) => {
        const { markdown } = toMarkdown([{ html }], options);
        const again = toMarkdown([{ html: await shown(markdown) }], options);
        assert.equal(withoutSpacesBetweenTags(again.markdown), withoutSpacesBetweenTags(markdown));
      }),
      { ...runs(300), examples: onceLost.map((html) => [html]) },
    );
  });
});
