import { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";

/**
 * Records the first and last listing day that digests cover, unless recorded before.
 * @returns a query, which runs when awaited or as part of a transaction
 */
export function recordCoverage(digests: { id: number; from: string; to: string }[]) {
  return db().$executeRaw(Prisma.sql`
    UPDATE "Email" SET "coversFrom" = value ->> 'from', "coversTo" = value ->> 'to'
    FROM json_each(${JSON.stringify(digests)})
    WHERE "Email"."id" = value ->> 'id' AND "Email"."coversTo" IS NULL`);
}
