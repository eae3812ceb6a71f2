import { Prisma } from "../../generated/prisma/client";
import { codeHosts } from "../links";
import type { Narrowing } from "./choices";

/** Returns the conditions that a paper `p` meets in a narrowed list, each after an AND. */
export function within({ topic, code, minVotes }: Narrowing): Prisma.Sql {
  const conditions = [
    ...(minVotes > 0 ? [Prisma.sql`p."votes" >= ${minVotes}`] : []),
    ...(topic === null ? [] : [hasTopic(topic)]),
    ...(code ? [hasCode] : []),
  ];
  return conditions.length === 0 ? Prisma.empty : Prisma.sql`AND ${Prisma.join(conditions, " AND ")}`;
}

function hasTopic(slug: string): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM "PaperTopic" t
    WHERE t."paperId" = p."id"
      AND t."topicId" = (SELECT COALESCE("joinedToId", "id") FROM "Topic" WHERE "slug" = ${slug}))`;
}

/** From its source or in its abstract, also where the address there has no https:// and is no link on the page. */
const hasCode = Prisma.sql`(json_extract(p."links", '$.code') IS NOT NULL OR ${Prisma.join(
  codeHosts.map((host) => Prisma.sql`p."abstract" LIKE ${`%${host}/%`}`),
  " OR ",
)})`;
