import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { deadLinks, linksOf } from "../../src/config/config-links.ts";
import { parseYaml } from "../../src/config/yaml-source.ts";

const navigation = parseYaml(
  "- label: 走进\n  url: /about/\n  children:\n    - { label: 联系, url: /contcat/ }\n    - { label: 外站, url: https://other.example/ }\n",
  { file: "content/navigation.yaml", line: 1, column: 1 },
);

describe("links in the configuration", () => {
  it("are reported where they lead nowhere, with the nearest page", () => {
    const [problem, ...others] = deadLinks(linksOf(navigation), {
      has: (path) => path === "/about/",
      near: () => "/contact/",
    });
    assert.deepEqual([problem?.line, problem?.column], [4, 25]);
    assert.match(problem?.zh.fix ?? "", /是不是“\/contact\/”/);
    assert.deepEqual(others, []);
  });

  it("may lead to files of public/ and carry a query or a fragment", () => {
    const links = [{ path: "/map.pdf#page=2", place: { file: "content/site.yaml", line: 1, column: 1 } }];
    assert.deepEqual(deadLinks(links, { has: (path) => path === "/map.pdf", near: () => undefined }), []);
  });
});
