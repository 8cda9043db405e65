/** Robots, by what they say of themselves. */
import { createIsbotFromList, isbot, isbotPatterns, list } from "isbot";
import { ownCopy } from "../shared/own-copy.ts";

/** Agents whose nature is remembered; a portal's readers have some thousands. */
const mostAgents = 20_000;

/** What tells a robot stands in the beginning. Characters. */
const longestAgent = 1000;

/**
 * Apps for phones in which many read in China, and which isbot takes for robots: 今日头条 and whoever else has "News" in the name,
 * as robots that fetch news do, and the browser of 搜狗.
 */
const appsOfReaders = [
  "Mozilla/5.0 (iPhone; CPU iPhone OS 14_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 NewsArticle/8.2.0.18 JsSdk/2.0 NetType/WIFI (News 8.2.0 14.400000)",
  "Mozilla/5.0 (Linux; Android 12; V2199A Build/SP1A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.0.0 Mobile Safari/537.36 SogouMSE,SogouMobileBrowser/5.22.8",
];

const mistaken = new Set(appsOfReaders.flatMap(isbotPatterns));

/** Robots that pass for phones name themselves otherwise too: Bytespider is a spider, Googlebot-News a bot. */
const isRobotOnPhone = createIsbotFromList(list.filter((pattern) => !mistaken.has(pattern)));

const phone = /Android|iPhone|iPad|Harmony/;

/** @returns whether an agent is a robot's, as one that says nothing is */
export function robotFinder(): (agent: string) => boolean {
  let robots = new Map<string, boolean>();
  return (sent) => {
    const agent = sent.slice(0, longestAgent);
    let robot = robots.get(agent);
    if (robot === undefined) {
      robot = agent === "" || (phone.test(agent) ? isRobotOnPhone : isbot)(agent);
      if (robots.size >= mostAgents) robots = new Map();
      robots.set(ownCopy(agent), robot);
    }
    return robot;
  };
}
