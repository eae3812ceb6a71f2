import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { plugins } from "@citation-js/core";
import { z } from "zod";

const name = z.object({
  given: z.string().optional(),
  family: z.string().optional(),
  literal: z.string().optional(),
  suffix: z.string().optional(),
  "non-dropping-particle": z.string().optional(),
});
const item = z.object({
  id: z.string().optional(),
  title: z.string(),
  author: z.array(name).default([]),
  issued: z.object({ "date-parts": z.tuple([z.array(z.number())]) }).optional(),
  URL: z.string().optional(),
  DOI: z.string().optional(),
  abstract: z.string().optional(),
});

export type ReadCitation = Omit<z.output<typeof item>, "author" | "issued"> & { authors: string[]; date: number[] };

/** Reads BibTeX, RIS or CSL JSON with Citation.js, which shares no code with our writers. */
export function readCitations(input: unknown): ReadCitation[] {
  return z
    .array(item)
    .parse(plugins.input.chain(input, { strict: true }))
    .map(({ author, issued, ...rest }) => ({
      ...rest,
      authors: author.map(printName),
      date: issued?.["date-parts"][0] ?? [],
    }));
}

function printName(read: z.output<typeof name>): string {
  const { literal, given, "non-dropping-particle": particle, family, suffix } = read;
  return literal ?? [given, particle, family, suffix].filter(Boolean).join(" ");
}
