/** What a request is to the counts: a page read by a person, or why not. */
import { isbot } from "isbot";
import { ownCopy } from "../shared/own-copy.ts";
import { isFurtherPage, pagePath } from "./page-path.ts";
import type { Request } from "./request.ts";

export type Verdict =
  | { kind: "view"; path: string }
  | { kind: "robot" }
  /** A person asked for a page that is not there. */
  | { kind: "missing"; path: string }
  /** A picture, a form, a redirect, a further page of a body. */
  | { kind: "other" };

/** Agents whose nature is remembered; a portal's readers have some thousands. */
const mostAgents = 20_000;

/** What tells a robot stands in the beginning. Characters. */
const longestAgent = 1000;

export function requestJudge(basePath: string): (request: Request) => Verdict {
  let robots = new Map<string, boolean>();
  const isRobot = (sent: string): boolean => {
    const agent = sent.slice(0, longestAgent);
    let robot = robots.get(agent);
    if (robot === undefined) {
      robot = agent === "" || isbot(agent);
      if (robots.size >= mostAgents) robots = new Map();
      robots.set(ownCopy(agent), robot);
    }
    return robot;
  };
  return ({ method, status, target, agent }) => {
    const answered = status === 200 || status === 304;
    if (method !== "GET" || (!answered && status !== 404)) return { kind: "other" };
    const path = pagePath(target, basePath);
    if (path === undefined || (answered && isFurtherPage(path))) return { kind: "other" };
    if (agent !== undefined && isRobot(agent)) return answered ? { kind: "robot" } : { kind: "other" };
    return answered ? { kind: "view", path } : { kind: "missing", path };
  };
}
