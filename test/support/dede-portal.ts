/** The database of an invented park's portal in DedeCMS 5.7: some thirty articles, each for a case of its own. */
import type { Table } from "./dump-writers.ts";

type Values = Record<string, string | number | null>;

function table(name: string, columns: string, numbers: string, rows: Values[]): Table {
  const names = columns.split(" ");
  return {
    name: `dede_${name}`,
    columns: names,
    numbers: numbers.split(" "),
    rows: rows.map((row) => {
      for (const key of Object.keys(row)) if (!names.includes(key)) throw new Error(`${name} has no ${key}`);
      return names.map((column) => {
        const value = row[column];
        return value === undefined
          ? numbers.split(" ").includes(column)
            ? "0"
            : ""
          : value === null
            ? null
            : String(value);
      });
    }),
  };
}

/** Seconds since 1970 UTC of a time in China: `2014-05-06T08:30`. */
const time = (text: string) => Date.parse(`${text}+08:00`) / 1000;

const rule = "{typedir}/{Y}/{M}{D}/{aid}.html";
const lists = "{typedir}/list_{tid}_{page}.html";

const column = (values: Values): Values => ({
  ...{
    sortrank: 50,
    defaultname: "index.html",
    isdefault: 1,
    namerule: rule,
    namerule2: lists,
    channeltype: 1,
  },
  ...values,
});

const columns = [
  column({ id: 1, typename: "新闻中心", typedir: "{cmspath}/a/news", ispart: 1, sortrank: 10 }),
  column({
    id: 2,
    reid: 1,
    topid: 1,
    typename: "园区规划",
    typedir: "{cmspath}/a/yuanqu",
    sortrank: 2,
    description: "澜川高新区的规划与建设",
  }),
  column({
    id: 3,
    reid: 1,
    topid: 1,
    typename: "高新区新闻",
    typedir: "{cmspath}/a/gaoxin",
    sortrank: 1,
    isdefault: 0,
  }),
  column({
    id: 4,
    typename: "园区概况",
    typedir: "/a/about/",
    ispart: 1,
    content: "<p>澜川高新区成立于二〇〇九年。</p>",
    defaultname: "about.html",
  }),
  column({ id: 5, typename: "招商平台", typedir: "http://invest.example.org/", ispart: 2 }),
  column({ id: 6, typename: "内部资料", typedir: "/a/neibu", ishidden: 1, corank: 10 }),
  column({
    id: 7,
    typename: "园区影像",
    typedir: "/a/tuji",
    channeltype: 2,
    namerule: "{typedir}/{aid}/index.html",
  }),
  column({
    id: 8,
    typename: "资料下载",
    typedir: "/a/down",
    channeltype: 3,
    namerule: "{typedir}/{Y}{M}{D}/{cc}.html",
  }),
  column({ id: 9, reid: 99, typename: "合作交流", typedir: "/a/hezuo" }),
  column({ id: 10, typename: "网上调查", typedir: "/a/diaocha", isdefault: -1 }),
  column({ id: 11, typename: "行业洞见", typedir: "/a/dongjian", namerule: "{typedir}/{py}.html" }),
  column({ id: 12, typename: "老目录", typedir: "", namerule: rule, sortrank: 60 }),
];

const article = (id: number, title: string, values: Values = {}): Values => ({
  ...{
    id,
    title,
    typeid: 2,
    typeid2: "0",
    channel: 1,
    ismake: 1,
    flag: null,
    source: "未知",
    writer: "admin",
    mid: 1,
    dutyadmin: 1,
  },
  ...{
    pubdate: time("2014-05-06T08:30"),
    senddate: time("2014-05-05T18:00"),
    sortrank: time("2014-05-06T08:30"),
    click: id,
  },
  ...values,
});

const articles = [
  article(101, "澜川高新区召开规划评审会", {
    source: "澜川日报",
    writer: "林致远",
    description: "会议审议了三项规划。",
    keywords: "规划,评审",
    weight: 1,
  }),
  article(102, "＂三区联动＂方案公布", {
    flag: "h,c",
    keywords: "方案,公布,三区,联动,方案,",
    shorttitle: "三区联动",
  }),
  article(103, "创新大会的一组照片", { flag: "f,p", litpic: "/uploads/140506/1-1405060R0.jpg" }),
  article(104, "A&amp;B 两个片区&quot;换&quot;新颜", { flag: "a,b,s", litpic: "-" }),
  article(105, "招商热线开通", { flag: "j", litpic: "/images/defaultpic.gif" }),
  article(106, "只有属性没有网址的跳转", { flag: "j" }),
  article(107, "填了网址没有属性", {}),
  article(108, "长期置顶的公告", { typeid: 3, sortrank: time("2099-01-01T00:00") }),
  article(109, "置顶七天的通知", { typeid: 3, sortrank: time("2014-05-13T08:30") }),
  article(110, "等待审核的稿件", { arcrank: -1 }),
  article(111, "丢进回收站的稿件", { arcrank: -2 }),
  article(112, "会员才能看的报告", { arcrank: 10 }),
  article(113, "内部栏目里的文件", { typeid: 6 }),
  article(114, "付点阅读的研究报告", { money: 5 }),
  article(115, "不生成静态页的文章", { ismake: -1, typeid: 3 }),
  article(116, "没有栏目的文章", { typeid: 0 }),
  article(117, "栏目已删除的文章", { typeid: 77, typeid2: "2,78" }),
  article(118, "自定义文件名的文章", { filename: "kaigong-yishi" }),
  article(119, "分成三页的长文", { typeid: 3, typeid2: "2" }),
  article(120, "没有正文的文章", {}),
  article(121, "没有日期的文章", { pubdate: 0 }),
  article(122, "园区一日图集", { channel: 2, typeid: 7, litpic: "/uploads/allimg/140601/a_lit.jpg" }),
  article(123, "入园企业登记表", { channel: 3, typeid: 8 }),
  article(124, "产业园重点企业名录", { channel: 17, typeid: 2 }),
  article(131, "自取表名的模型", { channel: 18, typeid: 2 }),
  article(125, "Chip 产业的重庆经验", { typeid: 11 }),
  article(126, "没有目录的栏目里的文章", { typeid: 12 }),
  article(127, "带秒的时间", {
    pubdate: time("2015-12-31T23:59:58"),
    senddate: time("2016-01-01T00:00:01"),
    dutyadmin: 2,
  }),
  article(128, "表里出现两次的文章（旧）", {}),
  article(128, "表里出现两次的文章（新）", {}),
  article(129, "許功蓋的“標題”\\n 與 $ 符號", { source: "誠信網", writer: "李运" }),
  article(130, "不明模型的文章", { channel: 40 }),
  article(201, "二〇一四招商大会", {
    channel: -1,
    typeid: 0,
    ismake: 0,
    litpic: "/uploads/zt.jpg",
    description: "大会全程报道",
  }),
  article(202, "未审核的专题", { channel: -1, typeid: 0, arcrank: -1 }),
];

const bodyOf = (title: unknown) =>
  `<p>${String(title)}：澜川高新区今天发布消息。</p>\r\n<p>“说明”：it's \\ 100%。</p>`;

const bodies: Values[] = articles
  .filter(({ channel, id }, index) => channel === 1 && id !== 120 && articles[index + 1]?.["id"] !== id)
  .map(({ id, title, typeid }) => ({
    aid: id ?? 0,
    typeid: typeid ?? 0,
    body: bodyOf(title),
    userip: "127.0.0.1",
  }))
  .map((row): Values => {
    if (row.aid === 105 || row.aid === 107)
      return { ...row, redirecturl: "http://invest.example.org/hotline" };
    if (row.aid === 119)
      return {
        ...row,
        body: "<p>第一页。</p>#p#副标题#e#<p>第二页。</p><p>#p#重点项目#e#</p><p>第三页。</p>",
      };
    return row;
  })
  .concat([{ aid: 999, typeid: 2, body: "<p>没有标题的正文。</p>" }])
  // Bodies do not come in the order of their articles.
  .toReversed();

/** @param keep leaves out tables */
export function dedePortal(keep: (name: string) => boolean = () => true): Table[] {
  return [
    table("addonarticle", "aid typeid body redirecturl templet userip", "aid typeid", bodies),
    table(
      "addonimages",
      "aid typeid pagestyle maxwidth imgurls row col isrm ddmaxwidth pagepicnum templet userip redirecturl body",
      "aid typeid pagestyle maxwidth row col isrm ddmaxwidth pagepicnum",
      [
        {
          ...{ aid: 122, typeid: 7, body: "<p>从清晨到夜晚。</p>" },
          imgurls:
            "{dede:pagestyle maxwidth='800' value='2'/}\r\n{dede:img ddimg='/uploads/a_lit.jpg' text='清晨的湖' width='800' height='600'} /uploads/a.jpg {/dede:img}\r\n{dede:img ddimg='' text='' width='1' height='1'} /uploads/b.jpg {/dede:img}\r\n",
        },
      ],
    ),
    table(
      "addonsoft",
      "aid typeid filetype language softtype accredit os softrank officialUrl officialDemo softsize softlinks introduce daccess needmoney templet userip redirecturl",
      "aid typeid softrank daccess needmoney",
      [
        {
          ...{
            aid: 123,
            typeid: 8,
            filetype: ".doc",
            softsize: "32 KB",
            introduce: "<p>请填写后交到服务大厅。</p>",
          },
          softlinks:
            "{dede:link islocal='1' text='本地下载'} /uploads/soft/dengji.doc {/dede:link}\r\n{dede:link text='填写示例'} /uploads/soft/shili.pdf {/dede:link}\r\n",
        },
      ],
    ),
    table("addonspec", "aid typeid note templet userip redirecturl", "aid typeid", [
      {
        aid: 201,
        note: "{dede:specnote imgheight=\\'90\\' imgwidth=\\'120\\'\r\n col=\\'1\\' idlist=\\'101,103,112,555\\'\r\n name=\\'要闻\\' noteid=\\'yw\\' isauto=\\'0\\' rownum=\\'10\\'}\r\n<li>[field:title/]</li>\r\n{/dede:specnote}\r\n{dede:specnote idlist='' name='动态' isauto='1' keywords='招商' typeid='3'}x{/dede:specnote}",
      },
    ]),
    table("addon17", "aid typeid body redirecturl templet userip lianxi renshu", "aid typeid renshu", [
      { aid: 124, typeid: 2, body: "<p>共十二家企业。</p>", lianxi: "管委会经发局", renshu: 340 },
    ]),
    // Named by its owner, so that only the models tell that it holds bodies.
    table("zhengce", "aid typeid body redirecturl templet userip", "aid typeid", [
      { aid: 131, typeid: 2, body: "<p>附则另行公布。</p>" },
      { aid: 998, typeid: 2, body: "<p>没有标题的附则。</p>" },
    ]),
    table(
      "addoninfos",
      "aid typeid channel arcrank mid click title body",
      "aid typeid channel arcrank mid click",
      [{ aid: 5, channel: -8, title: "出租厂房", body: "两千平方米" }],
    ),
    table(
      "admin",
      "id usertype userid pwd uname tname email typeid logintime loginip",
      "id usertype logintime",
      [
        { id: 1, userid: "admin", uname: "admin" },
        { id: 2, userid: "bianji", uname: "周敏" },
      ],
    ),
    table(
      "archives",
      "id typeid typeid2 sortrank flag ismake channel arcrank click money title shorttitle color writer source litpic pubdate senddate mid keywords lastpost scores goodpost badpost voteid notpost description filename dutyadmin tackid mtype weight",
      "id typeid sortrank ismake channel arcrank click money pubdate senddate mid lastpost scores goodpost badpost voteid notpost dutyadmin tackid mtype weight",
      articles,
    ),
    table(
      "arctype",
      "id reid topid sortrank typename typedir isdefault defaultname issend channeltype maxpage ispart corank tempindex templist temparticle namerule namerule2 modname description keywords seotitle moresite sitepath siteurl ishidden cross crossid content smalltypes",
      "id reid topid sortrank isdefault issend channeltype maxpage ispart corank moresite ishidden cross",
      columns,
    ),
    table("channeltype", "id nid typename maintable addtable issystem", "id issystem", [
      {
        id: 1,
        nid: "article",
        typename: "普通文章",
        maintable: "#@__archives",
        addtable: "#@__addonarticle",
        issystem: 1,
      },
      {
        id: 2,
        nid: "image",
        typename: "图片集",
        maintable: "#@__archives",
        addtable: "#@__addonimages",
        issystem: 1,
      },
      {
        id: 3,
        nid: "soft",
        typename: "软件",
        maintable: "#@__archives",
        addtable: "#@__addonsoft",
        issystem: 1,
      },
      {
        id: 17,
        nid: "minglu",
        typename: "企业名录",
        maintable: "#@__archives",
        addtable: "#@__addon17",
        issystem: 0,
      },
      {
        id: 18,
        nid: "zhengce",
        typename: "政策",
        maintable: "#@__archives",
        addtable: "#@__zhengce",
        issystem: 0,
      },
      {
        id: -1,
        nid: "spec",
        typename: "专题",
        maintable: "#@__archives",
        addtable: "#@__addonspec",
        issystem: 1,
      },
      {
        id: -8,
        nid: "infos",
        typename: "分类信息",
        maintable: "#@__archives",
        addtable: "#@__addoninfos",
        issystem: -1,
      },
    ]),
    table("feedback", "id aid msg", "id aid", [{ id: 1, aid: 101, msg: "好" }]),
    table(
      "flink",
      "id sortrank url webname msg email logo dtime typeid ischeck",
      "id sortrank dtime typeid ischeck",
      [
        {
          id: 1,
          sortrank: 2,
          url: "http://www.example.gov.cn/",
          webname: "澜川市人民政府",
          typeid: 1,
          ischeck: 2,
        },
        { id: 2, sortrank: 1, url: "http://kjt.example.gov.cn", webname: "省科技厅", typeid: 1, ischeck: 1 },
        {
          id: 3,
          sortrank: 1,
          url: "http://spam.example.com",
          webname: "没有审核的链接",
          typeid: 1,
          ischeck: 0,
        },
      ],
    ),
    table("flinktype", "id typename", "id", [{ id: 1, typename: "政府网站" }]),
    table("sysconfig", "aid varname info groupid type value", "aid groupid", [
      { aid: 1, varname: "cfg_basehost", info: "站点根网址", value: "http://www.lanchuan.example.org/" },
      { aid: 2, varname: "cfg_cmspath", info: "安装目录", value: "" },
      { aid: 7, varname: "cfg_webname", info: "网站名称", value: "澜川高新区" },
      { aid: 711, varname: "cfg_description", info: "站点描述", value: "澜川高新区门户网站" },
    ]),
    table(
      "tagindex",
      "id tag typeid count total weekcc monthcc weekup monthup addtime",
      "id typeid count total weekcc monthcc weekup monthup addtime",
      [
        { id: 1, tag: "招商大会", typeid: 2, count: 1 },
        { id: 2, tag: "5G", typeid: 2, count: 1 },
      ],
    ),
    table("taglist", "tid aid arcrank typeid tag", "tid aid arcrank typeid", [
      { tid: 1, aid: 103, typeid: 2, tag: "招商大会" },
      { tid: 2, aid: 103, typeid: 2, tag: "5G" },
    ]),
  ].filter(({ name }) => keep(name.slice("dede_".length)));
}
