/** Real servers with the files that Newspark makes for them: all answer alike. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { hostPack } from "../../src/hosting/host-pack.ts";
import {
  type Answer,
  missingServer,
  nginxHasBrotli,
  type RunningServer,
  startServer,
} from "../support/host-servers.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";
import { type Expectation, expectations } from "./expectations.ts";
import { aliases, hostedSite, siteFiles } from "./host-site.ts";

for (const name of ["nginx", "caddy", "apache"] as const) {
  const missing = missingServer(name);
  describe(`${name}, told what to do`, { skip: missing ?? false }, () => {
    const [site, folder] = [scratchFolder({ after }), scratchFolder({ after })];
    let server: RunningServer;
    before(async () => {
      writeFiles(site, siteFiles());
      const pack = hostPack(name, hostedSite, { aliases, brotli: nginxHasBrotli, files: [] });
      server = await startServer(name, folder, { site, pack });
    });
    after(() => server?.stop());

    for (const expected of expectations) {
      const exception = expected.except?.[name];
      if (exception === null) continue;
      const needsBrotli = name === "nginx" && expected.encoding === "br" && !nginxHasBrotli;
      it(`${expected.says}: ${expected.ask}`, {
        skip: needsBrotli && "nginx has no brotli module",
      }, async () => {
        const { accepts, ask: path } = expected;
        const answer = await server.ask(path, accepts === undefined ? {} : { "Accept-Encoding": accepts });
        assertAnswer(answer, exception ? { ...expected, ...exception } : expected);
      });
    }
  });
}

function assertAnswer({ status, headers, body }: Answer, expected: Expectation): void {
  assert.equal(status, expected.status, body.toString());
  assert.equal(headers["location"], expected.location);
  if (expected.status >= 300 && expected.status < 400) return;
  if (expected.type) assert.match(headers["content-type"] ?? "", expected.type);
  if (expected.encoding) assert.equal(headers["content-encoding"], expected.encoding);
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    if (value instanceof RegExp) assert.match(headers[name] ?? "", value, name);
    else assert.equal(headers[name], value ?? undefined, name);
  }
  const decode = { gzip: gunzipSync, br: brotliDecompressSync }[headers["content-encoding"] ?? ""];
  const words = (decode ? decode(body) : body).toString();
  if (expected.body !== undefined) assert.ok(words.includes(expected.body), words);
}
