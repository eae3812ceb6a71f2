import { z } from "zod";
import { askSearch } from "../../../search/client";
import { endpoint } from "../endpoint";
import { suggestBody } from "../schemas";

const maxLength = 200; // characters: a longer text is pasted, not typed

export const suggest = endpoint({
  path: "/suggest",
  name: "suggest",
  summary: "Suggestions to complete a query; an empty list if there are none.",
  params: z.strictObject({ q: z.string().default("").describe("The query typed so far.") }),
  body: suggestBody,
  example: "/suggest?q=diff",
  answer: async ({ q }) => ({
    suggestions: q.trim() === "" || q.length > maxLength ? [] : await askSearch("suggest", q),
  }),
});
