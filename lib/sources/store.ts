import { db, isBusy } from "../db";
import { Prisma } from "../generated/prisma/client";
import { titleKey } from "../papers/identity";
import { readPaper } from "../papers/row";
import type { PaperRecord } from "../papers/schema";
import { type Known, type Plan, planBatch, possiblePublicIds, type Stored } from "./plan";

export type BatchResult = { created: number; updated: number; unchanged: number };

type Transaction = Prisma.TransactionClient;

/** Another process may bring the same paper between our reading and our writing; then the batch is planned anew. */
const tries = 5;

/**
 * Brings a batch of records into the store, all of it or nothing. The same batch again changes nothing.
 * A few hundred records at once are quickest.
 */
export async function bringIn(records: PaperRecord[]): Promise<BatchResult> {
  for (let attempt = 1; ; attempt++) {
    const plan = planBatch(records, await readStored(records));
    try {
      await writePlan(plan);
      return { created: plan.create.length, updated: plan.update.length, unchanged: plan.unchanged };
    } catch (cause) {
      if (attempt === tries || !isRace(cause)) throw new Error("A batch of papers could not be written", { cause });
    }
  }
}

async function readStored(records: PaperRecord[]): Promise<Stored> {
  const publicIds = records.flatMap(possiblePublicIds);
  const unranked = given(records.map(({ day, rank }) => (rank === undefined ? day : undefined)));
  const [known, holders, former, ranks] = await Promise.all([
    readKnown(records),
    db().paper.findMany({ where: { publicId: { in: publicIds } }, select: { publicId: true } }),
    db().formerId.findMany({ where: { publicId: { in: publicIds } }, select: { publicId: true } }),
    db().listing.groupBy({ by: ["day"], where: { day: { in: unranked } }, _max: { rank: true } }),
  ]);
  return {
    known,
    taken: new Set([...holders, ...former].map(({ publicId }) => publicId)),
    lastRanks: new Map(ranks.map(({ day, _max }) => [day, _max.rank ?? 0])),
  };
}

/** One query for each way to be known: Prisma splits a long list of values, and in an OR would return rows twice. */
async function readKnown(records: PaperRecord[]): Promise<Known[]> {
  const find = (where: Prisma.PaperWhereInput) => db().paper.findMany({ where, include: { listings: true } });
  const found = await Promise.all([
    find({ arxivId: { in: given(records.map(({ arxivId }) => arxivId)) } }),
    find({ doi: { in: given(records.map(({ doi }) => doi)) } }),
    find({ externalId: { in: given(records.map(({ externalId }) => externalId)) } }),
    find({ titleKey: { in: given(records.map(({ title }) => titleKey(title))) } }),
  ]);
  const rows = new Map(found.flat().map((row) => [row.id, row]));
  return [...rows.values()].map(({ listings, ...row }) => {
    const { key, id: _, foundKeywords: __, ...paper } = readPaper(row);
    const { publicId, externalId, titleKey, score } = row;
    const places = new Map(listings.map(({ day, rank }) => [day, rank]));
    return { ...paper, key, publicId, externalId, titleKey, score, listings: places };
  });
}

/** The values that there are, each once. */
function given(values: (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}

/** Nothing is read before the first write: SQLite would refuse to turn a reading transaction into a writing one. */
async function writePlan({ create, update, merge }: Plan): Promise<void> {
  if (create.length + update.length + merge.length === 0) return;
  await db().$transaction(
    async (tx) => {
      for (const { from, into } of merge) {
        await tx.formerId.updateMany({ where: { paperId: from }, data: { paperId: into } });
        await tx.paper.delete({ where: { id: from } });
      }
      for (const { before, after } of update) await updatePaper(tx, before, after);
      for (const { into, formerId } of merge) await keepFormerId(tx, formerId, into);
      await createPapers(tx, create);
    },
    { timeout: 60_000, maxWait: 60_000 },
  );
}

async function createPapers(tx: Transaction, papers: Known[]): Promise<void> {
  if (papers.length === 0) return;
  const rows = await tx.paper.createManyAndReturn({
    data: papers.map(columns),
    select: { id: true, publicId: true },
  });
  const keys = new Map(rows.map(({ id, publicId }) => [publicId, id]));
  const listings = papers.flatMap(({ publicId, listings }) => {
    const paperId = keys.get(publicId);
    if (paperId === undefined) throw new Error(`The paper ${publicId} was not created`);
    return [...listings].map(([day, rank]) => ({ paperId, day, rank }));
  });
  await tx.listing.createMany({ data: listings });
}

async function updatePaper(tx: Transaction, before: Known, after: Known): Promise<void> {
  if (after.key === null) throw new Error(`The paper ${after.publicId} has no row to update`);
  await tx.paper.update({ where: { id: after.key }, data: columns(after) });
  if (before.publicId !== after.publicId) await keepFormerId(tx, before.publicId, after.key);
  for (const [day, rank] of after.listings) {
    if (before.listings.get(day) === rank) continue;
    const place = { paperId: after.key, day };
    await tx.listing.upsert({ where: { paperId_day: place }, create: { ...place, rank }, update: { rank } });
  }
}

async function keepFormerId(tx: Transaction, publicId: string, paperId: number): Promise<void> {
  await tx.formerId.upsert({ where: { publicId }, create: { publicId, paperId }, update: { paperId } });
}

function columns({ key: _, listings: __, ...paper }: Known) {
  return {
    ...paper,
    authors: JSON.stringify(paper.authors),
    categories: JSON.stringify(paper.categories),
    keywords: JSON.stringify(paper.keywords),
    links: JSON.stringify(paper.links),
  };
}

/** P2002: someone else took a unique id; P2025: a row that we knew is gone. */
function isRace(error: unknown): boolean {
  const isKnown = error instanceof Prisma.PrismaClientKnownRequestError;
  return isBusy(error) || (isKnown && ["P2002", "P2025"].includes(error.code));
}

/** @returns how many papers the store holds */
export async function countPapers(): Promise<number> {
  return db().paper.count();
}

const importKey = "import.until";

/** Leaves word that an import is under way, which may be believed until an instant; null when it is over. */
export async function markImport(until: Date | null): Promise<void> {
  if (!until) {
    await db().setting.deleteMany({ where: { key: importKey } });
    return;
  }
  const value = until.toISOString();
  await db().setting.upsert({ where: { key: importKey }, create: { key: importKey, value }, update: { value } });
}

/** @returns whether an import is under way, so that a day may not have all its papers yet */
export async function isImporting(now: Date): Promise<boolean> {
  const mark = await db().setting.findUnique({ where: { key: importKey } });
  return mark !== null && new Date(mark.value) > now;
}
