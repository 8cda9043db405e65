/** What can be wrong between a portal and its hosts, and is no matter of a single value. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

export const pastContact = defineRule<{ expires: string }>({
  id: "hosting/contact-past",
  severity: "warning",
  zh: ({ expires }) => ({
    what: `security.txt 里的联系方式 ${expires} 就过期了。`,
    why: "过了期，发现漏洞的人就不会再照着它报告。",
    fix: "确认 contact 还有人管，再把 expires 改成一年以内的一天。",
  }),
  en: ({ expires }) => ({
    what: `The contact in security.txt ended on ${expires}.`,
    why: "People who find a weakness no longer go by it then.",
    fix: "Make sure that somebody still reads it, and set expires to a day within a year from now.",
  }),
});

export const queryWithoutHost = defineRule<{ count: number; alias: string }>({
  id: "hosting/query",
  severity: "warning",
  zh: ({ count, alias }) => ({
    what: `有 ${count} 个带 ? 的旧网址（例如 ${shown(alias)}），而选定的主机都不会按 ? 后面的内容跳转。`,
    why: "没有文件可以代替这样的网址，从那里来的读者会看到“页面找不到了”或者主页。",
    fix: "在 site.yaml 的 hosting 里写 hosts: [nginx]（netlify、caddy、apache 也可以），再按 newspark hosting nginx 设置服务器。",
  }),
  en: ({ count, alias }) => ({
    what: `${count} former addresses have a ? (${shown(alias)} for one), but no chosen host redirects by what follows it.`,
    why: "No file can stand for such an address, so readers who come from there meet the wrong page, or none.",
    fix: "Write hosts: [nginx] under hosting in site.yaml (netlify, caddy and apache can do it too), and set the server up with newspark hosting nginx.",
  }),
});

export const noRedirects = defineRule<{ name: string; from: string }>({
  id: "hosting/no-redirects",
  severity: "warning",
  zh: ({ name, from }) => ({
    what: `${name} 不会做 ${shown(from)} 的跳转。`,
    why: "从那里来的读者会看到“页面找不到了”。",
    fix: "换一种主机；只有一个地址时，也可以把它写进某篇文章的 aliases，那里会有网页把读者带走。",
  }),
  en: ({ name, from }) => ({
    what: `${name} cannot redirect from ${shown(from)}.`,
    why: "Readers who come from there would meet nothing.",
    fix: "Choose another host; a single address may also stand among an article's aliases, where a page leads readers on.",
  }),
});

export const redirectFromPage = defineRule<{ from: string }>({
  id: "hosting/redirect-page",
  severity: "warning",
  zh: ({ from }) => ({
    what: `跳转的起点 ${shown(from)} 是本站现有的网页。`,
    why: "跳转在先，这一页就再也打不开了。",
    fix: "删掉这条跳转，或者删掉那一页。",
  }),
  en: ({ from }) => ({
    what: `${shown(from)}, from which a redirect leads, is a page of this site.`,
    why: "The redirect comes first, so nobody could read the page any more.",
    fix: "Delete the redirect, or the page.",
  }),
});

export const redirectToNothing = defineRule<{ to: string; near: string | undefined }>({
  id: "hosting/redirect-dead",
  severity: "warning",
  zh: ({ to, near }) => ({
    what: `跳转去的 ${shown(to)} 在本站没有这个网页。`,
    why: "读者转过去还是打不开。",
    fix: `${near ? `是不是“${shown(near)}”？` : ""}请改正 to。`,
  }),
  en: ({ to, near }) => ({
    what: `A redirect leads to ${shown(to)}, but this site has no such page.`,
    why: "Readers would be led to nothing.",
    fix: `${near ? `Did you mean "${shown(near)}"? ` : ""}Correct to.`,
  }),
});

export const twoDialects = defineRule<object>({
  id: "hosting/two-dialects",
  severity: "warning",
  zh: () => ({
    what: "hosts 里同时有 cloudflare 和 netlify。",
    why: "两家都读 _headers 和 _redirects，写法却不一样；文件是按 Cloudflare 写的，放到 Netlify 上有些不起作用。",
    fix: "只留一家；真要放两处，给另一处单独生成：newspark hosting netlify。",
  }),
  en: () => ({
    what: "hosts names both cloudflare and netlify.",
    why: "Both read _headers and _redirects, but not in the same way; the files are written for Cloudflare, and some of it has no effect on Netlify.",
    fix: "Keep one of them; for the other make files of its own with newspark hosting netlify.",
  }),
});

export const htmlEndings = defineRule<{ permalink: string }>({
  id: "hosting/html-endings",
  severity: "warning",
  zh: ({ permalink }) => ({
    what: `Cloudflare Pages 会去掉网址的 .html，而文章的网址格式是 ${permalink}。`,
    why: "每次打开文章都要多转一次，搜索引擎看到的规范网址和实际的也不一样。",
    fix: "还没有发布过的话，写 permalink: /{path}/{year}/{slug}/；已经发布过的不要改，换一种主机更好。",
  }),
  en: ({ permalink }) => ({
    what: `Cloudflare Pages takes the .html off addresses, but those of articles are ${permalink}.`,
    why: "Each article opens by way of a redirect, and its canonical address is not the one that is shown.",
    fix: "If nothing has been published yet, write permalink: /{path}/{year}/{slug}/; if it has, leave it, and better choose another host.",
  }),
});
