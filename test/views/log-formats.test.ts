import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { viewsSummary } from "../../src/cli/views-summary.ts";
import { logReader } from "../../src/views/log-format.ts";
import { counted, logLine, portalForViews, totals } from "../support/access-logs.ts";
import { repository } from "../support/run-newspark.ts";
import { writeFiles } from "../support/scratch.ts";

const goldenLog = (name: string) =>
  readFileSync(join(repository, `test/fixtures/access-logs/${name}.txt`), "utf8");

describe("the same requests", () => {
  for (const name of ["combined", "json", "caddy", "cloudfront", "oss", "cos"]) {
    it(`are counted the same in a log of the format ${name}`, async (t) => {
      const root = portalForViews(t);
      writeFiles(root, { log: goldenLog(name) });
      const { counted: views, robots, repeats, skipped, referrers, missing } = await counted(root, ["log"]);
      assert.deepEqual({ views, robots, repeats, skipped }, { views: 4, robots: 1, repeats: 1, skipped: 1 });
      assert.deepEqual(totals(root), { "/news/2026/spring.html": 3, "/news/新.html": 1 });
      assert.deepEqual(referrers, [{ host: "search.example", views: 1 }]);
      assert.deepEqual(missing, [
        { path: "/news/2026/sprng.html", requests: 1, suggestion: "/news/2026/spring.html" },
      ]);
    });
  }

  const fronts = { "Apache's vhost_combined": "www.example.org:443", "nginx's $host": "example.org" };
  for (const [name, front] of Object.entries(fronts)) {
    it(`are counted the same with the host in front, as in ${name}`, async (t) => {
      const root = portalForViews(t);
      writeFiles(root, {
        log: goldenLog("combined")
          .replaceAll(/^/gm, `${front} `)
          .replace(/^\S+ $/m, ""),
      });
      const { counted: views, robots, repeats, elsewhere } = await counted(root, ["log"]);
      assert.deepEqual(
        { views, robots, repeats, elsewhere },
        { views: 4, robots: 1, repeats: 1, elsewhere: 0 },
      );
    });
  }

  it("are left out where they are of another site of the server", async (t) => {
    const root = portalForViews(t);
    const [own, other] = ["www.example.org:443", "shop.example:443"].map((host) =>
      logLine("2026-11-24T01:00", "/a.html").replace(/^/, `${host} `),
    );
    writeFiles(root, { log: `${own}${other}${other?.replace("a.html", "b.html")}` });
    const { counted: views, elsewhere, otherHosts } = await counted(root, ["log"]);
    assert.deepEqual({ views, elsewhere, otherHosts }, { views: 1, elsewhere: 2, otherHosts: [] });
    assert.deepEqual(totals(root), { "/a.html": 1 });
  });

  it("are all of other sites, which the report says, where the log never names the portal", async (t) => {
    const root = portalForViews(t);
    const lines = ["web01.park.example", "web01.park.example", "shop.example"].map(
      (host, at) => `${host} ${logLine("2026-11-24T01:00", `/${at}.html`)}`,
    );
    writeFiles(root, { log: lines.join("") });
    const report = await counted(root, ["log"]);
    assert.deepEqual(report.otherHosts, ["web01.park.example", "shop.example"]);
    assert.match(viewsSummary(report, "en"), /none of those read now is of the host in the url/);
    assert.match(viewsSummary(report, "zh"), /没有一行属于 site\.yaml 里 url 的主机（写的是 web01/);
  });

  it("are counted with the robots among them in a common log, which names no user agent", async (t) => {
    const root = portalForViews(t);
    writeFiles(root, { log: goldenLog("common") });
    const { counted: views, robots, repeats } = await counted(root, ["log"]);
    assert.deepEqual({ views, robots, repeats }, { views: 5, robots: 0, repeats: 1 });
  });
});

describe("a log's reader", () => {
  it("keeps to the format of the first line that it understood", () => {
    const [combined = "", json = ""] = ["combined", "json"].map((name) => goldenLog(name).split("\n")[0]);
    const reader = logReader();
    assert.equal(reader.read("no line of any log"), undefined);
    assert.ok(reader.read(json));
    assert.equal(reader.format, "json");
    assert.equal(reader.read(combined), undefined);
    assert.ok(reader.read(json));
  });

  it("takes the columns of CloudFront as the log's head orders them", () => {
    const reader = logReader();
    reader.read("#Fields: cs-method c-ip sc-status time date cs-uri-stem cs(User-Agent)");
    const request = reader.read("GET\t192.0.2.1\t200\t01:00:00\t2026-11-25\t/news/\tMozilla/5.0%2520(X11)");
    assert.equal(request?.time, Date.UTC(2026, 10, 25, 1));
    assert.equal(request.agent, "Mozilla/5.0 (X11)");
  });

  it("finds the status behind a user agent with spaces in a log of COS", () => {
    const line = goldenLog("cos").split("\n")[0] ?? "";
    const request = logReader().read(line.replaceAll("%20", " "));
    assert.equal(request?.status, 200);
    assert.equal(request.referrer, "https://search.example/find?q=1");
  });

  it("understands what nginx escapes in JSON as no JSON may", () => {
    const line =
      '{"time_local":"25/Nov/2026:09:00:00 +0800","remote_addr":"192.0.2.1","request":"GET /\\xE6\\x96\\xB0.html HTTP/2.0","status":"200"}';
    const request = logReader().read(line);
    assert.equal(request?.target, "/%E6%96%B0.html");
    assert.equal(request.agent, undefined);
  });

  it("takes the second field for the visitor where the first is the host, and no other time", () => {
    const rest = '[25/Nov/2026:09:00:00 +0800] "GET / HTTP/1.1" 200 512 "-" "-"';
    const partsOf = (start: string) => {
      const { host, address } = logReader().read(`${start} ${rest}`) ?? {};
      return { host, address };
    };
    const cases: Record<string, { host: string; address: string }> = {
      "www.e.example:443 192.0.2.1 - -": { host: "www.e.example:443", address: "192.0.2.1" },
      "www.e.example:443 reader.isp.example - -": {
        host: "www.e.example:443",
        address: "reader.isp.example",
      },
      "www.e.example 2001:db8::1 - -": { host: "www.e.example", address: "2001:db8::1" },
      "127.0.1.1:80 192.0.2.1 - -": { host: "127.0.1.1:80", address: "192.0.2.1" },
      "192.0.2.1 - -": { host: "", address: "192.0.2.1" },
      "192.0.2.1 198.51.100.1 -": { host: "", address: "192.0.2.1" },
      "2001:db8::1 www.e.example -": { host: "", address: "2001:db8::1" },
      "192.0.2.1:54321 - -": { host: "", address: "192.0.2.1:54321" },
      "192.0.2.1:54321 www.e.example -": { host: "", address: "192.0.2.1:54321" },
      "reader.isp.example - -": { host: "", address: "reader.isp.example" },
      "192.0.2.1, 198.51.100.1 - -": { host: "", address: "192.0.2.1," },
    };
    for (const [start, parts] of Object.entries(cases)) assert.deepEqual(partsOf(start), parts, start);
  });

  it("takes Caddy's moments as any of its formats but those without a zone has them", () => {
    const [line = ""] = goldenLog("caddy").split("\n");
    const timeOf = (ts: string) => logReader().read(line.replace(/"ts":"[^"]*"/, `"ts":${ts}`))?.time;
    const moment = Date.UTC(2026, 10, 25, 1);
    for (const ts of [
      "1795568400",
      "1795568400.0001234",
      "1795568400000.25",
      "1795568400000000000",
      '"2026-11-25T09:00:00+08:00"',
      '"2026-11-25T01:00:00.000Z"',
      '"25/Nov/2026:09:00:00 +0800"',
    ])
      assert.equal(timeOf(ts), moment, ts);
    for (const ts of ['"2026/11/25 01:00:00"', "null", "-1", "{}"]) assert.equal(timeOf(ts), undefined, ts);
  });

  it("takes a line of Caddy without a user agent for a robot's, and without any headers for nobody's", () => {
    const [line = ""] = goldenLog("caddy").split("\n");
    assert.equal(logReader().read(line.replace("User-Agent", "X-Other"))?.agent, "");
    assert.equal(logReader().read(line.replace(/"headers":\{[^}]*\},/, ""))?.agent, undefined);
  });

  it("takes no moment without a zone, which would differ between machines", () => {
    const line =
      '{"time":"2026-11-25T09:00:00","remote_addr":"192.0.2.1","request":"GET / HTTP/1.1","status":200}';
    assert.equal(logReader().read(line), undefined);
    assert.ok(logReader().read(line.replace("09:00:00", "09:00:00Z")));
  });
});
