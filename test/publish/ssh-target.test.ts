import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { after, before, describe, it, type TestContext } from "node:test";
import { setImmediate } from "node:timers/promises";
import { sshTarget } from "../../src/publish/ssh-target.ts";
import { faultProxy } from "../support/fault-proxy.ts";
import { newsSite, pathsOf, publish, type SiteFiles, watchSite, writeSite } from "../support/publish.ts";
import { filesBelow, scratchFolder, writeFiles } from "../support/scratch.ts";
import { lacksSsh, type SshServer, sshServer } from "../support/ssh-server.ts";

describe("publishing over ssh", { skip: lacksSsh() }, () => {
  let server: SshServer;
  const atTheEnd: (() => void)[] = [];
  before(async () => {
    server = await sshServer({ after: (action) => void atTheEnd.push(action) });
  });
  after(() => {
    for (const action of atTheEnd) action();
  });

  function places(t: TestContext) {
    const root = scratchFolder(t);
    const folder = join(scratchFolder(t), "it's 园区");
    mkdirSync(folder);
    const target = ({ keep = 2, rsh = server.rsh, port = server.port } = {}) =>
      sshTarget(`ssh://${server.user}@127.0.0.1:${port}${folder.replaceAll(" ", "%20")}`, {
        ...{ keep, environment: { ...process.env, RSYNC_RSH: rsh } },
      });
    const build = (files: SiteFiles) => {
      rmSync(join(root, "_site"), { recursive: true, force: true });
      return writeSite(root, files);
    };
    const served = (path: string) => join(folder, "current", path);
    const releases = () => readdirSync(join(folder, "releases")).filter((name) => !name.endsWith(".json"));
    return { root, folder, target, build, served, releases };
  }

  function servedFiles(folder: string): SiteFiles {
    const release = join(folder, readlinkSync(join(folder, "current")));
    return Object.fromEntries([...filesBelow(release)].map(([path, bytes]) => [path, bytes.toString()]));
  }

  it("makes a release, takes over what did not change, and sends the rest", async (t) => {
    const { root, folder, target, build, served, releases } = places(t);
    const site = { ...newsSite(["a", "b"], "one"), "标签/it's.html": "x" };
    build(site);
    await publish(root, target());
    assert.deepEqual(servedFiles(folder), site);
    const before = statSync(served("news/2026/a.html"));
    const changed: SiteFiles = { ...site, "news/2026/b.html": "changed", "news/2026/c/index.html": "new" };
    delete changed["标签/it's.html"];
    build(changed);
    const report = await publish(root, target());
    assert.deepEqual(pathsOf(report), ["news/2026/b.html", "news/2026/c/index.html"]);
    assert.deepEqual(servedFiles(folder), changed);
    assert.equal(statSync(served("news/2026/a.html")).ino, before.ino);
    assert.equal(statSync(served("news/2026/c/index.html")).mode & 0o777, 0o644);
    assert.equal(releases().length, 2);
    assert.equal((await publish(root, target())).put.length, 0);
  });

  it("keeps so many former releases, and goes back to one of them", async (t) => {
    const { root, folder, target, build, releases } = places(t);
    writeFiles(folder, { "notes.txt": "mine", "releases/mine/index.html": "mine" });
    const ids: string[] = [];
    for (const edition of ["one", "two", "three", "four"]) {
      build(newsSite(["a"], edition));
      ids.push((await publish(root, target({ keep: 1 }), { confirmed: true })).id);
    }
    assert.deepEqual(releases().sort(), [...ids.slice(2), "mine"].sort());
    build(newsSite(["a"], "three"));
    await publish(root, target({ keep: 1 }), { confirmed: true });
    assert.equal(readlinkSync(join(folder, "current")), `releases/${ids[2]}`);
    assert.equal(readFileSync(join(folder, "notes.txt"), "utf8"), "mine");
  });

  it("writes every file anew when asked", async (t) => {
    const { root, folder, target, build, served } = places(t);
    build(newsSite(["a"], "one"));
    await publish(root, target());
    for (let again = 0; again < 2; again++) {
      writeFileSync(served("feed.xml"), "by hand");
      await publish(root, target(), { full: true });
      assert.deepEqual(servedFiles(folder), newsSite(["a"], "one"));
    }
  });

  it("goes on after a cut with what has arrived, and readers see the old site meanwhile", async (t) => {
    const { root, folder, target, build, releases } = places(t);
    const proxy = await faultProxy(t, server.port);
    const [old, built] = [newsSite(["a"], "one"), bigSite()];
    build(old);
    await publish(root, target());
    build(built);
    const detour = { port: proxy.port, rsh: server.rshTo(proxy.port) };
    let sent = 0;
    proxy.onRequest = (_, bytes) => {
      sent += bytes;
      return sent > 300_000 ? "cut" : "pass";
    };
    await assert.rejects(
      publish(root, target(detour), { confirmed: true }),
      /readers see the site as it was, and whole: .*run again to go on/s,
    );
    assert.deepEqual(servedFiles(folder), old);
    const partial = join(folder, "releases", releases().find((name) => name.endsWith(".partial")) ?? "");
    const arrived = [...filesBelow(partial).keys()].filter((path) => path.startsWith("assets/p"));
    assert.ok(arrived.length > 0 && arrived.length < 40, `${arrived.length} of 40 arrived`);
    const inodes = arrived.map((path) => statSync(join(partial, path)).ino);
    await publish(root, target(), { confirmed: true });
    assert.deepEqual(servedFiles(folder), built);
    assert.deepEqual(
      arrived.map((path) => statSync(join(folder, "current", path)).ino),
      inodes,
    );
    assert.equal(
      releases().some((name) => name.startsWith(".")),
      false,
    );
  });

  it("serves the old site or the new one, whole, wherever the connection is cut", async (t) => {
    const { root, folder, target, build } = places(t);
    const proxy = await faultProxy(t, server.port);
    const detour = { port: proxy.port, rsh: server.rshTo(proxy.port) };
    const [old, built] = [newsSite(["a", "b"], "one"), newsSite(["b", "c"], "two")];
    build(old);
    await publish(root, target());
    build(built);
    const reader = watchSite(
      async (path) => {
        await setImmediate();
        const file = join(folder, "current", path);
        return existsSync(file) ? readFileSync(file, "utf8") : undefined;
      },
      [old, built],
    );
    let isDone = false;
    for (let most = 5; most < 200 && !isDone; most += 9) {
      let sent = 0;
      proxy.onRequest = () => (++sent > most ? "cut" : "pass");
      isDone = await publish(root, target(detour), { confirmed: true }).then(
        () => true,
        () => false,
      );
      const now = servedFiles(folder);
      assert.deepEqual(now, now["index.html"] === old["index.html"] ? old : built);
    }
    assert.deepEqual(await reader.stop(), []);
    await publish(root, target(), { confirmed: true });
    assert.deepEqual(servedFiles(folder), built);
  });

  it("lets two at once publish one after the other, each site whole", async (t) => {
    const { root, folder, target, build } = places(t);
    const other = scratchFolder(t);
    build(newsSite(["a"], "one"));
    writeSite(other, newsSite(["a"], "two"));
    await publish(root, target());
    build(newsSite(["a"], "three"));
    await Promise.all([
      publish(root, target(), { confirmed: true }),
      publish(other, target(), { confirmed: true }),
    ]);
    const now = servedFiles(folder);
    assert.ok([newsSite(["a"], "two"), newsSite(["a"], "three")].some((site) => same(site, now)));
  });

  it("checks the host's key, asks for no password, and says what to do", async (t) => {
    const { root, folder, target, build } = places(t);
    build(newsSite(["a"], "one"));
    await assert.rejects(
      publish(root, target({ rsh: server.rshOfStranger })),
      /Host key verification failed.*the check is not skipped/s,
    );
    await assert.rejects(
      publish(root, target({ rsh: server.rshWithoutKey })),
      /refused the login.*authorized_keys/s,
    );
    rmSync(folder, { recursive: true });
    await assert.rejects(publish(root, target()), /Create that folder on the server first/);
    await assert.rejects(publish(root, target({ port: 1, rsh: server.rshTo(1) })), /Check the network/);
  });

  it("refuses a current that is somebody else's, and touches nothing", async (t) => {
    const { root, folder, target, build } = places(t);
    build(newsSite(["a"], "one"));
    symlinkSync("/elsewhere", join(folder, "current"));
    await assert.rejects(publish(root, target(), { confirmed: true }), /not a link that newspark publish/);
    rmSync(join(folder, "current"));
    mkdirSync(join(folder, "current"));
    await assert.rejects(publish(root, target(), { confirmed: true }), /not a link that newspark publish/);
    assert.deepEqual(readdirSync(folder), ["current"]);
  });

  it("takes no address for an option or a command", () => {
    for (const wrong of [
      "ssh://-oProxyCommand=id/x",
      "ssh://-l@host/x",
      "ssh://host",
      "ssh://host/",
      "ssh://user:secret@host/x",
      "ssh://host/a%0ab",
      "ssh://host;id/x",
    ])
      assert.throws(() => sshTarget(wrong, { keep: 1, environment: {} }), /address is not understood/, wrong);
  });
});

function same(site: SiteFiles, other: SiteFiles): boolean {
  return JSON.stringify(Object.entries(site).sort()) === JSON.stringify(Object.entries(other).sort());
}

/** With pictures that take a while to arrive, since they cannot be compressed. */
function bigSite(): SiteFiles {
  const noise = (seed: number) =>
    Array.from({ length: 4000 }, (_, at) => ((seed + 1) * (at + 7) ** 3).toString(36)).join("");
  const pictures = Array.from({ length: 40 }, (_, at) => [`assets/p${at}.txt`, noise(at)]);
  return { ...newsSite(["a"], "two"), ...Object.fromEntries(pictures) };
}
