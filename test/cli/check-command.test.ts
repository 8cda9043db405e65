import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { appendFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type AnsweringServer, answeringServer } from "../support/answering-server.ts";
import { copyOfSite, type Run, repository, runNewspark } from "../support/run-newspark.ts";
import type { Afterwards } from "../support/scratch.ts";

const file = "content/news/dongtai/2026/kaiyuan.md";

/** While this process answers as the other site. */
async function check(root: string, ...options: string[]): Promise<Run> {
  const words = [
    join(repository, "src/cli/newspark.js"),
    "check",
    "--root",
    root,
    "--lang",
    "en",
    ...options,
  ];
  const child = spawn(process.execPath, words);
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (text) => {
    stdout += text;
  });
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, stdout, stderr };
}

function portalLinkingTo(t: Afterwards, { origin }: AnsweringServer): string {
  const root = copyOfSite(t, "minimal");
  appendFileSync(join(root, file), `\n[看](${origin}/gone)\n`);
  return root;
}

describe("newspark check --external", () => {
  it("warns of a dead link where it stands, and lets the portal be published", async (t) => {
    const server = await answeringServer(t, { "/gone": 404 });
    const { code, stdout, stderr } = await check(portalLinkingTo(t, server), "--external");
    assert.equal(code, 0, stderr);
    assert.match(stderr, /kaiyuan\.md:\d+:5 {2}check\/dead-link {2}\(warning\)\n.*\/gone" is dead \(404\)/);
    assert.match(stdout, /ready to be published/);
    assert.match(server.asked[0]?.userAgent ?? "", /^Newspark\/\d+\.\d+\.\d+ \(link check\)$/);
  });

  it("gives machines the same, and asks nobody a second time", async (t) => {
    const server = await answeringServer(t, { "/gone": 404 });
    const root = portalLinkingTo(t, server);
    const once = await check(root, "--external", "--json");
    const { ok, problems } = JSON.parse(once.stdout);
    assert.equal(ok, true);
    assert.deepEqual(
      problems.map(({ rule, severity, file: at }: Record<string, string>) => [rule, severity, at]),
      [["check/dead-link", "warning", file]],
    );
    const asked = server.asked.length;
    assert.equal((await check(root, "--external", "--json")).stdout, once.stdout);
    assert.equal(server.asked.length, asked);
  });

  it("asks nobody where it is not wanted", async (t) => {
    const server = await answeringServer(t, { "/gone": 404 });
    const root = portalLinkingTo(t, server);
    const { stdout } = await check(root, "--json");
    assert.deepEqual(JSON.parse(stdout).problems, []);
    assert.deepEqual(server.asked, []);
    assert.equal(existsSync(join(root, ".newspark")), false);
  });

  it("does not go with --due, which checks nothing", async (t) => {
    const server = await answeringServer(t, { "/gone": 404 });
    const { code, stdout, stderr } = await check(portalLinkingTo(t, server), "--due", "--external");
    assert.equal(code, 2);
    assert.equal(stdout, "");
    assert.match(stderr, /--due .*does not go with --external\. Leave one of them out/);
    assert.deepEqual(server.asked, []);
  });

  it("is explained by the help, and takes no value", (t) => {
    const root = copyOfSite(t, "minimal");
    assert.match(runNewspark(["check", "--help", "--lang", "en"]).stdout, /--external +also ask other sites/);
    const { code, stderr } = runNewspark(["check", "--root", root, "--external=yes"]);
    assert.equal(code, 2);
    assert.match(stderr, /--external 后面不带值/);
  });
});
