import { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";

/** Unless recorded before. Runs when awaited or as part of a transaction. */
export function recordCoverage(digests: { id: number; from: string; to: string }[]) {
  return db().$executeRaw(Prisma.sql`
    UPDATE "Email" SET "coversFrom" = value ->> 'from', "coversTo" = value ->> 'to'
    FROM json_each(${JSON.stringify(digests)})
    WHERE "Email"."id" = value ->> 'id' AND "Email"."coversTo" IS NULL`);
}
