import { z } from "zod";
import type { Day } from "../calendar/day";
import { Prisma } from "../generated/prisma/client";
import {
  addListings,
  addWithheldListings,
  dropListings,
  dropWithheldListings,
  putListing,
  putWithheldListing,
} from "../papers/listings/writeListings.store";
import { readPaper, storedAuthors } from "../papers/row";
import { announcements, type PaperRecord } from "../papers/schema";
import { titleKey } from "../papers/titleKey";
import { addPapers, deletePaper, updatePaper } from "../papers/writePapers.store";
import { db, isBusy } from "../platform/db";
import { possiblePublicIds } from "./identityMap";
import type { Known } from "./known";
import type { Placement } from "./placements";
import { type IncomingRecord, type Plan, planBatch, type StoredState } from "./planBatch";
import { maxCompared } from "./samePaper";

export type BatchResult = { created: number; updated: number; unchanged: number };

type Transaction = Prisma.TransactionClient;

/** Another process may store the same paper between our read and our write; the batch is then planned again. */
const maxAttempts = 5;

/** All or nothing; the same batch again changes nothing. A few hundred records at once are fastest. */
export async function upsertPapers(records: IncomingRecord[]): Promise<BatchResult> {
  for (let attempt = 1; ; attempt++) {
    const plan = planBatch(records, await readStored(records));
    try {
      await writePlan(plan);
      return { created: plan.create.length, updated: plan.update.length, unchanged: plan.unchanged };
    } catch (cause) {
      if (attempt === maxAttempts || !isRace(cause))
        throw new Error("A batch of papers could not be written", { cause });
    }
  }
}

export async function dryRunUpsert(records: IncomingRecord[]): Promise<BatchResult> {
  const { create, update, unchanged } = planBatch(records, await readStored(records));
  return { created: create.length, updated: update.length, unchanged };
}

async function readStored(records: PaperRecord[]): Promise<StoredState> {
  const publicIds = records.flatMap(possiblePublicIds);
  const unranked = distinct(records.map(({ day, rank }) => (rank === undefined ? day : undefined)));
  const [known, holders, former, ranks] = await Promise.all([
    readKnown(records),
    db().paper.findMany({ where: { publicId: { in: publicIds } }, select: { publicId: true } }),
    db().paperAlias.findMany({ where: { publicId: { in: publicIds } }, select: { publicId: true } }),
    db().listing.groupBy({ by: ["day"], where: { day: { in: unranked } }, _max: { rank: true } }),
  ]);
  return {
    known,
    taken: new Set([...holders, ...former].map(({ publicId }) => publicId)),
    lastRanks: new Map(ranks.map(({ day, _max }) => [day, _max.rank ?? 0])),
  };
}

/** One query for each kind of id: Prisma splits a long list of values, and with OR would return rows twice. */
async function readKnown(records: PaperRecord[]): Promise<Known[]> {
  const find = (where: Prisma.PaperWhereInput) =>
    db().paper.findMany({ where, include: { listings: true, withheldListings: true } });
  const found = await Promise.all([
    find({ arxivId: { in: distinct(records.map(({ arxivId }) => arxivId)) } }),
    find({ doi: { in: distinct(records.map(({ doi }) => doi)) } }),
    find({ externalId: { in: distinct(records.map(({ externalId }) => externalId)) } }),
    find({ id: { in: await sameTitles(records) } }),
  ]);
  const rows = new Map(found.flat().map((row) => [row.id, row]));
  return [...rows.values()].map(({ listings, withheldListings, ...row }) => {
    const { key, id: _, foundKeywords: __, names: ___, picture: ____, ...paper } = readPaper({ ...row, picture: null });
    const { publicId, externalId, titleKey, score, image } = row;
    const places = new Map(listings.map((listing) => [listing.day, readPlace(listing)]));
    const withheld = new Map(
      withheldListings.map((each) => [each.day, { ...readPlace(each), reason: readReason(each.reason) }]),
    );
    return {
      ...paper,
      authors: storedAuthors(row),
      key,
      publicId,
      externalId,
      titleKey,
      score,
      image,
      listings: places,
      withheld,
    };
  });
}

// Rows without an id and, if the record has none, rows with one. Thousands may be called "Erratum": per title, only the
// oldest rows are read, and those whose text equals a record's.
async function sameTitles(records: PaperRecord[]): Promise<number[]> {
  const titles = (of: PaperRecord[]) => JSON.stringify(distinct(of.map(({ title }) => titleKey(title))));
  const withoutAnyId = records.filter(({ arxivId, doi, externalId }) => !arxivId && !doi && !externalId);
  const noId = Prisma.sql`"arxivId" IS NULL AND "doi" IS NULL AND "externalId" IS NULL`;
  const oldest = (keys: string, which: Prisma.Sql) =>
    db().$queryRaw<{ id: bigint | number }[]>(Prisma.sql`
      SELECT "id" FROM (
        SELECT "id", row_number() OVER (PARTITION BY "titleKey" ORDER BY "id") AS "place" FROM "Paper"
        WHERE "titleKey" IN (SELECT "value" FROM json_each(${keys})) AND ${which}
      ) WHERE "place" <= ${maxCompared}`);
  const texts = records.map(({ title, abstract, authors }) => [
    titleKey(title),
    abstract,
    JSON.stringify(authors ?? []),
  ]);
  const rows = await Promise.all([
    oldest(titles(records), noId),
    oldest(titles(withoutAnyId), Prisma.sql`NOT (${noId})`),
    db().$queryRaw<{ id: bigint | number }[]>(Prisma.sql`
      SELECT "Paper"."id" FROM json_each(${JSON.stringify(texts)}) AS "text" CROSS JOIN "Paper"
      ON "titleKey" = "text"."value" ->> 0 AND "abstract" = "text"."value" ->> 1 AND "authors" = "text"."value" ->> 2`),
  ]);
  return [...new Set(rows.flat().map(({ id }) => Number(id)))];
}

function readPlace({ rank, kind, placedBy }: { rank: number; kind: string; placedBy: string }): Placement {
  return { rank, kind: z.enum(announcements).parse(kind), placedBy: z.enum(["source", "prior"]).parse(placedBy) };
}

const readReason = (reason: string) => z.enum(["withdrawn", "unlisted"]).parse(reason);

function distinct(values: (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}

/** Does not read before the first write: SQLite refuses to upgrade a read transaction. */
async function writePlan({ create, update, merge }: Plan): Promise<void> {
  if (create.length + update.length + merge.length === 0) return;
  await db().$transaction(
    async (tx) => {
      for (const { from, into } of merge) {
        await tx.paperAlias.updateMany({ where: { paperId: from }, data: { paperId: into } });
        await deletePaper(tx, from);
      }
      for (const { before, after } of update) await changePaper(tx, before, after);
      for (const { into, formerId } of merge) await keepAlias(tx, formerId, into);
      await createPapers(tx, create);
    },
    { timeout: 60_000, maxWait: 60_000 },
  );
}

async function createPapers(tx: Transaction, papers: Known[]): Promise<void> {
  if (papers.length === 0) return;
  const rows = await addPapers(tx, papers.map(columns));
  const keys = new Map(rows.map(({ id, publicId }) => [publicId, id]));
  const placesOf = <T>(which: (paper: Known) => Map<Day, T>) =>
    papers.flatMap((paper) => {
      const paperId = keys.get(paper.publicId);
      if (paperId === undefined) throw new Error(`The paper ${paper.publicId} was not created`);
      return [...which(paper)].map(([day, place]) => ({ paperId, day, ...place }));
    });
  await addListings(
    tx,
    placesOf(({ listings }) => listings),
  );
  const withheld = placesOf(({ withheld }) => withheld);
  if (withheld.length > 0) await addWithheldListings(tx, withheld);
}

async function changePaper(tx: Transaction, before: Known, after: Known): Promise<void> {
  if (after.key === null) throw new Error(`The paper ${after.publicId} has no row to update`);
  await updatePaper(tx, after.key, columns(after));
  if (before.publicId !== after.publicId) await keepAlias(tx, before.publicId, after.key);
  const paperId = after.key;
  for (const [day, place] of after.listings) {
    if (!isSamePlace(before.listings.get(day), place)) await putListing(tx, { paperId, day, ...place });
  }
  for (const [day, place] of after.withheld) {
    if (!isSamePlace(before.withheld.get(day), place)) await putWithheldListing(tx, { paperId, day, ...place });
  }
  const removed = <T>(then: Map<Day, T>, now: Map<Day, T>) => [...then.keys()].filter((day) => !now.has(day));
  const unlisted = removed(before.listings, after.listings);
  if (unlisted.length > 0) await dropListings(tx, paperId, unlisted);
  const restored = removed(before.withheld, after.withheld);
  if (restored.length > 0) await dropWithheldListings(tx, paperId, restored);
}

function isSamePlace(a: Placement | undefined, b: Placement): boolean {
  return a?.rank === b.rank && a.kind === b.kind && a.placedBy === b.placedBy;
}

async function keepAlias(tx: Transaction, publicId: string, paperId: number): Promise<void> {
  await tx.paperAlias.upsert({ where: { publicId }, create: { publicId, paperId }, update: { paperId } });
}

function columns({ key: _, listings: __, withheld: ___, ...paper }: Known) {
  return {
    ...paper,
    authors: JSON.stringify(paper.authors),
    categories: JSON.stringify(paper.categories),
    keywords: JSON.stringify(paper.keywords),
    links: JSON.stringify(paper.links),
  };
}

/** P2002: another process took a unique id; P2025: a row that was read is gone. */
function isRace(error: unknown): boolean {
  const isKnown = error instanceof Prisma.PrismaClientKnownRequestError;
  return isBusy(error) || (isKnown && ["P2002", "P2025"].includes(error.code));
}

export async function countPapers(): Promise<number> {
  return db().paper.count();
}
