import { z } from "zod";
import { askSearch } from "../../../search/client";
import { endpoint } from "../endpoint";
import { suggestBody } from "../schemas";

/** In characters: what is longer is pasted, not typed. */
const longest = 200;

export const suggest = endpoint({
  path: "/suggest",
  name: "suggest",
  summary: "How a query that has been typed so far could go on; nothing to suggest is an empty list.",
  params: z.strictObject({ q: z.string().default("").describe("What has been typed so far.") }),
  body: suggestBody,
  example: "/suggest?q=diff",
  answer: async ({ q }) => ({
    suggestions: q.trim() === "" || q.length > longest ? [] : await askSearch("suggest", q),
  }),
});
