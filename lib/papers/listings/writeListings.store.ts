import type { Day } from "../../calendar/day";
import { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";

/** For sources; curators' are in curation.store.ts. Each query runs when awaited or as part of a transaction. */

type Connection = Prisma.TransactionClient;
type Place = { paperId: number; day: Day; rank: number; kind: string; placedBy: string };
type Withheld = Place & { reason: string };

export function addListings(tx: Connection, places: Place[]) {
  return tx.listing.createMany({ data: places });
}

export function addWithheldListings(tx: Connection, places: Withheld[]) {
  return tx.withheldListing.createMany({ data: places });
}

export function putListing(tx: Connection, { paperId, day, ...place }: Place) {
  const where = { paperId_day: { paperId, day } };
  return tx.listing.upsert({ where, create: { paperId, day, ...place }, update: place });
}

export function putWithheldListing(tx: Connection, { paperId, day, ...place }: Withheld) {
  const where = { paperId_day: { paperId, day } };
  return tx.withheldListing.upsert({ where, create: { paperId, day, ...place }, update: place });
}

export function dropListings(tx: Connection, paperId: number, days: Day[]) {
  return tx.listing.deleteMany({ where: { paperId, day: { in: days } } });
}

export function dropWithheldListings(tx: Connection, paperId: number, days: Day[]) {
  return tx.withheldListing.deleteMany({ where: { paperId, day: { in: days } } });
}

export function moveListings(day: Day, moves: { paperId: number; to: number }[]) {
  return db().$executeRaw(Prisma.sql`
    UPDATE "Listing" SET "rank" = "moved"."to"
    FROM (SELECT value ->> 'paperId' AS "paperId", value ->> 'to' AS "to" FROM json_each(${JSON.stringify(moves)})) AS "moved"
    WHERE "Listing"."paperId" = "moved"."paperId" AND "Listing"."day" = ${day} AND "Listing"."placedBy" = 'prior'`);
}
