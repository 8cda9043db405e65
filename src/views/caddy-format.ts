/**
 * Caddy's access log: one JSON object a line, the request an object of its own, its headers lists by their names. The moment is
 * in seconds unless `time_format` says otherwise.
 *
 *     {"ts":1795568400.25,"request":{"remote_ip":"192.0.2.1","client_ip":"192.0.2.1","method":"GET","host":"www.example.org",
 *      "uri":"/news/","headers":{"User-Agent":["Mozilla/5.0"],"Referer":["https://example.org/"]}},"status":200}
 *
 * Sources: https://caddyserver.com/docs/logging, https://caddyserver.com/docs/caddyfile/directives/log (time_format; client_ip is
 * the visitor's behind trusted proxies; until version 2.5 there was only remote_addr, with a port).
 */
import { askedFor } from "./combined-format.ts";
import { momentOf, objectOf } from "./json-format.ts";
import { type LogFormat, type Request, unlessNothing } from "./request.ts";

export const caddyFormat: LogFormat = { name: "caddy", reader: () => readCaddy };

type Values = Record<string, unknown>;

function readCaddy(text: string): Request | undefined {
  const { ts, status, request } = objectOf(text) ?? {};
  if (!isValues(request)) return undefined;
  const time = timeOf(ts);
  const address =
    word(request["client_ip"]) ||
    word(request["remote_ip"]) ||
    word(request["remote_addr"]).replace(/:\d+$/, "");
  const asked = askedFor(`${word(request["method"])} ${word(request["uri"])}`);
  if (time === undefined || address === "" || !asked || !Number.isInteger(status)) return undefined;
  const { headers } = request;
  return {
    time,
    host: word(request["host"]),
    address,
    method: asked.method,
    target: asked.target,
    status: Number(status),
    referrer: isValues(headers) ? unlessNothing(firstOf(headers["Referer"])) : "",
    // Without any header the owner has them left out; with others, the visitor sent none of that name.
    agent: isValues(headers) ? firstOf(headers["User-Agent"]) : undefined,
  };
}

/** Of `time_format` with thousandths or billionths as well, which have more digits. */
function timeOf(ts: unknown): number | undefined {
  if (typeof ts === "string") return momentOf(ts);
  if (typeof ts !== "number" || !(ts > 0)) return undefined;
  if (ts < 1e11) return Math.round(ts * 1000);
  return Math.round(ts < 1e14 ? ts : ts / 1e6);
}

function isValues(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function word(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function firstOf(values: unknown): string {
  return Array.isArray(values) ? word(values[0]) : "";
}
