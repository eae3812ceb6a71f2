import { z } from "zod";
import { wholeNumberText } from "../../text/wholeNumber";
import { topicSlug } from "../topics/slug";

/** How much of each paper a list shows. */
export const views = ["titles", "cards", "abstracts"] as const;
export type View = (typeof views)[number];

export type Narrowing = {
  topic: string | null; // The slug of a topic that the papers have
  code: boolean; // Whether only papers with code are shown
  minVotes: number;
};

/** What a reader chose about a list; its address has what differs from `noChoices`. */
export type ListChoices = Narrowing & { view: View };

export const noChoices: ListChoices = { view: "cards", topic: null, code: false, minVotes: 0 };

/** The parameters of a list's address that say what was chosen. */
export const choiceParams = ["view", "topic", "code", "min_votes"] as const;

type Params = Record<string, string | string[] | undefined>;

export const longestTopic = 200; // in characters; slugs have at most 100

const schema = z.object({
  view: z.enum(["", ...views], { error: `must be one of ${views.join(", ")}` }).default("cards"),
  topic: z
    .string({ error: "is given more than once" })
    .max(longestTopic, { error: `is longer than ${longestTopic} characters` })
    .transform(topicSlug)
    .default(""),
  code: z.enum(["", "1"], { error: "must be 1" }).default(""),
  min_votes: z
    .union([z.literal(""), wholeNumberText(0, 1_000_000_000)], {
      error: "is not a whole number from 0 to 1000000000",
    })
    .default(0),
});

/** Reads the choices of an address. A value that cannot be read counts as not given, and `problems` says why. */
export function readChoices(params: Params): { choices: ListChoices; problems: string[] } {
  const given = Object.fromEntries(
    choiceParams.flatMap((name) => (params[name] === undefined ? [] : [[name, params[name]]])),
  );
  const first = schema.safeParse(given);
  const faults = first.success ? [] : first.error.issues;
  const problems = faults.map(({ path, message }) => `${path.join(".")} ${message}`);
  const bad = new Set(faults.map(({ path }) => path[0]));
  const read = first.data ?? schema.parse(Object.fromEntries(Object.entries(given).filter(([name]) => !bad.has(name))));
  const { view, topic, code, min_votes } = read;
  return {
    choices: { view: view || "cards", topic: topic || null, code: code === "1", minVotes: min_votes || 0 },
    problems,
  };
}

/** Returns the address of a list with these choices; a page number from 1. */
export function listPath(path: string, choices: ListChoices, page = 1): string {
  const query = new URLSearchParams(printChoices(choices));
  if (page > 1) query.set("p", String(page));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Whether an address has the choices in the one form that `listPath` gives them. */
export function isCanonical(params: Params, choices: ListChoices): boolean {
  const printed = printChoices(choices);
  return choiceParams.every((name) => params[name] === printed[name]);
}

export function isNarrowed({ topic, code, minVotes }: Narrowing): boolean {
  return topic !== null || code || minVotes > 0;
}

/** Returns the parameters of an address that say what was chosen. */
export function printChoices({ view, topic, code, minVotes }: ListChoices): Record<string, string> {
  return {
    ...(view === "cards" ? {} : { view }),
    ...(topic === null ? {} : { topic }),
    ...(code ? { code: "1" } : {}),
    ...(minVotes > 0 ? { min_votes: String(minVotes) } : {}),
  };
}
