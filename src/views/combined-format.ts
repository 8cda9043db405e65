/**
 * The lines of nginx and Apache, common and combined, and those of Aliyun OSS, which are combined ones with the time taken
 * before the referrer and further fields at the end:
 *
 *     192.0.2.1 - - [25/Nov/2026:09:00:00 +0800] "GET /news/ HTTP/1.1" 200 512 "https://example.org/" "Mozilla/5.0"
 *
 * Where several sites share a log, the host stands in front: `www.example.org:443 192.0.2.1 - - [` in Apache's vhost_combined,
 * `www.example.org 192.0.2.1 - [` where an owner of nginx wrote `$host $remote_addr`.
 *
 * Sources: https://httpd.apache.org/docs/2.4/logs.html#accesslog (common, combined),
 * https://nginx.org/en/docs/http/ngx_http_log_module.html (combined; escaping by \xHH),
 * https://httpd.apache.org/docs/2.4/logs.html#virtualhost (the host in front),
 * https://help.aliyun.com/zh/oss/logging (Remote IP, Reserved, Reserved, Time, Request-URI, HTTP Status, SentBytes,
 * RequestTime, Referer, User-Agent, HostName …; fields may be added at the end).
 */
import { isIP } from "node:net";
import { commonTime } from "./log-time.ts";
import { type LogFormat, type Request, unlessNothing } from "./request.ts";

const quoted = String.raw`"([^"\\]*(?:\\.[^"\\]*)*)"`;

const line = new RegExp(
  String.raw`^(\S+) (\S+) [^[]*\[([^\]]+)\] ${quoted} (\d{3}) (?:\d+|-)(?: (?:\d+|-))?(?: ${quoted} ${quoted})?(?: .*)?$`,
);

export const combinedFormat: LogFormat = { name: "combined", reader: () => readCombined };

function readCombined(text: string): Request | undefined {
  const [whole, first = "", second = "", moment = "", asked = "", status, referrer, agent] =
    line.exec(text) ?? [];
  const time = commonTime(moment);
  const request = askedFor(asked);
  if (whole === undefined || time === undefined || !request) return undefined;
  const isShared = second !== "-" && namesHost(first, second);
  // To copy one object into another takes longer than all the rest.
  return {
    time,
    host: isShared ? first : "",
    address: isShared ? second : first,
    method: request.method,
    target: request.target,
    status: Number(status),
    referrer: unlessNothing(referrer),
    agent: agent === undefined ? undefined : unlessNothing(agent),
  };
}

/**
 * A visitor's address may be a name where the server looks names up, have a port, or have a comma where it is the first of
 * several behind proxies.
 */
function namesHost(first: string, second: string): boolean {
  if (isIP(second) !== 0) return isIP(first) === 0 && !first.endsWith(",");
  return /^(?!\d+(?:\.\d+){3}:)[\w.-]+:\d{1,5}$/.test(first);
}

/**
 * `GET /news/ HTTP/1.1`. Bytes that a server escaped as `\xE5` become percent-encoded, as they would have been had the
 * visitor's browser kept to the rules.
 */
export function askedFor(text: string): Pick<Request, "method" | "target"> | undefined {
  const [, method, target] = /^([A-Z]{3,16}) (\S+)(?: HTTP\/[\d.]+)?$/.exec(text) ?? [];
  if (method === undefined || target === undefined) return undefined;
  const isEscaped = target.includes("\\x");
  return { method, target: isEscaped ? target.replace(/\\x([0-9A-Fa-f]{2})/g, "%$1") : target };
}
