import { readFile } from "node:fs/promises";
import path from "node:path";
import { paperRecordSchema } from "../papers/schema";
import { projectRoot } from "../platform/env/projectRoot";
import { saveFrontMatter } from "../platform/site/store";
import { indexArrivals } from "./indexArrivals";
import { type DocumentFault, type PaperDocument, parseDocument } from "./sources/document";
import { type BatchResult, countPapers, upsertPapers } from "./store";

export const seedFile = path.join(projectRoot, "seeds", "000_e8ab4520c3535eca.txt");

/** "Mar 12" has no year: the newest paper (XMusic) was submitted in January 2025, and this is the next March 12. */
export const seedYear = 2025;

/** All or nothing; repeating changes nothing. Returns the counts, or the fault for which the document is refused. */
export async function seed(file = seedFile, year = seedYear): Promise<BatchResult | { fault: DocumentFault }> {
  const document = parseDocument(await readFile(file), year);
  if ("fault" in document) return document;
  // Written first: if the process is killed in between, a store that already holds papers is not seeded again.
  const { tagline, byline } = document;
  await saveFrontMatter({ tagline, byline });
  return importPapers(document);
}

export async function importDocument(file: string, year: number): Promise<BatchResult | { fault: DocumentFault }> {
  const document = parseDocument(await readFile(file), year);
  return "fault" in document ? document : importPapers(document);
}

async function importPapers({ day, papers }: PaperDocument): Promise<BatchResult> {
  const result = await upsertPapers(papers.map((paper) => paperRecordSchema.parse({ ...paper, day })));
  await indexArrivals();
  return result;
}

export async function seedIfEmpty(): Promise<{ papers: number } | null> {
  if ((await countPapers()) > 0) return null;
  const result = await seed();
  if ("fault" in result) throw new Error(`${seedFile}:${result.fault.line}: ${result.fault.reason}`);
  return { papers: result.created };
}
