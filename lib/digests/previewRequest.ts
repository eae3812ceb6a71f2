import { z } from "zod";
import { readTimeZone } from "../calendar/timeZone";
import { paperLimits, readInterest } from "../subscribers/form";
import { type Cadence, cadences } from "../subscribers/schema";
import { papersInDigest } from "./compose";
import type { Interest } from "./schema";

/** What someone would like to get, and when, as the address of a preview says it. */
export type PreviewRequest = {
  interests: Interest[];
  cadence: Cadence;
  weekday: number;
  hour: number;
  timeZone: string;
  maxPapers: number;
};

type Params = Record<string, string | string[] | undefined>;

/** More than anybody follows; each may cost a search. */
export const mostPreviewed = 20;
/** In characters, as a query is cut. */
const longestValue = 2000;

/**
 * What a preview costs of a network's share, in plain requests (lib/gateway/price.ts).
 * @param interests how many it names; each may cost a search
 */
export function priceOfPreview(interests: number): number {
  return 2 + Math.min(interests, mostPreviewed);
}

const number = (least: number, greatest: number, otherwise: number) =>
  z.coerce.number().int().min(least).max(greatest).catch(otherwise);

const wishSchema = z
  .object({
    cadence: z.enum(cadences).catch("daily"),
    weekday: number(1, 7, 1),
    hour: number(0, 23, 7),
    timeZone: z
      .string()
      .refine((name) => readTimeZone(name) !== null)
      .catch("UTC"),
    most: number(1, paperLimits.most, papersInDigest),
  })
  .transform(({ most, ...rest }) => ({ ...rest, maxPapers: most }));

/**
 * Reads the address of a preview: `interest` is `trending`, `topic:VALUE` or `search:QUERY`, any number of times. What
 * cannot be read is as if it were not there, and without an interest the trending papers are meant.
 */
export function readPreviewRequest(params: Params): PreviewRequest {
  const first = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, [value].flat()[0]]));
  const interests = [params.interest ?? []].flat().flatMap(readOne);
  const unique = new Map(interests.map((interest) => [`${interest.kind} ${interest.value}`, interest]));
  const wished = [...unique.values()].slice(0, mostPreviewed);
  return {
    ...wishSchema.parse(first),
    interests: wished.length > 0 ? wished : [{ kind: "trending", value: "" }],
  };
}

function readOne(text: string): Interest[] {
  const { kind, value } = readInterest(text);
  const wanted = value.trim().slice(0, longestValue);
  if (kind === "trending") return [{ kind, value: "" }];
  return (kind === "topic" || kind === "search") && wanted !== "" ? [{ kind, value: wanted }] : [];
}
