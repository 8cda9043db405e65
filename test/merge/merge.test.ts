import assert from "node:assert/strict";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { crc32 } from "node:zlib";
import { copyOfSite, runNewspark } from "../support/run-newspark.ts";
import { filesBelow, scratchFolder, writeFiles } from "../support/scratch.ts";

const now = "2026-11-24T09:00:00+08:00";

describe("parts of a site", () => {
  const made = scratchFolder({ after });
  const root = copyOfSite({ after }, "full");
  const part = (index: number) => join(made, `part-${index}`);
  const build = (...more: string[]) =>
    runNewspark(["build", "--root", root, "--now", now, "--lang", "en", ...more]);
  const merge = (parts: string[], output: string) =>
    runNewspark(["merge", ...parts, "--root", made, "--output", output, "--lang", "en"]);
  before(() => {
    for (const index of [1, 2, 3]) {
      assert.equal(build("--shard", `${index}/3`, "--output", part(index)).code, 0);
    }
    assert.equal(build("--output", join(made, "whole")).code, 0);
  });

  /** A copy of the second part, to be spoilt. */
  const copyOfSecond = (name: string): string => {
    const copy = join(made, name);
    cpSync(part(2), copy, { recursive: true });
    return copy;
  };

  it("share the site's files among them", () => {
    const whole = filesBelow(join(made, "whole"));
    const files = [1, 2, 3].flatMap((index) => [...filesBelow(part(index)).keys()]);
    const published = files.filter((path) => !path.startsWith(".newspark"));
    assert.deepEqual(
      published.sort(),
      [...whole.keys()].filter((path) => !path.startsWith(".newspark")).sort(),
    );
    for (const index of [1, 2, 3]) {
      const { size } = filesBelow(part(index));
      assert.ok(size > whole.size / 5 && size < whole.size / 2, `${size} of ${whole.size}`);
    }
  });

  it("become the whole site, byte for byte, in whatever order they are named", () => {
    const output = join(made, "merged");
    const { code, stdout } = merge([part(3), part(1), part(2)], output);
    assert.equal(code, 0, stdout);
    assert.deepEqual(filesBelow(output), filesBelow(join(made, "whole")));
  });

  it("replace an older site and take away what it had more", () => {
    const output = join(made, "older");
    cpSync(join(made, "whole"), output, { recursive: true });
    writeFiles(output, { "index.html": "old", "gone/index.html": "old" });
    assert.match(merge([1, 2, 3].map(part), output).stdout, / 1 changed, 1 removed/);
    assert.deepEqual(filesBelow(output), filesBelow(join(made, "whole")));
  });

  it("may be built where a whole site lay, and a whole site where a part lay", () => {
    const output = join(made, "turned");
    cpSync(join(made, "whole"), output, { recursive: true });
    build("--shard", "2/3", "--output", output);
    assert.deepEqual(filesBelow(output), filesBelow(part(2)));
    build("--output", output);
    assert.deepEqual(filesBelow(output), filesBelow(join(made, "whole")));
  });

  it("name every file with what it holds, compressed forms and pictures too", (t) => {
    const packed = copyOfSite(t, "full");
    const site = join(packed, "content/site.yaml");
    writeFileSync(site, `${readFileSync(site, "utf8")}\nprecompress: true\n`);
    const output = join(packed, "_site");
    runNewspark(["build", "--root", packed, "--now", now, "--shard", "1/2"]);
    // The second time most of it is known from the first.
    for (const more of [[], ["--full"]]) {
      runNewspark(["build", "--root", packed, "--now", now, "--shard", "2/2", ...more]);
      const { files }: { files: { path: string; bytes: number; crc: number }[] } = JSON.parse(
        readFileSync(join(output, ".newspark-part.json"), "utf8"),
      );
      assert.deepEqual(
        files.map(({ path, bytes, crc }) => [path, bytes, crc]).sort(),
        [...filesBelow(output)]
          .filter(([path]) => !path.startsWith(".newspark"))
          .map(([path, content]) => [path, content.length, crc32(content)])
          .sort(),
      );
      assert.ok(files.some(({ path }) => path.endsWith(".html.br")));
      assert.ok(files.some(({ path }) => path.endsWith(".webp")));
    }
  });

  it("put half in place leave a site of which it is said, and the next merge does the rest", () => {
    const output = join(made, "halfway");
    cpSync(join(made, "whole"), output, { recursive: true });
    writeFiles(output, { "index.html": "old", ".newspark-part.json/in/the-way": "" });
    const { code, stderr } = merge([1, 2, 3].map(part), output);
    assert.equal(code, 3);
    assert.match(stderr, /Some pages of the site are new already/);
    assert.doesNotMatch(stderr, /as it was/);
    rmSync(join(output, ".newspark-part.json"), { recursive: true });
    assert.equal(merge([1, 2, 3].map(part), output).code, 0);
    assert.deepEqual(filesBelow(output), filesBelow(join(made, "whole")));
  });

  it("built half over a whole site are no site to publish", (t) => {
    const other = copyOfSite(t, "full");
    const options = ["--root", other, "--now", now, "--lang", "en"];
    runNewspark(["build", ...options]);
    const ledgers = join(other, ".newspark/ledgers");
    const inTheWay = join(ledgers, readdirSync(ledgers)[0] ?? "", "shared-links.json");
    rmSync(inTheWay);
    mkdirSync(join(inTheWay, "folder"), { recursive: true });
    assert.equal(runNewspark(["build", ...options, "--shard", "1/2"]).code, 3);
    const { code, stderr } = runNewspark(
      ["publish", `folder:${join(other, "www")}`, ...options.slice(0, 2)],
      {
        env: { LC_ALL: "C" },
      },
    );
    assert.equal(code, 2);
    assert.match(stderr, /only a part of a site \(--shard 1\/2\)/);
  });

  describe("are refused, and nothing is touched,", () => {
    const refused = (parts: string[], why: RegExp) => {
      const output = join(made, "refused");
      const { code, stderr } = merge(parts, output);
      assert.equal(code, 2);
      assert.match(stderr, why);
      assert.equal(existsSync(output), false);
    };
    /** @param copy of the second part */
    const refusedOverSite = (copy: string, why: string) => {
      const site = join(made, `site-for-${basename(copy)}`);
      cpSync(join(made, "whole"), site, { recursive: true });
      writeFiles(site, { "404.html": "old", "index.html": "old" });
      const before = filesBelow(site);
      const { code, stderr } = merge([part(1), copy, part(3)], site);
      assert.equal(code, 2, stderr);
      assert.ok(stderr.includes(why), stderr);
      assert.deepEqual(filesBelow(site), before);
    };
    const aPage = (copy: string) =>
      [...filesBelow(copy).keys()].find((path) => path.endsWith(".html")) ?? assert.fail("no page");

    it("when one is missing", () => refused([part(1), part(3)], /Part 2 of 3 is missing/));
    it("when one is there twice", () => refused([part(1), part(2), part(1)], /Part 1 of 3 was given twice/));
    it("when a folder is no part", () =>
      refused([part(1), join(made, "whole")], /whole is no part of a site/));
    it("when what a part says of itself makes no sense, or leads out of the site", () => {
      const copy = copyOfSecond("hostile");
      const mark = join(copy, ".newspark-part.json");
      const right = JSON.parse(readFileSync(mark, "utf8"));
      writeFiles(made, { "secret.txt": "not to be published" });
      const wrong = [
        "{}",
        "null",
        '{"index":2',
        JSON.stringify({ ...right, files: undefined }),
        ...[
          "../secret.txt",
          "a/../../secret.txt",
          join(made, "secret.txt"),
          ".newspark-lock",
          ".newspark-staging/secret.txt",
          "..\\secret.txt",
        ].map((path) => JSON.stringify({ ...right, files: [...right.files, { path, bytes: 0, crc: 0 }] })),
        JSON.stringify({ ...right, files: right.files.map(({ path }: { path: string }) => path) }),
      ];
      for (const text of wrong) {
        writeFileSync(mark, text);
        refused([part(1), copy, part(3)], /hostile is no part of a site/);
      }
    });
    it("when a file got lost", () => {
      const copy = copyOfSecond("lossy");
      const lost = aPage(copy);
      const incomplete = new RegExp(`Part 2 of 3 is incomplete: .* lacks the file ${lost}`);
      rmSync(join(copy, lost));
      refused([part(1), copy, part(3)], incomplete);
      mkdirSync(join(copy, lost));
      refused([part(1), copy, part(3)], incomplete);
    });
    it("when a file was cut short on its way", () => {
      const copy = copyOfSecond("cut");
      const cut = aPage(copy);
      truncateSync(join(copy, cut));
      const { length } = readFileSync(join(part(2), cut));
      const how = `${cut} is not as the build left it (${length} bytes then, 0 now)`;
      refusedOverSite(copy, `Part 2 of 3 is damaged: in ${copy}, ${how}`);
    });
    it("when a file holds something else of the same length", () => {
      const copy = copyOfSecond("changed");
      const changed = aPage(copy);
      const content = readFileSync(join(copy, changed));
      writeFileSync(join(copy, changed), content.fill(" ", content.length - 1));
      refusedOverSite(copy, `${changed} is not as the build left it (as long as then, but other content)`);
    });
    it("when a build that was killed left the files of other content below what the one before said of itself", () => {
      const other = copyOfSite({ after }, "full");
      const site = join(other, "content/site.yaml");
      writeFileSync(site, readFileSync(site, "utf8").replace("样样园区", "别样园区"));
      const copy = copyOfSecond("killed");
      const said = readFileSync(join(copy, ".newspark-part.json"));
      runNewspark(["build", "--root", other, "--now", now, "--shard", "2/3", "--output", copy]);
      writeFileSync(join(copy, ".newspark-part.json"), said);
      refusedOverSite(copy, "Part 2 of 3 is damaged");
    });
    it("when they were built of different content", () => {
      const other = copyOfSite({ after }, "full");
      const site = join(other, "content/site.yaml");
      writeFileSync(site, readFileSync(site, "utf8").replace("样样园区", "别样园区"));
      const output = join(made, "other-2");
      runNewspark(["build", "--root", other, "--now", now, "--shard", "2/3", "--output", output]);
      refused([part(1), output, part(3)], /not parts of the same site/);
    });
    it("when they are of another number", () => {
      const output = join(made, "of-2");
      build("--shard", "2/2", "--output", output);
      refused([part(1), output, part(3)], /one of 3 parts, but .* one of 2/);
    });
    it("when the site's folder holds somebody else's files", () => {
      const output = join(made, "home");
      writeFiles(output, { "thesis.doc": "years of work" });
      const { code, stderr } = merge([1, 2, 3].map(part), output);
      assert.equal(code, 2);
      assert.match(stderr, /holds files that newspark did not make/);
      assert.deepEqual([...filesBelow(output).keys()], ["thesis.doc"]);
    });
  });

  it("are asked for in a way that can be understood", () => {
    for (const wrong of ["0/3", "4/3", "3", "a/b", "1/0", "-1/3"]) {
      const { code, stderr } = build(`--shard=${wrong}`);
      assert.equal(code, 2);
      assert.match(stderr, /--shard takes I\/N/);
    }
  });
});
