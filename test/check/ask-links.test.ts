import assert from "node:assert/strict";
import { createServer } from "node:net";
import { describe, it } from "node:test";
import { setTimeout as realSleep } from "node:timers/promises";
import { type Asking, askLinks } from "../../src/check/ask-links.ts";
import { judge, type Reply } from "../../src/check/judge-reply.ts";
import { answeringServer } from "../support/answering-server.ts";

/** Time that passes only when somebody sleeps. */
function virtualTime(): Pick<Asking, "clock" | "sleep"> & { slept: number[] } {
  let now = 0;
  const slept: number[] = [];
  return {
    slept,
    clock: () => now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
}

async function ask(addresses: string[], asking: Partial<Asking> = {}): Promise<Map<string, Reply>> {
  const replies = new Map<string, Reply>();
  const usual = { fetch, userAgent: "Newspark/test", ...virtualTime() };
  await askLinks(addresses, { ...usual, ...asking }, (address, reply) => {
    assert.ok(!replies.has(address), `${address} is answered once`);
    replies.set(address, reply);
  });
  return replies;
}

async function askOne(address: string, asking: Partial<Asking> = {}): Promise<Reply> {
  return (await ask([address], asking)).get(address) ?? {};
}

/** A `fetch` whose connection fails as Node's does. */
function failing(code: string) {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (address: string, { method }: RequestInit): Promise<Response> => {
      asked.push(`${method} ${address}`);
      throw Object.assign(new TypeError("fetch failed"), { cause: { code } });
    },
  };
}

describe("asking other sites", () => {
  it("is done once with HEAD where the page stands, under Newspark's name", async (t) => {
    const server = await answeringServer(t);
    assert.deepEqual(await askOne(`${server.origin}/a`), { status: 200 });
    assert.deepEqual(server.asked, [{ method: "HEAD", path: "/a", userAgent: "Newspark/test" }]);
  });

  for (const refusal of [403, 404, 405, 500, 501]) {
    it(`is done again with GET where HEAD is answered ${refusal}`, async (t) => {
      const server = await answeringServer(t, {
        "/a": ({ method }, response) =>
          void response.writeHead(method === "HEAD" ? refusal : 200).end("page"),
      });
      assert.deepEqual(await askOne(`${server.origin}/a`), { status: 200 });
      assert.deepEqual(server.requests(), ["HEAD /a", "GET /a"]);
    });
  }

  it("is done again with GET where HEAD breaks off, and does not read the page", async (t) => {
    let hungUp = false;
    const server = await answeringServer(t, {
      "/a": ({ method, socket }, response) => {
        if (method === "HEAD") return void socket.destroy();
        const endless = setInterval(() => response.write("x".repeat(1024)), 1);
        response.on("close", () => {
          hungUp = true;
          clearInterval(endless);
        });
      },
    });
    assert.deepEqual(await askOne(`${server.origin}/a`), { status: 200 });
    for (let wait = 0; wait < 100 && !hungUp; wait++) await realSleep(20);
    assert.ok(hungUp);
  });

  it("is not repeated where the answer is no, nor where a host does not exist", async (t) => {
    const server = await answeringServer(t, { "/login": 401, "/robots": 999 });
    await ask([`${server.origin}/login`, `${server.origin}/robots`]);
    assert.deepEqual(server.requests(), ["HEAD /login", "HEAD /robots"]);
    const nowhere = failing("ENOTFOUND");
    assert.deepEqual(await askOne("http://nowhere.example/", nowhere), { fault: "ENOTFOUND" });
    assert.deepEqual(nowhere.asked, ["HEAD http://nowhere.example/"]);
  });

  it("follows redirects and says where those lead that are for good", async (t) => {
    const server = await answeringServer(t, {
      "/old": [301, { location: "/newer" }],
      "/newer": [308, { location: "/newest" }],
      "/newest": [302, { location: "/newest?session=1" }],
      "/passing": [302, { location: "/old" }],
      "/gone": [301, { location: "/nothing" }],
      "/nothing": 404,
      "/chinese": [301, { location: Buffer.from("/中文").toString("latin1") }],
    });
    const { origin } = server;
    const of = async (path: string) => judge(await askOne(origin + path));
    assert.deepEqual(await of("/old"), { is: "moved", to: `${origin}/newest` });
    assert.deepEqual(await of("/passing"), { is: "good" });
    assert.deepEqual(await of("/gone"), { is: "dead", because: 404 });
    assert.deepEqual(await of("/chinese"), { is: "moved", to: `${origin}/${encodeURIComponent("中文")}` });
  });

  it("follows five redirects and no more", async (t) => {
    const steps = Object.fromEntries(
      [6, 5, 4, 3, 2, 1].map((step) => [`/${step}`, [302, { location: `/${step - 1}` }] as const]),
    );
    const server = await answeringServer(t, { ...(steps as object), "/0": 404 });
    assert.deepEqual(judge(await askOne(`${server.origin}/5`)), { is: "dead", because: 404 });
    server.asked.length = 0;
    assert.deepEqual(judge(await askOne(`${server.origin}/6`)), { is: "unknown" });
    assert.deepEqual(server.requests().at(-1), "HEAD /1");
  });

  it("does not follow where no page can be", async (t) => {
    const server = await answeringServer(t, {
      "/app": [302, { location: "weixin://open" }],
      "/nowhere": [302, {}],
    });
    for (const path of ["/app", "/nowhere"]) {
      assert.deepEqual(judge(await askOne(server.origin + path)), { is: "unknown" });
    }
  });

  it("waits once where a server wants it, and gives up where that is long or of no use", async (t) => {
    let busy = 1;
    const server = await answeringServer(t, {
      "/once": (_, response) =>
        void response.writeHead(busy-- > 0 ? 429 : 200, { "retry-after": "30" }).end(),
      "/ever": [429, { "retry-after": "2" }],
      "/long": [429, { "retry-after": "31" }],
      "/mute": 429,
    });
    const time = virtualTime();
    assert.deepEqual(await askOne(`${server.origin}/once`, time), { status: 200 });
    assert.deepEqual(time.slept, [30_000]);
    server.asked.length = 0;
    for (const path of ["/ever", "/long", "/mute"]) {
      assert.deepEqual(judge(await askOne(server.origin + path)), { is: "unknown" });
    }
    assert.deepEqual(server.requests(), ["HEAD /ever", "HEAD /ever", "HEAD /long", "HEAD /mute"]);
  });

  it("tells silence, refusal and a lack of encryption apart from a page that is gone", async (t) => {
    const server = await answeringServer(t, { "/slow": () => {} });
    const slow = await askOne(`${server.origin}/slow`, { timeout: 500 });
    assert.deepEqual(judge(slow), { is: "failing", because: "timeout" });
    assert.deepEqual(server.requests(), ["HEAD /slow", "GET /slow"]);
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
    const { port } = closed.address() as { port: number };
    await new Promise((resolve) => closed.close(resolve));
    assert.deepEqual(judge(await askOne(`http://127.0.0.1:${port}/`)), {
      ...{ is: "failing", because: "ECONNREFUSED" },
    });
    const plain = judge(await askOne(server.origin.replace("http:", "https:")));
    assert.equal(plain.is, "failing");
    assert.match(String("because" in plain && plain.because), /SSL|EPROTO/);
    assert.deepEqual(judge(await askOne("http://a.example/", failing("EAI_AGAIN"))), { is: "unknown" });
  });

  it("leaves a host alone that has been silent three times in a row", async (t) => {
    const silent = Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`/${number}`, () => {}]));
    const server = await answeringServer(t, silent);
    const addresses = Object.keys(silent).map((path) => server.origin + path);
    const verdicts = [...(await ask(addresses, { timeout: 300 })).values()].map((reply) => judge(reply).is);
    assert.deepEqual(verdicts, ["failing", "failing", "failing", "unknown", "unknown"]);
    assert.equal(server.asked.length, 6);
  });
});

describe("politeness", () => {
  it("asks a host one thing at a time, half a second apart", async (t) => {
    const time = virtualTime();
    const at: number[] = [];
    let open = 0;
    let mostOpen = 0;
    const slowly = async (_: unknown, response: { writeHead(status: number): { end(): unknown } }) => {
      mostOpen = Math.max(mostOpen, ++open);
      await realSleep(10);
      open--;
      response.writeHead(404).end();
    };
    const paths = ["/1", "/2", "/3", "/4"];
    const server = await answeringServer(t, Object.fromEntries(paths.map((path) => [path, slowly])), () =>
      at.push(time.clock()),
    );
    await ask(
      paths.map((path) => server.origin + path),
      time,
    );
    assert.equal(mostOpen, 1);
    assert.deepEqual(
      at,
      [0, 1, 2, 3, 4, 5, 6, 7].map((turn) => turn * 500),
    );
  });

  it("asks four hosts at once and no more, while others only wait for their turn", async (t) => {
    let open = 0;
    let mostOpen = 0;
    const slowly = async (_: unknown, response: { end(): unknown }) => {
      mostOpen = Math.max(mostOpen, ++open);
      await realSleep(30);
      open--;
      response.end();
    };
    const servers = await Promise.all(
      Array.from({ length: 9 }, () => answeringServer(t, { "/1": slowly, "/2": slowly })),
    );
    await ask(servers.flatMap(({ origin }) => [`${origin}/1`, `${origin}/2`]));
    assert.equal(mostOpen, 4);
    assert.deepEqual(new Set(servers.map(({ asked }) => asked.length)), new Set([2]));
  });
});
