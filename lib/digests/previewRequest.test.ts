import fc from "fast-check";
import { expect, test } from "vitest";
import { readPreviewRequest } from "./previewRequest";

test("the URL of a preview gives interests and schedule", () => {
  expect(
    readPreviewRequest({
      interest: ["trending", "topic:cs.CL", "search:title:agents web", "topic:cs.CL", "nonsense", "topic: "],
      cadence: "weekly",
      weekday: "5",
      hour: "18",
      timeZone: "Asia/Tokyo",
      most: "5",
    }),
  ).toEqual({
    interests: [
      { kind: "trending", value: "" },
      { kind: "topic", value: "cs.CL" },
      { kind: "search", value: "title:agents web" },
    ],
    cadence: "weekly",
    weekday: 5,
    hour: 18,
    timeZone: "Asia/Tokyo",
    maxPapers: 5,
  });
});

test("invalid parameters are ignored", () => {
  const plain = readPreviewRequest({});
  expect(plain).toMatchObject({
    interests: [{ kind: "trending" }],
    cadence: "daily",
    hour: 7,
    timeZone: "UTC",
    maxPapers: 10,
  });
  expect(readPreviewRequest({ cadence: "hourly", weekday: "8", hour: "24", timeZone: "Mars", most: "31" })).toEqual(
    plain,
  );
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom("interest", "cadence", "hour", "most"),
        fc.oneof(fc.string(), fc.array(fc.string())),
      ),
      (params) => {
        expect(readPreviewRequest(params).interests.length).toBeGreaterThan(0);
      },
    ),
  );
});
