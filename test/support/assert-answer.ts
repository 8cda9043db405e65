/** Compares what a host answers with what is expected of all hosts. */
import assert from "node:assert/strict";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Expectation } from "../hosting/expectations.ts";
import type { Answer } from "./host-servers.ts";

export function assertAnswer({ status, headers, body }: Answer, expected: Expectation): void {
  assert.equal(status, expected.status, body.toString());
  assert.equal(headers["location"], expected.location);
  if (expected.status >= 300 && expected.status < 400) return;
  if (expected.type) assert.match(headers["content-type"] ?? "", expected.type);
  if (expected.encoding) assert.equal(headers["content-encoding"], expected.encoding);
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    if (value instanceof RegExp) assert.match(headers[name] ?? "", value, name);
    else assert.equal(headers[name], value ?? undefined, name);
  }
  const decode = { gzip: gunzipSync, br: brotliDecompressSync }[headers["content-encoding"] ?? ""];
  const words = (decode ? decode(body) : body).toString();
  if (expected.body !== undefined) assert.ok(words.includes(expected.body), words);
}
