/** `_headers` and `_redirects` as Cloudflare Pages and Netlify read them: they answer as the servers do, where they can. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { hostPack } from "../../src/hosting/host-pack.ts";
import type { Alias } from "../../src/hosting/redirect-rules.ts";
import { assertAnswer } from "../support/assert-answer.ts";
import { pagesHost } from "../support/pages-host.ts";
import { expectations } from "./expectations.ts";
import { aliases, hostedSite, siteFiles } from "./host-site.ts";

function packOf(host: "cloudflare" | "netlify", ofArticles: Alias[] = aliases): Record<string, string> {
  return Object.fromEntries(hostPack(host, hostedSite, { aliases: ofArticles, files: [] }));
}

for (const host of ["cloudflare", "netlify"] as const) {
  describe(`${host}, told what to do`, () => {
    const ask = pagesHost(host, { ...siteFiles(), ...packOf(host) });
    for (const { type: _, ...expected } of expectations) {
      const exception = expected.except?.[host];
      if (exception === null) continue;
      it(`${expected.says}: ${expected.ask}`, async () => {
        assertAnswer(await ask(expected.ask), exception ? { says: "", ask: "", ...exception } : expected);
      });
    }
  });
}

describe("_redirects of Cloudflare Pages", () => {
  const many = Array.from({ length: 3000 }, (_, index) => ({ from: `/a/${index}.html`, to: "/news/" }));

  it("has no more lines than are followed, and those with a star last", () => {
    const lines = (packOf("cloudflare", many)["_redirects"] ?? "").trim().split("\n");
    const stars = lines.map((line) => /^\S*\*/.test(line));
    assert.equal(stars.filter((isStar) => !isStar).length, 2000);
    assert.ok(stars.indexOf(true) === 2000 && stars.slice(2000).every(Boolean));
    assert.ok(lines.every((line) => line.split(" ").length === 3));
  });

  it("keeps what the portal writes down, and former addresses before those of other versions", () => {
    const text = packOf("cloudflare", many)["_redirects"] ?? "";
    assert.match(text, /^\/special\/2020\/ /m);
    assert.match(text, /^\/a\/1000\.html /m);
    assert.doesNotMatch(text, /^\/zh-hk\/a\//m);
  });
});
