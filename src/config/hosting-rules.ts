/** What is wrong with a value of `hosting` in `content/site.yaml`. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

export const wrongRedirectFrom = defineRule<{ value: string }>({
  id: "hosting/from",
  zh: ({ value }) => ({
    what: `“${shown(value)}”不能作为跳转的起点。`,
    why: "它会写进各种服务器的配置，写错了服务器起不来，或者把整个网站都转走。",
    fix: "写本站的路径，以 / 开头；* 只能放在最后，例如 /old/*；带 ? 的就不能有 *，例如 /plus/list.php?tid=3。",
  }),
  en: ({ value }) => ({
    what: `A redirect cannot begin at "${shown(value)}".`,
    why: "It is written into the configuration of servers, which would not start, or lead the whole site away.",
    fix: "Write a path of this site that begins with /; a * may stand at its end only, as in /old/*, and not beside a ?, as in /plus/list.php?tid=3.",
  }),
});

export const wrongRedirectTo = defineRule<{ value: string }>({
  id: "hosting/to",
  zh: ({ value }) => ({
    what: `跳转不能去“${shown(value)}”。`,
    why: "读者会打不开；:splat 如果紧跟在域名或开头的 / 后面，别人就能借它把读者带到任何网站。",
    fix: "写本站的路径，例如 /news/:splat，或者以 https:// 开头的完整地址；:splat 只能有一个，前面要有文件夹。",
  }),
  en: ({ value }) => ({
    what: `A redirect cannot lead to "${shown(value)}".`,
    why: "Readers would get nowhere; and with :splat right behind a host or the first /, anybody could lead them to any site.",
    fix: "Write a path of this site, as in /news/:splat, or a whole address that begins with https://; one :splat at most, with a folder before it.",
  }),
});

export const splatWithoutStar = defineRule<{ value: string }>({
  id: "hosting/splat",
  zh: () => ({
    what: "to 里有 :splat，而 from 里没有 *。",
    why: ":splat 代表 * 的位置上读者写的东西，没有 * 就没有东西可以放。",
    fix: "from 以 /* 结尾，或者删掉 to 里的 :splat。",
  }),
  en: () => ({
    what: "There is a :splat in to, but no * in from.",
    why: "It stands for what readers write in place of the *.",
    fix: "End from in /*, or delete :splat.",
  }),
});

export const redirectRound = defineRule<{ value: string }>({
  id: "hosting/round",
  zh: () => ({
    what: "这条跳转又回到它自己的起点。",
    why: "浏览器会一直转下去，最后报错，读者什么也看不到。",
    fix: "改 to，让它不在 from 的范围里；或者删掉这条。",
  }),
  en: () => ({
    what: "This redirect leads back to where it begins.",
    why: "Browsers would go round until they give up, and readers would see nothing.",
    fix: "Let to lie outside from, or delete the redirect.",
  }),
});

export const wrongHeaderPath = defineRule<{ value: string }>({
  id: "hosting/header-path",
  zh: ({ value }) => ({
    what: `“${shown(value)}”不是可用的路径。`,
    why: "它说明这些响应头给哪些文件，要写进各种服务器的配置。",
    fix: "以 / 开头，最多一个 *，代表任意内容，例如 /papers/* 或 /*.pdf。",
  }),
  en: ({ value }) => ({
    what: `"${shown(value)}" is not a usable path.`,
    why: "It says which files get the headers, and is written into the configuration of servers.",
    fix: "Begin with /, and write one * at most, for anything, as in /papers/* or /*.pdf.",
  }),
});

export const wrongHeaderName = defineRule<{ value: string }>({
  id: "hosting/header-name",
  zh: ({ value }) => ({
    what: `不能设置响应头“${shown(value)}”。`,
    why: "响应头的名字只有字母、数字和 -；Content-Length 这一类由服务器自己决定，改了浏览器会读错。",
    fix: "改正名字，例如 X-Robots-Tag，或者删掉它。",
  }),
  en: ({ value }) => ({
    what: `The header "${shown(value)}" cannot be set.`,
    why: "A header's name is made of letters, digits and -; those like Content-Length are the server's own, and browsers would misread a file without them.",
    fix: "Correct the name, for example X-Robots-Tag, or delete it.",
  }),
});

export const wrongHeaderValue = defineRule<{ value: string }>({
  id: "hosting/header-value",
  zh: ({ value }) => ({
    what: `响应头的值“${shown(value)}”不能用。`,
    why: "它要写进各种服务器的配置，有些符号在那里有别的意思，配置会出错。",
    fix: "写成一行英文字母、数字和普通标点，不要 \\ $ % ` { }。",
  }),
  en: ({ value }) => ({
    what: `The value "${shown(value)}" cannot be that of a header.`,
    why: "It is written into the configuration of servers, where some signs mean something else.",
    fix: "Write one line of ASCII letters, digits and signs, without \\ $ % ` { }.",
  }),
});

export const wrongContact = defineRule<{ value: string }>({
  id: "hosting/contact",
  zh: ({ value }) => ({
    what: `“${shown(value)}”不是可用的联系方式。`,
    why: "security.txt 里的联系方式是给发现漏洞的人用的，要能点开。",
    fix: "写 mailto:security@example.org，或者以 https:// 开头的网址，或者 tel: 加电话。",
  }),
  en: ({ value }) => ({
    what: `"${shown(value)}" is not a usable contact.`,
    why: "security.txt is for people who have found a weakness, and a contact has to be one that they can follow.",
    fix: "Write mailto:security@example.org, an address that begins with https://, or tel: and a number.",
  }),
});

export const wrongExpiry = defineRule<{ value: string }>({
  id: "hosting/expires",
  zh: ({ value }) => ({
    what: `expires 要写成日期，这里写的是“${shown(value)}”。`,
    why: "security.txt 必须写明联系方式到哪一天为止有效。",
    fix: "写成 2027-06-30 这样的日期，最好不超过一年以后。",
  }),
  en: ({ value }) => ({
    what: `expires has to be a day, but is "${shown(value)}".`,
    why: "security.txt has to say until when its contact holds.",
    fix: "Write a day like 2027-06-30, at best within a year from now.",
  }),
});

export const missingExpiry = defineRule<{ value: string }>({
  id: "hosting/expires",
  zh: () => ({
    what: "写了 contact，却没有写 expires。",
    why: "security.txt 必须写明联系方式到哪一天为止有效，否则没有人会采信。",
    fix: "加上一行，例如 expires: 2027-06-30，最好不超过一年以后；快到期时 check 会提醒。",
  }),
  en: () => ({
    what: "There is a contact, but no expires.",
    why: "security.txt has to say until when its contact holds, or nobody takes it for valid.",
    fix: "Add a line like expires: 2027-06-30, at best within a year from now; check will remind you when it is over.",
  }),
});
