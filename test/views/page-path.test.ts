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
  const usual = { url: "https://www.example.org", basePath: "", permalink: "/{path}/{year}/{slug}.html" };
  const asked: Request = {
    ...{ time: 0, host: "", address: "192.0.2.1", method: "GET", target: "/a.html", status: 200 },
    ...{ referrer: "", agent: firefox },
  };
  const verdictOf = (changes: Partial<Request>, site: Partial<typeof usual> = {}) =>
    requestJudge({ ...usual, ...site })({ ...asked, ...changes }).kind;

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

  it("is a view of an article whose address has a number behind an underscore, and none of its further pages", () => {
    const permalink = "/{path}/{year}{month}/t{year}{month}{day}_{slug}.html";
    const kindOf = (target: string) => verdictOf({ target }, { permalink });
    assert.equal(kindOf("/news/yuanqu/202603/t20260301_1234567.html"), "view");
    assert.equal(kindOf("/zh-tw/news/202603/t20260301_1234567.html"), "view");
    assert.equal(kindOf("/news/202603/t20260301_1234567_2.html"), "other");
    assert.equal(kindOf("/news/202603/t20260301_1234567_12.html"), "other");
    assert.equal(kindOf("/news/202603/t20260401_1234567.html"), "other");
    const folders = { permalink: "/{path}/{slug}_{day}/" };
    assert.equal(verdictOf({ target: "/news/spring_05/" }, folders), "view");
    assert.equal(verdictOf({ target: "/news/spring_05_2/" }, folders), "other");
  });

  it("is a view under a path of Chinese letters, which readers' browsers encode", () => {
    const site = { url: "https://e.example/%E6%96%B0%E5%8C%BA", basePath: "/%E6%96%B0%E5%8C%BA" };
    assert.equal(verdictOf({ target: "/%E6%96%B0%E5%8C%BA/a.html" }, site), "view");
    assert.equal(verdictOf({ target: "/%e6%96%b0%e5%8c%ba/a.html" }, site), "view");
    assert.equal(verdictOf({ target: "/%E6%97%A7%E5%8C%BA/a.html" }, site), "other");
  });

  it("is a robot's when it says so or says nothing of itself", () => {
    const spider = "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)";
    for (const agent of ["", spider, "curl/8.5.0", "python-requests/2.32"])
      assert.equal(verdictOf({ agent }), "robot");
    assert.equal(verdictOf({ agent: undefined }), "view");
  });

  it("is of another site where the log names one, and the portal's with or without www, port and capitals", () => {
    for (const host of ["example.org", "www.example.org:443", "WWW.Example.ORG.", "example.org:8080", ""])
      assert.equal(verdictOf({ host }), "view", host);
    for (const host of ["other.example", "example.org.evil.example", "park.example.org:443"])
      assert.equal(verdictOf({ host }), "elsewhere", host);
  });

  it("is the portal's where a server knew no name of a site, or the portal has none", () => {
    for (const host of ["localhost:80", "_", "web01", "127.0.1.1:80", "[2001:db8::1]:80", "-"])
      assert.equal(verdictOf({ host }), "view", host);
    assert.equal(verdictOf({ host: "other.example" }, { url: "http://10.1.2.3:8080" }), "view");
  });

  it("for a page that is not there is told unless a robot asked", () => {
    assert.equal(verdictOf({ status: 404 }), "missing");
    assert.equal(verdictOf({ status: 404, agent: "curl/8.5.0" }), "other");
    assert.equal(verdictOf({ status: 404, target: "/wp-login.php" }), "other");
  });
});
