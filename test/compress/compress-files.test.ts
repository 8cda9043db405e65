import assert from "node:assert/strict";
import { createCipheriv } from "node:crypto";
import { describe, it } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { type CompressedRecord, compressFiles } from "../../src/compress/compress-files.ts";
import { stateOf } from "../../src/kept/file-state.ts";

const page = Buffer.from(`<p>${"新桥今天开工，首批设备进场。".repeat(300)}</p>`);

async function compress(
  files: Record<string, Buffer>,
  before: ReadonlyMap<string, CompressedRecord> = new Map(),
  site: Record<string, Uint8Array> = {},
) {
  const made: Record<string, Uint8Array> = {};
  const sources = Object.entries(files).map(([path, bytes]) => ({ path, state: stateOf(bytes, 1) }));
  const { records } = await compressFiles(sources, {
    before,
    read: (path) => files[path] ?? Buffer.alloc(0),
    stands: (file) => (site[file.path] ? file : undefined),
    stage(path, content) {
      made[path] = content;
      return { path, changed: true, state: stateOf(content, 1) };
    },
    isTaken: (path) => path in files,
  });
  return { records, made };
}

describe("compressed forms", () => {
  it("stand beside a page and hold the same bytes", async () => {
    const { made } = await compress({ "a/index.html": page });
    assert.deepEqual(Object.keys(made), ["a/index.html.gz", "a/index.html.br"]);
    assert.ok(gunzipSync(made["a/index.html.gz"] ?? page).equals(page));
    assert.ok(brotliDecompressSync(made["a/index.html.br"] ?? page).equals(page));
  });

  it("are made only where they pay: not of small files, of pictures or of pieces of the search index", async () => {
    const { made } = await compress({
      "small.html": page.subarray(0, 1000),
      "picture.png": page,
      "search/p0.bin": page,
      "paper.pdf": page,
    });
    assert.deepEqual(made, {});
  });

  it("are not made of a file that they would hardly shorten", async () => {
    const noise = createCipheriv("aes-128-ctr", Buffer.alloc(16), Buffer.alloc(16)).update(
      Buffer.alloc(3000),
    );
    assert.deepEqual((await compress({ "key.txt": noise })).made, {});
  });

  it("are made again only of what differs", async () => {
    const first = await compress({ "a.html": page, "b.html": page });
    const edited = Buffer.concat([page, Buffer.from("改")]);
    const second = await compress({ "a.html": page, "b.html": edited }, first.records, first.made);
    assert.deepEqual(Object.keys(second.made), ["b.html.gz", "b.html.br"]);
    assert.equal(second.records.size, 2);
  });

  it("are made again where somebody took one away", async () => {
    const first = await compress({ "a.html": page });
    const { "a.html.gz": taken, ...rest } = first.made;
    assert.ok(taken);
    const second = await compress({ "a.html": page }, first.records, rest);
    assert.deepEqual(Object.keys(second.made), ["a.html.gz", "a.html.br"]);
  });

  it("never take the place of a file of the site's own", async () => {
    const { made } = await compress({
      "a.html": page,
      "a.html.gz": Buffer.from("an archive of the editor's"),
    });
    assert.deepEqual(Object.keys(made), ["a.html.br"]);
  });
});
