import { expect, test } from "vitest";
import { cadenceSchema } from "./schema";

test("only known cadences are valid", () => {
  expect(cadenceSchema.safeParse("weekly").success).toBe(true);
  expect(cadenceSchema.safeParse("hourly").error?.issues[0]?.message).toBe(
    "Choose how often you want digests: every day, on weekdays, every week or every month.",
  );
});
