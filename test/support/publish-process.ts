/** A publish in a process of its own, to be killed while it is at it: `ROOT TARGET [PACE]`, options as JSON. */
import { join } from "node:path";
import { usualHosting } from "../../src/hosting/hosting.ts";
import { openTarget } from "../../src/publish/open-target.ts";
import { publishSite } from "../../src/publish/publish-site.ts";

const [, , root = "", address = "", pace = ""] = process.argv;
const target = await openTarget(address, {
  ...{ root, keep: 2, environment: process.env, clock: Date.now, hosting: usualHosting },
  ...(pace !== "" && { pace: JSON.parse(pace) }),
});
process.stdout.write("begins\n");
await publishSite({ root, site: join(root, "_site"), target, onProgress: () => process.stdout.write(".") });
process.stdout.write("ends\n");
