/** Real servers with the files that Newspark makes for them: all answer alike. */
import { after, before, describe, it } from "node:test";
import { hostPack } from "../../src/hosting/host-pack.ts";
import { assertAnswer } from "../support/assert-answer.ts";
import { missingServer, nginxHasBrotli, type RunningServer, startServer } from "../support/host-servers.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";
import { expectations } from "./expectations.ts";
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
