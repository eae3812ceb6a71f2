import { db } from "../../platform/db";

/** Notes that a paper is to be fetched. One that was given up is tried again; one that waits already goes on waiting. */
export async function requestPaper(arxivId: string, now: Date): Promise<void> {
  const again = { requestedAt: now, dueAt: now, attempts: 0, endedAt: null, error: null };
  const { count } = await db().paperRequest.updateMany({ where: { arxivId, endedAt: { not: null } }, data: again });
  if (count > 0) return;
  await db().paperRequest.upsert({ where: { arxivId }, create: { arxivId, ...again }, update: {} });
}

/** In ms: how long after a try that brought nothing the next one is; after the last, the paper is given up. */
const pauses = [10 * 60_000, 3600_000, 12 * 3600_000, 24 * 3600_000];

/** @returns whether papers are to be fetched now */
export async function hasPaperRequests(now: Date): Promise<boolean> {
  return (await db().paperRequest.findFirst({ where: { endedAt: null, dueAt: { lte: now } } })) !== null;
}

/**
 * Takes papers that are to be fetched now, those that have waited longest first. It counts as a try at once: a paper
 * that costs each process that fetches it its life is given up, too.
 * @returns their arXiv ids
 */
export async function claimPaperRequests(most: number, now: Date): Promise<string[]> {
  const rows = await db().paperRequest.findMany({
    where: { endedAt: null, dueAt: { lte: now } },
    orderBy: [{ dueAt: "asc" }, { arxivId: "asc" }],
    take: most,
  });
  const error = "the process that was fetching it ended";
  const claimed: string[] = [];
  for (const { arxivId, attempts, dueAt } of rows) {
    const pause = pauses[attempts];
    // The last try has until the next one would be due.
    const data = { attempts: attempts + 1, error, dueAt: later(now, pause ?? 3600_000) };
    const isOver = attempts > pauses.length;
    // Of several workers one takes it.
    const { count } = await db().paperRequest.updateMany({
      where: { arxivId, endedAt: null, dueAt },
      data: isOver ? { endedAt: now, error } : data,
    });
    if (count > 0 && !isOver) claimed.push(arxivId);
  }
  return claimed;
}

/** Notes how a try to fetch papers went: those that the store has now have come, and the others are tried again. */
export async function settlePaperRequests(arxivIds: string[], error: string | null, now: Date): Promise<void> {
  const come = await db().paper.findMany({ where: { arxivId: { in: arxivIds } }, select: { arxivId: true } });
  const here = new Set(come.map(({ arxivId }) => arxivId));
  const rows = await db().paperRequest.findMany({ where: { arxivId: { in: arxivIds } } });
  await db().$transaction(
    rows.map(({ arxivId, attempts }) => {
      const ended = attempts > pauses.length ? { endedAt: now } : {};
      const data = here.has(arxivId)
        ? { endedAt: now, error: null }
        : { ...ended, error: error ?? "arXiv has no such paper" };
      return db().paperRequest.update({ where: { arxivId }, data });
    }),
  );
}

function later(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
