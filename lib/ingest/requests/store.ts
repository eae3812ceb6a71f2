import { db } from "../../platform/db";

/** Requests a paper. A request that was given up starts again; one that is waiting stays as it is. */
export async function requestPaper(arxivId: string, now: Date): Promise<void> {
  const again = { requestedAt: now, dueAt: now, attempts: 0, endedAt: null, error: null };
  const { count } = await db().paperRequest.updateMany({ where: { arxivId, endedAt: { not: null } }, data: again });
  if (count > 0) return;
  await db().paperRequest.upsert({ where: { arxivId }, create: { arxivId, ...again }, update: {} });
}

/** How long to wait after each failed attempt, in ms; after the last, the request is given up. */
const pauses = [10 * 60_000, 3600_000, 12 * 3600_000, 24 * 3600_000];

export async function hasPaperRequests(now: Date): Promise<boolean> {
  return (await db().paperRequest.findFirst({ where: { endedAt: null, dueAt: { lte: now } } })) !== null;
}

// Longest waiting first. The claim counts as an attempt at once, so a paper that crashes processes is given up, too.
export async function claimPaperRequests(limit: number, now: Date): Promise<string[]> {
  const rows = await db().paperRequest.findMany({
    where: { endedAt: null, dueAt: { lte: now } },
    orderBy: [{ dueAt: "asc" }, { arxivId: "asc" }],
    take: limit,
  });
  const error = "the process that was fetching it ended";
  const claimed: string[] = [];
  for (const { arxivId, attempts, dueAt } of rows) {
    const pause = pauses[attempts];
    // The last attempt has an hour, as no next one limits it.
    const data = { attempts: attempts + 1, error, dueAt: later(now, pause ?? 3600_000) };
    const isExhausted = attempts > pauses.length;
    // Only one of several workers succeeds.
    const { count } = await db().paperRequest.updateMany({
      where: { arxivId, endedAt: null, dueAt },
      data: isExhausted ? { endedAt: now, error } : data,
    });
    if (count > 0 && !isExhausted) claimed.push(arxivId);
  }
  return claimed;
}

/** Records the result of an attempt: requests for papers that the store now has end, the others are retried. */
export async function settlePaperRequests(arxivIds: string[], error: string | null, now: Date): Promise<void> {
  const found = await db().paper.findMany({ where: { arxivId: { in: arxivIds } }, select: { arxivId: true } });
  const stored = new Set(found.map(({ arxivId }) => arxivId));
  const rows = await db().paperRequest.findMany({ where: { arxivId: { in: arxivIds } } });
  await db().$transaction(
    rows.map(({ arxivId, attempts }) => {
      const ended = attempts > pauses.length ? { endedAt: now } : {};
      const data = stored.has(arxivId)
        ? { endedAt: now, error: null }
        : { ...ended, error: error ?? "arXiv has no such paper" };
      return db().paperRequest.update({ where: { arxivId }, data });
    }),
  );
}

function later(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
