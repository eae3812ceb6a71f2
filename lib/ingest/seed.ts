import { readFile } from "node:fs/promises";
import path from "node:path";
import { paperRecordSchema } from "../papers/schema";
import { projectRoot } from "../platform/env";
import { saveFrontMatter } from "../platform/site/store";
import { indexArrivals } from "./indexArrivals";
import { type DocumentFault, type PaperDocument, parseDocument } from "./sources/document";
import { type BatchResult, countPapers, upsertPapers } from "./store";

/** The document that a new store is seeded from. */
export const seedFile = path.join(projectRoot, "seeds", "000_e8ab4520c3535eca.txt");

/**
 * The document is dated "Mar 12" without a year. It is 2025: the newest of its papers (XMusic) was submitted in
 * January 2025, and this is the first March 12 after that.
 */
export const seedYear = 2025;

/**
 * Imports a document into the store, all of it or nothing, and takes the site's tagline and byline from it. Repeating
 * it changes nothing.
 * @returns the counts, or the fault for which the document is refused
 */
export async function seed(file = seedFile, year = seedYear): Promise<BatchResult | { fault: DocumentFault }> {
  const document = parseDocument(await readFile(file), year);
  if ("fault" in document) return document;
  // Written first: if the process is killed in between, a store that already holds papers is not seeded again.
  const { tagline, byline } = document;
  await saveFrontMatter({ tagline, byline });
  return importPapers(document);
}

/** Imports only the papers of a document, and leaves the site's tagline and byline. @see seed */
export async function importDocument(file: string, year: number): Promise<BatchResult | { fault: DocumentFault }> {
  const document = parseDocument(await readFile(file), year);
  return "fault" in document ? document : importPapers(document);
}

async function importPapers({ day, papers }: PaperDocument): Promise<BatchResult> {
  const result = await upsertPapers(papers.map((paper) => paperRecordSchema.parse({ ...paper, day })));
  await indexArrivals();
  return result;
}

/** Seeds the store if it holds no paper. @returns null if it holds some */
export async function seedIfEmpty(): Promise<{ papers: number } | null> {
  if ((await countPapers()) > 0) return null;
  const result = await seed();
  if ("fault" in result) throw new Error(`${seedFile}:${result.fault.line}: ${result.fault.reason}`);
  return { papers: result.created };
}
