/** Layouts that lean on what the quicker ways leave out. */
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { layoutEnvironment } from "../../src/render/nunjucks-environment.ts";

function environmentOf(templates: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "newspark-layouts-"));
  for (const [name, text] of Object.entries(templates)) writeFileSync(join(folder, name), text);
  return layoutEnvironment([folder], new WeakMap(), (words) => words);
}

function rendered(templates: Record<string, string>, context: object): string {
  return environmentOf(templates).render("page.njk", context).trim();
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

describe("a member in a layout", () => {
  it("is nothing where there is no object, and shown where it is there", () => {
    const page =
      "{{ missing.name }}|{{ none.name }}|{{ park.name }}|{{ park['open-since'] }}|{{ park.name.length }}";
    const context = { none: null, park: { name: "云谷", "open-since": 1998 } };
    assert.equal(rendered({ "page.njk": page }, context), "||云谷|1998|2");
  });

  it("knows its object where it is called", () => {
    const page = "{{ names.join('、') }}{{ park.title('园') }}{{ park[key]('区') }}";
    const park = {
      name: "云谷",
      title(this: { name: string }, ending: string) {
        return this.name + ending;
      },
    };
    assert.equal(rendered({ "page.njk": page }, { ...names, park, key: "title" }), "甲、乙、丙云谷园云谷区");
  });

  it("is read from objects of different kinds at one place", () => {
    const page = "{% for thing in things %}{{ thing.name }};{% endfor %}";
    const things = [{ name: "甲" }, { a: 1, name: "乙" }, undefined, "text", ["x"], { name: 0 }];
    assert.equal(rendered({ "page.njk": page }, { things }), "甲;乙;;;;0;");
  });
});

describe("a text in a layout", () => {
  it("is escaped wherever it has anything to be escaped, and nowhere else", () => {
    const texts = ["园区", "A&B", "<b>", "“引”", "it's", '"', "\\"];
    const page = "{% for text in texts %}{{ text }}|{% endfor %}{{ '<i>' | safe }}";
    assert.equal(
      rendered({ "page.njk": page }, { texts }),
      "园区|A&amp;B|&lt;b&gt;|“引”|it&#39;s|&quot;|&#92;|<i>",
    );
  });
});

describe("an import in a layout", () => {
  const macro = "{% macro named(name) %}[{{ name }}]{% endmacro %}";

  it("gives its macros to each page and to each template that asks", () => {
    const templates = {
      "macros.njk": macro,
      "outer.njk":
        '{% from "macros.njk" import named %}{% macro twice(name) %}{{ named(name) }}{{ named(name) }}{% endmacro %}',
      "page.njk":
        '{% from "outer.njk" import twice %}{% import "macros.njk" as all %}{{ twice(name) }}{{ all.named(name) }}',
    };
    const environment = environmentOf(templates);
    for (const name of ["甲", "乙"]) {
      assert.equal(environment.render("page.njk", { name }), `[${name}][${name}][${name}]`);
    }
  });

  it("sees the page where it is imported with context", () => {
    const templates = {
      "macros.njk": "{% macro hello() %}{{ name }}{% endmacro %}",
      "page.njk": '{% from "macros.njk" import hello with context %}{{ hello() }}',
    };
    const environment = environmentOf(templates);
    for (const name of ["甲", "乙"]) assert.equal(environment.render("page.njk", { name }), name);
  });

  it("is made anew for each page where it counts or asks, also behind another import", () => {
    let asked = 0;
    const templates = {
      "counting.njk": "{% set number = next() %}{% macro show() %}{{ number }}{% endmacro %}",
      "outer.njk": '{% from "counting.njk" import show %}{% macro shown() %}{{ show() }}{% endmacro %}',
      "page.njk":
        '{% from "outer.njk" import shown %}{% from "counting.njk" import show %}{{ shown() }},{{ show() }}',
    };
    const environment = environmentOf(templates);
    environment.addGlobal("next", () => ++asked);
    assert.equal(environment.render("page.njk", {}), "1,2");
    assert.equal(environment.render("page.njk", {}), "3,4");
  });
});
