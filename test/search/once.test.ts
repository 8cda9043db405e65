import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { once, onceEach } from "../../src/search/once.ts";

describe("something asked for once", () => {
  it("is asked for once, however often and however soon it is wanted", async () => {
    let asked = 0;
    const get = once(async () => ++asked);
    assert.deepEqual(await Promise.all([get(), get()]), [1, 1]);
    assert.equal(await get(), 1);
  });

  it("is asked for again where it could not be had", async () => {
    let asked = 0;
    const get = once(async () => {
      if (++asked === 1) throw new Error("no network");
      return asked;
    });
    await assert.rejects(get(), /no network/);
    assert.equal(await get(), 2);
    assert.equal(await get(), 2);
  });

  it("is each of many by itself", async () => {
    const asked: number[] = [];
    const get = onceEach(async (index) => asked.push(index));
    await Promise.all([get(3), get(5), get(3)]);
    assert.deepEqual(asked, [3, 5]);
  });
});
