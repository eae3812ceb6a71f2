import { topicSlug } from "../../papers/topics/slug";
import { dateNames, printDates, readDates } from "./dates";
import type { Filter } from "./query";
import { printVotes, readVotes } from "./votes";

const topicNames = ["topic", "cat", "keyword"];
const links = { code: "code", project: "a project page" };

export const filterNames = [...topicNames, ...dateNames, "has", "votes"];

/** `name:value`; returns it with its label for the reader, null if it is none. */
export function readFilter(name: string, value: string, excluded: boolean): { filter: Filter; label: string } | null {
  const without = excluded ? "without " : "";
  if (topicNames.includes(name) && value !== "") {
    return { filter: { kind: "topic", topic: value, excluded }, label: `${without}topic: ${value}` };
  }
  if (name === "has") {
    const link = value.toLowerCase();
    if (link !== "code" && link !== "project") return null;
    return { filter: { kind: "has", link, excluded }, label: `${without || "with "}${links[link]}` };
  }
  if (excluded) return null;
  return name === "votes" ? readVotes(value) : readDates(name, value);
}

export function printFilter(filter: Filter): string {
  if (filter.kind === "date") return printDates(filter);
  if (filter.kind === "votes") return printVotes(filter);
  const minus = filter.excluded ? "-" : "";
  return filter.kind === "has" ? `${minus}has:${filter.link}` : `${minus}topic:${quote(filter.topic)}`;
}

/** Both concern the same topic or link, or both dates or votes. */
export function isConflicting(one: Filter, other: Filter): boolean {
  if (one.kind === "topic" && other.kind === "topic") return topicSlug(one.topic) === topicSlug(other.topic);
  if (one.kind === "has" && other.kind === "has") return one.link === other.link;
  return one.kind === other.kind;
}

/** Uses quotes of a kind that the text lacks; a text with both kinds loses the guillemets. */
function quote(text: string): string {
  return /["“”„]/.test(text) ? `«${text.replace(/[«»]/g, " ")}»` : `"${text}"`;
}
