import assert from "node:assert/strict";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { copyOfSite, runNewspark } from "../support/run-newspark.ts";
import { filesBelow, scratchFolder } from "../support/scratch.ts";

const now = "2026-03-04T00:00:00+08:00";

const hosting = `hosting:
  hosts: [netlify, apache, github-pages]
  redirects: [{ from: /plus/list.php?tid=3, to: /news/ }]
  security: { contact: ["mailto:security@full.example"], expires: 2027-06-30 }
`;

describe("newspark hosting", () => {
  it("writes the files of a server, with the portal's redirects and those of its articles", (t) => {
    const root = copyOfSite(t, "scripts");
    appendFileSync(join(root, "content/site.yaml"), hosting);
    const output = scratchFolder(t);
    const { code, stdout, stderr } = runNewspark([
      "hosting",
      "nginx",
      "--root",
      root,
      "--output",
      output,
      "--lang",
      "en",
    ]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /http\.conf .*redirects: /);
    const files = filesBelow(output);
    assert.match(
      String(files.get("queries-301.map")),
      /^"\/park\/plus\/list\.php\?tid=3" "\/park\/news\/";$/m,
    );
    assert.match(String(files.get("paths-301.map")), /^"\/park\/zh-tw\/.*" "\/park\/zh-tw\/news\/.*";$/m);
    assert.doesNotMatch(String(files.get("server.conf")), /brotli/);
    runNewspark(["hosting", "nginx", "--root", root, "--output", output, "--brotli"]);
    assert.match(readFileSync(join(output, "server.conf"), "utf8"), /^brotli_static on;$/m);
  });

  it("writes beside what builds keep, where no folder is named", (t) => {
    const root = copyOfSite(t, "minimal");
    assert.equal(runNewspark(["hosting", "caddy", "--root", root]).code, 0);
    assert.ok(existsSync(join(root, ".newspark/hosting/caddy/site.caddy")));
  });

  it("lists each file of the built site for an object storage, and asks for the site first", (t) => {
    const root = copyOfSite(t, "minimal");
    const early = runNewspark(["hosting", "storage", "--root", root, "--lang", "en"]);
    assert.equal(early.code, 2);
    assert.match(early.stderr, /Run newspark build first/);
    runNewspark(["build", "--root", root, "--now", now]);
    assert.equal(runNewspark(["hosting", "storage", "--root", root]).code, 0);
    const headers: Record<string, unknown> = JSON.parse(
      readFileSync(join(root, ".newspark/hosting/storage/headers.json"), "utf8"),
    );
    const site = [...filesBelow(join(root, "_site")).keys()].filter((path) => !path.startsWith(".newspark"));
    assert.deepEqual(Object.keys(headers), site.sort());
    assert.deepEqual(headers["index.html"], {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "public, max-age=0, must-revalidate",
    });
  });

  it("counts the redirects that the host is told of, and says which it cannot make", (t) => {
    const root = copyOfSite(t, "minimal");
    appendFileSync(
      join(root, "content/site.yaml"),
      "hosting:\n  redirects: [{ from: /plus/list.php?tid=3, to: /news/ }, { from: /old/, to: /news/ }]\n",
    );
    const of = (host: string) => runNewspark(["hosting", host, "--root", root, "--lang", "en"]);
    const { code, stdout, stderr } = of("cloudflare");
    assert.equal(code, 0);
    assert.match(stdout, /, 3 redirects: /);
    assert.match(
      stderr,
      /hosting\/queries {2}\(warning\)\n.*were left out: 1, \/plus\/list\.php\?tid=3 for one/,
    );
    assert.match(of("nginx").stdout, /, 4 redirects: /);
    assert.equal(of("nginx").stderr, "");
    assert.match(of("github-pages").stdout, /, 0 redirects: /);
  });

  it("knows its hosts, and guesses which was meant", (t) => {
    const root = copyOfSite(t, "minimal");
    const { code, stderr } = runNewspark(["hosting", "ngnix", "--root", root, "--lang", "en"]);
    assert.equal(code, 2);
    assert.match(stderr, /Did you mean nginx\?/);
  });

  it("refuses a site that is named and is not there, and says why it cannot write", (t) => {
    const root = copyOfSite(t, "minimal");
    const hosting = (...more: string[]) =>
      runNewspark(["hosting", "nginx", "--root", root, "--lang", "en", ...more]);
    const none = hosting("--site", "nowhere");
    assert.equal(none.code, 2);
    assert.match(none.stderr, /There is no site in .*nowhere\..* --site/);
    const inTheWay = hosting("--output", "content/site.yaml/x");
    assert.equal(inTheWay.code, 2);
    assert.match(inTheWay.stderr, /cannot be written to: a part of the path is a file and no folder\./);
  });

  it("writes nothing for a portal with errors", (t) => {
    const root = copyOfSite(t, "invalid-front-matter");
    const output = join(root, "out");
    assert.equal(runNewspark(["hosting", "nginx", "--root", root, "--output", output]).code, 1);
    assert.ok(!existsSync(output));
  });
});

describe("a built site", () => {
  it("has the files of the chosen hosts, once and not a version, and none where no host is chosen", (t) => {
    const root = copyOfSite(t, "full");
    const hidden = () => {
      runNewspark(["build", "--root", root, "--now", now]);
      const files = [...filesBelow(join(root, "_site")).keys()];
      return files.filter((path) => /(^|\/)[._]/.test(path) && !path.startsWith(".newspark"));
    };
    assert.deepEqual(hidden(), []);
    appendFileSync(join(root, "content/site.yaml"), hosting);
    assert.deepEqual(hidden(), [
      ".htaccess",
      ".nojekyll",
      ".well-known/security.txt",
      "_headers",
      "_redirects",
    ]);
    const text = readFileSync(join(root, "_site/.well-known/security.txt"), "utf8");
    assert.match(text, /^Expires: 2027-06-30T00:00:00Z$/m);
    assert.match(
      readFileSync(join(root, "_site/_redirects"), "utf8"),
      /^\/portal\/plus\/list\.php tid=3 \/portal\/news\/ 301!$/m,
    );
  });

  it("is made again in nothing but the hosts' files when only these have to say something else", (t) => {
    const root = copyOfSite(t, "full");
    const settings = readFileSync(join(root, "content/site.yaml"), "utf8");
    const build = (from: string) => {
      writeFileSync(
        join(root, "content/site.yaml"),
        `${settings}hosting: { hosts: [netlify], redirects: [{ from: ${from}, to: /news/ }] }\n`,
      );
      const { stdout } = runNewspark(["build", "--root", root, "--now", now, "--json"]);
      const { ok, rendered, written } = JSON.parse(stdout);
      return { ok, rendered, written };
    };
    assert.ok(build("/old/*").ok);
    assert.deepEqual(build("/older/*"), { ok: true, rendered: 0, written: 1 });
  });

  it("has no file for a former address with a query, and keeps the pages of the others", (t) => {
    const root = copyOfSite(t, "minimal");
    const file = join(root, "content/news/dongtai/2026/kaiyuan.md");
    const text = readFileSync(file, "utf8").replace(
      "---\n",
      '---\naliases: ["/plus/view.php?aid=12", /a/1.html]\n',
    );
    runNewspark(["build", "--root", root, "--now", now]);
    const before = new Set(filesBelow(join(root, "_site")).keys());
    writeFileSync(file, text);
    const { code, stderr } = runNewspark(["build", "--root", root, "--now", now]);
    assert.equal(code, 0, stderr);
    const added = [...filesBelow(join(root, "_site")).keys()].filter((path) => !before.has(path));
    assert.deepEqual(added, ["a/1.html"]);
  });
});
