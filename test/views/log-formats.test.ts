import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { logReader } from "../../src/views/log-format.ts";
import { counted, portalForViews, totals } from "../support/access-logs.ts";
import { repository } from "../support/run-newspark.ts";
import { writeFiles } from "../support/scratch.ts";

const goldenLog = (name: string) =>
  readFileSync(join(repository, `test/fixtures/access-logs/${name}.txt`), "utf8");

describe("the same requests", () => {
  for (const name of ["combined", "json", "cloudfront", "oss", "cos"]) {
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

  it("takes no moment without a zone, which would differ between machines", () => {
    const line =
      '{"time":"2026-11-25T09:00:00","remote_addr":"192.0.2.1","request":"GET / HTTP/1.1","status":200}';
    assert.equal(logReader().read(line), undefined);
    assert.ok(logReader().read(line.replace("09:00:00", "09:00:00Z")));
  });
});
