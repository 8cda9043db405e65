import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DateTime } from "luxon";
import { dateReader, toItsEnd } from "../../src/content/article-date.ts";

const read = dateReader("Asia/Shanghai");

describe("a date in front matter", () => {
  it("of a day begins at midnight in the portal's zone", () => {
    assert.deepEqual(read("2022-07-27"), {
      date: {
        instant: Date.UTC(2022, 6, 26, 16),
        iso: "2022-07-27T00:00:00+08:00",
        day: "2022-07-27",
        year: "2022",
        month: "07",
      },
    });
  });

  for (const text of [
    "2022-07-27 09:30:15",
    "2022-07-27T09:30:15",
    "2022-07-27T01:30:15Z",
    "2022-07-27T09:30:15+08:00",
  ]) {
    it(`may be written as ${text}`, () => {
      assert.deepEqual(read(text), {
        date: {
          instant: Date.UTC(2022, 6, 27, 1, 30, 15),
          iso: "2022-07-27T09:30:15+08:00",
          day: "2022-07-27",
          time: "09:30",
          year: "2022",
          month: "07",
        },
      });
    });
  }

  it("of another zone may fall on another day of the portal's", () => {
    const reading = read("2022-12-31T20:00-05:00");
    assert.ok("date" in reading);
    assert.deepEqual(
      [reading.date.day, reading.date.year, reading.date.time],
      ["2023-01-01", "2023", "09:00"],
    );
  });

  it("is the moment that luxon finds, also in zones that change their clocks", () => {
    const zones = ["Asia/Shanghai", "America/New_York", "Africa/Casablanca", "Africa/Cairo", "Pacific/Apia"];
    const readers = new Map(zones.map((zone) => [zone, dateReader(zone)]));
    const minutes = fc.integer({ min: Date.UTC(1985, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
        const wall = DateTime.fromMillis(minute * 60_000, { zone: "utc" });
        const reading = readers.get(zone)?.(wall.toFormat("yyyy-MM-dd HH:mm"));
        const expected = DateTime.fromISO(wall.toFormat("yyyy-MM-dd'T'HH:mm"), { zone });
        assert.ok(reading && "date" in reading);
        assert.equal(reading.date.instant, expected.toMillis());
        assert.equal(reading.date.iso, expected.toISO({ suppressMilliseconds: true }));
      }),
      { numRuns: 2000 },
    );
  });

  it("that does not exist is told how many days its month has", () => {
    assert.deepEqual(read("2022-02-30"), { fault: "day", month: 2, days: 28 });
    assert.deepEqual(read("2024-02-30"), { fault: "day", month: 2, days: 29 });
    assert.deepEqual(read("2022-13-01"), { fault: "month" });
    assert.deepEqual(read("2022-07-27 24:00"), { fault: "time" });
    assert.deepEqual(read("2022-07-27 09:60"), { fault: "time" });
  });

  for (const text of ["2022/7/27", "2022年7月27日", "2022.07.27", "20220727", "2022-7-27"]) {
    it(`written as ${text} is refused with the right form`, () => {
      assert.deepEqual(read(text), { fault: "form", suggestion: "2022-07-27" });
    });
  }

  it("that is any text never throws, and what is read is written the same way again", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .date({ noInvalidDate: true, min: new Date("1970-01-01"), max: new Date("2100-01-01") })
            .map((date) => date.toISOString()),
        ),
        (text) => {
          const reading = read(text);
          if ("date" in reading)
            assert.deepEqual(read(reading.date.iso), { date: { time: "00:00", ...reading.date } });
        },
      ),
    );
  });
});

describe("the date until which something holds", () => {
  const end = (text: string, timeZone = "Asia/Shanghai") => {
    const reading = dateReader(timeZone)(text);
    assert.ok("date" in reading);
    return new Date(toItsEnd(reading.date, timeZone).instant).toISOString();
  };

  it("is over when its day is, also on a day on which clocks are changed", () => {
    assert.equal(end("2024-06-01"), "2024-06-01T16:00:00.000Z");
    assert.equal(end("2026-03-29", "Europe/Berlin"), "2026-03-29T22:00:00.000Z");
  });

  it("is over at its time where it names one", () => {
    assert.equal(end("2024-06-01 09:00"), "2024-06-01T01:00:00.000Z");
  });
});
