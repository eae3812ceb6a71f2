import { parseJson } from "../json/parseJson";
import { type PaperRecord, paperRecordSchema, whyRefused } from "../papers/schema";
import type { Day } from "../periods/day";

/** Where a foreign file has our fields: `{ abstract: "summary", "links.code": "githubRepo" }`. */
export type FieldMap = Record<string, string>;

/** In bytes: a paper with the longest texts and lists has less. */
export const longestLine = 2_000_000;

const fieldNames = [
  "title",
  "abstract",
  "id",
  "authors",
  "published",
  "day",
  "rank",
  "votes",
  "categories",
  "keywords",
  "stars",
  "comments",
];
const linkNames = ["code", "project", "pdf", "doi"];
const allNames = [...fieldNames, ...linkNames.map((name) => `links.${name}`)];

/**
 * Parses the mapping that the command line takes: `abstract=summary,links.code=githubRepo`.
 * @returns the map, or the reason why it cannot be used
 */
export function parseFieldMap(text: string): { fieldMap: FieldMap } | { reason: string } {
  const fieldMap: FieldMap = {};
  for (const pair of text.split(",").filter((piece) => piece.trim())) {
    const [ours = "", theirs = "", surplus] = pair.split("=").map((piece) => piece.trim());
    if (!ours || !theirs || surplus !== undefined) return { reason: `“${pair}” is not of the form OURS=THEIRS` };
    if (!allNames.includes(ours)) {
      return { reason: `“${ours}” is not a field; there are ${allNames.join(", ")}` };
    }
    fieldMap[ours] = theirs;
  }
  return { fieldMap };
}

/**
 * Reads one line of JSON Lines.
 * @param bytes the line without its end; null for one that is longer than `longestLine`
 * @param lastDay what is later has yet to come, and is refused
 * @returns the record, why there is none, or null for a blank line
 */
export function readJsonLine(
  bytes: Uint8Array | null,
  fieldMap: FieldMap,
  lastDay: Day,
): { record: PaperRecord } | { reason: string } | null {
  if (!bytes) return { reason: `is longer than ${longestLine} bytes` };
  let value: unknown;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim();
    if (!text) return null;
    value = parseJson(text);
  } catch (error) {
    return { reason: error instanceof TypeError ? "is not UTF-8" : "is not JSON" };
  }
  if (!isObject(value)) return { reason: "is not a JSON object" };
  const parsed = paperRecordSchema.safeParse(rename(value, fieldMap));
  if (parsed.success && parsed.data.day && parsed.data.day > lastDay) return { reason: "day has yet to come" };
  if (parsed.success) return { record: parsed.data };
  return { reason: whyRefused(parsed.error) };
}

/** Brings a foreign line into our shape, with our fields alone. One that is null or empty counts as not given. */
function rename(theirs: Record<string, unknown>, fieldMap: FieldMap): Record<string, unknown> {
  const given = (name: string) => orNothing(theirs[fieldMap[name] ?? name]);
  const { links } = theirs;
  const ours: Record<string, unknown> = Object.fromEntries(fieldNames.map((name) => [name, given(name)]));
  const mapped = linkNames.map((name) => given(`links.${name}`));
  const hasLinks = isObject(links) || mapped.some(Boolean);
  ours.links = hasLinks
    ? Object.fromEntries(
        linkNames.map((name, index) => [name, mapped[index] || (isObject(links) ? orNothing(links[name]) : undefined)]),
      )
    : (links ?? undefined);
  return ours;
}

function orNothing(value: unknown): unknown {
  return value === null || value === "" ? undefined : value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
