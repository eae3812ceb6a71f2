import type { Day } from "../../calendar/day";
import { type PaperRecord, paperRecordSchema, refusalReason } from "../../papers/schema";
import { isObject } from "../../platform/json/isObject";
import { parseJson } from "../../platform/json/parseJson";
import { arxivNumber } from "./arxivNumber";
import { nameOfObject } from "./authorObject";
import { fromHuggingFace, isHuggingFaceLine } from "./huggingFaceLine";
import { fromKaggle, isKaggleLine } from "./kaggleLine";
import { count, webUrl } from "./optionalFields";
import { fromSemanticScholar } from "./semanticScholarLine";

/** Maps our fields to those of another file: `{ abstract: "summary", "links.code": "githubRepo" }`. */
export type FieldMap = Record<string, string>;

/** The formats of lines: our own, that of Hugging Face's API, that of arXiv's dump on Kaggle. */
export const lineFormats = ["offprint", "huggingface", "kaggle"] as const;
export type LineFormat = (typeof lineFormats)[number];

export const maxLineBytes = 2_000_000; // bytes; a paper with the longest texts and lists is smaller

const fieldNames = [
  ...["title", "abstract", "id", "authors", "published", "day", "rank", "votes", "categories", "keywords", "stars"],
  ...["comments", "journal", "image"],
];
const linkNames = ["code", "project", "pdf", "doi"];
const allNames = [...fieldNames, ...linkNames.map((name) => `links.${name}`)];

/** `abstract=summary,links.code=githubRepo,votes=paper.upvotes`; else the reason why it is invalid. */
export function parseFieldMap(text: string): { fieldMap: FieldMap } | { reason: string } {
  const fieldMap: FieldMap = {};
  for (const pair of text.split(",").filter((piece) => piece.trim())) {
    const [ours = "", theirs = "", surplus] = pair.split("=").map((piece) => piece.trim());
    if (!ours || !theirs || surplus !== undefined) return { reason: `“${pair}” does not have the form OURS=THEIRS` };
    if (!allNames.includes(ours)) {
      return { reason: `“${ours}” is not a field; the fields are ${allNames.join(", ")}` };
    }
    fieldMap[ours] = theirs;
  }
  return { fieldMap };
}

/** How to read lines. By default, the format of each is detected from its fields. */
export type LineOptions = { fieldMap?: FieldMap | undefined; format?: LineFormat | undefined };

/** `imagePath` is the path of an image's file, as the line has it. */
type ReadLine = { record: PaperRecord; imagePath: string | null };

/** Null for a blank line. `bytes` is null if longer than `maxLineBytes`; days later than `lastDay` are refused. */
export function readJsonLine(
  bytes: Uint8Array | null,
  options: LineOptions,
  lastDay: Day,
): ReadLine | { reason: string } | null {
  if (!bytes) return { reason: `is longer than ${maxLineBytes} bytes` };
  let value: unknown;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim();
    if (!text) return null;
    value = parseJson(text);
  } catch (error) {
    return { reason: error instanceof TypeError ? "is not UTF-8" : "is not JSON" };
  }
  if (!isObject(value)) return { reason: "is not a JSON object" };
  const { image, ...fields } = toOurs(value, options);
  const parsed = paperRecordSchema.safeParse({ ...fields, image: webUrl(image) });
  if (parsed.success && parsed.data.day && parsed.data.day > lastDay) return { reason: "day is in the future" };
  if (parsed.success) return { record: parsed.data, imagePath: pathIn(image) };
  return { reason: refusalReason(parsed.error) };
}

/** Null for what is an address, or no text. */
function pathIn(image: unknown): string | null {
  return typeof image === "string" && !/^[a-z][a-z\d+.-]*:/i.test(image) ? image : null;
}

/** Converts a line to our fields and drops all others. A field that is null or empty counts as missing. */
function toOurs(line: Record<string, unknown>, { fieldMap = {}, format }: LineOptions): Record<string, unknown> {
  const shaped = inShape(line, format);
  const links = isObject(shaped.links) ? shaped.links : {};
  const read = (name: string) => {
    const value = name.startsWith("links.") ? links[name.slice("links.".length)] : shaped[name];
    return orUndefined(fieldMap[name] === undefined ? value : (valueAt(line, fieldMap[name]) ?? value));
  };
  const fields = Object.fromEntries(fieldNames.map((name) => [name, normalize(name, asList(name, read(name)))]));
  const ourLinks = linkNames.map((name) => [name, read(`links.${name}`)] as const);
  const hasLinks = isObject(shaped.links) || ourLinks.some(([, url]) => url !== undefined);
  return {
    ...fields,
    withdrawn: shaped.withdrawn, // Only other formats may set it
    links: hasLinks ? Object.fromEntries(ourLinks) : orUndefined(shaped.links),
  };
}

function inShape(line: Record<string, unknown>, format: LineFormat | undefined): Record<string, unknown> {
  if (format === "huggingface" || (!format && isHuggingFaceLine(line))) return fromHuggingFace(line);
  if (format === "kaggle" || (!format && isKaggleLine(line))) return fromKaggle(line);
  return { ...fromSemanticScholar(line), withdrawn: undefined };
}

function valueAt(line: Record<string, unknown>, name: string): unknown {
  if (name in line) return line[name];
  return name.split(".").reduce((within: unknown, key) => (isObject(within) ? within[key] : undefined), line);
}

/** Splits lists that are one text (the schema splits authors), and reads authors that are objects. */
function asList(name: string, value: unknown): unknown {
  if (name === "categories" && typeof value === "string") return value.split(/[\s,;]+/).filter(Boolean);
  if (name === "keywords" && typeof value === "string") return value.split(/[,;]/).filter((word) => word.trim());
  if (name === "authors" && Array.isArray(value)) return value.flatMap(nameOfObject);
  if (name === "authors" && isObject(value)) return nameOfObject(value);
  if (name === "abstract" && isObject(value)) return fromInvertedIndex(value);
  return value;
}

const maxAbstractWords = 20_000; // words

/** Reads an abstract of OpenAlex: each word with the positions at which it stands. */
function fromInvertedIndex(positions: Record<string, unknown>): string {
  const words: string[] = [];
  for (const [word, at] of Object.entries(positions))
    for (const position of Array.isArray(at) ? at : [])
      if (Number.isInteger(position) && position >= 0 && position < maxAbstractWords) words[position] = word;
  return words.filter((word) => word !== undefined).join(" ");
}

const counts = ["rank", "votes", "stars", "comments"];

/** JSON may have Unix times, 20260821 and ids as numbers, and counts from tables as texts. */
function normalize(name: string, value: unknown): unknown {
  if (counts.includes(name)) return count(value) ?? value;
  if (typeof value !== "number") return value;
  if (name === "id") return arxivNumber(String(value));
  return ["day", "published"].includes(name) ? String(value) : value;
}

function orUndefined(value: unknown): unknown {
  return value === null || value === "" ? undefined : value;
}
