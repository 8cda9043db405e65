/**
 * The access logs of Tencent Cloud Object Storage: fields between spaces, the 4th the time in UTC, the 7th the visitor's
 * address, then from the 12th path, method, user agent and status; the referrer is the 29th, the request as it was sent the 30th. The
 * user agent is percent-encoded; where it is not, its spaces move what follows, so the status is looked for. Behind the status
 * an error is told in words, and further fields may be added at the end.
 *
 *     1.0 park-1250000000 ap-beijing 2026-11-25T01:00:00Z park.example GetObject 192.0.2.1 - - 0 0 /news/ GET Mozilla%2F5.0 200 …
 *
 * Source: https://cloud.tencent.com/document/product/436/16920
 */
import { decoded } from "../shared/urls.ts";
import { isoTime } from "./log-time.ts";
import { type LogFormat, type Request, unlessNothing } from "./request.ts";

/** Places of fields, counted from 0. */
const place = { time: 3, address: 6, path: 11, method: 12, agent: 13 };

/** From the status of a page to the referrer. */
const referrerBehindStatus = 14;

export const cosFormat: LogFormat = { name: "cos", reader: () => readCos };

function readCos(line: string): Request | undefined {
  if (!/^\d\.\d \S/.test(line)) return undefined;
  const fields = line.split(" ");
  const status = fields.findIndex((field, at) => at > place.agent && /^[1-5]\d\d$/.test(field));
  const time = isoTime(fields[place.time] ?? "");
  const [address, target, method] = [fields[place.address], fields[place.path], fields[place.method]];
  // Behind the status of a whole line stand bytes and time taken at least.
  if (time === undefined || !address || !target || !method || status < 0 || fields.length < status + 5) {
    return undefined;
  }
  const agent = fields.slice(place.agent, status).join(" ").replace(/^"|"$/g, "");
  return {
    time,
    // What stands there is the bucket's.
    host: "",
    address,
    method: method.toUpperCase(),
    target,
    status: Number(fields[status]),
    agent: decoded(unlessNothing(agent)),
    referrer: decoded(unlessNothing(fields[status + referrerBehindStatus]?.replace(/^"|"$/g, ""))),
  };
}
