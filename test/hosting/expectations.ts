/** What readers get from a host, whichever it is: asked for an address, it answers so. */
import type { Host } from "../../src/hosting/hosting.ts";

export interface Expectation {
  says: string;
  ask: string;
  accepts?: string;
  status: number;
  location?: string;
  /** Of the media type. */
  type?: RegExp;
  encoding?: string;
  /** By name in small letters; null where there is none. */
  headers?: Record<string, string | RegExp | null>;
  /** Words of the body, once it is decompressed. */
  body?: string;
  /** Hosts that cannot do it, and what they do instead; nothing is asked of one with null. */
  except?: Partial<Record<Host, { status: number; location?: string } | null>>;
}

const forEver = "public, max-age=31536000, immutable";
const askEachTime = "public, max-age=0, must-revalidate";
const article = "/news/yuanqu/2022/shidian.html";
/** Cloudflare Pages has no queries in its rules. */
const noQuery = { cloudflare: { status: 404 } };

export const expectations: Expectation[] = [
  {
    says: "the home page is shown",
    ask: "/",
    status: 200,
    type: /^text\/html; ?charset=utf-8$/i,
    body: "主页",
  },
  {
    says: "a folder's page is shown",
    ask: "/news/",
    status: 200,
    body: "新闻中心",
    headers: { "cache-control": askEachTime },
  },
  { says: "a version's home page is shown", ask: "/zh-tw/", status: 200, body: "主頁" },
  {
    says: "an address with Chinese letters is shown",
    ask: "/tags/%E8%A7%84%E5%88%92/",
    status: 200,
    body: "标签：规划",
  },
  {
    says: "an article is shown",
    ask: article,
    status: 200,
    body: "试点启动",
    type: /^text\/html; ?charset=utf-8$/i,
    headers: { "cache-control": askEachTime },
    except: { cloudflare: { status: 308, location: article.replace(".html", "") } },
  },
  {
    says: "a folder without its slash gets it, on the host that was asked",
    ask: "/news",
    status: 301,
    location: "/news/",
    except: {
      caddy: { status: 308, location: "/news/" },
      cloudflare: { status: 308, location: "/news/" },
    },
  },
  {
    says: "a folder without an index is not listed",
    ask: "/news/yuanqu/",
    status: 404,
    body: "页面找不到了",
  },

  { says: "a former address leads on for good", ask: "/a/2022/0727/12.html", status: 301, location: article },
  {
    says: "a former address leads on with what a messenger hung on to it",
    ask: "/a/2022/0727/12.html?from=timeline",
    status: 301,
    location: `${article}?from=timeline`,
  },
  { says: "a former folder leads on", ask: "/a/gaikuang/", status: 301, location: article },
  {
    says: "a former address leads on in its version",
    ask: "/zh-tw/a/2022/0727/12.html",
    status: 301,
    location: `/zh-tw${article}`,
  },
  {
    says: "a former address with signs and Chinese letters leads on",
    ask: "/a/(%E8%80%81)%E6%96%87%E7%AB%A0,1.html",
    status: 301,
    location: article,
  },
  {
    says: "a former address leads to another site",
    ask: "/zh-hk/a/waizhan.html",
    status: 301,
    location: "https://other.example.org/",
  },
  {
    says: "a former address with a query leads on",
    ask: "/plus/view.php?aid=12",
    status: 301,
    location: article,
    except: noQuery,
  },
  {
    says: "a former address with more to its query does not",
    ask: "/plus/view.php?aid=12&dopost=del",
    status: 404,
    except: { netlify: null },
  },
  { says: "a former address with another query does not", ask: "/plus/view.php?aid=1", status: 404 },
  { says: "a former address without its query does not", ask: "/plus/view.php", status: 404 },
  {
    says: "a former address that is the home page with a query leads on",
    ask: "/?p=12",
    status: 301,
    location: article,
    except: { cloudflare: { status: 200 } },
  },
  {
    says: "a query with Chinese letters and without names leads on",
    ask: "/tags.php?/%E8%A7%84%E5%88%92/",
    status: 301,
    location: "/tags/%E8%A7%84%E5%88%92/",
    except: { ...noQuery, netlify: { status: 404 } },
  },

  {
    says: "a list of the old system leads on",
    ask: "/plus/list.php?tid=3",
    status: 301,
    location: "/news/yuanqu/",
    except: { cloudflare: { status: 301, location: "/news/?tid=3" } },
  },
  {
    says: "a list whose number is not known leads on by its path alone",
    ask: "/plus/list.php?tid=4",
    status: 301,
    location: "/news/?tid=4",
  },
  {
    says: "a whole address has the word before what begins like it, whatever their statuses",
    ask: "/old/yuanqu/map.html",
    status: 302,
    location: "/about/",
  },
  {
    says: "a redirect for now says so",
    ask: "/special/2020/",
    status: 302,
    location: "https://old.example.org/2020/",
  },
  {
    says: "a redirect to a file is the same in each version",
    ask: "/zh-tw/files/nianbao.pdf",
    status: 301,
    location: "/assets/files/nianbao.pdf",
  },
  {
    says: "a redirect from Chinese letters works",
    ask: "/%E6%97%A7%E9%97%BB/",
    status: 308,
    location: "/archive/",
  },
  {
    says: "a target with a query of its own keeps it",
    ask: "/so",
    status: 302,
    location: "/search/?q=%E5%9B%AD%E5%8C%BA",
  },
  {
    says: "what stands for the star is taken along",
    ask: "/old/2020/tu.html",
    status: 301,
    location: "/news/2020/tu.html",
  },
  {
    says: "what stands for the star stays encoded",
    ask: "/old/%E8%A7%84%E5%88%92%0d%0aX-Evil:1",
    status: 301,
    location: "/news/%E8%A7%84%E5%88%92%0d%0aX-Evil:1",
    headers: { "x-evil": null },
  },
  { says: "a star takes nothing along as well", ask: "/old/", status: 301, location: "/news/" },
  {
    says: "a star leads on in its version, with the query",
    ask: "/zh-tw/old/x.html?a=1",
    status: 301,
    location: "/zh-tw/news/x.html?a=1",
  },
  {
    says: "a star leads to another host, and never to one that the reader names",
    ask: "/bbs//evil.example/",
    status: 301,
    location: "https://bbs.example.org/t//evil.example/",
    except: { apache: null },
  },
  { says: "a star may lead everybody to one page", ask: "/wap/article.php", status: 302, location: "/" },

  {
    says: "what is not there is said in words",
    ask: "/nowhere.html",
    status: 404,
    type: /^text\/html; ?charset=utf-8$/i,
    body: "页面找不到了",
    headers: { "cache-control": askEachTime, "x-content-type-options": "nosniff" },
  },
  {
    says: "what is not there is said in the reader's script",
    ask: "/zh-tw/nowhere/x",
    status: 404,
    body: "頁面找不到了",
  },
  {
    says: "what is not there is said in the reader's own version",
    ask: "/zh-hk/nowhere.html",
    status: 404,
    body: "頁面找不到了（港）",
  },
  {
    says: "what is not among the assets is not kept for ever",
    ask: "/assets/gone.css",
    status: 404,
    body: "页面找不到了",
    headers: { "cache-control": askEachTime },
    except: { cloudflare: null, netlify: null },
  },
  {
    says: "Newspark's own files are hidden",
    ask: "/.newspark-site",
    status: 404,
    except: { cloudflare: null, netlify: null },
  },

  {
    says: "security.txt is shown",
    ask: "/.well-known/security.txt",
    status: 200,
    type: /^text\/plain; ?charset=utf-8$/i,
  },
  {
    says: "a style is kept for ever",
    ask: "/assets/site.0123456789.css",
    status: 200,
    type: /^text\/css/,
    headers: { "cache-control": forEver, "cross-origin-resource-policy": "cross-origin" },
  },
  {
    says: "a script has its type",
    ask: "/assets/portal.0123456789.js",
    status: 200,
    type: /^(text|application)\/javascript/,
    headers: { "cache-control": forEver },
  },
  { says: "a drawing has its type", ask: "/assets/icon.svg", status: 200, type: /^image\/svg\+xml/ },
  { says: "a font has its type", ask: "/assets/noto.woff2", status: 200, type: /^font\/woff2$/ },
  {
    says: "a file has its type, and the portal's own header",
    ask: "/assets/files/nianbao.pdf",
    status: 200,
    type: /^application\/pdf$/,
    headers: { "content-disposition": "inline", "cache-control": forEver },
  },
  {
    says: "a feed has its type and its time",
    ask: "/feed.xml",
    status: 200,
    type: /^(application|text)\/xml/,
    headers: { "cache-control": "public, max-age=600, must-revalidate" },
  },
  {
    says: "a feed in JSON has its type and its time",
    ask: "/news/feed.json",
    status: 200,
    type: /^application\/json/,
    headers: { "cache-control": "public, max-age=600, must-revalidate" },
  },
  {
    says: "a site map has its time",
    ask: "/sitemaps/articles-1.xml",
    status: 200,
    type: /^(application|text)\/xml/,
    headers: { "cache-control": "public, max-age=600, must-revalidate" },
  },
  {
    says: "the search page is a page",
    ask: "/search/",
    status: 200,
    headers: { "cache-control": askEachTime },
  },
  {
    says: "the search index has its time",
    ask: "/search/index.json",
    status: 200,
    type: /^application\/json/,
    headers: { "cache-control": "public, max-age=300, must-revalidate" },
  },
  {
    says: "a part of the search index has its time and its type",
    ask: "/search/articles-1.bin?4f2a",
    status: 200,
    type: /^application\/octet-stream$/,
    headers: { "cache-control": "public, max-age=300, must-revalidate" },
  },
  {
    says: "clicks have their time",
    ask: "/views/2022/07.json",
    status: 200,
    headers: { "cache-control": "public, max-age=600, must-revalidate" },
  },
  {
    says: "a page is safe",
    ask: "/news/",
    status: 200,
    headers: {
      "content-security-policy":
        "default-src 'self'; img-src 'self' data:; media-src 'self'; frame-src https://player.example.com; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
      "strict-transport-security": "max-age=31536000",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
      "permissions-policy": /^browsing-topics=\(\), camera=\(\)/,
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "x-robots-tag": null,
    },
  },
  {
    says: "a header of the portal's own takes the place of Newspark's",
    ask: "/about/",
    status: 200,
    headers: { "referrer-policy": "no-referrer", "x-content-type-options": "nosniff" },
  },
  {
    says: "headers of a folder are those of its files",
    ask: "/papers/1.html",
    status: 200,
    headers: { "x-robots-tag": "noindex", "cache-control": "no-store" },
    except: { cloudflare: null },
  },

  {
    says: "a page comes in its small form",
    ask: article,
    accepts: "gzip",
    status: 200,
    encoding: "gzip",
    body: "试点启动",
    type: /^text\/html; ?charset=utf-8$/i,
    headers: { vary: /accept-encoding/i, "cache-control": askEachTime, "content-language": null },
    except: { cloudflare: null, netlify: null },
  },
  {
    says: "a page comes in its smallest form",
    ask: article,
    accepts: "gzip, br",
    status: 200,
    encoding: "br",
    body: "试点启动",
    type: /^text\/html; ?charset=utf-8$/i,
    headers: { "content-language": null },
    except: { cloudflare: null, netlify: null },
  },
  {
    says: "a folder's page comes in its small form",
    ask: "/news/",
    accepts: "gzip",
    status: 200,
    encoding: "gzip",
    body: "新闻中心",
    headers: { "cache-control": askEachTime },
    except: { cloudflare: null, netlify: null },
  },
  {
    says: "a feed comes in its small form with its type and time",
    ask: "/feed.xml",
    accepts: "br",
    status: 200,
    encoding: "br",
    type: /^(application|text)\/xml/,
    headers: { "cache-control": "public, max-age=600, must-revalidate" },
    except: { cloudflare: null, netlify: null },
  },
  {
    says: "what has no small form comes as it is",
    ask: "/about/",
    accepts: "gzip, br",
    status: 200,
    body: "关于",
    headers: { "content-encoding": null },
  },
];
