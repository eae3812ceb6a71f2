import { z } from "zod";
import { printFilter } from "../search/query/filters";
import { parseQuery } from "../search/query/parse";
import { visibleText } from "../text/visibleText";
import { printInterest } from "./form";

export const maxInterests = 30;

const longestSearch = 500; // in characters: more than anybody types as a saved search
const longestTopic = 80;

const singleLine = z.string().transform((text) =>
  visibleText(text)
    .replace(/[\s\p{Cc}\p{Co}\p{Cn}]+/gu, " ")
    .trim(),
);

export const interestSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("trending"), value: z.literal("") }),
  z.object({
    kind: z.literal("topic"),
    value: singleLine.pipe(
      z
        .string()
        .min(1, "Enter the name of a topic.")
        .max(longestTopic, `A topic can have at most ${longestTopic} characters.`),
    ),
  }),
  z.object({
    kind: z.literal("search"),
    value: singleLine.pipe(
      z
        .string()
        .max(longestSearch, `A saved search can have at most ${longestSearch} characters.`)
        .refine(hasCriteria, "A saved search must contain a word, a phrase or a filter."),
    ),
  }),
]);

export type Interest = z.infer<typeof interestSchema>;
export type InterestKind = Interest["kind"];

export function distinctInterests(interests: Interest[]): Interest[] {
  const byName = new Map<string, Interest>();
  for (const interest of interests) {
    const name = interest.kind === "topic" ? `topic:${interest.value.toLowerCase()}` : printInterest(interest);
    if (!byName.has(name)) byName.set(name, interest);
  }
  return [...byName.values()];
}

/** Returns the query whose matches an interest brings, in the language of searches. */
export function queryOf({ kind, value }: { kind: string; value: string }): string {
  return kind === "topic" ? printFilter({ kind: "topic", topic: value, excluded: false }) : value;
}

/** The id of a paper is no saved search: that paper is listed once, so nothing new would ever match. */
function hasCriteria(text: string): boolean {
  const { terms, filters, id } = parseQuery(text);
  return id === null && terms.length + filters.length > 0;
}
