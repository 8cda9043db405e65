/** The schema of `hosting` in `content/site.yaml`. */
import * as z from "zod";
import { hosts, redirectStatuses, usualHosting } from "../hosting/hosting.ts";
import { matchesPattern } from "../hosting/path-pattern.ts";
import {
  missingExpiry,
  redirectRound,
  splatWithoutStar,
  wrongContact,
  wrongExpiry,
  wrongHeaderName,
  wrongHeaderPath,
  wrongHeaderValue,
  wrongRedirectFrom,
  wrongRedirectTo,
} from "./hosting-rules.ts";
import {
  isContact,
  isDay,
  isHeaderName,
  isHeaderPath,
  isHeaderValue,
  isRedirectFrom,
  isRedirectTo,
} from "./hosting-values.ts";
import { checked, described, integer, line, type ValueRule, yesNo } from "./schema-parts.ts";

/** Seconds. */
const year = 31_536_000;

const redirect = z
  .strictObject({
    from: described(checked(line(), wrongRedirectFrom, isRedirectFrom), {
      zh: "旧的路径；可以以 /* 结尾，也可以带 ?，这时整段都要一样。",
      en: "The former path; may end in /*, or have a ?, of which all has to be the same.",
      example: "/plus/list.php?tid=3",
    }),
    to: described(checked(line(), wrongRedirectTo, isRedirectTo), {
      zh: "转到哪里：本站的路径或完整地址；:splat 代表 * 的位置上的内容。",
      en: "Where it leads: a path of this site or a full address; :splat stands for what is in place of the *.",
      example: "/news/",
    }),
    status: described(z.enum(redirectStatuses).default("301"), {
      zh: "状态码：301 和 308 是永久的，302 和 307 是暂时的。",
      en: "The status of the answer: 301 and 308 are for good, 302 and 307 for now.",
      example: "301",
    }),
  })
  .check(
    problemWhere("to", splatWithoutStar, ({ from, to }) => to.includes(":splat") && !from.endsWith("*")),
    problemWhere(
      "to",
      redirectRound,
      ({ from, to }) => isRedirectFrom(from) && matchesPattern(from, to.replace(":splat", "")),
    ),
  );

const header = z.strictObject({
  for: described(checked(line(), wrongHeaderPath, isHeaderPath), {
    zh: "给哪些文件：路径里的一个 * 代表任意内容。",
    en: "For which files: one * in the path stands for anything.",
    example: "/papers/*",
  }),
  set: described(
    z.record(z.string(), checked(line(), wrongHeaderValue, isHeaderValue)).check((context) => {
      for (const name of Object.keys(context.value)) {
        if (isHeaderName(name)) continue;
        const rule: ValueRule = (at) => wrongHeaderName(at, { value: name });
        context.issues.push({ code: "custom", path: [name], params: { rule }, input: context.value });
      }
    }),
    {
      zh: "响应头的名字和值；和系统自己的同名时，以这里为准。",
      en: "Names and values of headers; one that the portal sets itself is replaced.",
      example: "{ X-Robots-Tag: noindex }",
    },
  ),
});

function seconds(zh: string, en: string, usual: number) {
  return described(integer(0, year).default(usual), { zh, en, example: String(usual) });
}

const cache = z.strictObject({
  pages: seconds(
    "网页和其他文件多少秒之内不用再问服务器；0 是每次都问。",
    "Seconds for which a page, or any other file, need not be asked about again; 0 for each time.",
    usualHosting.cache.pages,
  ),
  feeds: seconds("订阅和站点地图。", "The same of feeds and site maps.", usualHosting.cache.feeds),
  search: seconds("搜索索引。", "The same of the search index.", usualHosting.cache.search),
  views: seconds("点击数。", "The same of the numbers of clicks.", usualHosting.cache.views),
});

const security = z
  .strictObject({
    hsts: seconds(
      "多少秒之内浏览器只用 HTTPS 访问；0 是不要求。",
      "Seconds for which browsers come by HTTPS only; 0 asks for nothing.",
      usualHosting.security.hsts,
    ),
    subdomains: described(yesNo().default(false), {
      zh: "所有子域名也只用 HTTPS。",
      en: "The same for every host below this one's name.",
      example: "true",
    }),
    contact: described(z.array(checked(line(), wrongContact, isContact)).default([]), {
      zh: "发现漏洞向谁报告，写进 /.well-known/security.txt。",
      en: "Whom to tell of a weakness of the site, for /.well-known/security.txt.",
      example: '["mailto:security@example.org"]',
      also: ["联系方式"],
    }),
    expires: described(checked(line(), wrongExpiry, isDay).exactOptional(), {
      zh: "联系方式到哪一天为止有效；过了这一天 check 会提醒。",
      en: "The day until which the contact holds; check reminds you once it is over.",
      example: "2027-06-30",
    }),
  })
  .check(
    problemWhere(
      "contact",
      missingExpiry,
      ({ contact, expires }) => contact.length > 0 && expires === undefined,
    ),
  );

export const hosting = z.strictObject({
  hosts: described(z.array(z.enum(hosts)).default([]), {
    zh: "网站放在哪里；有 cloudflare、netlify、apache、github-pages 时，网站里会多出它们要的文件。",
    en: "Where the site is served; for cloudflare, netlify, apache and github-pages their files are put into the site.",
    example: "[nginx]",
    also: ["主机", "host"],
  }),
  redirects: described(z.array(redirect).default([]), {
    zh: "跳转，由服务器来做；文章自己的旧网址写在文章的 aliases 里。",
    en: "Redirects, which the host makes; former addresses of an article stand in its aliases.",
    example: "[{ from: /old/*, to: /news/:splat }]",
    also: ["跳转"],
  }),
  headers: described(z.array(header).default([]), {
    zh: "另外的响应头；后面的优先。",
    en: "Further headers; a later one has the word.",
    example: "[{ for: /papers/*, set: { X-Robots-Tag: noindex } }]",
  }),
  cache: described(cache.default(usualHosting.cache), {
    zh: "浏览器和 CDN 可以把文件留多久；assets 里的文件名字随内容变，一律留一年。",
    en: "For how long browsers and CDNs may keep a file; those of assets, named by their content, stay for a year.",
    also: ["缓存"],
  }),
  security: described(security.default(usualHosting.security), {
    zh: "安全：HTTPS，以及漏洞报告的联系方式。",
    en: "Security: HTTPS, and whom to tell of a weakness.",
    also: ["安全"],
  }),
});

/** A check of several keys together, which are right by themselves. */
function problemWhere<Value>(key: string, rule: ValueRule, isWrong: (value: Value) => boolean) {
  return (context: z.core.ParsePayload<Value>): void => {
    if (!isWrong(context.value)) return;
    context.issues.push({ code: "custom", path: [key], params: { rule }, input: context.value });
  };
}
