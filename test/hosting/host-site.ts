/** A small site as hosts get it, under no build: what they are told about it, and the files. */
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { HostedSite } from "../../src/hosting/hosting.ts";
import { usualHosting } from "../../src/hosting/hosting.ts";
import type { Alias } from "../../src/hosting/redirect-rules.ts";

export const hostedSite: HostedSite = {
  url: "https://www.example.org",
  basePath: "",
  versions: [{ path: "" }, { path: "/zh-tw" }, { path: "/zh-hk" }],
  videoHosts: ["player.example.com"],
  hosting: {
    ...usualHosting,
    hosts: ["nginx"],
    redirects: [
      { from: "/plus/list.php?tid=3", to: "/news/yuanqu/", status: "301" },
      { from: "/special/2020/", to: "https://old.example.org/2020/", status: "302" },
      { from: "/files/nianbao.pdf", to: "/assets/files/nianbao.pdf", status: "301" },
      { from: "/旧闻/", to: "/archive/", status: "308" },
      { from: "/so", to: "/search/?q=园区", status: "302" },
      { from: "/plus/list.php", to: "/news/", status: "301" },
      { from: "/old/yuanqu/map.html", to: "/about/", status: "302" },
      { from: "/old/*", to: "/news/:splat", status: "301" },
      { from: "/bbs/*", to: "https://bbs.example.org/t/:splat", status: "301" },
      { from: "/wap/*", to: "/", status: "302" },
    ],
    headers: [
      { for: "/papers/*", set: { "X-Robots-Tag": "noindex", "cache-control": "no-store" } },
      { for: "/about/", set: { "Referrer-Policy": "no-referrer" } },
      { for: "/*.pdf", set: { "Content-Disposition": "inline" } },
    ],
  },
};

/** As articles have them. */
export const aliases: Alias[] = [
  { from: "/a/2022/0727/12.html", to: "/news/yuanqu/2022/shidian.html" },
  { from: "/a/gaikuang/", to: "/news/yuanqu/2022/shidian.html" },
  { from: "/plus/view.php?aid=12", to: "/news/yuanqu/2022/shidian.html" },
  { from: "/?p=12", to: "/news/yuanqu/2022/shidian.html" },
  { from: "/tags.php?/规划/", to: "/tags/%E8%A7%84%E5%88%92/" },
  { from: "/a/(老)文章,1.html", to: "/news/yuanqu/2022/shidian.html" },
  { from: "/a/waizhan.html", to: "https://other.example.org/" },
];

function page(words: string): string {
  return `<!DOCTYPE html><html lang="zh-Hans"><meta charset="utf-8"><title>${words}</title><p>${words}</p></html>\n`;
}

const moved = (from: string) => page(`本页已经搬家（${from}）`);

const texts: Record<string, string> = {
  "index.html": page("主页"),
  "404.html": page("页面找不到了"),
  "zh-tw/index.html": page("主頁"),
  "zh-tw/404.html": page("頁面找不到了"),
  "zh-hk/404.html": page("頁面找不到了（港）"),
  "news/index.html": page("新闻中心"),
  "news/yuanqu/2022/shidian.html": page("试点启动"),
  "zh-tw/news/yuanqu/2022/shidian.html": page("試點啟動"),
  "tags/规划/index.html": page("标签：规划"),
  "about/index.html": page("关于"),
  "papers/1.html": page("内部文稿"),
  "feed.xml": "<rss/>\n",
  "news/feed.json": "{}\n",
  "sitemaps/articles-1.xml": "<urlset/>\n",
  "search/index.html": page("搜索"),
  "search/index.json": '{"parts":[]}\n',
  "search/articles-1.bin": "terms",
  "views/2022/07.json": "{}\n",
  "assets/site.0123456789.css": "p{margin:0}\n",
  "assets/portal.0123456789.js": "void 0;\n",
  "assets/icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  "assets/files/nianbao.pdf": "%PDF-1.4\n",
  "assets/noto.woff2": "wOF2",
  ".well-known/security.txt": "Contact: mailto:a@example.org\n",
  ".newspark-site": "ours\n",
  "a/2022/0727/12.html": moved("12"),
  "a/gaikuang/index.html": moved("gaikuang"),
  "a/waizhan.html": moved("waizhan"),
};

/** With the compressed forms that a build puts beside two of them. */
export function siteFiles(): Record<string, string | Uint8Array> {
  const compressed = ["news/index.html", "news/yuanqu/2022/shidian.html", "feed.xml"].flatMap((path) => {
    const bytes = Buffer.from(texts[path] ?? "");
    return [
      [`${path}.gz`, gzipSync(bytes)],
      [`${path}.br`, brotliCompressSync(bytes)],
    ];
  });
  return { ...texts, ...Object.fromEntries(compressed) };
}
