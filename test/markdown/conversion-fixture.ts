/** Bodies of a portal in Simplified that is shown in Taiwan's and in Hong Kong's forms as well. */
import assert from "node:assert/strict";
import type { WordRule } from "../../src/conversion/word-rule.ts";
import { renderBody } from "../../src/markdown/render-body.ts";
import { choice } from "../../src/shared/marks.ts";
import { conversionsFor } from "../support/conversions.ts";
import { bodyContext } from "./portal-fixture.ts";

const conversions = await conversionsFor(["zh-tw", "zh-hk"]);

/** A rule for the whole article that is not shown, and the word that it gives. */
export const softwareRule = "-{H|zh-hans:软件;zh-tw:軟體;zh-hk:軟件}-";
export const software = choice(["软件", "軟體", "軟件"]);

export async function render(markdown: string, rules: WordRule[] = []) {
  const { body, problems } = await renderBody(markdown, { ...bodyContext(), conversions, rules });
  const places = problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
  return { body, places, html: body.pages.map(({ html }) => html).join("\n"), page: body.pages[0] };
}

/** Nothing is wrong, and this is what becomes of it. */
export async function isHtml(markdown: string, html: string, rules: WordRule[] = []): Promise<void> {
  const made = await render(markdown, rules);
  assert.equal(made.html.trim(), html);
  assert.deepEqual(made.places, []);
}
