import { z } from "zod";
import { readTimeZone } from "../calendar/timeZone";
import { paperLimits, readInterest } from "../subscribers/form";
import { type Cadence, cadences } from "../subscribers/schema";
import { wholeNumberText } from "../text/wholeNumber";
import { papersInDigest } from "./compose";
import type { Interest } from "./schema";

/** The settings of a preview, as its URL gives them. */
export type PreviewRequest = {
  interests: Interest[];
  cadence: Cadence;
  weekday: number;
  hour: number;
  timeZone: string;
  maxPapers: number;
};

type Params = Record<string, string | string[] | undefined>;

export const maxPreviewInterests = 20; // More than anybody follows; each may cost a search
const maxValue = 2000; // Queries are cut to this many characters

/** In plain requests, which count towards a network's limit (lib/gateway/price.ts); each interest may cost a search. */
export function previewPrice(interests: number): number {
  return 2 + Math.min(interests, maxPreviewInterests);
}

const requestSchema = z
  .object({
    cadence: z.enum(cadences).catch("daily"),
    weekday: wholeNumberText(1, 7).catch(1),
    hour: wholeNumberText(0, 23).catch(7),
    timeZone: z
      .string()
      .refine((name) => readTimeZone(name) !== null)
      .catch("UTC"),
    most: wholeNumberText(1, paperLimits.most).catch(papersInDigest),
  })
  .transform(({ most, ...rest }) => ({ ...rest, maxPapers: most }));

/** `interest` is `trending`, `topic:VALUE` or `search:QUERY`, repeatable. Invalid parameters are ignored. */
export function readPreviewRequest(params: Params): PreviewRequest {
  const first = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, [value].flat()[0]]));
  const interests = [params.interest ?? []].flat().flatMap(readOne);
  const unique = new Map(interests.map((interest) => [`${interest.kind} ${interest.value}`, interest]));
  const limited = [...unique.values()].slice(0, maxPreviewInterests);
  return {
    ...requestSchema.parse(first),
    interests: limited.length > 0 ? limited : [{ kind: "trending", value: "" }],
  };
}

function readOne(text: string): Interest[] {
  const { kind, value } = readInterest(text);
  const trimmed = value.trim().slice(0, maxValue);
  if (kind === "trending") return [{ kind, value: "" }];
  return (kind === "topic" || kind === "search") && trimmed !== "" ? [{ kind, value: trimmed }] : [];
}
