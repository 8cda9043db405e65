import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { usualHosting } from "../../src/hosting/hosting.ts";
import { type Pace, s3Target } from "../../src/publish/s3-target.ts";
import { refusal } from "../support/fault-proxy.ts";
import { objectStore } from "../support/object-store.ts";
import {
  deadLinks,
  killAfter,
  newsSite,
  pathsOf,
  publish,
  type SiteFiles,
  startPublish,
  untilFree,
  watchSite,
  writeSite,
} from "../support/publish.ts";
import { filesBelow, scratchFolder } from "../support/scratch.ts";

const pace: Pace = { beat: 40, settle: 40, watch: 400 };

const articles = Array.from({ length: 60 }, (_, at) => `a${at}`);

async function places(t: TestContext) {
  const root = scratchFolder(t);
  const store = await objectStore(t);
  const target = (environment: Record<string, string> = store.environment, paced = pace) =>
    s3Target(store.address, { environment, hosting: usualHosting, pace: paced });
  const build = (files: SiteFiles) => {
    rmSync(join(root, "_site"), { recursive: true, force: true });
    return writeSite(root, files);
  };
  const published = () =>
    Object.fromEntries(Object.entries(store.objects()).filter(([path]) => !path.startsWith(".newspark")));
  const notes = () => Object.keys(store.objects()).filter((path) => path.startsWith(".newspark"));
  return { root, store, target, build, published, notes };
}

describe("publishing to an object store", () => {
  it("puts every file with its type and how long it may be kept, and leaves a manifest and nothing else", async (t) => {
    const { root, store, target, build, published, notes } = await places(t);
    const site = { ...newsSite(["a"], "one"), "tags/创新 园/index.html": "标签" };
    build(site);
    await publish(root, await target());
    assert.deepEqual(published(), site);
    assert.deepEqual(notes(), [".newspark-manifest.json"]);
    assert.equal(store.headers("index.html")["content-type"], "text/html; charset=utf-8");
    assert.equal(store.headers("index.html")["cache-control"], "public, max-age=0, must-revalidate");
    assert.match(store.headers("assets/site.one0000000.css")["cache-control"] ?? "", /(^|,)public|no-cache/);
  });

  it("sends what changed only, and removes what is gone only where it was ours", async (t) => {
    const { root, store, target, build, published } = await places(t);
    build(newsSite(articles, "one"));
    await publish(root, await target());
    const sent: string[] = [];
    store.proxy.onRequest = (line) => {
      const [, method = "", path = ""] = /^(PUT|DELETE) \/portal\/www\/([^? ]+)/.exec(line) ?? [];
      if (method && !path.startsWith(".newspark")) sent.push(`${method} ${path}`);
      return "pass";
    };
    const site: SiteFiles = {
      ...newsSite(articles, "one"),
      "news/2026/a3.html": "changed",
      "new.html": "new",
    };
    delete site["news/2026/a4.html"];
    build(site);
    const report = await publish(root, await target());
    assert.deepEqual(sent, ["PUT new.html", "PUT news/2026/a3.html", "DELETE news/2026/a4.html"]);
    assert.deepEqual(pathsOf(report), ["new.html", "news/2026/a3.html"]);
    assert.deepEqual(published(), site);
  });

  it("refuses a place that holds what others put there, unless told otherwise", async (t) => {
    const { root, store, target, build, published, notes } = await places(t);
    // s3rver cannot list a part of what is there under OpenSSL 3, so one file has to do.
    const theirs = `http://127.0.0.1:${store.proxy.port}/portal/www/theirs.html`;
    await fetch(theirs, { method: "PUT", body: "theirs" });
    build({ "index.html": "ours" });
    await assert.rejects(publish(root, await target()), /did not put there.*nothing was touched/);
    assert.deepEqual(published(), { "theirs.html": "theirs" });
    await publish(root, await target(), { confirmed: true });
    assert.deepEqual(published(), { "index.html": "ours", "theirs.html": "theirs" });
    assert.deepEqual(notes(), [".newspark-manifest.json"]);
  });

  it("refuses to remove a great part of the site without a yes", async (t) => {
    const { root, target, build, published } = await places(t);
    build(newsSite(articles, "one"));
    await publish(root, await target());
    build(newsSite(articles.slice(0, 20), "one"));
    await assert.rejects(publish(root, await target()), /would remove 40 of 64 files \(63%\)/);
    assert.deepEqual(published(), newsSite(articles, "one"));
    await publish(root, await target(), { confirmed: true });
    assert.deepEqual(published(), newsSite(articles.slice(0, 20), "one"));
  });

  it("shows a reader whole pages and no dead link while sites come and go", async (t) => {
    const { root, store, target, build } = await places(t);
    const sites = [newsSite(articles.slice(0, 12), "one"), newsSite(articles.slice(3, 15), "two")] as const;
    build(sites[0]);
    const reader = watchSite(store.fetch, sites);
    for (let round = 0; round < 6; round++) {
      build(sites[round % 2 === 0 ? 0 : 1]);
      await publish(root, await target(), { confirmed: true });
    }
    assert.deepEqual(await reader.stop(), []);
    assert.ok(reader.rounds() > 0);
  });

  it("goes on where it was killed, shows no dead link meanwhile, and leaves nothing behind", async (t) => {
    const { root, store, target, build, published, notes } = await places(t);
    const sites = ["one", "two", "three"].map((edition, at) => newsSite(articles.slice(5 * at), edition));
    const [old = {}, other = {}, last = {}] = sites;
    build(old);
    await publish(root, await target());
    const reader = watchSite(store.fetch, sites);
    const env = store.environment;
    build(other);
    let cuts = 0;
    // How far it comes before the kill reaches it is up to the machine.
    for (const files of [0, 1, 5, 5, 5]) {
      await untilFree(root);
      if (!(await killAfter(startPublish(root, store.address, { env, pace }), files))) cuts++;
    }
    assert.ok(cuts > 1);
    build(last);
    await untilFree(root);
    await killAfter(startPublish(root, store.address, { env, pace }), 5);
    await untilFree(root);
    const report = await publish(root, await target(), { confirmed: true });
    assert.equal(report.resumed, true);
    assert.deepEqual(await reader.stop(), []);
    assert.deepEqual(published(), last);
    assert.deepEqual(notes(), [".newspark-manifest.json"]);
  });

  it("after a cut puts what is not there yet before pages that lead to it, and pages that are met already after it", async (t) => {
    const { root, store, target, build, published } = await places(t);
    const page = (...links: string[]) => links.map((path) => `href="/${path}"`).join(" ");
    const old = { "index.html": page("news/a.html"), "news/a.html": page() };
    build(old);
    await publish(root, await target());
    store.proxy.onRequest = (line) => (/^PUT \S*late\.html/.test(line) ? "cut" : "pass");
    build({ ...old, "index.html": page("news/a.html", "late.html"), "late.html": page() });
    await assert.rejects(publish(root, await target()), /connection was cut/);
    const last: SiteFiles = {
      "index.html": page("news/a.html"),
      "late.html": page("new.html"),
      "new.html": page(),
      "news/a.html": page("late.html"),
    };
    build(last);
    const there = new Map(Object.entries(published()));
    const dead: string[] = [];
    store.proxy.onRequest = (line) => {
      const [, path] = /^PUT \/portal\/www\/([^? ]+)/.exec(line) ?? [];
      const text = path === undefined ? undefined : last[path];
      if (path !== undefined && text !== undefined) dead.push(...deadLinks(there.set(path, text)));
      return "pass";
    };
    await publish(root, await target());
    assert.deepEqual(dead, []);
    assert.deepEqual(published(), last);
  });

  it("does not send again what stood when the connection was cut", async (t) => {
    const { root, store, target, build, published } = await places(t);
    build(newsSite(articles, "one"));
    // A request that is made again, as the SDK does when the machine is busy, is none of those that are cut.
    const passed = new Set<string>();
    store.proxy.onRequest = (line) => {
      const [put] = /^PUT \S*news\/2026\S*/.exec(line) ?? [];
      if (put && passed.size < 40) passed.add(put);
      return put && !passed.has(put) ? "cut" : "pass";
    };
    await assert.rejects(
      publish(root, await target()),
      /could not be reached, or the connection was cut.*run again to go on/,
    );
    let puts = 0;
    store.proxy.onRequest = (line) => {
      if (/^PUT .*news\/2026/.test(line)) puts++;
      return "pass";
    };
    await publish(root, await target());
    assert.deepEqual(published(), newsSite(articles, "one"));
    assert.ok(puts >= 20 && puts < 50, `${puts} of 60 were sent again`);
  });

  it("waits and asks again while the store cannot keep up", async (t) => {
    const { root, store, target, build, published } = await places(t);
    build(newsSite(articles, "one"));
    let requests = 0;
    store.proxy.onRequest = (line) =>
      /^(PUT|GET|DELETE) /.test(line) && ++requests % 3 === 0
        ? { answer: refusal("503 Slow Down", "SlowDown") }
        : "pass";
    await publish(root, await target());
    assert.deepEqual(published(), newsSite(articles, "one"));
  });

  it("names the environment variables when there are no credentials, or wrong ones", async (t) => {
    const { root, store, target, build, published } = await places(t);
    build(newsSite(["a"], "one"));
    await assert.rejects(target({}), /AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set/);
    const unknown = { AWS_ACCESS_KEY_ID: "NOBODY", AWS_SECRET_ACCESS_KEY: "S3RVER" };
    await assert.rejects(
      publish(root, await target(unknown)),
      /does not accept these keys \(InvalidAccessKeyId\).*AWS_ACCESS_KEY_ID/,
    );
    store.proxy.onRequest = () => ({ answer: refusal("403 Forbidden", "SignatureDoesNotMatch") });
    await assert.rejects(publish(root, await target()), /SignatureDoesNotMatch.*AWS_SECRET_ACCESS_KEY/);
    store.proxy.onRequest = () => ({ answer: refusal("403 Forbidden", "AccessDenied") });
    await assert.rejects(publish(root, await target()), /may not read or write in the bucket portal/);
    assert.deepEqual(published(), {});
  });

  it("tells to set the clock when the store finds it wrong for good", async (t) => {
    const { root, store, target, build } = await places(t);
    build(newsSite(["a"], "one"));
    store.proxy.onRequest = () => ({ answer: refusal("403 Forbidden", "RequestTimeTooSkewed") });
    await assert.rejects(publish(root, await target()), /clock .*too far apart \(RequestTimeTooSkewed\)/);
  });

  it("names a bucket that does not exist, and what is wrong with an address", async (t) => {
    const { root, store, build } = await places(t);
    build(newsSite(["a"], "one"));
    const { environment } = store;
    const elsewhere = await s3Target(store.address.replace("portal", "nowhere"), {
      environment,
      hosting: usualHosting,
      pace,
    });
    await assert.rejects(publish(root, elsewhere), /There is no bucket nowhere at/);
    for (const wrong of ["s3://", "s3://b", "s3://bucket/x?endpont=y", "s3://bucket/?endpoint=nowhere"])
      await assert.rejects(
        s3Target(wrong, { environment, hosting: usualHosting }),
        /address is not understood/,
      );
    for (const open of ["s3://id:secret@bucket/x", "s3://bucket/x?endpoint=http://id:secret@127.0.0.1"])
      await assert.rejects(
        s3Target(open, { environment, hosting: usualHosting }),
        /Keys have no place in the address/,
      );
  });

  it("lets one of two at once publish, whole, and the other stops and says why", async (t) => {
    const { target, root, store, build, published, notes } = await places(t);
    const patient = () => target(store.environment, { beat: 100, settle: 600, watch: 1000 });
    const other = scratchFolder(t);
    build(newsSite(articles, "one"));
    writeSite(other, newsSite(articles, "two"));
    const results = await Promise.allSettled([
      publish(root, await patient()),
      publish(other, await patient()),
    ]);
    const failures = results.flatMap((result) =>
      result.status === "rejected" ? [result.reason.message] : [],
    );
    assert.equal(failures.length, 1, failures.join("\n"));
    assert.match(failures[0], /Another newspark publish is publishing to s3:\/\/portal\/www\//);
    assert.deepEqual(published(), newsSite(articles, results[0].status === "fulfilled" ? "one" : "two"));
    assert.deepEqual(notes(), [".newspark-manifest.json"]);
  });

  it("tells, logs and keeps nothing of the credentials, whatever fails", async (t) => {
    const { root, store, build } = await places(t);
    build(newsSite(["a"], "one"));
    const secrets = {
      AWS_ACCESS_KEY_ID: "AKIAVERYSECRETID",
      AWS_SECRET_ACCESS_KEY: "secret/of+the/portal",
      AWS_SESSION_TOKEN: "token-of-an-hour",
    };
    const echo = `<AWSAccessKeyId>${secrets.AWS_ACCESS_KEY_ID}</AWSAccessKeyId><StringToSign>${Object.values(secrets)}</StringToSign>`;
    const said: string[] = [];
    for (const code of [
      "InvalidAccessKeyId",
      "SignatureDoesNotMatch",
      "InvalidRequest",
      Object.values(secrets).join(" "),
    ]) {
      store.proxy.onRequest = () => ({ answer: refusal("400 Bad Request", code, echo) });
      const target = await s3Target(store.address, { environment: secrets, hosting: usualHosting, pace });
      await publish(root, target).catch((error) =>
        said.push(error.message, error.stack, JSON.stringify(error), JSON.stringify(error.sentence)),
      );
    }
    assert.equal(said.length, 16);
    const kept = [...filesBelow(root)].map(([, bytes]) => `${bytes.toString()}${bytes.toString("utf16le")}`);
    for (const secret of Object.values(secrets))
      for (const text of [...said, ...kept]) assert.ok(!text.includes(secret), `${secret} in ${text}`);
  });

  it("sends every file again when asked", async (t) => {
    const { root, target, build, store } = await places(t);
    build(newsSite(["a"], "one"));
    await publish(root, await target());
    await fetch(`http://127.0.0.1:${store.proxy.port}/portal/www/feed.xml`, { method: "DELETE" });
    assert.equal((await publish(root, await target())).put.length, 0);
    assert.equal((await publish(root, await target(), { full: true })).put.length, 5);
    assert.notEqual(await store.fetch("feed.xml"), undefined);
  });
});
