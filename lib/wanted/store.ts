import { db } from "../db";

/** Notes that a paper is to be fetched. One that was given up is tried again; one that waits already goes on waiting. */
export async function wantPaper(arxivId: string, now: Date): Promise<void> {
  const again = { requestedAt: now, dueAt: now, attempts: 0, endedAt: null, error: null };
  const { count } = await db().wantedPaper.updateMany({ where: { arxivId, endedAt: { not: null } }, data: again });
  if (count > 0) return;
  await db().wantedPaper.upsert({ where: { arxivId }, create: { arxivId, ...again }, update: {} });
}

/** @returns the arXiv ids of papers that are to be fetched now, those that have waited longest first */
export async function wantedPapers(most: number, now: Date): Promise<string[]> {
  const rows = await db().wantedPaper.findMany({
    where: { endedAt: null, dueAt: { lte: now } },
    orderBy: [{ dueAt: "asc" }, { arxivId: "asc" }],
    take: most,
  });
  return rows.map(({ arxivId }) => arxivId);
}

/** In ms: how long after a try that brought nothing the next one is; after the last, the paper is given up. */
const pauses = [10 * 60_000, 3600_000, 12 * 3600_000, 24 * 3600_000];

/** Notes how a try to fetch papers went: those that the store has now have come, and the others are tried again. */
export async function settleWanted(arxivIds: string[], error: string | null, now: Date): Promise<void> {
  const come = await db().paper.findMany({ where: { arxivId: { in: arxivIds } }, select: { arxivId: true } });
  const here = new Set(come.map(({ arxivId }) => arxivId));
  const rows = await db().wantedPaper.findMany({ where: { arxivId: { in: arxivIds } } });
  await db().$transaction(
    rows.map(({ arxivId, attempts }) => {
      const pause = pauses[attempts];
      const data = here.has(arxivId)
        ? { endedAt: now, error: null }
        : { error: error ?? "arXiv gave no such paper", ...(pause ? { dueAt: later(now, pause) } : { endedAt: now }) };
      return db().wantedPaper.update({ where: { arxivId }, data: { ...data, attempts: attempts + 1 } });
    }),
  );
}

function later(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
