/** Layouts that lean on what the quicker loops leave out. */
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { layoutEnvironment } from "../../src/render/nunjucks-environment.ts";

function rendered(templates: Record<string, string>, context: object): string {
  const folder = mkdtempSync(join(tmpdir(), "newspark-layouts-"));
  for (const [name, text] of Object.entries(templates)) writeFileSync(join(folder, name), text);
  const environment = layoutEnvironment([folder], new WeakMap(), (words) => words);
  return environment.render("page.njk", context).trim();
}

const names = { names: ["甲", "乙", "丙"] };

describe("a loop in a layout", () => {
  it("has its variables where it uses them", () => {
    const page =
      "{% for name in names %}{{ loop.index }}/{{ loop.length }}{{ name }}{% if not loop.last %}、{% endif %}{% endfor %}";
    assert.equal(rendered({ "page.njk": page }, names), "1/3甲、2/3乙、3/3丙");
  });

  it("shows them to a template that it includes", () => {
    const page = '{% for name in names %}{% include "item.njk" %}{% endfor %}';
    const templates = { "page.njk": page, "item.njk": "{{ loop.index }}{{ name }} " };
    assert.equal(rendered(templates, names), "1甲 2乙 3丙");
  });

  it("shows them to a block that another template replaces, and to the one that was replaced", () => {
    const templates = {
      "frame.njk":
        "{% for name in names %}{% block item %}{{ loop.revindex }}{{ name }}{% endblock %} {% endfor %}",
      "page.njk": '{% extends "frame.njk" %}{% block item %}{{ super() }}/{{ loop.index0 }}{% endblock %}',
    };
    assert.equal(rendered(templates, names), "3甲/0 2乙/1 1丙/2");
  });

  it("shows its item to the text of a call, and its variables to a loop within", () => {
    const page =
      "{% macro bold() %}<b>{{ caller() }}</b>{% endmacro %}" +
      "{% for name in names %}{% call bold() %}{{ name }}{% endcall %}{% endfor %}" +
      "{% for name in names %}{% set at = loop.index %}{% for letter in [name] %}{{ at }}{{ letter }}{% endfor %}{% endfor %}";
    assert.equal(rendered({ "page.njk": page }, names), "<b>甲</b><b>乙</b><b>丙</b>1甲2乙3丙");
  });

  it("keeps names with dots, and what was set outside of it", () => {
    const page =
      "{% set last = 0 %}{% for name in names %}{% set last = name %}{% endfor %}{{ last }}{% for key, value in map %}{{ key }}={{ value }}{% endfor %}";
    assert.equal(rendered({ "page.njk": page }, { ...names, map: { a: 1, b: 2 } }), "丙a=1b=2");
  });
});
