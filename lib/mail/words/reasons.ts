import { topicLabel } from "../../papers/topics/slug";
import { visibleText } from "../../text/visibleText";

type Reason =
  | { kind: "topic"; value: string }
  | { kind: "search"; value: string }
  | { kind: "trending"; place: number; of: number };
type Interest = { kind: "trending" | "topic" | "search"; value: string };

const maxLength = 60; // characters: the beginning of a long query is enough to recognize it

/** A reason in words, and the query after it, which is emphasized: `matches *mixture of experts*`. */
export type DescribedReason = { text: string; query: string | null };

/** Returns why a paper is in the digest; the first reason begins a sentence. */
export function describeReasons(reasons: Reason[]): DescribedReason[] {
  return reasons
    .map(describeReason)
    .map(({ text, query }, index) => ({ text: index === 0 ? capitalise(text) : text, query }));
}

function describeReason(reason: Reason): DescribedReason {
  if (reason.kind === "search") return { text: "matches ", query: shorten(reason.value) };
  if (reason.kind === "topic") return { text: `topic ${shorten(topicLabel(reason.value))}`, query: null };
  return { text: reason.of === 1 ? "trending" : `trending, ${ordinal(reason.place)} of ${reason.of}`, query: null };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Returns a subscriber's interests in a few words: "trending papers, cs.CL and 3 more". */
export function describeInterests(interests: Interest[]): string {
  const names = interests.map(({ kind, value }) => {
    if (kind === "trending") return "trending papers";
    return kind === "topic" ? shorten(topicLabel(value)) : `“${shorten(value)}”`;
  });
  if (names.length > 4) return `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
  return list.format(names);
}

const list = new Intl.ListFormat("en", { type: "conjunction" });

function shorten(value: string): string {
  const text = visibleText(value);
  return text.length <= maxLength ? text : `${text.slice(0, maxLength - 1).trimEnd()}…`;
}

/** Returns a number as 1st, 2nd, 3rd, 11th. */
export function ordinal(number: number): string {
  const isTeen = number % 100 > 10 && number % 100 < 14;
  return `${number}${(isTeen ? null : endings[number % 10]) ?? "th"}`;
}

const endings = [null, "st", "nd", "rd"];
