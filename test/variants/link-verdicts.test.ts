import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type LinkSpace, linkVerdicts } from "../../src/variants/link-verdicts.ts";

const pages = new Set([
  "index.html",
  "news/index.html",
  "news/2026/a.html",
  "tags/科技/index.html",
  "100%.html",
]);
const atRoot: LinkSpace = { url: "https://example.org", basePath: "", pages };
const below: LinkSpace = { url: "https://example.org/park", basePath: "/park", pages };

function leadTo(space: LinkSpace, addresses: Record<string, string>) {
  const verdictOn = linkVerdicts(space);
  const linkTo = (address: string) => {
    const { place } = verdictOn(address);
    return place < 0 ? address : `${address.slice(0, place)}/zh-tw${address.slice(place)}`;
  };
  // Twice, since answers are remembered.
  for (let round = 0; round < 2; round++) {
    for (const [address, wanted] of Object.entries(addresses)) assert.equal(linkTo(address), wanted);
  }
}

function stay(space: LinkSpace, addresses: string[]) {
  leadTo(space, Object.fromEntries(addresses.map((address) => [address, address])));
}

describe("an address in a version", () => {
  it("leads to the version's own page", () => {
    leadTo(atRoot, {
      "/": "/zh-tw/",
      "/news/": "/zh-tw/news/",
      "/news/2026/a.html": "/zh-tw/news/2026/a.html",
      "/news/index.html": "/zh-tw/news/index.html",
    });
  });

  it("may lack the slash at its end", () => leadTo(atRoot, { "/news": "/zh-tw/news" }));

  it("may name a place on the page, or ask it something", () => {
    leadTo(atRoot, {
      "/#content": "/zh-tw/#content",
      "/news/?q=/a#b?c": "/zh-tw/news/?q=/a#b?c",
      "/news/2026/a.html?x\ny": "/zh-tw/news/2026/a.html?x\ny",
    });
  });

  it("may be encoded, or broken", () => {
    leadTo(atRoot, {
      "/tags/%E7%A7%91%E6%8A%80/": "/zh-tw/tags/%E7%A7%91%E6%8A%80/",
      "/tags/科技/": "/zh-tw/tags/科技/",
      "/100%25.html": "/zh-tw/100%25.html",
      "/100%.html": "/zh-tw/100%.html",
    });
    stay(atRoot, ["/%E7%A7/"]);
  });

  it("may begin with the site's own", () => {
    leadTo(atRoot, {
      "https://example.org/": "https://example.org/zh-tw/",
      "https://example.org/news/#a": "https://example.org/zh-tw/news/#a",
    });
  });

  it("keeps the path that the whole site is under", () => {
    leadTo(below, {
      "/park/": "/park/zh-tw/",
      "/park/news/2026/a.html": "/park/zh-tw/news/2026/a.html",
      "https://example.org/park/news/": "https://example.org/park/zh-tw/news/",
    });
    stay(below, ["/news/", "/", "/parking/news/", "https://example.org/news/", "/park/park/news/"]);
  });

  it("stays where it leads to no page that has versions", () => {
    stay(atRoot, ["/assets/site.css", "/news/b.html", "/404.html", "/feed.xml", "/NEWS/"]);
  });

  it("stays where it leads to a version already", () => {
    stay(atRoot, ["/zh-tw/", "/zh-tw/news/", "/zh-hk/news/", "https://example.org/zh-hk/news/"]);
  });

  it("stays where it leads out of the site or is relative", () => {
    stay(atRoot, [
      "",
      "#content",
      "?q=a",
      "news/",
      "../news/",
      "//example.org/news/",
      "https://example.org",
      "https://example.org.evil/news/",
      "http://example.org/news/",
      "https://www.example.org/news/",
      "mailto:a@example.org",
      "javascript:void(0)",
    ]);
    stay(below, ["//park/news/", "#a", "park/news/"]);
  });
});
