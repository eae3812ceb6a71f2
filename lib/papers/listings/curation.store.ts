import type { Day } from "../../calendar/day";
import { db } from "../../platform/db";
import { findPaper } from "../store";
import { setFirstListing } from "../writePapers.store";
import { scoreOf } from "./trendingScore";

export type CurationResult = { title: string } | { reason: string };

export async function listPaper(id: string, day: Day): Promise<CurationResult> {
  return change(id, async ({ key, withdrawnAt }) => {
    if (withdrawnAt) return "is withdrawn, and a withdrawn paper cannot be in a feed";
    await db().$transaction(async (tx) => {
      await tx.withheldListing.deleteMany({ where: { paperId: key, day } });
      const { _max } = await tx.listing.aggregate({ where: { day }, _max: { rank: true } });
      const place = { paperId: key, day };
      await tx.listing.upsert({
        where: { paperId_day: place },
        create: { ...place, rank: (_max.rank ?? 0) + 1 },
        update: {},
      });
    });
    return null;
  });
}

export async function unlistPaper(id: string, day: Day): Promise<CurationResult> {
  return change(id, async ({ key }) => {
    const where = { paperId_day: { paperId: key, day } };
    const listing = await db().listing.findUnique({ where });
    if (!listing) return `is not listed on ${day}`;
    const { pinnedAt: _, ...place } = listing;
    await db().$transaction([
      db().listing.delete({ where }),
      db().withheldListing.create({ data: { ...place, reason: "unlisted" } }),
    ]);
    return null;
  });
}

export async function pinPaper(id: string, day: Day, pinnedAt: Date | null): Promise<CurationResult> {
  if (pinnedAt) {
    const listed = await listPaper(id, day);
    if ("reason" in listed) return listed;
  }
  return change(id, async ({ key }) => {
    const { count } = await db().listing.updateMany({ where: { paperId: key, day }, data: { pinnedAt } });
    return count > 0 ? null : `is not listed on ${day}`;
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof findPaper>>>;

async function change(id: string, act: (paper: Found) => Promise<string | null>): Promise<CurationResult> {
  const paper = await findPaper(id);
  if (!paper) return { reason: `there is no paper ${id}` };
  const reason = await act(paper);
  if (reason) return { reason: `“${paper.title}” ${reason}` };
  const { _min } = await db().listing.aggregate({ where: { paperId: paper.key }, _min: { day: true } });
  const firstListedOn = _min.day;
  const score = scoreOf({ ...paper, firstListedOn });
  await setFirstListing(paper.key, firstListedOn, score);
  return { title: paper.title };
}
