import { z } from "zod";
import { Prisma } from "../../generated/prisma/client";
import { titleKey, titleKeyVersion } from "../../papers/titleKey";
import { setDoi, setTitleKeys } from "../../papers/writePapers.store";
import { db } from "../../platform/db";
import { readSetting, writeSetting } from "../../platform/settings.store";
import { upsertPapers } from "../store";
import { trueIds } from "./trueIds";

// Recomputes stored fields that an earlier version derived by older rules: title keys, and ids that were not
// recognized.

const identityVersion = 3; // Raise it when lib/papers/identity recognizes other ids, so that stored ids are read again
const version = `${titleKeyVersion}.${identityVersion}`;

const settingKey = "papers.renewal";
/** `after` is the last paper that is done; null when all are. */
const stateSchema = z.object({ version: z.string(), after: z.int().nullable() });

const batchSize = 1000; // How many papers a batch has. One of this size takes a tenth of a second.

const rowSchema = z.array(
  z.object({
    id: z.coerce.number(),
    title: z.string(),
    titleKey: z.string(),
    arxivId: z.string().nullable(),
    doi: z.string().nullable(),
    externalId: z.string().nullable(),
  }),
);
type Row = z.infer<typeof rowSchema>[number];

/** Runs once after an upgrade, and continues where it was killed. Returns how many papers it changed. */
export async function renewPapers(): Promise<number> {
  let changed = 0;
  for (let after = await readProgress(); after !== null; ) {
    const rows = await readRows(after);
    changed += await renewKeys(rows);
    for (const row of rows) changed += await renewIds(row);
    after = rows.at(-1)?.id ?? null;
    await keepProgress(after);
  }
  return changed;
}

async function readProgress(): Promise<number | null> {
  const kept = await readSetting(settingKey);
  const state = kept === null ? null : stateSchema.parse(JSON.parse(kept));
  return state?.version === version ? state.after : 0;
}

async function keepProgress(after: number | null): Promise<void> {
  await writeSetting(settingKey, JSON.stringify({ version, after }));
}

async function readRows(after: number): Promise<Row[]> {
  return rowSchema.parse(
    await db().$queryRaw(Prisma.sql`
      SELECT "id", "title", "titleKey", "arxivId", "doi", "externalId" FROM "Paper"
      WHERE "id" > ${after} ORDER BY "id" LIMIT ${batchSize}`),
  );
}

async function renewKeys(rows: Row[]): Promise<number> {
  const stale = rows.map(({ id, title, titleKey: before }) => [id, before, titleKey(title)] as const);
  const keys = Object.fromEntries(stale.flatMap(([id, before, now]) => (before === now ? [] : [[id, now]])));
  if (Object.keys(keys).length === 0) return 0;
  return setTitleKeys(keys);
}

/** An arXiv id or DOI stored as the source's own id moves to its field; papers with the same id merge. */
async function renewIds(row: Row): Promise<number> {
  const ids = trueIds(row);
  if (!ids) return 0;
  if (!ids.arxivId && !row.externalId) {
    // Its own DOI without the text around it. If another paper has that DOI, both stay as they are.
    return setDoi(row.id, ids.doi);
  }
  const where = ids.arxivId ? { arxivId: ids.arxivId } : { doi: ids.doi ?? "" };
  const holder = await db().paper.findUnique({ where });
  const { title, abstract } = holder ?? (await db().paper.findUniqueOrThrow({ where: { id: row.id } }));
  const known = { ...(row.externalId ? { externalId: row.externalId } : {}), ...(row.doi ? { doi: row.doi } : {}) };
  const versionOf = holder?.arxivVersion ? { arxivVersion: holder.arxivVersion } : {};
  await upsertPapers([{ title, abstract, ...known, ...ids, ...versionOf, onlyUpdate: true }]);
  return 1;
}
