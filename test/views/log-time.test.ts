import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commonTime, isoTime } from "../../src/views/log-time.ts";

describe("a moment of a log", () => {
  it("is understood to the last day of February and to a leap second", () => {
    assert.equal(commonTime("29/Feb/2028:23:59:60 +0800"), Date.UTC(2028, 1, 29, 16));
    assert.equal(commonTime("31/Dec/2026:00:00:00 -0330"), Date.UTC(2026, 11, 31, 3, 30));
    assert.equal(isoTime("2028-02-29T09:00:00+08:00"), Date.UTC(2028, 1, 29, 1));
  });

  const none = [
    "31/Feb/2026:25:00:00 +0800",
    "31/Feb/2026:09:00:00 +0800",
    "29/Feb/2026:09:00:00 +0800",
    "00/Nov/2026:09:00:00 +0800",
    "31/Nov/2026:09:00:00 +0800",
    "25/Nov/2026:24:00:00 +0800",
    "25/Nov/2026:09:60:00 +0800",
    "25/Nov/2026:09:00:61 +0800",
    "25/Nov/2026:09:00:00 +9900",
  ];
  for (const text of none)
    it(`is none where there is no such day or hour: ${text}`, () =>
      assert.equal(commonTime(text), undefined));
  for (const text of ["2026-02-31T09:00:00Z", "2026-13-01T09:00:00Z", "2026-11-25T25:00:00Z"])
    it(`is none where there is no such day or hour: ${text}`, () => assert.equal(isoTime(text), undefined));
});
