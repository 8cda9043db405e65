/** The schema of `content/site.yaml`; also the reference of its keys. */

import { IANAZone } from "luxon";
import * as z from "zod";
import { variantCodes } from "../conversion/version.ts";
import { usualHosting } from "../hosting/hosting.ts";
import { isSitePath, isSiteUrl } from "../shared/urls.ts";
import { footer } from "./footer-schema.ts";
import { hosting } from "./hosting-schema.ts";
import { isPermalink } from "./permalink.ts";
import { checked, described, integer, line, paragraph, yesNo } from "./schema-parts.ts";
import {
  wrongHost,
  wrongIndexNowKey,
  wrongLink,
  wrongPermalink,
  wrongSiteUrl,
  wrongTimeZone,
} from "./site-rules.ts";

/** A path of this site, or an address of another one. */
export function linkAddress() {
  return checked(line(), wrongLink, isLink);
}

function isLink(value: string): boolean {
  if (/[\s\\<>"]/.test(value)) return false;
  return isSitePath(value) || (/^https?:\/\/./i.test(value) && URL.canParse(value));
}

const labelledLink = z.strictObject({
  label: described(line(), {
    zh: "显示的文字。",
    en: "The text shown.",
    example: "办事指南",
    also: ["标题", "文字", "name"],
  }),
  url: described(linkAddress(), {
    zh: "本站的路径或完整地址。",
    en: "A path of this site, or a full address.",
    example: "/service/",
    also: ["网址", "链接", "href", "link"],
  }),
});

function proof(engine: string) {
  return described(line().exactOptional(), {
    zh: `${engine} 验证网站所有权的代码，写在首页里。`,
    en: `The code by which ${engine} knows the site's owner, on the home page.`,
    example: "codeva-a1b2c3",
  });
}

const verification = z.strictObject({
  baidu: proof("百度"),
  google: proof("Google"),
  bing: proof("Bing"),
  so360: proof("360"),
  sogou: proof("搜狗"),
  shenma: proof("神马"),
  bytedance: proof("头条"),
});

const announce = z.strictObject({
  indexNow: described(
    checked(line(), wrongIndexNowKey, (value) => /^[A-Za-z0-9-]{8,128}$/.test(value)).exactOptional(),
    {
      zh: "IndexNow 的密钥，自己编一个：8 到 128 个英文字母、数字或 -；网站上会有“密钥.txt”。",
      en: "The key for IndexNow, which you make up: 8 to 128 letters, digits and -; the site gets a file KEY.txt.",
      example: "3f9c1a7be04d4c52",
      also: ["密钥", "key", "indexnow"],
    },
  ),
});

const feeds = z.strictObject({
  items: described(integer(1, 100).default(20), {
    zh: "订阅里有多少篇最新的文章。",
    en: "How many of the newest articles a feed holds.",
    example: "20",
    also: ["篇数"],
  }),
  content: described(z.enum(["summary", "full"]).default("summary"), {
    zh: "订阅里放摘要（summary）还是全文（full）。",
    en: "Whether a feed holds summaries or whole articles.",
    example: "full",
    also: ["内容"],
  }),
});

export const siteSchema = z.strictObject({
  name: described(line(), {
    zh: "网站名称，每一页的标题和页眉都用它。",
    en: "The site's name, in every page's title and header.",
    example: "澜川高新区",
    also: ["网站名称", "名称", "title"],
  }),
  shortName: described(line().exactOptional(), {
    zh: "地方不够时用的简称；不写就用 name。",
    en: "Used where the name is too long; the name itself by default.",
    example: "澜川",
    also: ["简称"],
  }),
  slogan: described(line().exactOptional(), {
    zh: "页眉里名称下面的一句话。",
    en: "A line under the name in the header.",
    example: "向新而行",
    also: ["口号"],
  }),
  description: described(paragraph().default(""), {
    zh: "一两句话介绍网站，给搜索引擎用。",
    en: "A sentence or two about the site, for search engines.",
    example: "发布园区新闻、政策解读和规划。",
    also: ["简介", "描述", "summary"],
  }),
  keywords: described(z.array(line()).default([]), {
    zh: "网站的关键词。",
    en: "The site's keywords.",
    example: "[园区规划, 政策解读]",
    also: ["关键词", "tags"],
  }),
  url: described(checked(line(), wrongSiteUrl, isSiteUrl), {
    zh: "网站的完整地址；带路径时，整个网站放在这个路径下面。",
    en: "The site's full address; with a path the whole site stands under it.",
    example: "https://www.example.org",
    also: ["网址", "baseurl"],
  }),
  timeZone: described(
    checked(line(), wrongTimeZone, (value) => IANAZone.isValidZone(value)).default("Asia/Shanghai"),
    {
      zh: "没有写时区的日期按这个时区来算。",
      en: "The zone of dates that name none.",
      example: "Asia/Shanghai",
      also: ["时区"],
    },
  ),
  script: described(z.enum(["zh-Hans", "zh-Hant"]).default("zh-Hans"), {
    zh: "文章是用简体（zh-Hans）还是繁体（zh-Hant）写的。",
    en: "The script in which articles are written: Simplified or Traditional.",
    example: "zh-Hans",
    also: ["文字"],
  }),
  variants: described(z.array(z.enum(variantCodes)).exactOptional(), {
    zh: "除了原文，网站还要哪些文字的版本：zh-cn 简体，zh-tw 繁體（台灣），zh-hk 繁體（香港）。不写就做另外两种；写 [] 就只有原文。",
    en: "The versions made beside the source: zh-cn Simplified, zh-tw and zh-hk Traditional. All others by default; [] for none.",
    example: "[zh-tw, zh-hk]",
    also: ["繁体", "语言", "languages", "versions"],
  }),
  quotes: described(z.enum(["corner", "curly"]).default("corner"), {
    zh: "繁体版的引号：corner 用「」『』，curly 保留“”‘’。",
    en: "Quotation marks of the Traditional versions: corner 「」 or curly “”.",
    example: "corner",
    also: ["引号"],
  }),
  theme: described(z.enum(["red", "blue"]).default("red"), {
    zh: "网站的主色：红或蓝。",
    en: "The site's main colour.",
    example: "red",
    also: ["主题", "颜色"],
  }),
  permalink: described(checked(line(), wrongPermalink, isPermalink).default("/{path}/{year}/{slug}.html"), {
    zh: "文章的网址格式；可用 {path} {year} {month} {day} {slug}。发布以后不要改。",
    en: "The pattern of article addresses; tokens {path} {year} {month} {day} {slug}. Not to be changed once published.",
    example: "/{path}/{year}/{slug}.html",
    also: ["网址格式"],
  }),
  pageSize: described(integer(1, 200).default(20), {
    zh: "列表一页有多少篇文章。",
    en: "Articles on a page of a list.",
    example: "20",
    also: ["每页"],
  }),
  feeds: described(feeds.default({ items: 20, content: "summary" }), {
    zh: "订阅（RSS、Atom、JSON Feed）：全站、每个栏目、每个专题都有。",
    en: "Feeds (RSS, Atom, JSON Feed) of the site, of each category and of each topic.",
    example: "{ items: 20, content: full }",
    also: ["订阅", "rss"],
  }),
  government: described(yesNo().default(false), {
    zh: "是否政府网站：是的话，每页按《政府网站发展指引》写上网站、栏目和文章标签。",
    en: "Whether this is a government site, whose pages carry the tags of site, column and article.",
    example: "true",
    also: ["政府网站"],
  }),
  sharePictures: described(yesNo().default(false), {
    zh: "没有题图的文章，要不要为分享（微信、微博等）生成一张写有标题的图片。每张要花几十毫秒，只生成一次。",
    en: "Whether articles without a picture get one with their title, for shared links. Each takes some tens of milliseconds, once.",
    example: "true",
    also: ["分享图", "sharePicture", "ogImage"],
  }),
  precompress: described(yesNo().default(false), {
    zh: "要不要在每个网页、样式和脚本旁边放一份压缩好的（.gz 和 .br）。自己的 nginx、Caddy、Apache 用得上，现成的托管平台自己会压缩。",
    en: "Whether pages, styles and scripts have compressed forms beside them (.gz and .br), which nginx, Caddy and Apache can send. Hosts that compress by themselves need none.",
    example: "true",
    also: ["预压缩", "compress", "gzip", "brotli"],
  }),
  verification: described(verification.default({}), {
    zh: "搜索引擎站长平台的验证代码。",
    en: "Codes by which search engines know the site's owner.",
    example: "{ baidu: codeva-a1b2c3 }",
    also: ["站长验证"],
  }),
  announce: described(announce.default({}), {
    zh: "发布以后告诉哪些搜索引擎有新网页。百度的 token 不写在这里，放进环境变量 NEWSPARK_BAIDU_TOKEN。",
    en: "Which search engines are told of new pages. Baidu's token does not belong here but into NEWSPARK_BAIDU_TOKEN.",
    example: "{ indexNow: 3f9c1a7be04d4c52 }",
    also: ["推送"],
  }),
  videoHosts: described(
    z
      .array(checked(line(), wrongHost, (value) => /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value)))
      .default([]),
    {
      zh: "可以嵌入哪些主机上的视频。",
      en: "The hosts from which videos may be embedded.",
      example: "[player.example.org]",
      also: ["视频"],
    },
  ),
  hosting: described(hosting.default(usualHosting), {
    zh: "网站放在哪里，以及要服务器做的事：跳转、响应头、缓存。",
    en: "Where the site is served, and what its hosts are to do: redirects, headers, caching.",
    also: ["托管", "服务器", "deploy"],
  }),
  serviceLinks: described(z.array(labelledLink).default([]), {
    zh: "页眉和页脚里常用的链接。",
    en: "Links to services, shown around every page.",
    example: "[{ label: 办事指南, url: /service/ }]",
  }),
  friendLinks: described(
    z
      .array(
        z.strictObject({
          group: described(line(), { zh: "这一组的名称。", en: "The group's name.", example: "园区单位" }),
          links: described(z.array(labelledLink), {
            zh: "这一组的链接。",
            en: "The group's links.",
            example: "[{ label: 研究院, url: https://institute.example.org/ }]",
          }),
        }),
      )
      .default([]),
    {
      zh: "友情链接，一组一组地列出。",
      en: "Links to friends (友情链接), in groups.",
      example: "[{ group: 园区单位, links: [{ label: 研究院, url: https://institute.example.org/ }] }]",
      also: ["友情链接"],
    },
  ),
  footer: described(footer.default({ ipv6: false }), {
    zh: "页脚：主办单位、备案号和联系方式。",
    en: "The footer: who runs the site, its registrations and how to reach it.",
    also: ["页脚"],
  }),
});
