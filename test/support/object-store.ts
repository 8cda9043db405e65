/**
 * An object store on the loopback address: s3rver, behind a proxy that injects faults. It checks access keys and times, but no
 * signatures.
 */

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import S3rver from "s3rver";
import { type FaultProxy, faultProxy } from "./fault-proxy.ts";
import type { SiteFiles } from "./publish.ts";
import { type Afterwards, filesBelow, scratchFolder } from "./scratch.ts";

export interface ObjectStore {
  /** For `newspark publish`. */
  address: string;
  environment: Record<string, string>;
  proxy: FaultProxy;
  /** What readers get. */
  fetch(path: string): Promise<string | undefined>;
  /** All objects under the prefix. */
  objects(): SiteFiles;
  /** Of one object, as the server keeps it. */
  headers(path: string): Record<string, string>;
}

const prefix = "www";

export async function objectStore(test: Afterwards): Promise<ObjectStore> {
  const directory = scratchFolder(test);
  const server = new S3rver({
    ...{ address: "127.0.0.1", port: 0, silent: true, directory },
    configureBuckets: [{ name: "portal" }],
  });
  const { port } = await server.run();
  test.after(() => void server.close());
  const proxy = await faultProxy(test, port);
  const endpoint = `http://127.0.0.1:${proxy.port}`;
  const folder = join(directory, "portal", prefix);
  const ending = "._S3rver_object";
  return {
    address: `s3://portal/${prefix}?endpoint=${endpoint}&style=path`,
    environment: { AWS_ACCESS_KEY_ID: "S3RVER", AWS_SECRET_ACCESS_KEY: "S3RVER" },
    proxy,
    async fetch(path) {
      // s3rver writes over a file while it is read, which no real store does, and answers 500 while the file's notes are half
      // written; what its ETag is of was whole.
      for (;;) {
        const answer = await fetch(`http://127.0.0.1:${port}/portal/${prefix}/${path}`);
        const text = await answer.text().catch(() => "");
        if (answer.status === 404) return undefined;
        const isWhole = answer.headers.get("etag") === `"${createHash("md5").update(text).digest("hex")}"`;
        if (answer.ok && isWhole) return text;
      }
    },
    objects() {
      if (!existsSync(folder)) return {};
      const objects = [...filesBelow(folder)].filter(([path]) => path.endsWith(ending));
      return Object.fromEntries(
        objects.map(([path, bytes]) => [path.slice(0, -ending.length), bytes.toString()]),
      );
    },
    headers: (path) => JSON.parse(readFileSync(join(folder, `${path}._S3rver_metadata.json`), "utf8")),
  };
}
