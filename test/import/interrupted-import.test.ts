import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type DiskWriter, disk } from "../../src/import/keep-file.ts";
import { aFoundArticle, aSource, imported } from "../support/found-portal.ts";
import { filesBelow, scratchFolder, writeFiles } from "../support/scratch.ts";

const picture = Buffer.from("R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=", "base64");

const source = aSource(
  [1, 2, 3, 4].map((id) =>
    aFoundArticle(id, {
      views: id * 10,
      body: [{ html: `<p>第${id}篇</p><img src="/uploads/${id % 2}.gif">` }],
    }),
  ),
  {
    topics: [
      { key: "topic:1", title: "专题", body: [], articles: ["archives:2"], aliases: [], at: { file: "x" } },
    ],
  },
);

/** Writes so many files and fails then, with half of the next one on the disk as a killed process leaves it. */
function failingDisk(writes: number): DiskWriter {
  let left = writes;
  const orFail = (file: string, action: () => void) => {
    if (left-- > 0) return action();
    disk.write(`${file}.4711`, "half");
    throw new Error("the power went out");
  };
  return {
    ...disk,
    write: (file, content) => orFail(file, () => disk.write(file, content)),
    copy: (from, to) => orFail(to, () => disk.copy(from, to)),
  };
}

describe("an import that was interrupted", () => {
  it("is finished by the next run, wherever it stopped, as if nothing had happened", async (t) => {
    const old = scratchFolder(t);
    writeFiles(old, {
      "uploads/0.gif": picture,
      "uploads/1.gif": Buffer.concat([picture, Buffer.from(" ")]),
    });
    const whole = scratchFolder(t);
    await imported(whole, source, { uploads: [old] });
    const expected = filesBelow(whole);
    const total = [...expected.keys()].filter((file) => !file.startsWith(".newspark")).length;
    assert.ok(total >= 10, String(total));
    for (let writes = 0; writes < total; writes++) {
      const root = scratchFolder(t);
      await assert.rejects(
        imported(root, source, { uploads: [old], disk: failingDisk(writes) }),
        /the power went out/,
        `after ${writes} files`,
      );
      await imported(root, source, { uploads: [old] });
      const found = filesBelow(root);
      assert.deepEqual(found, expected, `after ${writes} files`);
    }
  });

  it("counts no click twice when it stopped while they were written", async (t) => {
    const root = scratchFolder(t);
    const articles = aSource([aFoundArticle(1, { views: 10 })]);
    await imported(root, articles);
    const more = aSource([aFoundArticle(1, { views: 15 })]);
    const broken: DiskWriter = {
      ...disk,
      write(file, content) {
        disk.write(file, content);
        if (file.endsWith("views.json")) throw new Error("the power went out");
      },
    };
    await assert.rejects(imported(root, more, { disk: broken }), /power/);
    await imported(root, more);
    await imported(root, more);
    assert.match(filesBelow(root).get(join("content", "views.json"))?.toString() ?? "", /\[15\]/);
  });
});
