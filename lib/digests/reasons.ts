import { topicLabel } from "../search/topicLabel";
import type { Interest, Reason } from "./schema";

/** In characters: a long query is known by its beginning. */
const longest = 60;

/** Why a paper is there, as pieces of which some are set apart: `matches *mixture of experts*`. */
export type Piece = { text: string; isQuoted: boolean };

export function describeReasons(reasons: Reason[]): Piece[] {
  const pieces = reasons.flatMap((reason, index): Piece[] => [
    ...(index > 0 ? [{ text: " · ", isQuoted: false }] : []),
    ...piecesOf(reason),
  ]);
  const [first, ...rest] = pieces;
  if (!first) return [];
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

function piecesOf(reason: Reason): Piece[] {
  if (reason.kind === "trending") {
    const text = reason.of === 1 ? "trending" : `trending, ${ordinal(reason.place)} of ${reason.of}`;
    return [{ text, isQuoted: false }];
  }
  if (reason.kind === "topic") return [{ text: `topic ${shorten(topicLabel(reason.value))}`, isQuoted: false }];
  return [
    { text: "matches ", isQuoted: false },
    { text: shorten(reason.value), isQuoted: true },
  ];
}

/** What a reader hears of, in a few words: "trending papers, cs.CL and 3 more". */
export function describeInterests(interests: Interest[]): string {
  const names = interests.map(({ kind, value }) => {
    if (kind === "trending") return "trending papers";
    return kind === "topic" ? shorten(topicLabel(value)) : `“${shorten(value)}”`;
  });
  if (names.length > 4) return `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
  return list.format(names);
}

const list = new Intl.ListFormat("en", { type: "conjunction" });

function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

/** 1st, 2nd, 3rd, 11th. */
export function ordinal(number: number): string {
  const isTeen = number % 100 > 10 && number % 100 < 14;
  return `${number}${(isTeen ? null : endings[number % 10]) ?? "th"}`;
}

const endings = [null, "st", "nd", "rd"];
