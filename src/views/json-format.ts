/**
 * One JSON object a line, as nginx writes where its `log_format` says so. The keys are the owner's choice; understood are the
 * names of nginx's own variables and the usual short ones:
 *
 *     {"time_iso8601":"2026-11-25T09:00:00+08:00","remote_addr":"192.0.2.1","request":"GET /news/ HTTP/1.1","status":"200"}
 *
 * Sources: https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format (escape=json, escape=default),
 * https://nginx.org/en/docs/http/ngx_http_core_module.html#variables.
 */
import { askedFor } from "./combined-format.ts";
import { commonTime, isoTime } from "./log-time.ts";
import { type LogFormat, type Request, unlessNothing } from "./request.ts";

const names = {
  host: ["http_host", "host", "server_name"],
  time: ["time_iso8601", "time_local", "msec", "@timestamp", "timestamp", "time"],
  address: ["remote_addr", "client_ip", "remote_ip", "clientip"],
  method: ["request_method", "method"],
  target: ["request_uri", "uri", "url", "path"],
  status: ["status"],
  agent: ["http_user_agent", "user_agent", "agent"],
  referrer: ["http_referer", "referer", "http_referrer", "referrer"],
};

export const jsonFormat: LogFormat = { name: "json", reader: () => readJson };

function readJson(text: string): Request | undefined {
  const values = objectOf(text);
  if (!values) return undefined;
  const value = (field: keyof typeof names): string | undefined => {
    const found = names[field].map((name) => values[name]).find((each) => each !== undefined);
    return typeof found === "string" || typeof found === "number" ? String(found) : undefined;
  };
  const time = momentOf(value("time") ?? "");
  const address = value("address");
  const request = askedFor(
    typeof values["request"] === "string" ? values["request"] : `${value("method")} ${value("target")}`,
  );
  const status = Number(value("status"));
  if (time === undefined || address === undefined || !request || !Number.isInteger(status)) return undefined;
  const agent = value("agent");
  return {
    time,
    host: unlessNothing(value("host")),
    address,
    method: request.method,
    target: request.target,
    status,
    referrer: unlessNothing(value("referrer")),
    agent: agent === undefined ? undefined : unlessNothing(agent),
  };
}

export function objectOf(text: string): Record<string, unknown> | undefined {
  if (!text.startsWith("{")) return undefined;
  // Unless told to escape as JSON does, nginx writes \xE5, which is none.
  for (const tried of [text, text.replaceAll("\\x", "\\\\x")]) {
    try {
      return JSON.parse(tried);
    } catch {
      // The other way of escaping, or no JSON at all.
    }
  }
  return undefined;
}

/** Seconds since 1970, or a moment in words. @returns milliseconds since 1970 UTC; undefined for anything else */
export function momentOf(text: string): number | undefined {
  const seconds = /^\d{9,11}(?:\.\d{1,9})?$/.test(text) ? Number(text) : undefined;
  return seconds === undefined ? (isoTime(text) ?? commonTime(text)) : Math.round(seconds * 1000);
}
