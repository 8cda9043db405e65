import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, it } from "node:test";
import { folderFailure } from "../../src/publish/folder-failure.ts";
import { folderTarget } from "../../src/publish/folder-target.ts";
import { objectStore } from "../support/object-store.ts";
import { newsSite, publish, writeSite } from "../support/publish.ts";
import { repository } from "../support/run-newspark.ts";
import { filesBelow, scratchFolder, writeFiles } from "../support/scratch.ts";

describe("a publish that meets a fault of the machine", () => {
  it("leaves the site as it was when the disk is full, and says so", async (t) => {
    const root = scratchFolder(t);
    const folder = join(root, "www");
    writeSite(root, newsSite(["a"], "one"));
    await publish(root, folderTarget(folder, 1, Date.now));
    writeFiles(root, { "_site/feed.xml": "new" });
    const full = folderFailure(
      {
        ...folderTarget(folder, 1, Date.now),
        put: () => Promise.reject(Object.assign(new Error("ENOSPC"), { code: "ENOSPC", path: "/x" })),
      },
      folder,
    );
    await assert.rejects(
      publish(root, full),
      /\/x cannot be written \(ENOSPC\).*as it was, and whole\. Make room/,
    );
    const current = [...filesBelow(join(folder, "releases")).keys()].filter((path) =>
      path.endsWith("feed.xml"),
    );
    assert.equal(current.length, 1);
    await publish(root, folderTarget(folder, 1, Date.now));
  });

  it("publishes to an object store although this machine's clock is an hour fast", async (t) => {
    const root = scratchFolder(t);
    const store = await objectStore(t);
    const site = newsSite(["a"], "one");
    writeSite(root, site);
    let refused = 0;
    store.proxy.onAnswer = (line) => {
      if (/^HTTP\/1\.1 403/.test(line)) refused++;
    };
    writeFiles(root, { "fast.mjs": "const now = Date.now; Date.now = () => now() + 3_600_000;\n" });
    const child = spawn(
      process.execPath,
      [
        ...["--import", join(root, "fast.mjs"), "--import", "tsx"],
        ...[join(repository, "test/support/publish-process.ts"), root, store.address],
      ],
      { cwd: repository, env: { ...process.env, ...store.environment }, stdio: "ignore" },
    );
    const [code] = await once(child, "exit");
    assert.equal(code, 0);
    assert.ok(refused > 0, "the clock was not seen to be wrong");
    for (const [path, text] of Object.entries(site)) assert.equal(await store.fetch(path), text);
  });
});
