/** Rules and limits, without a server. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { headersBy } from "../../src/hosting/headers-by.ts";
import { hostPack } from "../../src/hosting/host-pack.ts";
import { type Host, type HostedSite, hosts, usualHosting } from "../../src/hosting/hosting.ts";
import { limitProblems, type SiteSize } from "../../src/hosting/limit-problems.ts";
import { matchesPattern, mayOverlap, patternSource } from "../../src/hosting/path-pattern.ts";
import { redirectRules } from "../../src/hosting/redirect-rules.ts";
import { securityTxt } from "../../src/hosting/security-txt.ts";
import { missingServer, nginxVerdict } from "../support/host-servers.ts";
import { scratchFolder } from "../support/scratch.ts";
import { hostedSite } from "./host-site.ts";

const at = { file: "content/site.yaml", line: 3, column: 9 };

function aliasesOf(count: number, from: (index: number) => string = (index) => `/a/${index}.html`) {
  return Array.from({ length: count }, (_, index) => ({ from: from(index), to: `/news/${index}.html` }));
}

/** Rules of the problems, in their order. */
function limitsOf(
  host: Host,
  size: Partial<SiteSize>,
  changes: Partial<HostedSite["hosting"]> = {},
): string[] {
  const site = { ...hostedSite, hosting: { ...usualHosting, hosts: [host], ...changes } };
  return limitProblems(site, { redirects: [], ...size }, at).map(({ rule }) => rule);
}

describe("a pattern of paths", () => {
  it("fits the same as the expression that servers are given", () => {
    const letters = fc.string({
      unit: fc.constantFrom("/", "a", ".", "*", "(", "index.html", "规"),
      maxLength: 6,
    });
    fc.assert(
      fc.property(letters, letters, (pattern, path) => {
        fc.pre(pattern.split("*").length <= 2);
        assert.equal(
          matchesPattern(`/${pattern}`, `/${path}`),
          new RegExp(patternSource(`/${pattern}`)).test(`/${path}`),
        );
      }),
    );
  });
});

describe("two patterns of paths", () => {
  it("are held to overlap wherever a path fits both", () => {
    const letters = fc.string({ unit: fc.constantFrom("/", "a", "*", ".x"), maxLength: 4 });
    fc.assert(
      fc.property(letters, letters, letters, (one, other, path) => {
        fc.pre([one, other].every((pattern) => pattern.split("*").length <= 2) && !path.includes("*"));
        fc.pre(matchesPattern(one, path) && matchesPattern(other, path));
        assert.ok(mayOverlap(one, other));
      }),
    );
  });
});

describe("redirect rules", () => {
  it("lead from each version to the same, but for a query and for what is no page", () => {
    const rules = redirectRules(hostedSite, [{ from: "/a/1.html", to: "/news/1.html" }]);
    const leads = rules
      .filter(({ path }) => /\/(a\/1|files|plus)/.test(path))
      .map(({ path, to }) => `${path} ${to}`);
    assert.deepEqual(leads, [
      "/plus/list.php /news/yuanqu/",
      "/files/nianbao.pdf /assets/files/nianbao.pdf",
      "/a/1.html /news/1.html",
      "/zh-tw/files/nianbao.pdf /assets/files/nianbao.pdf",
      "/zh-tw/a/1.html /zh-tw/news/1.html",
      "/zh-hk/files/nianbao.pdf /assets/files/nianbao.pdf",
      "/zh-hk/a/1.html /zh-hk/news/1.html",
    ]);
  });

  it("stand under the base path, and what the portal writes down stands before an article's", () => {
    const site = { ...hostedSite, basePath: "/portal", versions: [{ path: "" }] };
    const rules = redirectRules(site, [{ from: "/special/2020/", to: "/news/1.html" }]);
    const found = rules.filter(({ path }) => path === "/portal/special/2020/");
    assert.deepEqual(
      found.map(({ to, status }) => `${to} ${status}`),
      ["https://old.example.org/2020/ 302"],
    );
    assert.ok(rules.some(({ to }) => to === "/portal/news/yuanqu/"));
  });

  it("say nothing that could be taken for a server's own words", () => {
    const hostile = fc.string({
      unit: fc.constantFrom("a", "$", "{", "}", "`", "'", "%24", "(", "~", ";", "规"),
    });
    fc.assert(
      fc.property(hostile, (words) => {
        const rules = redirectRules({ ...hostedSite, hosting: usualHosting }, [
          { from: `/a/${words}.html`, to: `/news/${words}.html` },
        ]);
        for (const { path, to } of rules) {
          assert.doesNotMatch(path, /[`^${}"\\]/);
          assert.match(to, /^[!#%-[\]_a-z~-]*$/);
        }
      }),
    );
  });
});

describe("limits of hosts", () => {
  it("are no matter to a site that keeps them, nor to servers of one's own", () => {
    const redirects = redirectRules(hostedSite, aliasesOf(100));
    const size = { files: 20_000, bytes: 1e9, largest: { path: "a.mp4", bytes: 2e7 }, redirects };
    for (const host of hosts) assert.deepEqual(limitsOf(host, size), [], host);
    const large = { files: 1e6, bytes: 1e12, largest: { path: "a.mp4", bytes: 1e10 }, redirects };
    for (const host of ["nginx", "caddy", "storage"] as const)
      assert.deepEqual(limitsOf(host, large), [], host);
  });

  it("are told where they are exceeded", () => {
    const large = { files: 20_001, bytes: 2e9, largest: { path: "a.mp4", bytes: 2e8 } };
    assert.deepEqual(limitsOf("cloudflare", large), ["hosting/files", "hosting/file-size"]);
    assert.deepEqual(limitsOf("github-pages", large), ["hosting/size", "hosting/file-size"]);
    const headers = Array.from({ length: 100 }, (_, index) => ({ for: `/${index}/*`, set: { "X-A": "b" } }));
    assert.deepEqual(limitsOf("cloudflare", {}, { headers }), ["hosting/headers"]);
    const one = { ...hostedSite, versions: [{ path: "" }], hosting: usualHosting };
    const redirects = redirectRules(one, aliasesOf(2001));
    assert.deepEqual(limitsOf("cloudflare", { redirects }), ["hosting/redirects"]);
    assert.deepEqual(limitsOf("apache", { redirects }), ["hosting/redirects"]);
    assert.deepEqual(limitsOf("netlify", { redirects }), []);
  });

  it("lose nobody whose former address has a page still, and say whom else they lose", () => {
    const one = {
      ...hostedSite,
      versions: [{ path: "" }],
      hosting: { ...usualHosting, hosts: ["apache" as const] },
    };
    const whyOf = (aliases: { from: string; to: string }[]) =>
      limitProblems(one, { redirects: redirectRules(one, aliases) }, at)[0]?.en.why ?? "";
    assert.match(whyOf(aliasesOf(1500)), /has a page still that leads readers on/);
    assert.match(
      whyOf(aliasesOf(1500, (index) => `/plus/view.php?aid=${index}`)),
      /^For 500 of them no page stands/,
    );
  });
});

describe("headers of a file in an object storage", () => {
  it("are its type and how long it may be kept", () => {
    const of = (path: string) => Object.values(headersBy(usualHosting)(path)).join(" | ");
    assert.equal(of("news/a.html"), "text/html; charset=utf-8 | public, max-age=0, must-revalidate");
    assert.equal(of("a/123"), "text/html; charset=utf-8 | public, max-age=0, must-revalidate");
    assert.equal(
      of("zh-tw/feed.xml"),
      "application/xml; charset=utf-8 | public, max-age=600, must-revalidate",
    );
    assert.equal(of("assets/img/a.WEBP"), "image/webp | public, max-age=31536000, immutable");
    assert.equal(
      of("assets/files/a/README"),
      "application/octet-stream | public, max-age=31536000, immutable",
    );
    assert.equal(
      of("search/articles-1.bin"),
      "application/octet-stream | public, max-age=300, must-revalidate",
    );
  });

  it("are those that the portal writes down, where it does", () => {
    assert.equal(headersBy(hostedSite.hosting)("papers/1.html")["Cache-Control"], "no-store");
  });
});

describe("security.txt", () => {
  it("says whom to tell, and until when", () => {
    const security = { ...usualHosting.security, contact: ["mailto:a@example.org"], expires: "2027-06-30" };
    const text = securityTxt({ ...hostedSite, hosting: { ...usualHosting, security } });
    assert.equal(
      text,
      "Contact: mailto:a@example.org\nExpires: 2027-06-30T00:00:00Z\nPreferred-Languages: zh, en\nCanonical: https://www.example.org/.well-known/security.txt\n",
    );
    assert.equal(securityTxt(hostedSite), undefined);
  });
});

describe("nginx", () => {
  it("takes a hundred thousand redirects, of any length and of names that differ in case alone", {
    skip: missingServer("nginx") ?? false,
  }, (t) => {
    const aliases = [
      ...aliasesOf(30_000),
      ...aliasesOf(10_000, (index) => `/plus/view.php?aid=${index}`),
      ...aliasesOf(2, (index) => `/a/${"长".repeat(60)}${index}.html`),
      ...[..."aA"].map((letter) => ({ from: `/${letter}/same.html`, to: "/news/" })),
    ];
    const pack = hostPack("nginx", hostedSite, { aliases, files: [] });
    assert.equal(nginxVerdict(t, { site: scratchFolder(t), pack }), "");
  });
});
