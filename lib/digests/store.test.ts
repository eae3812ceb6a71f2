import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { addSubscribers } from "@/tests/setup/subscribers";
import { addDays, dayAt } from "../calendar/day";
import { upsertPapers } from "../ingest/store";
import { paperRecordSchema } from "../papers/schema";
import { db } from "../platform/db";
import { queueDueDigests } from "./queueDue.store";
import { readDelivered, readItems, storeDigests } from "./store";

withDatabase();

const before = new Date("2025-03-01T00:00:00Z");
const at = (time: string) => new Date(`${time}Z`);

async function queued() {
  const emails = await db().email.findMany({ include: { subscription: true }, orderBy: { id: "asc" } });
  return emails.map(({ about, subscription }) => `${about} ${subscription.email}`);
}

const nextAt = async () => (await db().subscription.findFirstOrThrow()).nextAt?.toISOString();

/** Adds subscribers whose next slot is on March 12, and who joined on March 1. */
async function addReaders(emails: string[], data: Record<string, unknown> = {}) {
  await addSubscribers(emails, "daily", before);
  await db().subscription.updateMany({
    where: { email: { in: emails } },
    data: { nextAt: at("2025-03-12T07:00:00"), ...data },
  });
}

describe("a subscriber", () => {
  test("gets one digest from their slot on, however often and by whom it is queued", async () => {
    await addReaders(["ada@example.org", "bob@example.org"]);
    await addReaders(["eve@example.org"], { hour: 9, nextAt: at("2025-03-12T09:00:00") });
    expect(await queueDueDigests(at("2025-03-12T06:59:59"))).toBe(0);
    const counts = await Promise.all(Array.from({ length: 5 }, () => queueDueDigests(at("2025-03-12T07:00:00"))));
    expect(counts.reduce((a, b) => a + b)).toBe(2);
    expect(await queued()).toEqual(["2025-03-12 ada@example.org", "2025-03-12 bob@example.org"]);
    expect(await nextAt()).toBe("2025-03-13T07:00:00.000Z");
    expect(await queueDueDigests(at("2025-03-12T09:00:00"))).toBe(1);
  });

  test("gets it by their own time zone and cadence", async () => {
    await addReaders(["tokyo@example.org"], { timeZone: "Asia/Tokyo", nextAt: at("2025-03-12T22:00:00") });
    await addReaders(["week@example.org"], { cadence: "weekly", weekday: 3 });
    await addReaders(["month@example.org"], { cadence: "monthly", nextAt: at("2025-04-01T07:00:00") });
    await queueDueDigests(at("2025-03-12T22:00:00"));
    await queueDueDigests(at("2025-04-01T07:00:01"));
    expect(await queued()).toEqual(
      expect.arrayContaining([
        "2025-03-13 tokyo@example.org",
        "2025-W11 week@example.org",
        "2025-04 month@example.org",
      ]),
    );
  });

  test("gets none before confirming, after unsubscribing or during a pause", async () => {
    await addReaders(["left@example.org"], { unsubscribedAt: before });
    await addReaders(["new@example.org"], { confirmedAt: null });
    await addReaders(["pause@example.org"], { pausedAt: before });
    await addReaders(["later@example.org"], { pausedAt: before, pausedUntil: at("2025-03-12T07:00:01") });
    await addReaders(["back@example.org"], { pausedAt: before, pausedUntil: at("2025-03-12T07:00:00") });
    await queueDueDigests(at("2025-03-12T07:00:00"));
    expect(await queued()).toEqual(["2025-03-12 back@example.org"]);
    const next = await db().subscription.findMany({ where: { nextAt: { lte: at("2025-03-12T07:00:00") } } });
    expect(next).toEqual([]);
  });

  test("gets the latest of several late digests within a day of its slot, and none that is older", async () => {
    await addReaders(["ada@example.org"]);
    await queueDueDigests(at("2025-03-20T06:59:00"));
    expect(await queued()).toEqual(["2025-03-19 ada@example.org"]);
    expect(await db().email.findFirst()).toMatchObject({ sendBy: at("2025-03-20T07:00:00") });

    await db().email.deleteMany();
    await db().subscription.updateMany({ data: { cadence: "weekdays", nextAt: at("2025-03-21T07:00:00") } });
    await queueDueDigests(at("2025-03-23T12:00:00"));
    expect(await queued()).toEqual([]);
    expect(await nextAt()).toBe("2025-03-24T07:00:00.000Z");
  });

  test("gets one right after confirming, and then at their slots", async () => {
    await addReaders(["ada@example.org"], { cadence: "weekly", nextAt: at("2025-03-14T10:00:00") });
    await queueDueDigests(at("2025-03-14T10:00:05"));
    expect(await queued()).toEqual(["2025-W11 ada@example.org"]);
    expect(await db().email.findFirst()).toMatchObject({ sendBy: at("2025-03-17T07:00:00") });
    expect(await nextAt()).toBe("2025-03-17T07:00:00.000Z");
  });

  test("gets no slot twice, and none late, when the clock jumps", async () => {
    await addReaders(["ada@example.org"]);
    await queueDueDigests(at("2025-03-12T07:00:00"));
    await queueDueDigests(at("2026-03-12T07:00:00"));
    expect(await nextAt()).toBe("2026-03-13T07:00:00.000Z");
    await queueDueDigests(at("2025-03-12T08:00:00"));
    expect(await nextAt()).toBe("2025-03-13T07:00:00.000Z");
    await queueDueDigests(at("2025-03-12T06:00:00"));
    await queueDueDigests(at("2025-03-12T07:00:00"));
    await queueDueDigests(at("2025-03-13T07:00:00"));
    expect(await queued()).toEqual([
      "2025-03-12 ada@example.org",
      "2026-03-12 ada@example.org",
      "2025-03-13 ada@example.org",
    ]);
  });
});

test("after any jumps of the clock, each following day has its digest", { timeout: 60_000 }, async () => {
  const day = 24 * 3_600_000;
  const jumps = fc.array(fc.integer({ min: -60 * 24, max: 60 * 24 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(jumps, fc.constantFrom("UTC", "America/Nuuk", "Pacific/Chatham"), async (hours, timeZone) => {
      await db().subscription.deleteMany();
      await addReaders(["ada@example.org"], { timeZone });
      let now = at("2025-03-12T07:00:00").getTime();
      // A worker runs when the subscribers confirm, so that the time of that is recorded.
      await queueDueDigests(new Date(now));
      for (const jump of hours) {
        now += (jump * day) / 24;
        await queueDueDigests(new Date(now));
      }
      for (let step = 0; step < 12; step++) await queueDueDigests(new Date(now + (step * day) / 4));
      const keys = (await queued()).map((line) => line.slice(0, 10));
      const today = dayAt(new Date(now), timeZone);
      expect(keys).toEqual(expect.arrayContaining([addDays(today, 1), addDays(today, 2)]));
    }),
    { numRuns: 10 },
  );
});

describe("the papers of a digest", () => {
  const range = { from: "2025-03-11", to: "2025-03-12" };
  const trending = [{ kind: "trending" as const, place: 1, of: 2 }];
  let papers: number[];
  let id: number;
  let readerId: number;

  beforeEach(async () => {
    await upsertPapers(
      ["One", "Two"].map((title) => paperRecordSchema.parse({ title, abstract: "A.", day: "2025-03-12" })),
    );
    papers = (await db().paper.findMany({ orderBy: { id: "asc" } })).map((paper) => paper.id);
    await addReaders(["ada@example.org"]);
    await queueDueDigests(at("2025-03-12T07:00:00"));
    ({ id, subscriptionId: readerId } = await db().email.findFirstOrThrow());
  });

  const keep = (chosen: number[]) =>
    storeDigests([
      { id, readerId, range, isSent: true, papers: chosen.map((paper) => ({ paper, reasons: trending })) },
    ]);

  test("are fixed when it is first composed", async () => {
    await keep(papers.slice(0, 1));
    await keep(papers);
    expect((await readItems([id])).get(id)).toEqual([{ paper: papers[0], reasons: trending }]);
    expect((await readDelivered([readerId], papers)).get(readerId)).toEqual(new Set(papers.slice(0, 1)));
    expect(await db().subscription.findFirst()).toMatchObject({ coveredTo: "2025-03-12" });
  });

  test("become available again if it ends without being sent", async () => {
    for (const state of ["cancelled", "expired", "dead"]) {
      await keep(papers);
      await db().email.updateMany({ data: { state } });
      expect((await readDelivered([readerId], papers)).get(readerId)).toEqual(new Set());
      expect(await db().subscription.findFirst()).toMatchObject({ coveredTo: "2025-03-10" });
      expect(await db().email.findFirst()).toMatchObject({ state, coversFrom: null, coversTo: null });
    }
    await keep(papers);
    await db().email.updateMany({ data: { state: "sent" } });
    expect((await readItems([id])).get(id)).toHaveLength(2);
  });
});
