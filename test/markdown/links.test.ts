import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { versionsOf } from "../../src/conversion/version.ts";
import { renderBody } from "../../src/markdown/render-body.ts";
import { bodyContext } from "./portal-fixture.ts";

async function linkOf(markdown: string) {
  const context = bodyContext();
  const site = { ...context.site, versions: versionsOf("zh-Hans", ["zh-tw"]) };
  const { body, problems } = await renderBody(markdown, { ...context, site });
  return {
    href: /<a href="([^"]*)">/.exec(body.pages[0]?.html ?? "")?.[1],
    problems: problems.map(({ rule, line, column, zh }) => `${line}:${column} ${rule} ${zh.fix}`),
  };
}

describe("a link to the portal itself", () => {
  it("is one of its own, with or without the last slash", async () => {
    const url = "https://www.lanchuan-park.example/park";
    assert.deepEqual(await linkOf(`[首页](${url})`), { href: "/park/", problems: [] });
    assert.deepEqual(await linkOf(`[首页](${url}#top)`), { href: "/park/#top", problems: [] });
    assert.deepEqual(await linkOf(`[首页](${url}/)`), { href: "/park/", problems: [] });
    assert.deepEqual(await linkOf(`[首页](${url}?from=a)`), { href: "/park/?from=a", problems: [] });
  });

  it("that only begins like it leads out", async () => {
    const { href } = await linkOf("[别处](https://www.lanchuan-park.example/parking)");
    assert.equal(href, undefined);
  });

  it("is told to leave out the script", async () => {
    assert.deepEqual(await linkOf("见[关于](/zh-tw/about/)"), {
      href: undefined,
      problems: ["8:7 link/version 写成 /about/"],
    });
  });
});

describe("a mark of a page on a stand-alone page or a topic", () => {
  it("makes a heading, with a warning, so that no id stands there twice", async () => {
    const markdown = "## 同名\n\n一[^1]\n\n<!--page: 同名-->\n\n二[^1]\n\n<!--page-->\n\n三\n\n[^1]: 注";
    const { body, problems } = await renderBody(markdown, { ...bodyContext(), onePage: true });
    const [page, ...further] = body.pages;
    assert.deepEqual(further, []);
    assert.deepEqual(
      page?.headings.map(({ id, level }) => [id, level]),
      [
        ["同名", 2],
        ["同名-2", 2],
      ],
    );
    assert.equal(page?.html.match(/id="fn_1"/g)?.length, 1);
    assert.deepEqual(
      problems.map(({ rule, severity, line, zh }) => [rule, severity, line, zh.fix]),
      [
        ["page/single", "warning", 12, "写成 ## 同名"],
        ["page/single", "warning", 16, "删去它。"],
      ],
    );
  });
});
