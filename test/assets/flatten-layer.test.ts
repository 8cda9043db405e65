import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { flattenLayer } from "../../src/assets/flatten-layer.ts";

const order = ["base", "components", "print"];
const flat = (css: string) => flattenLayer(css, order, "style.css");

describe("a layer, opened for browsers that know none", () => {
  it("leaves the weakest as it is written", () => {
    assert.equal(flat("@layer base {\n  p a { top: 0 }\n}"), "p a{top:0}");
  });

  it("outweighs a lower one whatever the selectors weigh", () => {
    assert.equal(flat("@layer components {\n  .menu { top: 0 }\n}"), ":not(#_).menu{top:0}");
    assert.equal(flat("@layer print {\n  .menu { top: 0 }\n}"), ":not(#_):not(#_).menu{top:0}");
  });

  it("keeps elements, pseudo-elements, lists and conditions whole", () => {
    assert.equal(
      flat("@layer components {\n  @media print { a.more::after, .b > li:not(.c) { top: var(--gap) } }\n}"),
      "@media print{a:not(#_).more:after,:not(#_).b>li:not(.c){top:var(--gap)}}",
    );
  });

  it("refuses a style that stands in no declared layer", () => {
    assert.throws(() => flat("@layer compnents {\n  p { top: 0 }\n}"), /style\.css/);
    assert.throws(() => flat("p { top: 0 }\n@layer base {\n  p { top: 0 }\n}"), /style\.css/);
  });
});
