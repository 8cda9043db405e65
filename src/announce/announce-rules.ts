/** What can come between a portal and a search engine. Nothing of it keeps a site from being published. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";
import type { ChannelName } from "./announcement.ts";

/** Where an editor can do something about it. */
export const siteFile = { file: "content/site.yaml", line: 1, column: 1 };

const names: Record<ChannelName, { zh: string; en: string }> = {
  indexNow: { zh: "IndexNow", en: "IndexNow" },
  baidu: { zh: "百度", en: "Baidu" },
};

export const unreachableEngine = defineRule<{ channel: ChannelName; because: string }>({
  id: "announce/unreachable",
  severity: "warning",
  zh: ({ channel, because }) => ({
    what: `没有推送到${names[channel].zh}（${shown(because)}）。`,
    why: "对方没有回应，或者回应看不懂，所以没有记成推送过的。",
    fix: "不用管它：下次发布会接着推送；总是这样的话，请看看这台机器能不能连上它。",
  }),
  en: ({ channel, because }) => ({
    what: `${names[channel].en} could not be told of new pages (${shown(because)}).`,
    why: "It gave no answer, or one that cannot be understood, so they do not count as told.",
    fix: "Nothing need be done: the next time goes on there. If it stays so, see whether this machine can reach it.",
  }),
});

export const refusedKey = defineRule<{ because: string }>({
  id: "announce/index-now-key",
  severity: "warning",
  zh: ({ because }) => ({
    what: `IndexNow 不认这个站点的密钥（${shown(because)}）。`,
    why: "它会到网站上取“密钥.txt”来核对，取不到或者内容不对就不收。",
    fix: "请先发布网站，让 announce.indexNow 的密钥文件能在网上打开，再推送。",
  }),
  en: ({ because }) => ({
    what: `IndexNow does not know this site's key (${shown(because)}).`,
    why: "It looks for KEY.txt on the site, and takes nothing where the file is missing or says otherwise.",
    fix: "Publish the site first, so that the file of announce.indexNow can be opened, then announce.",
  }),
});

export const refusedToken = defineRule<{ because: string }>({
  id: "announce/baidu-token",
  severity: "warning",
  zh: ({ because }) => ({
    what: `百度不接受推送（${shown(because)}）。`,
    why: "令牌不对，或者站点没有在百度搜索资源平台验证；没有推送任何网址。",
    fix: "请在搜索资源平台“普通收录”里核对接口地址，把其中的 token 放进环境变量 NEWSPARK_BAIDU_TOKEN。",
  }),
  en: ({ because }) => ({
    what: `Baidu does not accept what it is told (${shown(because)}).`,
    why: "The token is wrong, or the site has not been verified at Baidu, so no address was taken.",
    fix: "Compare the interface's address at Baidu's search platform, and put its token into NEWSPARK_BAIDU_TOKEN.",
  }),
});

export const otherSite = defineRule<{ site: string; url: string; count: number }>({
  id: "announce/other-site",
  severity: "warning",
  zh: ({ site, url, count }) => ({
    what: `百度说 ${count} 个网址不属于站点 ${shown(site)}，例如 ${url} 。`,
    why: "带 www 和不带 www、http 和 https 在百度是不同的站点，token 只管其中一个。",
    fix: "请让 content/site.yaml 的 url 和在百度验证的站点一致。",
  }),
  en: ({ site, url, count }) => ({
    what: `Baidu says that ${count} addresses are not of the site ${shown(site)}, ${url} for example.`,
    why: "With and without www, http and https are different sites to Baidu, and a token is for one of them.",
    fix: "Let url in content/site.yaml be the site that was verified at Baidu.",
  }),
});

export const invalidAddress = defineRule<{ url: string; count: number }>({
  id: "announce/invalid-address",
  severity: "warning",
  zh: ({ url, count }) => ({
    what: `百度说 ${count} 个网址不合法，例如 ${url} 。`,
    why: "它不会收录这些网页；再推送也一样，所以不再推送。",
    fix: "多半是网址太长：百度只收 256 个字节以内的，请把文件名改短。",
  }),
  en: ({ url, count }) => ({
    what: `Baidu says that ${count} addresses are not valid, ${url} for example.`,
    why: "It will not list these pages, and to tell it again would change nothing, so it is not told again.",
    fix: "Most likely they are too long, since Baidu takes 256 bytes at most: shorten the file's name.",
  }),
});

export const damagedLedger = defineRule<{ file: string; reason: string }>({
  id: "announce/damaged-ledger",
  severity: "warning",
  zh: ({ file, reason }) => ({
    what: `推送记录 ${shown(file)} 读不懂（${shown(reason)}）。`,
    why: "里面是已经推送过的网址；没有它，这次会从最新的开始重新推送。",
    fix: "不用管它：会写一份新的。",
  }),
  en: ({ file, reason }) => ({
    what: `The record of what was announced, ${shown(file)}, cannot be understood (${shown(reason)}).`,
    why: "It says what engines have been told; without it they are told again, the newest first.",
    fix: "Nothing need be done: a new one is written.",
  }),
});

export const unwritableLedger = defineRule<{ file: string; reason: string }>({
  id: "announce/unwritable-ledger",
  severity: "warning",
  zh: ({ file, reason }) => ({
    what: `推送记录 ${shown(file)} 写不了（${shown(reason)}），所以没有推送。`,
    why: "没有记录就会重复推送，白白用掉每天的配额。",
    fix: "请让 .newspark 文件夹可以写，再运行 newspark announce。",
  }),
  en: ({ file, reason }) => ({
    what: `The record of what was announced, ${shown(file)}, cannot be written (${shown(reason)}), so nothing was announced.`,
    why: "Without it engines would be told the same again, which uses up what they take in a day.",
    fix: "Let the folder .newspark be written to, and run newspark announce.",
  }),
});
