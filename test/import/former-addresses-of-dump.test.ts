/** A dump moved, built and put on a host: whoever asks for an address of the former portal comes to the page that it was of. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { buildSite } from "../../src/build/build-site.ts";
import { hostPackOfPortal } from "../../src/build/host-pack-of-portal.ts";
import { openDedecmsDump } from "../../src/import/dedecms/dedecms-source.ts";
import type { FoundArticle, FoundPortal } from "../../src/import/found/found.ts";
import { openSource } from "../../src/import/open-source.ts";
import { dedePortal } from "../support/dede-portal.ts";
import { dialects } from "../support/dump-writers.ts";
import { imported } from "../support/found-portal.ts";
import { type Ask, missingServer, type RunningServer, startServer } from "../support/host-servers.ts";
import { pagesHost } from "../support/pages-host.ts";
import { reached } from "../support/reached.ts";
import { readableWords } from "../support/readable-words.ts";
import { filesBelow, scratchFolder, writeFiles } from "../support/scratch.ts";

const now = Date.parse("2026-11-25T00:00:00+08:00");

/** What stands on a page, when it is not the sentence that most of the dump's articles have. */
const words: Record<string, RegExp> = {
  119: /第一页。/,
  122: /从清晨到夜晚。/,
  123: /请填写后交到服务大厅。/,
  124: /共十二家企业。/,
  131: /附则另行公布。/,
};

const wordsOf = ({ key }: FoundArticle) => words[key.slice("archives:".length)] ?? /今天发布消息/;

function headingOf(html: string): string {
  const [, heading = ""] = /<h1\b[^>]*>(.*?)<\/h1>/s.exec(html) ?? [];
  return readableWords(heading).trim();
}

describe("a dump that has moved to another host", () => {
  const [root, folder, empty] = [
    scratchFolder({ after }),
    scratchFolder({ after }),
    scratchFolder({ after }),
  ];
  const site = join(root, "_site");
  const articles: FoundArticle[] = [];
  let portal: FoundPortal;
  const asks = new Map<string, Ask>();
  let server: RunningServer | undefined;

  before(async () => {
    const dump = dialects[0]?.write(dedePortal(), "gbk") ?? {};
    writeFiles(folder, dump);
    const paths = Object.keys(dump).map((name) => join(folder, name));
    await imported(root, async function* () {}, { open: openSource("dedecms", paths) });
    const { source, close } = openDedecmsDump(paths, { timeZone: "Asia/Shanghai" });
    for await (const found of source()) {
      if (found.kind === "portal") portal = found.portal;
      if (found.kind === "article") articles.push(found.article);
    }
    await close?.();
    const { problems } = await buildSite({ root, output: site, now, unpublished: false });
    assert.deepEqual(
      problems.filter(({ severity }) => severity === "error"),
      [],
    );
    const packOf = async (host: "netlify" | "nginx") =>
      (await hostPackOfPortal(root, host, { now, brotli: false, output: site })).files;
    const files = Object.fromEntries(filesBelow(site));
    asks.set("netlify", pagesHost("netlify", { ...files, ...Object.fromEntries(await packOf("netlify")) }));
    if (missingServer("nginx") === undefined) {
      server = await startServer("nginx", empty, { site, pack: await packOf("nginx") });
      asks.set("nginx", server.ask);
    }
  });
  after(() => server?.stop());

  /** Addresses under which a reader does not find a page of this heading with these words, by the host that was asked. */
  async function missed(wanted: readonly { alias: string; heading: string; words?: RegExp }[]) {
    const found: string[] = [];
    for (const [host, ask] of asks)
      for (const { alias, heading, words = /./ } of wanted) {
        const html = await reached(ask, alias);
        const shown = html === undefined ? "nothing" : headingOf(html);
        if (html === undefined || shown !== heading || !words.test(html))
          found.push(`${host} ${alias}: ${shown}`);
      }
    return found;
  }

  it("shows every public article under each of its former addresses", async () => {
    const open = articles.filter(
      ({ draft, date, redirect, body }) => !draft && date && !redirect && body.length > 0,
    );
    assert.ok(open.length > 15);
    const wanted = open.flatMap((article) => {
      const { key, aliases } = article;
      assert.ok(aliases.some((alias) => alias.includes("?")) && aliases.length > 1, key);
      return aliases.map((alias) => ({ alias, heading: article.title, words: wordsOf(article) }));
    });
    assert.deepEqual(await missed(wanted), []);
  });

  it("shows the list, the page or the topic under each former address of a column", async () => {
    const shown = portal.categories.filter(({ hidden }) => !hidden);
    assert.ok(shown.some(({ aliases }) => aliases.some((alias) => alias.includes("?tid="))));
    const wanted = [...shown, ...portal.topics].flatMap((one) =>
      one.aliases.map((alias) => ({ alias, heading: "title" in one ? one.title : one.label })),
    );
    assert.deepEqual(await missed(wanted), []);
  });
});
