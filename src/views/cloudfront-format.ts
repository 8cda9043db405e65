/**
 * The standard logs of Amazon CloudFront: columns between tabs, named by the log's head; times in UTC; the path and the user
 * agent percent-encoded, the agent often twice.
 *
 *     #Version: 1.0
 *     #Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) …
 *
 * Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logs-reference.html
 */
import { decoded } from "../shared/urls.ts";
import { isoTime } from "./log-time.ts";
import { type LogFormat, type Request, unlessNothing } from "./request.ts";

export const cloudFrontFormat: LogFormat = { name: "cloudfront", reader: readerOfColumns };

function readerOfColumns(): (line: string) => Request | undefined {
  let columns = new Map<string, number>();
  return (line) => {
    if (line.startsWith("#Fields:")) {
      const names = line.slice("#Fields:".length).trim().split(/\s+/);
      columns = new Map(names.map((name, at) => [name, at]));
    }
    if (line.startsWith("#") || columns.size === 0) return undefined;
    const fields = line.split("\t");
    // A line that was cut may have lost the end of its last field without a sign.
    if (fields.length < columns.size) return undefined;
    const field = (name: string) => fields[columns.get(name) ?? -1];
    const time = isoTime(`${field("date")}T${field("time")}Z`);
    const [address, target] = [field("c-ip"), field("cs-uri-stem")];
    const status = field("sc-status") ?? "";
    if (time === undefined || !address || !target || !/^\d{3}$/.test(status)) return undefined;
    const agent = field("cs(User-Agent)");
    return {
      time,
      // A distribution has a host of its own and as many others as its owner likes.
      host: "",
      address,
      method: field("cs-method") ?? "",
      target,
      status: Number(status),
      agent: agent === undefined ? undefined : decoded(decoded(unlessNothing(agent))),
      referrer: decoded(unlessNothing(field("cs(Referer)"))),
    };
  };
}
