import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { evidenceIn } from "../../../src/import/healing/evidence.ts";
import { heal } from "../../../src/import/healing/heal.ts";
import type { HealingOptions } from "../../../src/import/healing/healed.ts";
import { healingOptions } from "../../support/healing.ts";
import { articlesIn, foundIn, portalIn } from "./saved-folder.ts";

/** Excerpts of the damaged page that the portal is modelled on: all of its frame, and the ends of its body. */
const frame = `Network
當(dāng)前位置:主頁(yè) > 新聞中心 > 園區(qū)規(guī)劃 >
- 高新院新聞
- 政策解讀
- 高新區(qū)新聞
- 區(qū)域經(jīng)濟(jì)研究
- 經(jīng)濟(jì)開(kāi)發(fā)區(qū)新聞
- 科技創(chuàng)新
- 戰(zhàn)略性新興產(chǎn)業(yè)研究
- 行業(yè)洞見(jiàn)
- 一帶一路新聞
- 智慧城市案例
- 產(chǎn)業(yè)規(guī)劃
- 園區(qū)規(guī)劃
- 智慧城市news
`;
const page = `${frame}忻州市積極推進(jìn)“科創(chuàng)中國(guó)”山西試點(diǎn)城市(園區(qū))建設(shè)
來(lái)源:高新院 achie.org 日期:2022-07-27 點(diǎn)擊:次
7月14—15日,在忻州市科協(xié)和原平市科協(xié)的協(xié)調(diào)對(duì)接下,開(kāi)展入企調(diào)研和技術(shù)服務(wù)。
忻州市科協(xié)主席李俊表示,將以此次活動(dòng)為契機(jī),以?xún)?yōu)異成績(jī)迎接黨的二十大勝利召開(kāi)。
相關(guān)文章推薦:
`;

let options: HealingOptions;
before(async () => {
  options = await healingOptions();
});

const healing = (text: string) => heal(text, options, evidenceIn([text, page], options.toSource)).text;

describe("the reference page, as a crawler kept its text", () => {
  it("gives the section with its thirteen categories in the order of the menu", async () => {
    const { categories } = portalIn(await foundIn({ "portal-page.txt": page }, healing));
    const parent = "columns:新闻中心";
    assert.deepEqual(
      categories.map((category) => [category.key, category.parent, category.hidden]),
      [
        [parent, undefined, undefined],
        ..."高新院新闻 政策解读 高新区新闻 区域经济研究 经济开发区新闻 科技创新 战略性新兴产业研究 行业洞见 一带一路新闻 智慧城市案例 产业规划 园区规划 智慧城市news"
          .split(" ")
          .map((label) => [`${parent} > ${label}`, parent, undefined]),
      ],
    );
  });

  it("gives the article with its title, source, date and category, and no clicks", async () => {
    const [article] = articlesIn(await foundIn({ "portal-page.txt": page }, healing));
    assert.equal(
      article?.title,
      "忻州市積極推進(jìn)“科創(chuàng)中國(guó)”山西試點(diǎn)城市(園區(qū))建設(shè)",
    );
    assert.equal(article.source, "高新院");
    assert.equal(article.date, "2022-07-27");
    assert.equal(article.views, undefined);
    assert.deepEqual(article.categories, ["columns:新闻中心 > 园区规划"]);
    assert.deepEqual(article.aliases, []);
  });

  it("gives the body from its first sentence to its last, as damaged as it came", async () => {
    const [article] = articlesIn(await foundIn({ "portal-page.txt": page }, healing));
    const html = article?.body[0]?.html ?? "";
    assert.match(html, /^<p>7月14—15日,在忻州市科協\(xié\)/);
    assert.match(html, /以\?xún\)\?yōu\)異成績\(jī\)迎接黨的二十大勝利召開\(kāi\)。<\/p>$/);
    assert.equal(html.includes("推薦"), false);
  });

  it("says what stood above the breadcrumb and was left out", async () => {
    const [article] = articlesIn(await foundIn({ "portal-page.txt": page }, healing));
    assert.deepEqual(
      article?.doubts.map(({ kind }) => kind),
      ["lines-above", "source-address"],
    );
    assert.match(article.doubts[0]?.zh ?? "", /Network/);
  });

  it("has its column in common with a sound page", async () => {
    const sound = `<title>澜江边的新园区</title><div>当前位置：<a href="/">主页</a> > <a href="/news/">新闻中心</a> > <a href="/news/guihua/">园区规划</a> ></div>
      <h1>澜江边的新园区</h1><div>来源：高新院 日期：2022-07-28</div><div><p>澜江边的新园区今天开园，第一批企业已经搬进来。</p></div>`;
    const found = await foundIn({ "portal-page.txt": page, "a.html": sound }, healing);
    assert.deepEqual(
      articlesIn(found).map(({ categories }) => categories),
      [["columns:新闻中心 > 园区规划"], ["columns:新闻中心 > 园区规划"]],
    );
    const column = portalIn(found).categories.find(({ key }) => key === "columns:新闻中心 > 园区规划");
    assert.equal(column?.label, "园区规划");
    assert.equal(column.directory, "/news/guihua");
  });
});
