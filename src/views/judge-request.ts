/** What a request is to the counts: a page read by a person, or why not. */
import type { Site } from "../config/site.ts";
import { decoded } from "../shared/urls.ts";
import { articleSlugFinder } from "./article-addresses.ts";
import { hostOf, otherSiteFinder } from "./hosts.ts";
import { looksFurther, pagePath } from "./page-path.ts";
import type { Request } from "./request.ts";
import { robotFinder } from "./robots.ts";

export type Verdict =
  | { kind: "view"; path: string }
  | { kind: "robot" }
  /** A person asked for a page that is not there. */
  | { kind: "missing"; path: string }
  /** Another site of the same server was asked. */
  | { kind: "elsewhere" }
  /** A picture, a form, a redirect, a further page of a body. */
  | { kind: "other" };

export function requestJudge(
  site: Pick<Site, "url" | "basePath" | "permalink">,
): (request: Request) => Verdict {
  const basePath = decoded(site.basePath);
  const isElsewhere = otherSiteFinder(hostOf(site.url));
  const slugOf = articleSlugFinder(site.permalink);
  const isRobot = robotFinder();
  /** Further pages of a long body are not the article read once more. */
  const isFurther = (path: string) => looksFurther(path) && slugOf(path) === undefined;
  return ({ host, method, status, target, agent }) => {
    if (host !== "" && isElsewhere(host)) return { kind: "elsewhere" };
    const answered = status === 200 || status === 304;
    if (method !== "GET" || (!answered && status !== 404)) return { kind: "other" };
    const path = pagePath(target, basePath);
    if (path === undefined || (answered && isFurther(path))) return { kind: "other" };
    if (agent !== undefined && isRobot(agent)) return answered ? { kind: "robot" } : { kind: "other" };
    return answered ? { kind: "view", path } : { kind: "missing", path };
  };
}
