/**
 * A publish in a process of its own, to be killed while it is at it: `ROOT TARGET PACE FILES`. The pace is JSON or empty; after so many
 * files it kills itself, where the number is none too large.
 */
import { join } from "node:path";
import { usualHosting } from "../../src/hosting/hosting.ts";
import { openTarget } from "../../src/publish/open-target.ts";
import { publishSite } from "../../src/publish/publish-site.ts";

const [, , root = "", address = "", pace = "", files = ""] = process.argv;
const target = await openTarget(address, {
  ...{ root, keep: 2, environment: process.env, clock: Date.now, hosting: usualHosting },
  ...(pace !== "" && { pace: JSON.parse(pace) }),
});
process.stdout.write("begins\n");
const onProgress = (done: number) => {
  process.stdout.write(".");
  if (done === Number(files)) process.kill(process.pid, "SIGKILL");
};
await publishSite({ root, site: join(root, "_site"), target, onProgress });
process.stdout.write("ends\n");
