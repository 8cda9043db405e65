import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { robotFinder } from "../../src/views/robots.ts";

const isRobot = robotFinder();
const android =
  "Mozilla/5.0 (Linux; Android 10; HLK-AL00; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/75.0.3770.156 Mobile Safari/537.36";
const iphone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 14_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148";

describe("a reader in an app of a phone", () => {
  const apps = {
    今日头条: `${android} JsSdk/2 NewsArticle/8.2.0 NetType/wifi (NewsLite 8.2.0)`,
    "今日头条 on an iPhone": `${iphone} NewsArticle/8.2.0.18 JsSdk/2.0 NetType/WIFI (News 8.2.0 14.400000)`,
    "今日头条 without a browser's name":
      "News 8.2.0 rv:8.2.0.14 (iPhone; iOS 14.4; zh_CN) Cronet NewsArticle",
    腾讯新闻: `${android} qqnews/6.8.20`,
    搜狐新闻: `${iphone} SohuNews/6.8`,
    搜狗: `${android} SogouMSE,SogouMobileBrowser/5.22.8`,
    微信: `${iphone} MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN`,
  };
  for (const [app, agent] of Object.entries(apps))
    it(`is a person: ${app}`, () => assert.equal(isRobot(agent), false));
});

describe("a robot", () => {
  const robots = {
    Bytespider: `${android} (compatible; Bytespider; spider-feedback@bytedance.com)`,
    "Bytespider as 今日头条": `${android} JsSdk/2 NewsArticle/8.2.0 Bytespider`,
    "Googlebot on a phone":
      "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/41.0.2272.96 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "搜狗's spider": "Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)",
    "a fetcher of news": "Mozilla/5.0 (compatible; SomeNews/1.0; Windows NT 10.0)",
    nobody: "",
  };
  for (const [name, agent] of Object.entries(robots))
    it(`is told: ${name}`, () => assert.equal(isRobot(agent), true));
});
