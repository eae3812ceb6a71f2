import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasYearLast, parseTimestampOrDay, readDay } from "./writtenDay";

describe("readDay", () => {
  test.each([
    "2026-08-21",
    "2026-8-21",
    "2026/08/21",
    "2026/8/21",
    "2026.8.21",
    "20260821",
    " 2026-08-21 ",
    "2026‑08‑21",
    "2026–8–21",
    "２０２６－０８－２１",
    "2026-08-21T10:00:00Z",
    "2026-08-21T23:30:00.123456-05:00",
    "2026-08-21 10:00:00+00:00",
    "20260821T100000Z",
    "21 Aug 2026",
    "21 August 2026",
    "21st of August 2026",
    "21-Aug-2026",
    "Aug. 21, 2026",
    "August 21, 2026",
    "Friday, August 21st 2026",
    "Fri, 21 Aug 2026 10:00:00 GMT",
    "2026 Aug 21",
    "2026年8月21日",
    "２０２６年８月２１日",
    "2026년 8월 21일",
    "21.8.2026",
    "21. 08. 2026",
    "2026 08 21",
    "2026-08-21,",
    "2026-08-21.",
    "Fri Aug 21 2026 00:00:00 GMT+0000",
    "Fri Aug 21 2026 00:00:00 GMT+0000 (Coordinated Universal Time)",
    "Fri Aug 21 10:00:00 2026",
    "Fri Aug 21 10:00:00 UTC 2026",
    "Fri, 21 Aug 2026 10:00:00 CEST",
    "Fri, 21 Aug 2026 10:00:00 IST",
    "21 août 2026",
    "vendredi 21 août 2026",
    "21. August 2026",
    "Freitag, 21. August 2026",
    "21 Ago 2026",
    "Vie, 21 Ago 2026 10:00:00 +0200",
    "21 de agosto de 2026",
    "sexta-feira, 21 de agosto de 2026",
    "venerdì 21 agosto 2026",
    "21 августа 2026",
    "2026年8月21日(金)",
    "1787306400",
    "1787306400000",
  ])("%s is 2026-08-21", (text) => expect(readDay(text)).toBe("2026-08-21"));

  test.each([
    "",
    "2026-8",
    "2026-8-32",
    "2026-2-29",
    "2026-13-1",
    "2026-0-1",
    "2026-8/21",
    "8/21/2026",
    "8.9.2026",
    "03/04/2026",
    "26-8-21",
    "2026821",
    "202608210",
    "2026-008-21",
    "32 Aug 2026",
    "31 Jun 2026",
    "21 Foo 2026",
    "before 21 Aug 2026",
    "August 2026",
    "2026年8月",
    "178730640",
    "2026-08-21T",
    "tomorrow",
    "3000-1-1",
  ])("%j is not a day", (text) => expect(readDay(text)).toBeNull());

  test("no text causes an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        parseTimestampOrDay(text);
        const day = readDay(text);
        if (day !== null) expect(readDay(day)).toBe(day);
      }),
    );
  });
});

test.each([
  ["03/04/2026", true],
  ["21.8.2026", true],
  ["8-21-2026", true],
  ["2026/8/21", false],
  ["tomorrow", false],
])("hasYearLast(%j) is %s", (text, is) => expect(hasYearLast(text)).toBe(is));

describe("readInstant", () => {
  test.each([
    "2026-08-21T10:00:00Z",
    "2026-08-21T10:00:00.000+00:00",
    "2026-08-21 10:00:00+00:00",
    "2026-08-21 10:00:00",
    "2026-08-21T12:00+0200",
    "Fri, 21 Aug 2026 10:00:00 GMT",
    "21 Aug 2026 11:00:00 +0100",
    "Fri, 21 Aug 2026 12:00:00 CEST",
    "Fri, 21 Aug 2026 19:00:00 JST",
    "2026-08-21 12:00:00 CEST",
    "Fri Aug 21 2026 12:00:00 GMT+0200 (Central European Summer Time)",
    "1787306400",
    "1787306400000",
    "Fri, 21 Aug 26 10:00:00 GMT",
    "21 Aug 26 10:00 UT",
    "Friday, 21-Aug-26 10:00:00 GMT",
    "Fri,21 Aug 2026 10:00:00 +0000",
    "Fri, 21 Aug 2026 12:00:00 +02:00",
    "Fri, 21 August 2026 10:00 Z",
    "Fri, 21 Aug 2026 5:00 EST",
    "Fri Aug 21 10:00:00 2026",
    "Fri Aug 21 19:00:00 JST 2026",
    "August 21, 2026 10:00 AM",
    "August 21, 2026 at 10:00 am",
    "Aug 21, 2026, 6:00 a.m. EDT",
    "2026-08-21t10:00:00z",
    "20260821T100000Z",
    "20260821T1200+0200",
    "2026-08-21T09:59:60Z",
    "2026-08-21T19:00+09:00[Asia/Tokyo]",
    "2026-08-21T15:30:00+05:30",
    "vendredi 21 août 2026, 10:00",
  ])("%s is 10:00 UTC", (text) => expect(parseTimestampOrDay(text)).toEqual(new Date("2026-08-21T10:00:00Z")));

  test("a day alone is its first instant", () => {
    expect(parseTimestampOrDay("21 Aug 2026")).toEqual(new Date("2026-08-21T00:00:00Z"));
  });

  test.each([
    ["2026-08-20T24:00:00Z", "2026-08-21T00:00:00.000Z"],
    ["Fri, 21 Aug 2026 12:05 am", "2026-08-21T00:05:00.000Z"],
    ["Fri, 21 Aug 2026 12:05 pm +0100", "2026-08-21T11:05:00.000Z"],
    ["2026-08-21T00:00:00.123456-00:30", "2026-08-21T00:30:00.123Z"],
    ["Sun, 06 Nov 94 08:49:37 GMT", "1994-11-06T08:49:37.000Z"],
    ["Fri, 21 Aug 2026 10:00:00 IST", "2026-08-21T00:00:00.000Z"],
  ])("%s is %s", (text, iso) => expect(parseTimestampOrDay(text)?.toISOString()).toBe(iso));

  test.each([
    ...["", "2026-02-30T10:00:00Z", "2026-08-21T25:00:00Z", "03/04/2026", "now", "2026-08-21T10:60:00Z", "10:00"],
    ...["03/04/2026 10:00", "4.3.2026 10:00:00 GMT", "26-08-21T10:00:00Z", "26-Aug-21 10:00:00", "2026-08-21 13:00 pm"],
    ...["2026", "2026-08", "21 Aug 26", "Fri Aug 21 26 10:00:00 GMT"],
  ])("%j is not an instant", (text) => {
    expect(parseTimestampOrDay(text)).toBeNull();
  });
});
