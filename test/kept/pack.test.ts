import assert from "node:assert/strict";
import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DamagedPack, openPack } from "../../src/kept/pack.ts";
import { scratchFolder } from "../support/scratch.ts";

describe("a pack", () => {
  it("gives every piece back, in any order, in this run and the next", (t) => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 50 }),
      fc.nat(80_000).map((length) => new Uint8Array(length).fill(length % 251)),
      fc.constant(new Uint8Array(1_300_000).fill(7)),
    );
    fc.assert(
      fc.property(
        fc.array(bytes, { maxLength: 8 }),
        fc.constantFrom({}, { ahead: 1 << 16 }, { whole: 1 << 21 }),
        (pieces, readAhead) => {
          const file = join(scratchFolder(t), "pack");
          const pack = openPack(file, readAhead);
          const places = pieces.map((piece) => pack.append(piece));
          const holdsAll = (of: typeof pack) => {
            for (let time = 0; time < 60; time++) {
              for (const [index, place] of places.entries()) {
                if (!of.read(place).equals(pieces[index] ?? new Uint8Array())) return false;
              }
            }
            return true;
          };
          assert.ok(holdsAll(pack));
          assert.equal(pack.read(pack.append(Buffer.from("more"))).toString(), "more");
          pack.close();
          const again = openPack(file, readAhead);
          assert.ok(holdsAll(again));
          again.close();
        },
      ),
      { numRuns: 20 },
    );
  });

  it("says so when a piece is not there any more, or is not what it was", (t) => {
    const file = join(scratchFolder(t), "pack");
    const pack = openPack(file);
    const place = pack.append(Buffer.from("eleven bytes"));
    pack.flush();
    assert.equal(pack.read(place).toString(), "eleven bytes");
    writeFileSync(file, "eleven bites");
    const openedAgain = openPack(file);
    assert.throws(() => openedAgain.read(place), DamagedPack);
    truncateSync(file, 5);
    for (const one of [pack, openedAgain]) {
      assert.throws(() => one.read(place), DamagedPack);
      one.close();
    }
  });
});
