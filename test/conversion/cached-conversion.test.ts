import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { loadConversion, type RuleSource } from "../../src/conversion/cached-conversion.ts";
import type { Rule } from "../../src/conversion/compile.ts";
import { createConverter } from "../../src/conversion/converter.ts";
import type { Direction } from "../../src/conversion/dictionaries.ts";
import { scratchFolder } from "../support/scratch.ts";

const toTaiwan: Direction = { from: "t", to: "tw" };
const words: Rule[] = [{ word: "圖書舘", text: "圖書館（臺）" }];

/** Rules that tell how often they were asked for, which is done only to compile. */
function source(rules: Rule[] = words, key = JSON.stringify(rules)): RuleSource & { compiled: number } {
  const counted = {
    compiled: 0,
    key,
    rules() {
      counted.compiled++;
      return rules;
    },
  };
  return counted;
}

/** A cache that holds one conversion already. */
async function filledCache(test: TestContext) {
  const cache = join(scratchFolder(test), "not", "there", "yet");
  const conversion = await loadConversion(toTaiwan, source(), cache);
  const [name = "", ...others] = readdirSync(cache);
  assert.deepEqual(others, []);
  return { cache, file: join(cache, name), conversion };
}

describe("a kept conversion", () => {
  it("is the one that was compiled, and nothing is compiled again", async (t) => {
    const { cache, conversion } = await filledCache(t);
    const again = source();
    const read = await loadConversion(toTaiwan, again, cache);
    assert.equal(again.compiled, 0);
    assert.deepEqual(read, conversion);
    assert.equal(createConverter(read).convert("圖書舘裏\uf90a"), "圖書館（臺）裡金");
  });

  it("is what compiling without a cache gives", async (t) => {
    const { conversion } = await filledCache(t);
    assert.deepEqual(await loadConversion(toTaiwan, source()), conversion);
  });

  it("lies in a file of its own for other rules and another direction", async (t) => {
    const { cache, conversion } = await filledCache(t);
    const other = source([{ word: "圖書舘", text: "圖" }]);
    const read = await loadConversion(toTaiwan, other, cache);
    assert.equal(other.compiled, 1);
    assert.equal(createConverter(read).convert("圖書舘"), "圖");
    await loadConversion({ from: "t", to: "hk" }, source(), cache);
    assert.equal(readdirSync(cache).length, 3);
    const first = source();
    assert.deepEqual(await loadConversion(toTaiwan, first, cache), conversion);
    assert.equal(first.compiled, 0);
  });

  const damages: Record<string, (bytes: Buffer) => Uint8Array> = {
    "cut off in the middle": (bytes) => bytes.subarray(0, bytes.length / 2),
    "cut off by a byte": (bytes) => bytes.subarray(0, -1),
    "cut off within its head": (bytes) => bytes.subarray(0, 10),
    empty: () => new Uint8Array(0),
    "spoilt in its head": (bytes) => withOtherByte(bytes, 5),
    "spoilt in the middle": (bytes) => withOtherByte(bytes, bytes.length >> 1),
    "spoilt at its end": (bytes) => withOtherByte(bytes, bytes.length - 1),
    "another file altogether": () => Buffer.from("name: 澜川\n".repeat(50)),
  };
  for (const [damage, spoil] of Object.entries(damages)) {
    it(`is compiled anew and replaced if it is ${damage}`, async (t) => {
      const { cache, file, conversion } = await filledCache(t);
      const whole = readFileSync(file);
      writeFileSync(file, spoil(whole));
      const again = source();
      assert.deepEqual(await loadConversion(toTaiwan, again, cache), conversion);
      assert.equal(again.compiled, 1);
      assert.ok(readFileSync(file).equals(whole));
      assert.equal(readdirSync(cache).length, 1);
    });
  }

  it("is compiled every time where no folder can be made", async (t) => {
    const cache = join(scratchFolder(t), "file");
    writeFileSync(cache, "");
    for (const rules of [source(), source()]) {
      const { convert } = createConverter(await loadConversion(toTaiwan, rules, cache));
      assert.equal(convert("圖書舘"), "圖書館（臺）");
      assert.equal(rules.compiled, 1);
    }
    assert.equal(readFileSync(cache, "utf8"), "");
  });
});

function withOtherByte(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}
