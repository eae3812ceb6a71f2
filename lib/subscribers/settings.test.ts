import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultSettings, printInterest, readInterest, readSettingsForm, type SettingsForm } from "./form";
import { type Interest, interestSchema } from "./interests";
import { parseSettings, printSettings, settingsSchema, toStored } from "./settings";
import { readSubscribeUrl, subscribeUrlForSearch } from "./subscribeUrl";

const usual = defaultSettings("Europe/Paris");
const parse = (changes: Partial<SettingsForm>) => parseSettings({ ...usual, ...changes });
const errorsOf = (changes: Partial<SettingsForm>) => {
  const result = parse(changes);
  return "errors" in result ? result.errors : {};
};

const interest: fc.Arbitrary<Interest> = fc.oneof(
  fc.constant({ kind: "trending" as const, value: "" as const }),
  fc.record({ kind: fc.constant("topic" as const), value: fc.stringMatching(/^[a-z][a-z.:]{0,20}$/) }),
  fc.record({ kind: fc.constant("search" as const), value: fc.stringMatching(/^[a-z]{3,9} "[a-z:]{1,9} x"$/) }),
);

describe("the settings of a form", () => {
  test("have the defaults of a new subscription", () => {
    expect(parse({})).toEqual({
      settings: {
        interests: [{ kind: "trending", value: "" }],
        cadence: "daily",
        weekday: 1,
        hour: 7,
        timeZone: "Europe/Paris",
        maxPapers: 10,
        sendWhenEmpty: false,
      },
    });
  });

  test("include ticked and typed interests, each once", () => {
    const result = parse({ interest: ["topic:cs.CL"], topic: " diffusion  models ,CS.cl,, ", search: ' "a b" -c ' });
    expect(result).toMatchObject({
      settings: {
        interests: [
          { kind: "topic", value: "cs.CL" },
          { kind: "topic", value: "diffusion models" },
          { kind: "search", value: '"a b" -c' },
        ],
      },
    });
  });

  test.each<[Partial<SettingsForm>, string, string]>([
    [{ interest: [] }, "interest", "Choose at least one topic or search, or the trending papers."],
    [{ search: "2407.20183" }, "interest", "A saved search must contain a word, a phrase or a filter."],
    [{ search: "x".repeat(501) }, "interest", "A saved search can have at most 500 characters."],
    [{ topic: "x".repeat(81) }, "interest", "A topic can have at most 80 characters."],
    [{ topic: Array.from({ length: 31 }, (_, n) => `t${n}`).join() }, "interest", "at most 30 topics and searches"],
    [{ interest: ["everything"] }, "interest", "Invalid"],
    [{ cadence: "hourly" }, "cadence", "Choose how often"],
    [{ weekday: "8" }, "weekday", "Choose a day of the week."],
    [{ hour: "24" }, "hour", "Choose an hour of the day."],
    [{ hour: "" }, "hour", "Choose an hour of the day."],
    [{ timeZone: "Mars/Olympus" }, "timeZone", "This is not a known time zone"],
    [{ most: "4" }, "most", "Choose a number of papers from 5 to 30."],
    [{ most: "31" }, "most", "Choose a number of papers from 5 to 30."],
    [{ most: "1e1" }, "most", "Choose a number of papers from 5 to 30."],
  ])("%j are rejected: %s", (changes, field, message) => {
    const errors = errorsOf(changes);
    expect(Object.keys(errors)).toEqual([field]);
    expect(Object.values(errors)[0]).toContain(message);
  });

  test("have errors for each field", () => {
    expect(Object.keys(errorsOf({ interest: [], most: "x", hour: "x" })).sort()).toEqual(["hour", "interest", "most"]);
  });

  test("survive a round trip through the form", () => {
    const settings = fc.record({
      interests: fc.array(interest, { minLength: 1, maxLength: 30 }),
      cadence: fc.constantFrom("daily", "weekdays", "weekly", "monthly"),
      weekday: fc.integer({ min: 1, max: 7 }),
      hour: fc.integer({ min: 0, max: 23 }),
      timeZone: fc.constantFrom("UTC", "Pacific/Chatham", "America/New_York"),
      most: fc.integer({ min: 5, max: 30 }),
      tellEmpty: fc.boolean(),
    });
    fc.assert(
      fc.property(settings, (given) => {
        const parsed = settingsSchema.parse(given);
        expect(settingsSchema.parse(toStored(parsed))).toEqual(parsed);
        expect(parseSettings(printSettings(parsed))).toEqual({ settings: parsed });
      }),
    );
  });

  test("are valid, or there are errors, whatever is sent", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...Object.keys(usual)), fc.string())), (fields) => {
        const form = new FormData();
        for (const [name, value] of fields) form.append(name, value);
        const result = parseSettings(readSettingsForm(form, usual));
        if ("errors" in result) expect(Object.keys(result.errors)).not.toEqual([]);
        else expect(settingsSchema.parse(toStored(result.settings))).toEqual(result.settings);
      }),
    );
  });
});

test("an interest survives a round trip through its text", () => {
  fc.assert(
    fc.property(interest, (one) => void expect(interestSchema.parse(readInterest(printInterest(one)))).toEqual(one)),
  );
});

describe("the URL of the subscribe page", () => {
  test("means trending papers if it has no parameters", () => {
    expect(readSubscribeUrl({}, "Europe/Paris")).toEqual(usual);
  });

  test("fills in only the given search or topics", () => {
    const search = 'title:"a b" OR c&d';
    const params = Object.fromEntries(new URL(subscribeUrlForSearch(search), "https://x.example").searchParams);
    expect(readSubscribeUrl(params, "UTC")).toMatchObject({ interest: [`search:${search}`], search: "" });
    expect(readSubscribeUrl({ topic: ["cs.CL", "rag"] }, "UTC").interest).toEqual(["topic:cs.CL", "topic:rag"]);
  });

  test("sets the other fields as a form does", () => {
    const params = { interest: ["trending", "topic:rag"], cadence: "weekly", weekday: "5", timeZone: "Asia/Tokyo" };
    expect(readSubscribeUrl(params, "UTC")).toMatchObject(params);
  });
});
