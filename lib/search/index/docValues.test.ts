import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type DocValues,
  dayNumber,
  dayOfNumber,
  hasCode,
  hasProject,
  isTaken,
  type PaperValues,
  readDocValues,
  writeDocValues,
} from "./docValues";
import { blockSize } from "./postings";

const day = fc
  .date({ min: new Date("1900-01-02"), max: new Date("2079-06-06"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const facts = fc.record({
  titleWords: fc.nat(255),
  abstractWords: fc.nat(65_535),
  day: fc.option(day),
  votes: fc.nat(2 ** 32 - 1),
  hasCode: fc.boolean(),
  hasProject: fc.boolean(),
});

function factAt(columns: DocValues, place: number): PaperValues | null {
  const flags = columns.flags[place] ?? 0;
  if (!(flags & isTaken)) return null;
  return {
    titleWords: columns.titleWords[place]!,
    abstractWords: columns.abstractWords[place]!,
    day: columns.days[place] === 0 ? null : dayOfNumber(columns.days[place]!),
    votes: columns.votes[place]!,
    hasCode: (flags & hasCode) !== 0,
    hasProject: (flags & hasProject) !== 0,
  };
}

describe("the doc values of a block", () => {
  test("have the last values written for each paper, in however many writes", () => {
    const write = fc.array(fc.tuple(fc.nat(40), fc.option(facts)), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(write, { maxLength: 6 }), (writes) => {
        const model = new Map<number, PaperValues | null>();
        let bytes = new Uint8Array();
        for (const changed of writes) {
          bytes = new Uint8Array(writeDocValues(bytes, new Map(changed)));
          for (const [place, fact] of changed) model.set(place, fact);
        }
        const columns = readDocValues(bytes);
        expect(columns.size).toBe(Math.max(0, ...[...model.keys()].map((place) => place + 1)));
        for (let place = 0; place < columns.size; place++)
          expect(factAt(columns, place)).toEqual(model.get(place) ?? null);
      }),
    );
  });

  test("are zero for a deleted paper", () => {
    const fact = { titleWords: 9, abstractWords: 99, day: "2025-03-12", votes: 7, hasCode: true, hasProject: true };
    const there = writeDocValues(new Uint8Array(), new Map([[3, fact]]));
    expect([...writeDocValues(there, new Map([[3, null]]))].every((byte) => byte === 0)).toBe(true);
  });

  test("have room for a whole block", () => {
    const fact = { titleWords: 1, abstractWords: 1, day: null, votes: 1, hasCode: false, hasProject: false };
    const columns = readDocValues(writeDocValues(new Uint8Array(), new Map([[blockSize - 1, fact]])));
    expect(columns.size).toBe(blockSize);
    expect(factAt(columns, blockSize - 1)).toEqual(fact);
    expect(factAt(columns, 0)).toBeNull();
  });

  test("clamp values to their limits", () => {
    const much = {
      titleWords: 300,
      abstractWords: 70_000,
      day: null,
      votes: 2 ** 32 + 5,
      hasCode: false,
      hasProject: false,
    };
    const most = { ...much, titleWords: 255, abstractWords: 65_535, votes: 2 ** 32 - 1 };
    const bytes = writeDocValues(
      new Uint8Array(),
      new Map([
        [0, much],
        [1, { ...much, votes: -3 }],
      ]),
    );
    expect(factAt(readDocValues(bytes), 0)).toEqual(most);
    expect(factAt(readDocValues(bytes), 1)).toEqual({ ...most, votes: 0 });
  });
});

describe("the number of a day", () => {
  test("converts back to that day", () => {
    fc.assert(
      fc.property(day, (each) => {
        expect(dayOfNumber(dayNumber(each))).toBe(each);
      }),
      { examples: [["1900-01-02"], ["2024-02-29"], ["2079-06-06"]] },
    );
  });

  test("grows by one per day and is never that of an unknown day", () => {
    expect(dayNumber("2024-03-01") - dayNumber("2024-02-28")).toBe(2);
    expect(dayNumber("1850-01-01")).toBe(1);
    expect(dayNumber("2500-01-01")).toBe(65_535);
  });
});
