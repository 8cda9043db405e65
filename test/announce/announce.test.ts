import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type AnnounceOptions, type AnnounceReport, announce } from "../../src/announce/announce.ts";
import type { Change } from "../../src/announce/announcement.ts";
import { versionsOf } from "../../src/conversion/version.ts";
import { type Behaviour, baidu, type Engine, engine } from "../support/engines.ts";
import { type Afterwards, scratchFolder } from "../support/scratch.ts";

const home = "https://www.park.example";
const site = { url: home, versions: versionsOf("zh-Hans", ["zh-tw"]), announce: { indexNow: "a1b2c3d4" } };
const withoutKey = { ...site, announce: {} };
const token = "secret";

/** The first is the newest. */
const articles = (count: number): Change[] =>
  Array.from({ length: count }, (_, at) => ({
    url: `${home}/news/${at}.html`,
    lastmod: new Date(Date.UTC(2026, 10, 20) - at * 3_600_000).toISOString(),
  }));

interface Portal {
  /** The key, too, where the engine is IndexNow. */
  announced(changes: Change[], more?: Partial<AnnounceOptions>): Promise<AnnounceReport>;
  ledgerFile: string;
  engine: Engine;
}

async function portalAt(t: Afterwards, name: "indexNow" | "baidu", behaviour: Behaviour): Promise<Portal> {
  const told = await engine(t, behaviour);
  const ledgerFile = join(scratchFolder(t), ".newspark/announced.json");
  const options: AnnounceOptions = {
    ...{ fetch, ledgerFile, timeout: 5000 },
    clock: () => Date.parse("2026-11-20T09:00:00+08:00"),
    environment: name === "baidu" ? { NEWSPARK_BAIDU_TOKEN: token } : {},
    endpoints: { [name]: told.endpoint },
  };
  const of = name === "baidu" ? withoutKey : site;
  return {
    announced: (changes, more = {}) => announce(of, changes, { ...options, ...more }),
    ...{ ledgerFile, engine: told },
  };
}

const lines = ({ engine: { pushed } }: Portal) => pushed.map(({ body }) => body.split("\n"));

const ok: Behaviour = () => ({ status: 200, body: "" });

describe("IndexNow", () => {
  it("is told all at once, with the key and where it lies", async (t) => {
    const portal = await portalAt(t, "indexNow", ok);
    const changes = articles(3);
    const report = await portal.announced(changes);
    assert.deepEqual(report, { channels: [{ channel: "indexNow", pushed: 3, waiting: 0 }], problems: [] });
    const [{ method, type, body } = { method: "", type: "", body: "" }] = portal.engine.pushed;
    assert.deepEqual([method, type], ["POST", "application/json; charset=utf-8"]);
    assert.deepEqual(JSON.parse(body), {
      host: "www.park.example",
      key: "a1b2c3d4",
      keyLocation: `${home}/a1b2c3d4.txt`,
      urlList: changes.map(({ url }) => url),
    });
  });

  it("gets ten thousand addresses in a request and no more", async (t) => {
    const portal = await portalAt(t, "indexNow", () => ({ status: 202, body: "" }));
    const { channels } = await portal.announced(articles(25_000));
    assert.deepEqual(channels, [{ channel: "indexNow", pushed: 25_000, waiting: 0 }]);
    assert.deepEqual(
      portal.engine.pushed.map(({ body }) => JSON.parse(body).urlList.length),
      [10_000, 10_000, 5000],
    );
  });

  it("is told nothing twice but what has changed", async (t) => {
    const portal = await portalAt(t, "indexNow", ok);
    const [newest, ...others] = articles(3);
    await portal.announced([...(newest ? [newest] : []), ...others]);
    await portal.announced(articles(3));
    assert.equal(portal.engine.pushed.length, 1);
    const changed = { url: newest?.url ?? "", lastmod: "2026-11-21T00:00:00Z" };
    await portal.announced([...others, changed]);
    assert.deepEqual(JSON.parse(portal.engine.pushed[1]?.body ?? "").urlList, [changed.url]);
  });

  for (const [status, rule] of [
    [403, "announce/index-now-key"],
    [422, "announce/index-now-key"],
    [400, "announce/unreachable"],
    [429, "announce/unreachable"],
    [503, "announce/unreachable"],
    [302, "announce/unreachable"],
  ] as const) {
    it(`that answers ${status} is a warning, and is told again the next time`, async (t) => {
      let answer: number = status;
      const portal = await portalAt(t, "indexNow", () => ({ status: answer, body: "no" }));
      const { channels, problems } = await portal.announced(articles(12_000));
      assert.deepEqual(channels, [{ channel: "indexNow", pushed: 0, waiting: 12_000 }]);
      assert.deepEqual(
        problems.map((problem) => [problem.rule, problem.severity]),
        [[rule, "warning"]],
      );
      assert.equal(portal.engine.pushed.length, 1);
      answer = 200;
      const next = await portal.announced(articles(12_000));
      assert.deepEqual(next.channels, [{ channel: "indexNow", pushed: 12_000, waiting: 0 }]);
    });
  }
});

describe("Baidu", () => {
  it("gets the newest first, as many as it takes, and the next day those behind them", async (t) => {
    const portal = await portalAt(t, "baidu", baidu({ quota: 4 }));
    const first = await portal.announced(articles(10).toReversed());
    assert.deepEqual(first, { channels: [{ channel: "baidu", pushed: 4, waiting: 6 }], problems: [] });
    const urls = articles(10).map(({ url }) => url);
    assert.deepEqual(lines(portal), [urls.slice(0, 1), urls.slice(1, 4)]);
    const [{ target, type } = { target: "", type: "" }] = portal.engine.pushed;
    assert.deepEqual([target, type], [`/told?site=${home}&token=${token}`, "text/plain"]);
    await portal.announced(articles(10), { clock: () => Date.parse("2026-11-20T23:59:00+08:00") });
    assert.equal(portal.engine.pushed.length, 2);
    const tomorrow = await engine(t, baidu({ quota: 100 }));
    const next = await portal.announced(articles(10), {
      clock: () => Date.parse("2026-11-21T00:01:00+08:00"),
      endpoints: { baidu: tomorrow.endpoint },
    });
    assert.deepEqual(next.channels, [{ channel: "baidu", pushed: 6, waiting: 0 }]);
    assert.deepEqual(
      tomorrow.pushed.flatMap(({ body }) => body.split("\n")),
      urls.slice(4),
    );
  });

  it("gets two thousand in a request and no more", async (t) => {
    const portal = await portalAt(t, "baidu", baidu({ quota: 100_000 }));
    assert.deepEqual((await portal.announced(articles(4500))).channels, [
      { channel: "baidu", pushed: 4500, waiting: 0 },
    ]);
    assert.deepEqual(
      lines(portal).map(({ length }) => length),
      [1, 2000, 2000, 499],
    );
  });

  it("that takes no more today is asked once, and it is no warning", async (t) => {
    const portal = await portalAt(t, "baidu", baidu({ quota: 0 }));
    for (let run = 0; run < 3; run += 1) {
      const { channels, problems } = await portal.announced(articles(5));
      assert.deepEqual(
        { channels, problems },
        { channels: [{ channel: "baidu", pushed: 0, waiting: 5 }], problems: [] },
      );
    }
    assert.equal(portal.engine.pushed.length, 1);
  });

  it("is told of the Simplified version only, unless there is none", async (t) => {
    const changes = ["", "/zh-tw"].map((path) => ({ url: `${home}${path}/a.html`, lastmod: "2026-11-20" }));
    const portal = await portalAt(t, "baidu", baidu({}));
    await portal.announced(changes);
    assert.deepEqual(lines(portal), [[`${home}/a.html`]]);
    const traditional = await engine(t, baidu({}));
    const { channels } = await announce(
      { url: home, versions: versionsOf("zh-Hant", []), announce: {} },
      changes.slice(0, 1),
      {
        ...{ fetch, clock: () => 0, environment: { NEWSPARK_BAIDU_TOKEN: token } },
        ...{ ledgerFile: join(scratchFolder(t), "ledger"), endpoints: { baidu: traditional.endpoint } },
      },
    );
    assert.equal(channels[0]?.pushed, 1);
  });

  it("that does not know the token is a warning, which does not tell the token", async (t) => {
    const echo: Behaviour = ({ target }) => ({
      status: 401,
      body: { error: 401, message: `${target.slice(-token.length)} is not valid` },
    });
    const portal = await portalAt(t, "baidu", echo);
    const { channels, problems } = await portal.announced(articles(3));
    assert.deepEqual(channels, [{ channel: "baidu", pushed: 0, waiting: 3 }]);
    assert.equal(problems[0]?.rule, "announce/baidu-token");
    assert.doesNotMatch(JSON.stringify(problems) + readFileSync(portal.ledgerFile, "utf8"), /secret/);
  });

  it("that says the addresses are of another site is a warning with one of them, and they wait", async (t) => {
    const portal = await portalAt(t, "baidu", baidu({ site: "https://park.example" }));
    const { channels, problems } = await portal.announced(articles(3));
    assert.deepEqual(channels, [{ channel: "baidu", pushed: 0, waiting: 3 }]);
    assert.equal(portal.engine.pushed.length, 1);
    const [problem] = problems;
    assert.equal(problem?.rule, "announce/other-site");
    assert.match(problem.en.what, /https:\/\/www\.park\.example\/news\/0\.html/);
  });

  it("that says an address is not valid is not told of it again", async (t) => {
    const portal = await portalAt(t, "baidu", baidu({}));
    const long = { url: `${home}/${"a".repeat(300)}.html`, lastmod: "2026-11-30" };
    const { channels, problems } = await portal.announced([...articles(2), long]);
    assert.deepEqual(channels, [{ channel: "baidu", pushed: 3, waiting: 0 }]);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ["announce/invalid-address"],
    );
    assert.deepEqual((await portal.announced([long])).problems, []);
  });

  it("that took fewer than it was told is told the rest again", async (t) => {
    const portal = await portalAt(t, "baidu", ({ body }) => ({
      status: 200,
      body: { remain: 5, success: Math.min(2, body.split("\n").length) },
    }));
    const { channels } = await portal.announced(articles(5));
    assert.deepEqual(channels, [{ channel: "baidu", pushed: 3, waiting: 2 }]);
    await portal.announced(articles(5));
    assert.deepEqual(
      lines(portal).slice(2).flat(),
      articles(5)
        .slice(3)
        .map(({ url }) => url),
    );
  });

  for (const [what, behaviour] of Object.entries<Behaviour>({
    "answers with a page": () => ({ status: 200, body: "<html>维护中</html>" }),
    "answers with another object": () => ({ status: 200, body: { remain: "many" } }),
    "answers with nothing": () => ({ status: 200, body: "" }),
    fails: () => ({ status: 500, body: { error: 500, message: "service unavailable" } }),
    "leads elsewhere": () => ({ status: 302, body: "" }),
    "does not answer": () => undefined,
    "does not stop answering": () => ({ status: 200, body: "x".repeat(20_000_000) }),
  })) {
    it(`that ${what} is a warning, and is told again the next time`, async (t) => {
      const portal = await portalAt(t, "baidu", behaviour);
      const { channels, problems } = await portal.announced(articles(3), { timeout: 300 });
      assert.deepEqual(channels, [{ channel: "baidu", pushed: 0, waiting: 3 }]);
      assert.deepEqual(
        problems.map(({ rule, severity }) => [rule, severity]),
        [["announce/unreachable", "warning"]],
      );
      assert.equal(portal.engine.pushed.length, 1);
      await portal.announced(articles(3), { timeout: 300 });
      assert.equal(portal.engine.pushed.length, 2);
    });
  }

  it("that cannot be connected to is a warning", async (t) => {
    const portal = await portalAt(t, "baidu", ok);
    const closed = createServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const endpoints = { baidu: `http://127.0.0.1:${port}/told` };
    const { problems } = await portal.announced(articles(1), { endpoints });
    assert.match(problems[0]?.en.what ?? "", /ECONNREFUSED/);
  });
});

describe("the record of what was announced", () => {
  it("is not made, and nobody is told, where the portal has neither key nor token", async (t) => {
    const portal = await portalAt(t, "baidu", ok);
    const report = await portal.announced(articles(2), { environment: { NEWSPARK_BAIDU_TOKEN: " " } });
    assert.deepEqual(report, { channels: [], problems: [] });
    assert.equal(existsSync(portal.ledgerFile), false);
    assert.equal(portal.engine.pushed.length, 0);
  });

  it("that is damaged is a warning, and a new one is made", async (t) => {
    const portal = await portalAt(t, "indexNow", ok);
    await portal.announced(articles(1));
    writeFileSync(portal.ledgerFile, '{"format":1,"channels":{"indexNow":{"told":[');
    const { channels, problems } = await portal.announced(articles(1));
    assert.deepEqual([channels[0]?.pushed, problems[0]?.rule], [1, "announce/damaged-ledger"]);
    assert.deepEqual((await portal.announced(articles(1))).channels[0]?.pushed, 0);
  });

  it("that cannot be written is a warning, and nobody is told", async (t) => {
    const portal = await portalAt(t, "indexNow", ok);
    mkdirSync(portal.ledgerFile, { recursive: true });
    const { channels, problems } = await portal.announced(articles(1));
    assert.deepEqual(channels, []);
    assert.equal(problems.at(-1)?.rule, "announce/unwritable-ledger");
    assert.equal(portal.engine.pushed.length, 0);
  });
});
