/** Rules and limits, without a server. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { headersBy } from "../../src/hosting/headers-by.ts";
import { hostPack } from "../../src/hosting/host-pack.ts";
import { type Host, type HostedSite, hosts, usualHosting } from "../../src/hosting/hosting.ts";
import { limitProblems, type SiteSize } from "../../src/hosting/limit-problems.ts";
import { matchesPattern, mayOverlap, patternSource } from "../../src/hosting/path-pattern.ts";
import { type Alias, redirectRules } from "../../src/hosting/redirect-rules.ts";
import { securityTxt } from "../../src/hosting/security-txt.ts";
import type { Problem } from "../../src/shared/problem.ts";
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
  return problemsOf(host, size, changes).map(({ rule }) => rule);
}

function problemsOf(
  host: Host,
  size: Partial<SiteSize>,
  changes: Partial<HostedSite["hosting"]> = {},
): Problem[] {
  const site = { ...hostedSite, hosting: { ...usualHosting, hosts: [host], ...changes } };
  return limitProblems(site, { redirects: [], ...size }, at);
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
      .filter(({ path }) => /\/(a\/1|files|plus\/list.php)/.test(path))
      .map(({ path, query, to }) => `${path}${query === undefined ? "" : `?${query}`} ${to}`);
    assert.deepEqual(leads, [
      "/plus/list.php?tid=3 /news/yuanqu/",
      "/files/nianbao.pdf /assets/files/nianbao.pdf",
      "/plus/list.php /news/",
      "/zh-tw/files/nianbao.pdf /assets/files/nianbao.pdf",
      "/zh-tw/plus/list.php /zh-tw/news/",
      "/zh-hk/files/nianbao.pdf /assets/files/nianbao.pdf",
      "/zh-hk/plus/list.php /zh-hk/news/",
      "/a/1.html /news/1.html",
      "/zh-tw/a/1.html /zh-tw/news/1.html",
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
    const withoutQuery = { ...size, redirects: redirects.filter(({ query }) => query === undefined) };
    for (const host of hosts) assert.deepEqual(limitsOf(host, withoutQuery), [], host);
    for (const host of ["netlify", "nginx", "caddy", "apache"] as const)
      assert.deepEqual(limitsOf(host, size), [], host);
    const large = { files: 1e6, bytes: 1e12, largest: { path: "a.mp4", bytes: 1e10 }, redirects };
    for (const host of ["nginx", "caddy", "storage"] as const)
      assert.deepEqual(limitsOf(host, large), [], host);
  });

  it("are told where they are exceeded", () => {
    const large = { files: 20_001, bytes: 2e9, largest: { path: "a.mp4", bytes: 2e8 } };
    assert.deepEqual(limitsOf("cloudflare", large), ["hosting/files", "hosting/file-size"]);
    assert.deepEqual(limitsOf("cloudflare", { redirects: redirectRules(hostedSite) }), ["hosting/queries"]);
    assert.deepEqual(limitsOf("github-pages", large), ["hosting/size", "hosting/file-size"]);
    const headers = Array.from({ length: 100 }, (_, index) => ({ for: `/${index}/*`, set: { "X-A": "b" } }));
    assert.deepEqual(limitsOf("cloudflare", {}, { headers }), ["hosting/headers"]);
    const one = { ...hostedSite, versions: [{ path: "" }], hosting: usualHosting };
    const redirects = redirectRules(one, aliasesOf(2001));
    assert.deepEqual(limitsOf("cloudflare", { redirects }), ["hosting/redirects"]);
    assert.deepEqual(limitsOf("apache", { redirects }), ["hosting/redirects"]);
    assert.deepEqual(limitsOf("netlify", { redirects }), []);
    const [advice] = problemsOf("netlify", { redirects: redirectRules(one, aliasesOf(10_001)) });
    assert.match(advice?.en.what ?? "", /^There are 10001 redirects, all of which are written/);
  });

  const plain: Record<string, RegExp> = {
    cloudflare: /^(\S+) \S+ \d+$/gm,
    apache: /^RewriteRule "\^(.+)\$" .*R=30/gm,
  };
  /** Addresses that a host is told to redirect, regardless of queries. */
  const toldTo = (host: Host, site: HostedSite, aliases: Alias[]) => {
    const text = [...hostPack(host, site, { aliases, files: [] }).values()].join("\n");
    return [...text.matchAll(plain[host] ?? /$/g)].map(([, from = ""]) =>
      from.replace(/^\/?/, "/").replaceAll("\\", ""),
    );
  };
  const written = (count: number, from: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => ({
      from: from(index),
      to: "/news/",
      status: "301" as const,
    }));

  for (const [host, most] of [
    ["cloudflare", 2000],
    ["apache", 1000],
  ] as const) {
    it(`leave ${host} what no page stands for, then former addresses at the root, and the message counts what is missing`, () => {
      const redirects = [
        ...written(200, (index) => `/list/${index}/`),
        ...written(3, (index) => `/old/${index}/*`),
      ];
      const site = {
        ...hostedSite,
        versions: [{ path: "" }, { path: "/zh-tw" }],
        hosting: { ...usualHosting, hosts: [host], redirects },
      };
      const aliases = aliasesOf(most);
      const told = new Set(toldTo(host, site, aliases));
      const all = redirectRules(site, aliases);
      const missing = all.filter(({ path, splat }) => !splat && !told.has(path)).map(({ path }) => path);
      assert.equal(missing.length, 400 + 2 * most - most);
      assert.deepEqual(
        missing.filter((path) => !path.startsWith("/zh-tw/")),
        aliases.slice(-400).map(({ from }) => from),
      );
      assert.ok(missing.every((path) => path.includes("/a/")));
      const [problem, ...others] = limitProblems(site, { redirects: all }, at);
      assert.deepEqual(others, []);
      assert.equal(
        problem?.en.what.replace(/^.* follows/, ""),
        ` ${most} at most, so ${missing.length} were left out, from ${missing[0]} on.`,
      );
      assert.match(
        problem?.en.why ?? "",
        new RegExp(`^${most} are former addresses as other versions .* For 400 a page still leads`),
      );
      assert.doesNotMatch(problem?.en.why ?? "", /not found/);
    });
  }

  it("say how many readers are lost where there are too many for which no page stands", () => {
    const redirects = written(2500, (index) => `/list/${index}/`);
    const site = {
      ...hostedSite,
      versions: [{ path: "" }],
      hosting: { ...usualHosting, hosts: ["cloudflare" as const], redirects },
    };
    const aliases = aliasesOf(10);
    assert.deepEqual(
      toldTo("cloudflare", site, aliases),
      redirects.slice(0, 2000).map(({ from }) => from),
    );
    const [problem] = limitProblems(site, { redirects: redirectRules(site, aliases) }, at);
    assert.match(problem?.en.why ?? "", /^For 500 of them no page stands.* For 10 a page still leads/);
    assert.match(problem?.zh.why ?? "", /^其中 500 条没有网页代替.*；10 条旧网址仍然有网页/);
    const queries = aliasesOf(1500, (index) => `/plus/view.php?aid=${index}`);
    const [ofApache] = limitProblems(
      { ...site, hosting: { ...usualHosting, hosts: ["apache"] } },
      { redirects: redirectRules({ ...site, hosting: usualHosting }, queries) },
      at,
    );
    assert.match(ofApache?.en.what ?? "", /so 500 were left out, from \/plus\/view.php\?aid=1000 on/);
    assert.match(ofApache?.en.why ?? "", /^For 500 of them no page stands/);
  });

  it("count those that end in a star for themselves", () => {
    const redirects = written(120, (index) => `/old/${index}/*`);
    const site = {
      ...hostedSite,
      versions: [{ path: "" }],
      hosting: { ...usualHosting, hosts: ["cloudflare" as const], redirects },
    };
    assert.equal(toldTo("cloudflare", site, []).length, 100);
    const [problem] = limitProblems(site, { redirects: redirectRules(site) }, at);
    assert.match(
      problem?.en.what ?? "",
      /^There are 120 redirects that end in \*, .* so 20 were left out, from \/old\/100\/\* on/,
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
