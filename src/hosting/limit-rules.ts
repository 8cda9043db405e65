/** What is wrong with a site that is more than its host takes. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";
import type { Host } from "./hosting.ts";

/** As their owners write them. */
export const hostNames: Record<Host, string> = {
  cloudflare: "Cloudflare Pages",
  netlify: "Netlify",
  nginx: "nginx",
  caddy: "Caddy",
  apache: "Apache",
  "github-pages": "GitHub Pages",
  storage: "对象存储 / object storage",
};

export const unfollowedQueries = defineRule<{ name: string; count: number; first: string }>({
  id: "hosting/queries",
  severity: "warning",
  zh: ({ name, count, first }) => ({
    what: `有 ${count} 条跳转 ${name} 做不了，没有写进去：它认不出地址里 ? 后面的内容，例如 ${shown(first)}。`,
    why: "没有文件可以代替这样的网址，从那里来的读者会看到“页面找不到了”或者别的网页。",
    fix: "把网站放到 nginx、Caddy 或 Apache 上（newspark hosting nginx），它们按整个地址跳转；旧网址没有人再用了，就把它删掉。",
  }),
  en: ({ name, count, first }) => ({
    what: `${name} does not tell addresses apart by what follows the ?, so redirects were left out: ${count}, ${shown(first)} for one.`,
    why: "No file can stand for such an address, so readers who come from there meet the wrong page, or none.",
    fix: "Put the site on nginx, Caddy or Apache (newspark hosting nginx), which go by the whole address; remove the redirect where nobody comes from there any more.",
  }),
});

export const tooManyFiles = defineRule<{ name: string; files: number; most: number }>({
  id: "hosting/files",
  zh: ({ name, files, most }) => ({
    what: `网站有 ${files} 个文件，而 ${name} 最多收 ${most} 个。`,
    why: "上传会被拒绝，网站停在上一次的样子。",
    fix: "少做一个文字版本（variants），每页多列几篇（pageSize），换收费的套餐，或者放到 nginx 或对象存储上。",
  }),
  en: ({ name, files, most }) => ({
    what: `The site has ${files} files, but ${name} takes ${most} at most.`,
    why: "It would refuse the upload, and the site would stay what it was.",
    fix: "Make one script less (variants), list more on a page (pageSize), take a paid plan, or move to nginx or an object storage.",
  }),
});

export const tooLargeFile = defineRule<{ name: string; path: string; size: string; most: string }>({
  id: "hosting/file-size",
  zh: ({ name, path, size, most }) => ({
    what: `文件 ${path} 有 ${size}，而 ${name} 一个文件最多收 ${most}。`,
    why: "上传会被拒绝，网站停在上一次的样子。",
    fix: "把它压小或者拆开；视频放到视频网站上，再把它的主机写进 videoHosts。",
  }),
  en: ({ name, path, size, most }) => ({
    what: `The file ${path} has ${size}, but ${name} takes ${most} a file.`,
    why: "It would refuse the upload, and the site would stay what it was.",
    fix: "Make it smaller or split it; put a film on a video site, whose host goes into videoHosts.",
  }),
});

export const tooLargeSite = defineRule<{ name: string; size: string; most: string }>({
  id: "hosting/size",
  zh: ({ name, size, most }) => ({
    what: `网站一共 ${size}，而 ${name} 最多收 ${most}。`,
    why: "上传会被拒绝，网站停在上一次的样子。",
    fix: "把附件和视频放到对象存储上，或者把整个网站换到别的主机上。",
  }),
  en: ({ name, size, most }) => ({
    what: `The site has ${size}, but ${name} takes ${most} at most.`,
    why: "It would refuse the upload, and the site would stay what it was.",
    fix: "Put attachments and films into an object storage, or move the whole site to another host.",
  }),
});

interface TooManyRedirects {
  name: string;
  /** Those that end in `*` are meant, else those that do not. */
  splat: boolean;
  redirects: number;
  most: number;
  /** Those left out, of which this is the first, and how many of them are led on in which way. */
  left: number;
  first: string;
  lost: number;
  elsewhere: number;
  pages: number;
}

export const tooManyRedirects = defineRule<TooManyRedirects>({
  id: "hosting/redirects",
  severity: "warning",
  zh: ({ name, splat, redirects, most, left, first, lost, elsewhere, pages }) => ({
    what: `${splat ? "以 * 结尾的" : ""}跳转有 ${redirects} 条，而 ${name} 最多用 ${most} 条，没有写进去的有 ${left} 条，从 ${shown(first)} 起。`,
    why: `${[
      lost > 0 ? `其中 ${lost} 条没有网页代替，读者会看到“页面找不到了”` : "",
      elsewhere > 0 ? `${elsewhere} 条是旧网址在别的文字版本里的写法，只有主版本里有网页带路` : "",
      pages > 0 ? `${pages} 条旧网址仍然有网页把读者带到新地址，只是多等一下，搜索引擎也慢一些知道` : "",
    ]
      .filter(Boolean)
      .join("；")}。`,
    fix: "规律相同的旧网址合成一条 /old/*；真有这么多，放到 nginx 上（newspark hosting nginx），多少条都一样快。",
  }),
  en: ({ name, splat, redirects, most, left, first, lost, elsewhere, pages }) => ({
    what: `There are ${redirects} redirects${splat ? " that end in *" : ""}, but ${name} follows ${most} at most, so ${left} were left out, from ${shown(first)} on.`,
    why: [
      lost > 0 ? `For ${lost} of them no page stands, so readers would meet "not found".` : "",
      elsewhere > 0
        ? `${elsewhere} are former addresses as other versions would have them, for which a page stands at the root only.`
        : "",
      pages > 0
        ? `For ${pages} a page still leads readers on, only with a moment's wait, and search engines learn of it later.`
        : "",
    ]
      .filter(Boolean)
      .join(" "),
    fix: "Write addresses of one pattern as one, /old/*; if there really are so many, use nginx (newspark hosting nginx), to which the number does not matter.",
  }),
});

export const manyRedirects = defineRule<{ name: string; redirects: number; advised: number }>({
  id: "hosting/many-redirects",
  severity: "warning",
  zh: ({ name, redirects, advised }) => ({
    what: `有 ${redirects} 条跳转，全都写进去了，而 ${name} 建议超过 ${advised} 条时用 * 合并。`,
    why: "跳转多了，每次发布都要多等，打开网页也可能慢一些。",
    fix: "规律相同的旧网址合成一条 /old/*；真有这么多，放到 nginx 上（newspark hosting nginx），多少条都一样快。",
  }),
  en: ({ name, redirects, advised }) => ({
    what: `There are ${redirects} redirects, all of which are written, but ${name} advises to join them with a * from ${advised} on.`,
    why: "With so many, deploys take longer, and pages may open more slowly.",
    fix: "Write addresses of one pattern as one, /old/*; if there really are so many, use nginx (newspark hosting nginx), to which the number does not matter.",
  }),
});

export const tooManyHeaders = defineRule<{ name: string; rules: number; most: number }>({
  id: "hosting/headers",
  severity: "warning",
  zh: ({ name, rules, most }) => ({
    what: `响应头涉及 ${rules} 个路径，而 ${name} 最多用 ${most} 个。`,
    why: "多出来的不起作用。",
    fix: "用 * 把路径合起来，例如 /papers/*。",
  }),
  en: ({ name, rules, most }) => ({
    what: `The headers are of ${rules} paths, but ${name} follows ${most} at most.`,
    why: "The rest would have no effect.",
    fix: "Write several paths as one with a *, as in /papers/*.",
  }),
});
