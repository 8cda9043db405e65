import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { stringify } from "yaml";
import { assertGolden } from "../../support/golden.ts";
import { repository } from "../../support/run-newspark.ts";
import { filesOf, foundIn } from "./saved-folder.ts";

/** Each folder is pages as such a system makes them, and what is found in them: `UPDATE=1` writes it, to be read before it is kept. */
const fixtures = join(repository, "test/fixtures/saved");

describe("saved pages of", () => {
  for (const name of readdirSync(fixtures).sort()) {
    it(`${name.replaceAll("-", " ")} are found to be what they are`, async () => {
      const found = await foundIn(filesOf(join(fixtures, name, "pages")));
      assertGolden(
        stringify(found, { lineWidth: 120, aliasDuplicateObjects: false }),
        join(fixtures, name, "expected.yaml"),
      );
    });
  }
});
