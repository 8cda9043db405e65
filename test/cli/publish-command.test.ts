import assert from "node:assert/strict";
import { existsSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { usualHosting } from "../../src/hosting/hosting.ts";
import { publishPortal } from "../../src/publish/publish-portal.ts";
import { s3Target } from "../../src/publish/s3-target.ts";
import { engine } from "../support/engines.ts";
import { objectStore } from "../support/object-store.ts";
import { newsSite, publish, writeSite } from "../support/publish.ts";
import { copyOfSite, runNewspark } from "../support/run-newspark.ts";
import { filesBelow, scratchFolder, writeFiles } from "../support/scratch.ts";

const article = "---\ntitle: 园区开放日\ndate: 2026-02-05\nsource: 高新院\n---\n\n园区今天开放。\n";

const config = "name: 澜川园区\nurl: https://park.example\ndescription: 园区新闻。\n";

/** A portal with a small site, and a place for it. */
function places(t: { after(action: () => void): unknown }) {
  const root = scratchFolder(t);
  writeFiles(root, {
    "content/site.yaml": config,
    "content/navigation.yaml": "- { label: 新闻, slug: news }\n",
  });
  writeSite(root, newsSite(["a", "b"], "one"));
  const www = join(scratchFolder(t), "www");
  const run = (...args: string[]) => runNewspark(["publish", ...args, "--root", root, "--lang", "en"]);
  return { root, www, run };
}

describe("newspark publish", () => {
  it("says what it did, and that there is nothing to do", (t) => {
    const { root, www, run } = places(t);
    assert.match(
      run(www).stdout,
      /^6 new and 0 changed files \([\d.]+ KB\), 0 removed, 0 unchanged, 6 in all: \//,
    );
    assert.match(run(`folder:${www}`).stdout, /has this site already \(6 files\)/);
    writeFiles(root, { "_site/feed.xml": "<feed/>" });
    const chinese = runNewspark(["publish", www, "--root", root, "--lang", "zh"]);
    assert.match(chinese.stdout, /^新增 0 个、改动 1 个（7 B），删除 0 个，不变 5 个，共 6 个文件：/);
  });

  it("shows in a dry run what it would do, file by file for machines, and touches nothing", (t) => {
    const { www, run } = places(t);
    assert.match(run(www, "--dry-run").stdout, /^A dry run; nothing was touched\. 6 new/);
    const { ok, dryRun, put, removed } = JSON.parse(run(www, "--dry-run", "--json").stdout);
    assert.deepEqual({ ok, dryRun, removed }, { ok: true, dryRun: true, removed: [] });
    assert.equal(put[0].path, "assets/site.one0000000.css");
    assert.equal(put.at(-1).path, "index.html");
    assert.equal(existsSync(www), false);
  });

  it("refuses what is no whole site, and what is being built, with exit code 2", (t) => {
    const { root, www, run } = places(t);
    const refused = (why: RegExp, ...more: string[]) => {
      const { code, stderr } = run(www, ...more);
      assert.equal(code, 2);
      assert.match(stderr, why);
      assert.equal(existsSync(www), false);
    };
    refused(/no site that newspark has built/, "--output", "content");
    refused(/no site that newspark has built/, "--output", "nowhere");
    writeFiles(root, { "part/.newspark-site": "", "part/index.html": "" });
    const said = join(root, "part/.newspark-part.json");
    const files = [{ path: "index.html", bytes: 0, crc: 0 }];
    writeFileSync(said, JSON.stringify({ index: 2, count: 3, key: "k", files }));
    refused(/only a part of a site \(--shard 2\/3\)/, "--output", "part");
    writeFileSync(said, '{"index":2,');
    refused(/only a part of a site/, "--output", "part");
    writeFiles(root, { "half/.newspark-site": "" });
    refused(/has no home page index\.html/, "--output", "half");
    writeFiles(root, { "_site/.newspark-lock": String(process.pid) });
    refused(/Another newspark is building or publishing/);
    assert.match(runNewspark(["publish", www, "--root", root, "--lang", "zh"]).stderr, /请等它结束再运行/);
  });

  it("refuses a target that is none, and options that make no sense", (t) => {
    const { root, run } = places(t);
    for (const wrong of ["ftp://a.example/x", "folder:", "git:origin", "ssh://host", "s3://"]) {
      const { code, stderr } = run(wrong);
      assert.equal(code, 2, stderr);
      assert.match(stderr, /nothing was published/);
    }
    for (const own of ["content", "public/old", "layouts"]) {
      const { code, stderr } = run(`folder:${join(root, own)}`);
      assert.equal(code, 2, stderr);
      assert.match(stderr, /is of the portal itself, .* nothing was published/);
    }
    assert.equal(run("x", "--keep", "few").code, 2);
    assert.equal(run().code, 2);
    assert.doesNotMatch(run("ftp://id:secret@a.example/x").stderr, /secret/);
  });

  it("answers a failure of the machine with exit code 3, and machines with one object", (t) => {
    const { www, run } = places(t);
    writeFileSync(www, "a file");
    const { code, stdout, stderr } = run(www, "--json");
    assert.equal(code, 3);
    assert.match(JSON.parse(stdout).failure, /cannot be written/);
    assert.doesNotMatch(stderr, / at /);
  });

  it("tells search engines once the site is published, and is done although they do not answer", async (t) => {
    const { root, www } = places(t);
    writeFiles(root, { "content/site.yaml": `${config}announce: { indexNow: 3f9c1a7be04d4c52 }\n` });
    const newsMap = "<urlset><url><loc>https://park.example/news/2026/a.html</loc></url></urlset>";
    writeFiles(root, { "_site/sitemaps/1.xml": newsMap });
    const options = { ...{ site: join(root, "_site"), keep: 1, clock: Date.now, environment: {} }, fetch };
    const away = await publishPortal(root, www, {
      ...options,
      endpoints: { indexNow: "http://127.0.0.1:1/" },
    });
    assert.equal(away.report?.put.length, 7);
    assert.deepEqual(
      away.problems.map(({ severity }) => severity),
      ["warning"],
    );
    const told = await engine(t, () => ({ status: 200, body: "" }));
    writeFiles(root, { "_site/feed.xml": "<feed/>" });
    const endpoints = { indexNow: told.endpoint };
    const { announced, problems } = await publishPortal(root, www, { ...options, endpoints });
    assert.deepEqual(problems, []);
    assert.deepEqual(announced?.channels, [{ channel: "indexNow", pushed: 1, waiting: 0 }]);
    assert.match(told.pushed[0]?.body ?? "", /news\/2026\/a\.html/);
    assert.equal((await publishPortal(root, www, { ...options, endpoints })).announced, undefined);
  });

  it("refuses a site that is more than its host takes, before anything is sent", (t) => {
    const { root, www, run } = places(t);
    writeFiles(root, { "content/site.yaml": `${config}hosting: { hosts: [cloudflare] }\n` });
    truncateSync(join(root, "_site/feed.xml"), 26 * 1024 * 1024);
    const { code, stderr } = run(www);
    assert.equal(code, 1);
    assert.match(stderr, /content\/site\.yaml:4:\d+ {2}hosting\/file-size[\s\S]*feed\.xml has 26/);
    assert.equal(existsSync(www), false);
  });

  it("refuses a portal whose site.yaml cannot be understood", (t) => {
    const { root, www, run } = places(t);
    writeFiles(root, { "content/site.yaml": "" });
    const { code, stderr } = run(www);
    assert.equal(code, 1);
    assert.match(stderr, /content\/site\.yaml:1:1/);
    assert.equal(existsSync(www), false);
  });

  describe("of a real portal", () => {
    let root = "";
    const atTheEnd: (() => void)[] = [];
    after(() => {
      for (const action of atTheEnd) action();
    });
    const build = (): { written: number; removed: number } => {
      const run = runNewspark(["build", "--root", root, "--now", "2026-11-24T09:00:00+08:00", "--json"]);
      assert.equal(run.code, 0, run.stderr);
      return JSON.parse(run.stdout);
    };
    before(() => {
      root = copyOfSite({ after: (action) => void atTheEnd.push(action) }, "full");
      build();
    });

    it("sends only the files that one more article changed, to a folder and to an object store", async (t) => {
      const www = join(scratchFolder(t), "www");
      const store = await objectStore(t);
      const target = () => s3Target(store.address, { environment: store.environment, hosting: usualHosting });
      assert.equal(runNewspark(["publish", www, "--root", root]).code, 0);
      await publish(root, await target());
      writeFiles(root, { "content/news/dongtai/2026/kaifangri.md": article });
      const { written, removed } = build();
      assert.ok(written > 1 && written < 120, `${written} files changed`);
      let puts = 0;
      store.proxy.onRequest = (line) => {
        if (/^PUT /.test(line) && !/\.newspark-/.test(line)) puts++;
        return "pass";
      };
      await publish(root, await target());
      assert.equal(puts, written);
      const report = JSON.parse(runNewspark(["publish", www, "--root", root, "--json"]).stdout);
      assert.equal(report.put.length, written);
      assert.equal(report.removed.length, removed);
      const site = new Map(
        [...filesBelow(join(root, "_site"))].filter(([path]) => !path.startsWith(".newspark-")),
      );
      assert.deepEqual(filesBelow(join(www, "releases", report.id)), site);
    });
  });
});
