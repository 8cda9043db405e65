import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { requestJudge } from "../../src/views/judge-request.ts";
import { pagePath } from "../../src/views/page-path.ts";
import type { Request } from "../../src/views/request.ts";
import { firefox } from "../support/access-logs.ts";

describe("the page of a request", () => {
  const cases: [string, string | undefined, string?][] = [
    ["/news/2026/spring.html", "/news/2026/spring.html"],
    ["/news/spring.htm?from=x&a=/b.png#top", "/news/spring.htm"],
    ["/", "/"],
    ["/news/index.html", "/news/"],
    ["//news///a.html", "/news/a.html"],
    ["/zh-tw/news/a.html", "/news/a.html"],
    ["/zh-hk/", "/"],
    ["/zh-cn/news/", "/news/"],
    ["/zh-twin/news/", "/zh-twin/news/"],
    ["/news/%E6%96%B0.html", "/news/新.html"],
    ["http://www.example.org/news/a.html", "/news/a.html"],
    ["/park/news/a.html", "/news/a.html", "/park"],
    ["/park/zh-tw/news/a.html", "/news/a.html", "/park"],
    ["/other/news/a.html", undefined, "/park"],
    ["/parks/a.html", undefined, "/park"],
    ["/assets/site.css", undefined],
    ["/news/../../etc/passwd.html", undefined],
    ["/news/%2e%2e/a.html", undefined],
    ["/news/%E6%96.html", undefined],
    ["/news/%00a.html", undefined],
    ["/news/%0a.html", undefined],
    ["*", undefined],
    [`/${"a".repeat(600)}.html`, undefined],
  ];
  for (const [target, path, base = ""] of cases) {
    it(`of ${target.slice(0, 60)} is ${path ?? "none"}${base && ` under ${base}`}`, () =>
      assert.equal(pagePath(target, base), path));
  }
});

describe("a request", () => {
  const judge = requestJudge("");
  const verdictOf = (changes: Partial<Request>) =>
    judge({
      ...{ time: 0, address: "192.0.2.1", method: "GET", target: "/a.html", status: 200, referrer: "" },
      agent: firefox,
      ...changes,
    }).kind;

  it("is a view when a page was read, from the browser's cache too", () => {
    assert.equal(verdictOf({}), "view");
    assert.equal(verdictOf({ status: 304 }), "view");
  });

  it("is none when it only asks for the head, is redirected, partial or failed", () => {
    assert.equal(verdictOf({ method: "HEAD" }), "other");
    for (const status of [206, 301, 302, 403, 500]) assert.equal(verdictOf({ status }), "other");
  });

  it("is none for a further page of a body, but for the page of a tag with such a name", () => {
    assert.equal(verdictOf({ target: "/news/spring_2.html" }), "other");
    assert.equal(verdictOf({ target: "/news/spring_12/" }), "other");
    assert.equal(verdictOf({ target: "/tags/web_3/" }), "view");
  });

  it("is a robot's when it says so or says nothing of itself", () => {
    const spider = "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)";
    for (const agent of ["", spider, "curl/8.5.0", "python-requests/2.32"])
      assert.equal(verdictOf({ agent }), "robot");
    assert.equal(verdictOf({ agent: undefined }), "view");
  });

  it("for a page that is not there is told unless a robot asked", () => {
    assert.equal(verdictOf({ status: 404 }), "missing");
    assert.equal(verdictOf({ status: 404, agent: "curl/8.5.0" }), "other");
    assert.equal(verdictOf({ status: 404, target: "/wp-login.php" }), "other");
  });
});
