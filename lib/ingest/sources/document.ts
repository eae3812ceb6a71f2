import { type Day, parseDay } from "../../calendar/day";
import { limits } from "../../papers/limits";
import type { FrontMatter } from "../../platform/site/schema";

export type DocumentFault = { line: number; reason: string };

export type PaperDocument = FrontMatter & { day: Day; papers: { title: string; abstract: string; rank: number }[] };

type Block = { line: number; text: string };

/** A block up to this long that does not end in a full stop is a title; arXiv's longest titles are shorter. */
const maxTitle = 300;

/** "Mar 12", "March 12", "Mar 42" (which is refused later), "Mar 12, 2025". */
const dateForm = /^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? +(\d{1,4})(?:, *(\d{4}))?$/i;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

// An optional "new", the tagline, Subscribe, the byline and the date, then papers by rank, each a title and an
// abstract, separated by blank lines. `bytes` is UTF-8; titles and abstracts are kept byte for byte.
export function parseDocument(bytes: Uint8Array, year: number): PaperDocument | { fault: DocumentFault } {
  const text = decode(bytes);
  if (typeof text !== "string") return { fault: text };
  const blocks = readBlocks(text);
  if (blocks.length === 0) return fault(1, "the document is empty");

  const abstractAt = blocks.findIndex(({ text }) => !readsAsTitle(text));
  const front = blocks.slice(0, abstractAt < 0 ? blocks.length : abstractAt);
  const dateAt = front.findIndex(({ text }) => dateForm.test(text));
  const date = front[dateAt];
  if (!date) return missingDate(front, blocks.length);
  const day = readDate(date.text, year);
  if (!day) return fault(date.line, `“${date.text}” is not a date of the year ${year}`);

  const matter = readFront(front.slice(0, dateAt), date);
  if ("fault" in matter) return matter;
  const papers = readPapers(blocks.slice(dateAt + 1), date);
  return "fault" in papers ? papers : { ...matter, day, papers: papers.papers };
}

function withoutButtons(blocks: Block[]): Block[] {
  return blocks.filter(({ text }) => text !== "new" && text !== "Subscribe");
}

/** If there are three lines of front matter, the third is reported as a wrong date. */
function missingDate(front: Block[], blockCount: number): { fault: DocumentFault } {
  const hasPapers = front.length < blockCount;
  const matter = withoutButtons(hasPapers ? front.slice(0, -1) : front);
  if (matter[2]) return fault(matter[2].line, `“${shorten(matter[2].text)}” is not a date such as “Mar 12”`);
  return fault(front.at(-1)?.line ?? 1, "there is no date such as “Mar 12” before the first paper");
}

function readFront(blocks: Block[], date: Block): FrontMatter | { fault: DocumentFault } {
  const [tagline, byline, surplus] = withoutButtons(blocks);
  if (!tagline) return fault(date.line, "there is no tagline before the date");
  if (!byline) return fault(date.line, "there is no byline before the date");
  if (surplus) return fault(surplus.line, "there is a third line of front matter; a tagline and a byline are expected");
  // The page separates "by" and the name by layout only, so its text has no space there.
  return { tagline: tagline.text, byline: byline.text.replace(/^by(?=\p{Lu})/u, "by ") };
}

function readPapers(blocks: Block[], date: Block): Pick<PaperDocument, "papers"> | { fault: DocumentFault } {
  if (blocks.length === 0) return fault(date.line, "there are no papers after the date");
  const papers: PaperDocument["papers"] = [];
  let title: Block | null = null;
  for (const block of blocks) {
    if (readsAsTitle(block.text)) {
      if (title) return fault(title.line, `the title “${shorten(title.text)}” has no abstract`);
      title = block;
    } else {
      if (!title) return fault(block.line, "two abstracts in a row: this one has no title");
      if (block.text.length > limits.abstract)
        return fault(block.line, `the abstract is longer than ${limits.abstract} characters`);
      papers.push({ title: title.text, abstract: block.text, rank: papers.length + 1 });
      title = null;
    }
  }
  return title ? fault(title.line, `the title “${shorten(title.text)}” has no abstract`) : { papers };
}

function readBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") {
      open = null;
    } else if (open) {
      open.text += `\n${line}`;
    } else {
      open = { line: index + 1, text: line };
      blocks.push(open);
    }
  }
  return blocks;
}

function decode(bytes: Uint8Array): string | DocumentFault {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { line: lineOfFault(bytes), reason: "the text is not UTF-8" };
  }
}

/** A newline is never part of a longer UTF-8 sequence, so each line decodes on its own. */
function lineOfFault(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return line;
}

function readDate(text: string, defaultYear: number): Day | null {
  const [, name = "", number = "", year = String(defaultYear)] = dateForm.exec(text) ?? [];
  const month = months.findIndex((m) => m.toLowerCase() === name.toLowerCase()) + 1;
  return parseDay(`${year}-${String(month).padStart(2, "0")}-${number.padStart(2, "0")}`);
}

function readsAsTitle(text: string): boolean {
  return text.length <= maxTitle && !/\.["”)]?$/.test(text);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function fault(line: number, reason: string): { fault: DocumentFault } {
  return { fault: { line, reason } };
}
