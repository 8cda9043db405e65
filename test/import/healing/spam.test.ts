import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findSpam } from "../../../src/import/healing/spam.ts";
import { spelledOut } from "../../../src/import/healing/spelled-out.ts";

const kinds = (html: string) => findSpam(html).removed.map(({ kind }) => kind);

const left = (html: string) => findSpam(html).html;

function isKept(html: string): void {
  assert.deepEqual(findSpam(html), { html, removed: [] });
}

describe("links to gambling and pornography", () => {
  it("leaves the players of hosts that may stand in a page", () => {
    const player = '<p>宣传片。</p><iframe src="//player.example/v/1"></iframe>';
    assert.deepEqual(findSpam(player, ["player.example"]), { html: player, removed: [] });
    assert.deepEqual(kinds(player), ["frame"]);
    assert.deepEqual(findSpam(player, ["example"]).removed.length, 1);
  });

  it("go with their words, and what they were is told", () => {
    assert.deepEqual(findSpam('<p>园区新闻。<a href="https://x.example/">澳门新葡京官网</a>会议召开。</p>'), {
      html: "<p>园区新闻。会议召开。</p>",
      removed: [{ kind: "spam-link", text: "澳门新葡京官网", address: "https://x.example/" }],
    });
    assert.equal(left('<p>The park.<a href="//x.example">Online Casino</a></p>'), "<p>The park.</p>");
    assert.equal(
      left('<p>新闻<a href="http://x.example">澳 门 葡&#20140;·百&#x200b;家乐</a></p>'),
      "<p>新闻</p>",
    );
  });

  it("go from news of anything else, whatever it says of supervision", () => {
    const link = '<a href="https://x.example/">澳门新葡京官网</a>';
    assert.equal(left(`<p>园区治理环境，规范管理。${link}</p>`), "<p>园区治理环境，规范管理。</p>");
    assert.equal(left(`公安分局入驻园区。<br>${link}<br>违法必究`), "公安分局入驻园区。<br><br>违法必究");
  });

  it("leave the words of an article that were made a link", () => {
    assert.equal(
      left('<p>欢迎<a href="https://www.casino-888.example/">企业代表</a>参会。</p>'),
      "<p>欢迎企业代表参会。</p>",
    );
    assert.equal(left('<a href="https://bet365.example"><img src="a.gif"></a>正文'), "正文");
  });

  it("are told from the links of an article", () => {
    isKept(
      '<p>见<a href="/news/2024/1.html">园区新闻</a>和<a href="https://www.example.gov.cn/">通知</a>。</p>',
    );
    isKept('<p>东亚博览会介绍了<a href="https://a.example/">特色情况</a>，加快三期建设，倡导理性爱国。</p>');
    isKept('<p><a href="https://a.example/">皇冠假日酒店</a>、<a href="https://b.example/">银河科技</a></p>');
  });
});

describe("news of a crackdown", () => {
  it("stays, its links as well", () => {
    isKept("<p>园区公安分局打击网络赌博，查处百家乐、老虎机、六合彩网站12个。</p>");
    isKept(
      '<p>警方通报：<a href="https://www.example.cn/a.html">网上赌场、百家乐网站案</a>一审宣判，教育职工远离赌球。</p>',
    );
    isKept("<h1>打击网络赌博专项行动：取缔棋牌平台，整治色情网站</h1>");
    isKept("<p>The police closed an illegal online casino.</p>");
  });

  it("keeps its words where a link in it leads to such a site", () => {
    assert.equal(
      left('<p>公安机关查处了<a href="https://bet365.example/">网站</a>。</p>'),
      "<p>公安机关查处了网站。</p>",
    );
  });
});

describe("hidden text", () => {
  const hiding = [
    "display:none",
    "visibility: hidden",
    "font-size:0",
    "font-size:1px !important",
    "FONT-SIZE:1pt",
    "color:#fff;background:#FFFFFF",
    "color:rgb(0, 0, 0);background-color:black",
    "position:absolute;left:-9999px",
    "position:fixed;top:-1000em",
    "margin-left:-3000px",
    "text-indent:-9999px",
    "height:0;overflow:hidden",
    "opacity:0",
  ];
  for (const style of hiding) {
    it(`goes: ${style}`, () => {
      const html = `<p>正文。</p><div style="${style}"><p>友情链接</p><a href="https://a.example">代写</a></div><p>结尾。</p>`;
      assert.deepEqual(findSpam(html), {
        html: "<p>正文。</p><p>结尾。</p>",
        removed: [{ kind: "hidden-text", text: "友情链接 代写" }],
      });
    });
  }

  it("goes where a marquee without size or the hidden attribute hides it", () => {
    assert.deepEqual(
      kinds('<marquee width=1 height=1>链接</marquee><div hidden>链接</div><font color="#fff">字</font>'),
      ["hidden-text", "hidden-text"],
    );
  });

  it("goes where white words on the page are a link to another site or spam", () => {
    assert.deepEqual(kinds('<span style="color:white"><a href="https://a.example">代写</a></span>'), [
      "hidden-text",
    ]);
    isKept('<span style="color:white">标题</span>');
    isKept('<td bgcolor="#cc0000"><a style="color:#fff" href="https://a.example">标题</a></td>');
  });

  it("is told from what an editor's program leaves around pictures and readable text", () => {
    isKept('<div style="font-size:0"><img src="/a.jpg" alt="园区"></div>');
    isKept('<div style="font-size:0"><span style="font-size:14px">园区新闻</span></div>');
    isKept('<p style="text-indent:2em;color:#000;background:#fff">园区新闻</p>');
    isKept('<p style="font-size:small;margin-left:-20px">园区新闻</p>');
    isKept('<div style="display:none"></div><p style="font-size:1.2em">园区</p>');
  });

  it("goes alone where readable text stands beside it", () => {
    assert.equal(
      left('<div style="visibility:hidden">藏<b style="visibility:visible">园区新闻</b></div>'),
      '<div style="visibility:hidden"><b style="visibility:visible">园区新闻</b></div>',
    );
  });
});

describe("frames, scripts and lists of keywords", () => {
  it("go, and their addresses are told", () => {
    assert.deepEqual(
      findSpam(
        '<p>甲<script src="//a.example/x.js"></script>乙</p><iframe src="https://b.example/"></iframe>',
      ),
      {
        html: "<p>甲乙</p>",
        removed: [
          { kind: "script", text: "", address: "//a.example/x.js" },
          { kind: "frame", text: "", address: "https://b.example/" },
        ],
      },
    );
    assert.equal(left("正文<script>document.write('<p>x</p>')"), "正文");
  });

  it("go as a list of words, not as a sentence", () => {
    const list = "百家乐,老虎机,时时彩,六合彩";
    assert.deepEqual(kinds(`<p>园区</p><p>${list}</p>`), ["keyword-list"]);
    assert.deepEqual(kinds(`园区<br>${list}<br>新闻`), ["keyword-list"]);
    isKept("<p>文化馆展出老虎机、轮盘等旧物，讲述禁赌历史。</p>");
  });
});

describe("a body", () => {
  it("without spam stays to the letter, however it is written", () => {
    isKept("<P>甲<br/>乙</P>\r\n<p>丙 < 丁 & 戊&nbsp;<p>己<ul><li>庚<li>辛</ul><img src=a.jpg></div>");
  });

  it("that nests deeply is read in time with its length", () => {
    const deep = 3000;
    const html = `${"<b><i>字".repeat(deep)}${'<a href="https://x.example">澳门葡京官网</a>'.repeat(deep)}`;
    assert.equal(findSpam(html).removed.length, deep);
  });
});

describe("a title in entities", () => {
  it("is spelled out", () => {
    assert.equal(spelledOut("&#x6F8C;&#24029;高新区&amp;&#0;&#xD800;"), "澌川高新区&amp;&#0;&#xD800;");
  });
});
