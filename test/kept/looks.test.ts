import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { freshLooks, rememberedLooks } from "../../src/kept/looks.ts";
import { scratchFolder } from "../support/scratch.ts";

describe("a look at a file", () => {
  it("is remembered until somebody says that the file changed", (t) => {
    const file = join(scratchFolder(t), "a");
    const { look, forget } = rememberedLooks();
    assert.equal(look(file), undefined);
    writeFileSync(file, "1");
    assert.equal(look(file)?.bytes, 1, "what was not there is looked for again");
    writeFileSync(file, "22");
    assert.equal(look(file)?.bytes, 1);
    forget([file]);
    assert.equal(look(file)?.bytes, 2);
    rmSync(file);
    forget([file]);
    assert.equal(look(file), undefined);
  });

  it("is fresh each time where nobody watches", (t) => {
    const file = join(scratchFolder(t), "a");
    writeFileSync(file, "1");
    assert.equal(freshLooks.look(file)?.bytes, 1);
    writeFileSync(file, "22");
    assert.equal(freshLooks.look(file)?.bytes, 2);
  });
});
