import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Asking } from "../../src/check/ask-links.ts";
import { checkPortal } from "../../src/check/check-portal.ts";
import { type Answers, answeringServer } from "../support/answering-server.ts";
import { type Afterwards, scratchFolder, writeFiles } from "../support/scratch.ts";

const now = Date.parse("2026-03-01T00:00:00+08:00");
const day = 24 * 60 * 60 * 1000;

const site = "name: 澜川高新区\nurl: https://example.org\n";
const navigation = "- label: 新闻中心\n  slug: news\n";
const article = "content/news/2026/a.md";

function anArticle(body: string, front = ""): string {
  return `---\ntitle: 一篇\ndate: 2026-02-28\nsource: 高新院\n${front}---\n\n${body}\n`;
}

function aPortal(t: Afterwards, files: Record<string, string>): string {
  const root = scratchFolder(t);
  writeFiles(root, { "content/site.yaml": site, "content/navigation.yaml": navigation, ...files });
  return root;
}

const quickly: Asking = { fetch, userAgent: "Newspark/test", clock: () => now, sleep: async () => {} };

async function problemsOf(root: string, asking: Partial<Asking> = {}) {
  const { problems } = await checkPortal(root, { now, asking: { ...quickly, ...asking } });
  assert.deepEqual(
    problems.filter(({ severity }) => severity === "error").map(({ rule, file }) => `${rule} ${file}`),
    [],
  );
  return problems.filter(({ rule }) => /-link$|no-network/.test(rule));
}

async function found(root: string, asking: Partial<Asking> = {}): Promise<string[]> {
  const problems = await problemsOf(root, asking);
  return problems.map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`).sort();
}

describe("check --external", () => {
  it("names dead, failing and moved links, and nothing that may be right", async (t) => {
    const { origin } = await answeringServer(t, {
      "/404": 404,
      "/410": 410,
      "/503": 503,
      "/moved": [301, { location: "/ok" }],
      "/for-now": [302, { location: "/ok" }],
      ...Object.fromEntries([401, 403, 429, 451, 999].map((status) => [`/${status}`, status])),
    });
    const paths = [
      "/404",
      "/410",
      "/503",
      "/moved",
      "/for-now",
      "/401",
      "/403",
      "/429",
      "/451",
      "/999",
      "/ok",
    ];
    const root = aPortal(t, {
      [article]: anArticle(paths.map((path) => `[看](${origin}${path})`).join("\n\n")),
    });
    assert.deepEqual(await found(root), [
      `check/dead-link ${article}:7:5`,
      `check/dead-link ${article}:9:5`,
      `check/failing-link ${article}:11:5`,
      `check/moved-link ${article}:13:5`,
    ]);
  });

  it("says in both languages what is wrong and which address holds now", async (t) => {
    const { origin } = await answeringServer(t, { "/old": [301, { location: "/new" }], "/404": 404 });
    const root = aPortal(t, { [article]: anArticle(`[甲](${origin}/old#part) [乙](${origin}/404)`) });
    const [moved, dead] = await problemsOf(root);
    assert.equal(moved?.severity, "warning");
    assert.equal(moved?.zh.fix, `请改成 ${origin}/new#part 。`);
    assert.equal(moved?.en.fix, `Write ${origin}/new#part instead.`);
    assert.match(dead?.zh.what ?? "", /404”已经失效（404）/);
    assert.match(dead?.en.what ?? "", /is dead \(404\)/);
  });

  it("finds links wherever an editor can write them", async (t) => {
    const answers: Answers = {};
    const server = await answeringServer(t, answers);
    const { origin } = server;
    const link = (path: string) => {
      answers[encodeURI(path)] = 404;
      return origin + path;
    };
    const body = [
      `见[链接](${link("/inline")})，和 ${link("/bare")}，还有。`,
      `<a class="x" href="${link("/html?a=1")}&amp;b=2">看</a>`,
      `[引用][r]，脚注[^1]，[中文](${link("/中文")})`,
      `[^1]: [注](${link("/note")})`,
      `[r]: ${link("/reference")}`,
      `\`${link("/code")}\``,
    ].join("\n\n");
    answers["/html?a=1&b=2"] = 404;
    const files = {
      "content/site.yaml": `${site}serviceLinks:\n  - label: 办事\n    url: ${link("/service")}\nfriendLinks:\n  - group: 友情\n    links: [{ label: 友, url: ${link("/friend")} }]\n`,
      "content/navigation.yaml": `${navigation}- { label: 外, url: ${link("/menu")} }\n`,
      [article]: anArticle(body),
      "content/news/2026/b.md": anArticle("", `redirect: ${link("/redirect")}\n`),
      "content/pages/about.md": `---\ntitle: 关于\n---\n\n[看](${link("/page")})\n`,
      "content/topics/yi.md": `---\ntitle: 专题\narticles: [news/2026/a]\n---\n\n[看](${link("/topic")})\n`,
    };
    const placeOf = (needle: string) => {
      const [file = "", text = ""] =
        Object.entries(files).find(([, content]) => content.includes(needle)) ?? [];
      const before = text.slice(0, text.indexOf(needle)).split("\n");
      return `check/dead-link ${file}:${before.length}:${(before.at(-1) ?? "").length + 1}`;
    };
    const written = ["/inline", "/bare", "/html", "/中文", "/note"];
    const elsewhere = ["/service", "/friend", "/menu", "/redirect", "/page", "/topic"];
    const places = [...written, ...elsewhere].map((path) => placeOf(origin + path));
    assert.deepEqual(await found(aPortal(t, files)), [...places, placeOf("[引用]")].sort());
    assert.ok(!server.requests().some((request) => request.includes("/code")));
  });

  it("places a link by reference where its words stand, and each of several", async (t) => {
    const { origin } = await answeringServer(t, { "/a": 404 });
    const lines = [
      "第一行没有链接。",
      "第二行有[引用][R]，又有[r]，",
      "第三行有[长一点的[引用]][r]和[r][]，还有[r](#x)。",
      "",
      "> 引文里的[引用",
      "> 折行][r]。",
      "",
      `[r]: ${origin}/a`,
    ];
    const root = aPortal(t, { [article]: `${anArticle(lines.join("\n"))}` });
    const places = ["11:7", "8:15", "8:5", "9:19", "9:5"];
    assert.deepEqual(
      await found(root),
      places.map((place) => `check/dead-link ${article}:${place}`),
    );
  });

  it("places a link by reference at its definition where its words cannot be told", async (t) => {
    const { origin } = await answeringServer(t, { "/a": 404 });
    const body = `第一行。\n\n> 看[长的\n> 名字]。\n\n  [长的 名字]: ${origin}/a`;
    assert.deepEqual(await found(aPortal(t, { [article]: anArticle(body) })), [
      `check/dead-link ${article}:12:3`,
    ]);
  });

  it("asks an address once, however often it is linked to, and names each place", async (t) => {
    const server = await answeringServer(t, { "/a": 410 });
    const url = `${server.origin}/a`;
    const root = aPortal(t, {
      [article]: anArticle(`[${url}](${url}) [看](${url}#b)\n\n[看](${url}#c)`),
      "content/pages/about.md": `---\ntitle: 关于\n---\n\n[看](${url})\n`,
    });
    assert.equal((await found(root)).length, 4);
    assert.deepEqual(server.requests(), ["HEAD /a", "GET /a"]);
  });

  it("does not ask the portal about itself, nor show a password to anybody", async (t) => {
    const asked: string[] = [];
    const root = aPortal(t, {
      [article]: anArticle(
        "[首页](https://example.org) [新闻](https://example.org/news/) [密](https://me:pass@other.example/) [信](mailto:a@b.example)",
      ),
    });
    const listening = async (address: string) => {
      asked.push(address);
      return new Response();
    };
    await found(root, { fetch: listening });
    assert.deepEqual(asked, []);
  });

  it("neither asks nor keeps anything where it is not wanted", async (t) => {
    const server = await answeringServer(t, { "/a": 404 });
    const root = aPortal(t, { [article]: anArticle(`[看](${server.origin}/a)`) });
    const { problems } = await checkPortal(root, { now });
    assert.deepEqual([problems, server.asked], [[], []]);
    assert.equal(existsSync(join(root, ".newspark")), false);
    await found(root);
    assert.equal(server.asked.length, 2);
    assert.deepEqual((await checkPortal(root, { now })).problems, []);
  });

  it("tells how many addresses are known", async (t) => {
    const { origin } = await answeringServer(t);
    const root = aPortal(t, { [article]: anArticle(`${origin}/a ${origin}/b`) });
    const told: string[] = [];
    await checkPortal(root, { now, asking: quickly, onProgress: (done, all) => told.push(`${done}/${all}`) });
    assert.deepEqual(told, ["1/2", "2/2"]);
  });
});

describe("answers of other sites", () => {
  async function askedAfter(
    t: Afterwards,
    wait: number,
    status: number,
  ): Promise<[before: number, after: number]> {
    const server = await answeringServer(t, { "/a": status });
    const root = aPortal(t, { [article]: anArticle(`[看](${server.origin}/a)`) });
    const first = await found(root);
    const before = server.asked.length;
    assert.deepEqual(await found(root, { clock: () => now + wait }), first);
    return [before, server.asked.length];
  }

  it("are good for seven days", async (t) => {
    assert.deepEqual(await askedAfter(t, 7 * day - 1, 200), [1, 1]);
    assert.deepEqual(await askedAfter(t, 7 * day, 200), [1, 2]);
  });

  it("are good for one day where they are bad", async (t) => {
    assert.deepEqual(await askedAfter(t, day - 1, 404), [2, 2]);
    assert.deepEqual(await askedAfter(t, day, 404), [2, 4]);
    assert.deepEqual(await askedAfter(t, day, 403), [2, 4]);
  });

  it("are asked for again where what is kept of them is damaged or of another day", async (t) => {
    const server = await answeringServer(t);
    const root = aPortal(t, { [article]: anArticle(`${server.origin}/a`) });
    for (const text of ["{", '{"format":2}', '{"format":1,"answers":{"x":1}}']) {
      server.asked.length = 0;
      writeFiles(root, { ".newspark/links.json": text });
      await found(root);
      assert.equal(server.asked.length, 1, text);
    }
    await found(root, { clock: () => now - day });
    assert.equal(server.asked.length, 2);
  });

  it("are forgotten when they are too old", async (t) => {
    const { origin } = await answeringServer(t);
    const root = aPortal(t, { [article]: anArticle(`${origin}/a`) });
    await found(root);
    writeFiles(root, { [article]: anArticle(`${origin}/b`) });
    await found(root, { clock: () => now + 8 * day });
    const { answers } = JSON.parse(readFileSync(join(root, ".newspark/links.json"), "utf8"));
    assert.deepEqual(Object.keys(answers), [`${origin}/b`]);
  });

  it("blame this machine where not one of several sites answers, and are not kept then", async (t) => {
    const unreachable = async (): Promise<Response> => {
      throw Object.assign(new TypeError("fetch failed"), { cause: { code: "ENOTFOUND" } });
    };
    const hosts = ["a", "b", "c"].map((name) => `https://${name}.example/`);
    const root = aPortal(t, { [article]: anArticle(hosts.join(" ")) });
    assert.deepEqual(await found(root, { fetch: unreachable }), ["check/no-network content/site.yaml:1:1"]);
    assert.equal(existsSync(join(root, ".newspark/links.json")), false);
    writeFiles(root, { [article]: anArticle(hosts.slice(1).join(" ")) });
    assert.equal((await problemsOf(root, { fetch: unreachable })).length, 2);
  });
});
