/**
 * Baidu's push of links (普通收录): addresses a line each; the answer says how many more it takes today, which may be ten or a
 * hundred thousand, so the newest address goes alone at first. It takes none at all where there are more than it takes.
 *
 * Source: https://ziyuan.baidu.com/college/courseinfo?id=267&page=2 (success, remain, not_same_site, not_valid; error, message)
 */
import * as z from "zod";
import type { Problem } from "../shared/problem.ts";
import { invalidAddress, otherSite, refusedToken, siteFile, unreachableEngine } from "./announce-rules.ts";
import type { AnnouncedSite, Answer, Channel } from "./announcement.ts";
import { type PostOptions, post, type Reply } from "./post.ts";

export const baiduEndpoint = "http://data.zz.baidu.com/urls";

const mostAtOnce = 2000;

const count = z.int().nonnegative();

const answerSchema = z.union([
  z.object({
    success: count,
    remain: count,
    not_same_site: z.array(z.string()).default([]),
    not_valid: z.array(z.string()).default([]),
  }),
  z.object({ error: z.int(), message: z.string() }),
]);

type Understood = z.output<typeof answerSchema>;

/** @param token never told to anybody else, not even in a message */
export function baiduPush(
  { url, versions }: AnnouncedSite,
  token: string,
  endpoint: string,
  options: PostOptions,
): Channel {
  const site = new URL(url).origin;
  const address = `${endpoint}?site=${site}&token=${encodeURIComponent(token)}`;
  const simplified = versions.filter(({ script }) => script === "zh-Hans").map(({ path }) => path);
  const withoutToken = (text: string) =>
    text.replaceAll(token, "…").replaceAll(encodeURIComponent(token), "…");
  const versionOf = (page: string) =>
    versions.find(({ path }) => path !== "" && page.startsWith(`${url}${path}/`))?.path ?? "";
  return {
    name: "baidu",
    room: 1,
    mostAtOnce,
    // What it takes in a day is too little for pages that it hardly ever lists.
    wants: (page) => simplified.length === 0 || simplified.includes(versionOf(page)),
    async push(urls) {
      const reply = await post(address, { type: "text/plain", body: urls.join("\n") }, options);
      return answerTo(urls, reply, { site, withoutToken });
    },
  };
}

interface Speaking {
  site: string;
  withoutToken(text: string): string;
}

function answerTo(urls: readonly string[], reply: Reply, { site, withoutToken }: Speaking): Answer {
  const failed = (because: string): Answer => ({
    taken: [],
    room: 0,
    problems: [unreachableEngine(siteFile, { channel: "baidu", because: withoutToken(because) })],
  });
  if ("fault" in reply) return failed(reply.fault);
  const answer = understood(reply.text);
  if (!answer) return failed(String(reply.status));
  if ("error" in answer) {
    if (/over quota/i.test(answer.message)) return { taken: [], room: 0, isSpent: true, problems: [] };
    if (answer.error >= 500) return failed(`${answer.error} ${answer.message}`);
    const because = withoutToken(`${answer.error} ${answer.message}`);
    return { taken: [], room: 0, problems: [refusedToken(siteFile, { because })] };
  }
  return taken(urls, answer, site);
}

function taken(
  urls: readonly string[],
  answer: Exclude<Understood, { error: number }>,
  site: string,
): Answer {
  const foreign = new Set(answer.not_same_site);
  const invalid = new Set(answer.not_valid);
  const problems: Problem[] = [];
  const [firstForeign] = urls.filter((url) => foreign.has(url));
  if (firstForeign !== undefined) {
    problems.push(otherSite(siteFile, { site, url: firstForeign, count: foreign.size }));
  }
  const unusable = urls.filter((url) => invalid.has(url));
  const [firstInvalid] = unusable;
  if (firstInvalid !== undefined) {
    problems.push(invalidAddress(siteFile, { url: firstInvalid, count: unusable.length }));
  }
  const usable = urls.filter((url) => !foreign.has(url) && !invalid.has(url));
  return {
    taken: [...usable.slice(0, answer.success), ...unusable],
    // What is of another site now is so in the next request as well.
    room: firstForeign === undefined ? answer.remain : 0,
    isSpent: answer.remain === 0,
    problems,
  };
}

function understood(text: string): Understood | undefined {
  try {
    return answerSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
