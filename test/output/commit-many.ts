/** A process that puts many files in place, to be killed while it does. */
import { commitStage, openStage, stageFile } from "../../src/output/staged-files.ts";

const [, , output = "", text = "", count = "0"] = process.argv;
const stage = openStage(output);
const paths = Array.from({ length: Number(count) }, (_, n) => `news/${n % 20}/${n}.html`);
for (const path of paths) stageFile(stage, path, text);
process.stdout.write("staged\n");
commitStage(stage, paths);
