/**
 * IndexNow: one request tells all engines that take part (Bing, Yandex, Naver, Seznam …). That the site is its owner's they see by
 * a file on the site whose name is the key.
 *
 * Source: https://www.indexnow.org/documentation
 */
import { refusedKey, siteFile, unreachableEngine } from "./announce-rules.ts";
import type { AnnouncedSite, Answer, Channel } from "./announcement.ts";
import { type PostOptions, post, type Reply } from "./post.ts";

export const indexNowEndpoint = "https://api.indexnow.org/indexnow";

const mostAtOnce = 10_000;

export function indexNow(site: AnnouncedSite, key: string, endpoint: string, options: PostOptions): Channel {
  return {
    name: "indexNow",
    room: Number.POSITIVE_INFINITY,
    mostAtOnce,
    wants: () => true,
    async push(urls) {
      const body = JSON.stringify({
        host: new URL(site.url).host,
        key,
        keyLocation: `${site.url}/${key}.txt`,
        urlList: urls,
      });
      return answerTo(urls, await post(endpoint, { type: "application/json; charset=utf-8", body }, options));
    },
  };
}

function answerTo(urls: readonly string[], reply: Reply): Answer {
  if ("status" in reply && reply.status >= 200 && reply.status < 300) {
    return { taken: [...urls], room: Number.POSITIVE_INFINITY, problems: [] };
  }
  const because = "fault" in reply ? reply.fault : String(reply.status);
  // Neither key nor host are what the site says.
  const problem = ["403", "422"].includes(because)
    ? refusedKey(siteFile, { because })
    : unreachableEngine(siteFile, { channel: "indexNow", because });
  return { taken: [], room: 0, problems: [problem] };
}
