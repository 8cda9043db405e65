/** What is wrong with a value of `content/site.yaml`. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

export const wrongSiteUrl = defineRule<{ value: string }>({
  id: "site/url",
  zh: ({ value }) => ({
    what: `“${shown(value)}”不是网站的完整地址。`,
    why: "规范链接、站点地图和二维码都以它开头。",
    fix: "写成 https://www.example.org 这样的地址，可以带路径，不带 ? 和 #。",
  }),
  en: ({ value }) => ({
    what: `"${shown(value)}" is not the full address of a site.`,
    why: "Canonical links, sitemaps and QR codes begin with it.",
    fix: "Write an address like https://www.example.org, with a path if need be, without ? and #.",
  }),
});

export const wrongTimeZone = defineRule<{ value: string }>({
  id: "site/time-zone",
  zh: ({ value }) => ({
    what: `没有叫“${shown(value)}”的时区。`,
    why: "没有写时区的日期都按它来算。",
    fix: "写 IANA 时区名，例如 timeZone: Asia/Shanghai",
  }),
  en: ({ value }) => ({
    what: `There is no time zone called "${shown(value)}".`,
    why: "Dates without a zone are read in it.",
    fix: "Write the name of an IANA zone, for example timeZone: Asia/Shanghai",
  }),
});

export const wrongPermalink = defineRule<{ value: string }>({
  id: "site/permalink",
  zh: ({ value }) => ({
    what: `“${shown(value)}”不能用作文章的网址格式。`,
    why: "每篇文章的网址都由它生成，要各不相同，而且不能超出网站。",
    fix: "以 / 开头，以 .html 或 / 结尾，一定要有 {slug}；可用的有 {path} {year} {month} {day} {slug}，例如 /{path}/{year}/{slug}.html",
  }),
  en: ({ value }) => ({
    what: `"${shown(value)}" cannot be the pattern of article addresses.`,
    why: "Every article's address is made from it; they must differ and stay inside the site.",
    fix: "Begin with /, end with .html or /, and include {slug}; tokens are {path} {year} {month} {day} {slug}, for example /{path}/{year}/{slug}.html",
  }),
});

export const wrongHost = defineRule<{ value: string }>({
  id: "site/video-host",
  zh: ({ value }) => ({
    what: `“${shown(value)}”不是主机名。`,
    why: "只有列在这里的主机上的视频才能嵌进页面。",
    fix: "只写主机名，例如 player.example.org，不带 https:// 和路径。",
  }),
  en: ({ value }) => ({
    what: `"${shown(value)}" is not the name of a host.`,
    why: "Only videos on the hosts listed here may be embedded.",
    fix: "Write the host alone, for example player.example.org, without https:// and path.",
  }),
});

export const wrongPoliceCode = defineRule<{ value: string }>({
  id: "site/police-code",
  zh: ({ value }) => ({
    what: `公安备案号“${shown(value)}”应当只有数字。`,
    why: "页脚的查询链接用的就是这串数字。",
    fix: "只写备案号里的数字，文字写在 text 里。",
  }),
  en: ({ value }) => ({
    what: `The police registration "${shown(value)}" has to be digits only.`,
    why: "The footer's link looks it up by these digits.",
    fix: "Write the digits alone, and the words under text.",
  }),
});

export const wrongLink = defineRule<{ value: string }>({
  id: "link/form",
  zh: ({ value }) => ({
    what: `“${shown(value)}”不是可用的链接。`,
    why: "读者点了会打不开。",
    fix: "本站的页面以 / 开头，例如 /about/；别的网站写完整地址，以 https:// 开头。",
  }),
  en: ({ value }) => ({
    what: `"${shown(value)}" is not a usable link.`,
    why: "Readers who follow it would get nowhere.",
    fix: "Begin with / for a page of this site, for example /about/, and with https:// for another site.",
  }),
});

export const variantOfSource = defineRule<object>({
  id: "site/variants",
  zh: () => ({
    what: "variants 里的 zh-cn 就是原文自己。",
    why: "原文已经是简体，放在网站的根目录；再做一份，同一篇文章就有了两个网址。",
    fix: "删掉 zh-cn，只写 zh-tw、zh-hk。",
  }),
  en: () => ({
    what: "The variant zh-cn is the source itself.",
    why: "The source is Simplified and stands at the root; a second copy would give every article two addresses.",
    fix: "Delete zh-cn, and keep zh-tw and zh-hk.",
  }),
});

export const wrongIndexNowKey = defineRule<{ value: string }>({
  id: "site/index-now-key",
  zh: ({ value }) => ({
    what: `“${shown(value)}”不能用作 IndexNow 的密钥。`,
    why: "搜索引擎只认 8 到 128 个英文字母、数字或 - 组成的密钥。",
    fix: "自己编一个，例如 indexNow: 3f9c1a7be04d4c52",
  }),
  en: ({ value }) => ({
    what: `"${shown(value)}" cannot be a key for IndexNow.`,
    why: "Search engines take keys of 8 to 128 letters, digits and - only.",
    fix: "Make one up, for example indexNow: 3f9c1a7be04d4c52",
  }),
});
