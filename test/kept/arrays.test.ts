import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readArrays, writeArrays } from "../../src/kept/arrays.ts";
import { scratchFolder } from "../support/scratch.ts";

describe("arrays that are kept", () => {
  it("come back as they were written, whatever their lengths", (t) => {
    const file = join(scratchFolder(t), "arrays");
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 20 })), fc.string(), (arrays, key) => {
        writeArrays(file, key, arrays);
        assert.deepEqual(readArrays(file, key)?.map(Buffer.from), arrays.map(Buffer.from));
      }),
    );
  });

  it("lie where numbers of eight bytes can be read in place", (t) => {
    const file = join(scratchFolder(t), "arrays");
    writeArrays(file, "a key of some length", [new Int32Array([7, 8, 9]), new Float64Array([0.5, 2 ** 40])]);
    const [, places] = readArrays(file, "a key of some length") ?? [];
    assert.ok(places);
    assert.deepEqual([...new Float64Array(places.buffer, places.byteOffset, 2)], [0.5, 2 ** 40]);
  });

  it("do not come back under another key, damaged, cut off or missing", (t) => {
    const file = join(scratchFolder(t), "arrays");
    assert.equal(readArrays(file, "k"), undefined);
    writeArrays(file, "k", [new Int32Array([1, 2])]);
    assert.equal(readArrays(file, "other"), undefined);
    const whole = readFileSync(file);
    const damaged = Buffer.from(whole);
    damaged[damaged.length - 8] = 3;
    for (const bytes of [damaged, whole.subarray(0, -8), whole.subarray(0, 10), Buffer.alloc(0)]) {
      writeFileSync(file, bytes);
      assert.equal(readArrays(file, "k"), undefined);
    }
    writeFileSync(file, whole);
    assert.ok(readArrays(file, "k"));
  });
});
