import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { buildSite } from "../../src/build/build-site.ts";
import { hostPackOfPortal } from "../../src/build/host-pack-of-portal.ts";
import { aFoundArticle, aSource, columns, imported } from "../support/found-portal.ts";
import { pagesHost } from "../support/pages-host.ts";
import { reached } from "../support/reached.ts";
import { filesBelow, scratchFolder } from "../support/scratch.ts";

const now = Date.parse("2026-11-25T00:00:00+08:00");

/** Sixty articles over years and columns, each with a text of its own, some of them not for readers. */
const articles = Array.from({ length: 60 }, (_, at) => {
  const id = 1000 + at;
  const year = 2008 + (at % 7);
  return aFoundArticle(id, {
    title: `澜川新闻第${id}号`,
    date: `${year}-0${1 + (at % 9)}-1${at % 9}`,
    categories: [at % 3 === 0 ? "arctype:1" : "arctype:2"],
    body: [
      { html: `<p>这是第${id}号报道，<b>讲的是</b>园区里的一件小事。</p>` },
      ...(at % 10 === 0 ? [{ title: "后续", html: `<p>第${id}号报道还有下文。</p>` }] : []),
    ],
    draft: at % 20 === 7,
    aliases: [`/a/xinwen/${year}/${id}.html`, ...(at % 5 === 0 ? [`/plus/view.php?aid=${id}`] : [])],
  });
});

describe("a portal that has moved", () => {
  const root = scratchFolder({ after });
  const site = join(root, "_site");
  before(async () => {
    await imported(root, aSource(articles, { categories: columns }));
    const { problems } = await buildSite({ root, output: site, now, unpublished: false });
    assert.deepEqual(
      problems.filter(({ severity }) => severity === "error").map(({ file, en }) => `${file} ${en.what}`),
      [],
    );
  });

  it("has every public article on a page, with its title and its words", () => {
    for (const { key, title, draft, categories, date = "" } of articles) {
      const id = key.slice("archives:".length);
      const folder = categories[0] === "arctype:1" ? "xinwen" : "xinwen/guihua";
      const file = join(site, folder, date.slice(0, 4), `${id}.html`);
      assert.equal(existsSync(file), !draft, file);
      if (draft) continue;
      const html = readFileSync(file, "utf8");
      assert.ok(html.includes(title) && html.includes(`这是第${id}号报道，`), file);
    }
  });

  it("has the further pages of long bodies", () => {
    assert.match(readFileSync(join(site, "xinwen/2008/1000_2.html"), "utf8"), /第1000号报道还有下文/);
  });

  it("shows the same article under each of its former addresses, and nothing of a draft", async () => {
    const pack = await hostPackOfPortal(root, "netlify", { now, brotli: false, output: site });
    const files = Object.fromEntries([...filesBelow(site), ...pack.files]);
    const ask = pagesHost("netlify", files);
    for (const { key, aliases, draft } of articles)
      for (const alias of aliases) {
        const html = await reached(ask, alias);
        const words = `这是第${key.slice("archives:".length)}号报道`;
        if (draft) assert.equal(html, undefined, alias);
        else assert.ok(html?.includes(words), alias);
      }
  });
});
