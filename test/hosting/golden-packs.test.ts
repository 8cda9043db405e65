/** What each host is told of a small portal, as files that can be read; `UPDATE=1` rewrites them. */
import { join } from "node:path";
import { describe, it } from "node:test";
import { hostPack } from "../../src/hosting/host-pack.ts";
import { type HostedSite, hosts, usualHosting } from "../../src/hosting/hosting.ts";
import { assertGolden } from "../support/golden.ts";
import { repository } from "../support/run-newspark.ts";

const site: HostedSite = {
  url: "https://www.lanchuan-park.example",
  basePath: "",
  versions: [{ path: "" }, { path: "/zh-tw" }],
  videoHosts: ["player.example.com"],
  hosting: {
    ...usualHosting,
    redirects: [
      { from: "/plus/list.php?tid=3", to: "/news/yuanqu-guihua/", status: "301" },
      { from: "/zhuanti/2020/", to: "https://old.lanchuan-park.example/2020/", status: "302" },
      { from: "/old/*", to: "/news/:splat", status: "301" },
    ],
    headers: [{ for: "/assets/files/*", set: { "X-Robots-Tag": "noindex" } }],
  },
};

const aliases = [
  { from: "/a/2022/0727/12.html", to: "/news/yuanqu-guihua/2022/shidian.html" },
  { from: "/plus/view.php?aid=12", to: "/news/yuanqu-guihua/2022/shidian.html" },
  { from: "/a/规划/", to: "/news/yuanqu-guihua/2022/shidian.html" },
];

const files = [
  "index.html",
  "feed.xml",
  "news/yuanqu-guihua/2022/shidian.html",
  "search/index.json",
  "search/articles-1.bin",
  "assets/site.0123456789.css",
  "assets/img/0123456789-800.webp",
  "assets/files/0123456789/规划.pdf",
];

describe("the files for a host", () => {
  for (const host of hosts) {
    it(`are as they were read and approved: ${host}`, () => {
      for (const [name, text] of hostPack(host, site, { aliases, brotli: true, files })) {
        assertGolden(text, join(repository, "test/fixtures/hosting", host, name));
      }
    });
  }
});
