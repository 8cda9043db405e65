import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { allowedTags } from "../../src/markdown/allow-list.ts";
import { renderBody } from "../../src/markdown/render-body.ts";
import { bodyContext } from "./portal-fixture.ts";

const pieces = [
  ...'<script> </script> <script <style> </style> <iframe src="https://e.example"> </iframe> <img src=x onerror=alert(1)>'.split(
    " ",
  ),
  ..."<svg/onload=alert(1)> <a href=\"javascript:alert(1)\"> <a href='java&#10;script:x'> </a> <div> </div> <p> </p> <b> <li>".split(
    " ",
  ),
  ..."<div title=\" <span class=' <!-- --> <![CDATA[ ]]> <?x ?> <textarea> <title> <plaintext> <math> <base href=//e.example>".split(
    " ",
  ),
  ..."<table> <td> <p?> </table> <details> <summary> <h1> <video autoplay> <picture> </picture> </figure> </section>".split(
    " ",
  ),
  ...'data-own="0" <p data-own="0"> <img data-own="1"> &#xfdd0; \ufdd0 \ufdd1 \u0000 style="x" onclick="x" & < > " \' ` = /'.split(
    " ",
  ),
  ...'[甲](javascript:alert(1)) [乙](data:text/html,x) [丙](opening.md) ![图](photo.jpg) ![图](x"onerror="y.jpg) [^1] [^1]:注'.split(
    " ",
  ),
  ...'::: :::note :::gallery :::attachments :::: ## ### # - > | |-| ``` ** * _ ~~ <!--page:题--> https://e.example/"onclick='.split(
    " ",
  ),
  '::: video https://video.lanchuan.example/a"onload="x 题"><script>',
  '::: quote "><script>alert(1)</script>',
  "[参考]: javascript:alert(1)",
  "[参考]",
  "汉字，标点。",
  " ",
  "\n",
  "\n\n",
  "\t",
];
const document = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...pieces) },
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(""));

const ownTags = ["picture", "source", "img", "video", "iframe"];

/** What is wrong with a piece of HTML in a reader's browser. */
function dangersIn(html: string): string[] {
  const dangers: string[] = [];
  const voidTags = new Set(["br", "hr", "img", "source", "wbr", "col"]);
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(name);
      if (!allowedTags.has(name) && !ownTags.includes(name)) dangers.push(`<${name}>`);
      for (const [key, value] of Object.entries(attributes)) {
        if (/^on|^style$|^srcdoc$|^data-own/i.test(key)) dangers.push(`<${name} ${key}>`);
        if (/^(href|src)$/.test(key) && !/^(https?:|mailto:|tel:|\/(?!\/)|#)/.test(value))
          dangers.push(`${key}=${value}`);
        if (name === "iframe" && key === "src" && !value.startsWith("https://video.lanchuan.example/"))
          dangers.push(value);
      }
    },
    onclosetag(name, implied) {
      if (implied && !voidTags.has(name)) dangers.push(`<${name}> left open`);
      if (open.pop() !== name) dangers.push(`</${name}> out of place`);
    },
  });
  parser.end(html);
  const opened = html.match(/<[a-z]/g)?.length ?? 0;
  const closed = html.match(/<\/[a-z]/g)?.length ?? 0;
  const single = html.match(/<(?:br|hr|img|source|wbr|col)\b/g)?.length ?? 0;
  if (opened !== closed + single) dangers.push("unbalanced");
  return dangers;
}

describe("a body that means harm", () => {
  it("never brings a script, a handler or a foreign frame to the page, nor breaks its structure", async () => {
    const context = bodyContext();
    await fc.assert(
      fc.asyncProperty(document, async (markdown) => {
        const { body } = await renderBody(markdown, context);
        for (const { html } of body.pages) assert.deepEqual(dangersIn(html), [], html);
      }),
      { numRuns: 1500 },
    );
  });

  it("is rendered to the end, however its marks are piled up", { timeout: 60_000 }, async () => {
    const context = bodyContext();
    const piles = [
      '<a "',
      "<!--",
      "**",
      "[",
      "![",
      "> ",
      "::: note\n",
      "<div>",
      "(",
      "`",
      "[^1]",
      "|",
      "<b '\"",
      "&#",
    ];
    for (const pile of piles) await renderBody(pile.repeat(4000), context);
  });
});
