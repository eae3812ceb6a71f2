import { z } from "zod";
import { daysSinceEpoch } from "../../../calendar/day";
import { countByDay } from "../../../papers/listings/store";
import { endpoint } from "../endpoint";
import { dayParam } from "../params";
import { daysBody } from "../schemas";

const maxDays = 367; // days: a year and a day, so that a day can be compared with the same day a year before

export const days = endpoint({
  path: "/days",
  name: "countDays",
  summary: "The number of papers listed on each day of a range; days without papers are omitted.",
  params: z
    .strictObject({
      from: dayParam.describe("The first day."),
      to: dayParam.describe(`The last day, at most ${maxDays} days later.`),
    })
    .refine(({ from, to }) => from <= to && daysSinceEpoch(to) - daysSinceEpoch(from) <= maxDays, {
      path: ["to"],
      error: `is before the first day, or more than ${maxDays} days after it`,
    }),
  body: daysBody,
  example: "/days?from=2025-03-01&to=2025-03-31",
  answer: async ({ from, to }) => {
    const counts = await countByDay({ from, to });
    return { days: [...counts].map(([day, papers]) => ({ day, papers })) };
  },
});
