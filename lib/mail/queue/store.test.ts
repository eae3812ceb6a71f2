import { describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { db } from "../../platform/db";
import type { EmailOutcome } from "./outcome";
import {
  type Claimed,
  claimEmails as claim,
  leaseLength,
  type Rates,
  recordOutcomes,
  releaseEmails,
  tidyRates,
  unlimited,
} from "./store";

withDatabase();

const now = new Date("2026-11-23T12:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const afterLease = later(leaseLength + 1);

/** Queues emails with due times relative to now, in ms. */
async function queue(...due: number[]) {
  const email = `reader${await db().subscription.count()}@example.org`;
  const { id: subscriptionId } = await db().subscription.create({ data: { email, emailKey: email, cadence: "daily" } });
  for (const [index, ms] of due.entries()) {
    await db().email.create({
      data: { subscriptionId, kind: "digest", about: `2026-11-${10 + index}`, dueAt: later(ms), createdAt: now },
    });
  }
}

const claimEmails = async (worker: string, limit: number, at: Date, rates?: Rates) =>
  (await claim(worker, limit, at, rates && { rates })).emails;

const record = (email: Claimed | undefined, worker: string, at: Date, outcome: EmailOutcome) =>
  recordOutcomes(worker, [{ email: email!, at, outcome }]);
const sent: EmailOutcome = { state: "sent", outcome: "sent", reason: null };

const only = () => db().email.findFirstOrThrow({ include: { history: { orderBy: { id: "asc" } } } });
const abouts = (emails: { about: string }[]) => emails.map(({ about }) => about);

describe("claiming", () => {
  test("takes due emails, the longest due first", async () => {
    await queue(-1000, 1, -3000, 0, -2000);
    const claimed = await claimEmails("a", 3, now);
    expect(abouts(claimed).sort()).toEqual(["2026-11-10", "2026-11-12", "2026-11-14"]);
    expect(claimed[0]).toMatchObject({ id: expect.any(Number), kind: "digest", attempts: 0, abandoned: 0 });
    expect(abouts(await claimEmails("a", 3, now))).toEqual(["2026-11-13"]);
    expect(await claimEmails("a", 3, now)).toEqual([]);
  });

  test("takes no email twice during its lease, and every one again after it", async () => {
    await queue(-1, -1);
    await claimEmails("a", 9, now);
    expect(await claimEmails("b", 9, later(leaseLength))).toEqual([]);
    expect((await claimEmails("b", 9, afterLease)).map(({ abandoned }) => abandoned)).toEqual([1, 1]);
  });

  test("takes an abandoned email before one that became due later", async () => {
    await queue(-2000, -1000);
    await claimEmails("a", 1, now);
    expect(abouts(await claimEmails("b", 1, afterLease))).toEqual(["2026-11-10"]);
  });

  test("divides the emails among concurrent claims", async () => {
    await queue(...Array(20).fill(-1));
    const claims = await Promise.all(Array.from({ length: 10 }, (_, n) => claimEmails(`worker${n}`, 3, now)));
    const ids = claims.flat().map(({ id }) => id);
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
  });

  test("compares times of Prisma and of raw statements correctly", async () => {
    await queue(0);
    await claimEmails("a", 1, now);
    const kept = await db().$queryRaw`SELECT 'x' || "dueAt" AS "due", 'x' || "leasedUntil" AS "until" FROM "Email"`;
    expect(kept).toEqual([{ due: "x2026-11-23T12:00:00.000+00:00", until: "x2026-11-23T12:05:00.000+00:00" }]);
  });
});

describe("action emails", () => {
  test("are claimed before digests, however long these have been due", async () => {
    await queue(-3000, -2000, -1000);
    await db().email.updateMany({ where: { about: "2026-11-12" }, data: { kind: "confirmation" } });
    expect(abouts(await claimEmails("a", 1, now))).toEqual(["2026-11-12"]);
    expect(abouts(await claimEmails("a", 1, now))).toEqual(["2026-11-10"]);
  });
});

describe("an outcome", () => {
  test("of sent ends the email", async () => {
    await queue(-1);
    const [email] = await claimEmails("a", 1, now);
    await record(email, "a", later(5), sent);
    expect(await only()).toMatchObject({ state: "sent", endedAt: later(5), leasedBy: null, leasedUntil: null });
    expect((await only()).history).toMatchObject([{ worker: "a", outcome: "sent", at: later(5), reason: null }]);
    expect(await claimEmails("a", 1, afterLease)).toEqual([]);
  });

  test.each(["cancelled", "dead", "expired", "held"] as const)(
    "%s keeps its reason, and the email is not claimed again",
    async (state) => {
      await queue(-1);
      const [email] = await claimEmails("a", 1, now);
      const outcome = state === "dead" ? "failed" : state;
      await record(email, "a", now, { state, outcome, reason: "For this", attempts: 1 });
      expect(await only()).toMatchObject({
        state,
        attempts: 1,
        endedAt: state === "held" ? null : now,
        history: [{ outcome, reason: "For this" }],
      });
      expect(await claimEmails("a", 1, later(10 ** 10))).toEqual([]);
    },
  );

  test("of queued makes the email claimable when due, with its tries and doubts", async () => {
    await queue(-1);
    const [email] = await claimEmails("a", 1, now);
    const outcome = { outcome: "failed", reason: "Greylisted", attempts: 1, doubts: 1 } as const;
    await record(email, "a", now, { ...outcome, state: "queued", dueAt: later(1000) });
    expect(await claimEmails("a", 1, later(999))).toEqual([]);
    expect(await claimEmails("a", 1, later(1000))).toMatchObject([{ attempts: 1, doubts: 1, abandoned: 0 }]);
  });

  test("is recorded for several emails in one write", async () => {
    await queue(-3, -2, -1);
    const [a, b, c] = await claimEmails("a", 3, now);
    await recordOutcomes("a", [
      { email: a!, at: now, outcome: sent },
      { email: b!, at: now, outcome: { state: "dead", outcome: "failed", reason: "No" } },
      { email: c!, at: now, outcome: { state: "queued", outcome: null, reason: "Unreachable" } },
    ]);
    const states = await db().email.findMany({ orderBy: { id: "asc" }, include: { history: true } });
    expect(states.map(({ state, history }) => [state, history.length]).sort()).toEqual([
      ["dead", 1],
      ["queued", 0],
      ["sent", 1],
    ]);
  });

  test("of a worker that lost its lease is added to the history only", async () => {
    await queue(-1);
    const [first] = await claimEmails("a", 1, now);
    const [second] = await claimEmails("b", 1, afterLease);
    await record(first, "a", afterLease, { state: "dead", outcome: "failed", reason: "Late" });
    expect(await only()).toMatchObject({ state: "sending", leasedBy: "b", history: [{ worker: "a", reason: "Late" }] });
    await record(second, "b", afterLease, sent);
    expect(await only()).toMatchObject({ state: "sent" });
  });

  test("of an email deleted meanwhile is dropped without affecting the others", async () => {
    await queue(-2, -1);
    const claimed = await claimEmails("a", 2, now);
    await db().email.delete({ where: { id: claimed[0]!.id } });
    await recordOutcomes(
      "a",
      claimed.map((email) => ({ email, at: now, outcome: sent })),
    );
    expect(await db().attempt.findMany()).toMatchObject([{ emailId: claimed[1]!.id, outcome: "sent" }]);
  });
});

test("a released email can be claimed at once, but only its holder can release it", async () => {
  await queue(-1);
  const claimed = await claimEmails("a", 1, now);
  await releaseEmails("b", claimed);
  expect(await claimEmails("b", 1, now)).toEqual([]);
  await releaseEmails("a", claimed);
  expect(await claimEmails("b", 1, now)).toMatchObject([{ abandoned: 0 }]);
});

test("a worker does not claim an email that it still holds, even if the clock was set ahead", async () => {
  await queue(-1);
  const [email] = await claimEmails("a", 1, now);
  const ahead = later(3_600_000);
  expect((await claim("a", 1, ahead, { inHand: [email!.id] })).emails).toEqual([]);
  expect((await claim("a", 1, ahead)).emails).toHaveLength(1);
});

describe("with rates", () => {
  const second = { interval: 1000, burst: 2 };

  async function queueTo(domain: string, count: number) {
    for (let n = 0; n < count; n++) {
      const email = `reader${n}@${domain}`;
      const { id } = await db().subscription.create({ data: { email, emailKey: email, cadence: "daily" } });
      await db().email.create({ data: { subscriptionId: id, kind: "digest", about: domain, dueAt: now } });
    }
  }

  test("all workers together stay within the rate", async () => {
    await queue(...Array<number>(9).fill(-1));
    const rates = { all: second, perDomain: null };
    const first = await Promise.all([1, 2, 3].map((n) => claimEmails(`worker${n}`, 5, now, rates)));
    expect(first.flat()).toHaveLength(2);
    expect(await claimEmails("a", 5, later(1000), rates)).toHaveLength(1);
    expect(await claimEmails("a", 5, later(99_000), rates)).toHaveLength(2);
  });

  test("a domain that has used up its rate waits in a lane of its own and delays nobody", async () => {
    await queueTo("big.example", 30);
    await queueTo("small.example", 2);
    const rates = { all: null, perDomain: second };
    const taken: string[] = [];
    for (let claims = 0; claims < 10; claims++) taken.push(...abouts(await claimEmails("a", 5, now, rates)));
    expect(taken.sort()).toEqual(["big.example", "big.example", "small.example", "small.example"]);
    expect(await db().email.count({ where: { lane: "big.example" } })).toBe(28);

    expect(abouts(await claimEmails("a", 5, later(1000), rates))).toEqual(["big.example"]);
    expect(await claimEmails("a", 5, later(1000), rates)).toEqual([]);
  });

  test("a claim reports that emails only moved to another lane", async () => {
    await queueTo("big.example", 9);
    await queueTo("small.example", 1);
    const rates = { all: null, perDomain: second };
    await claim("a", 2, now, { rates });
    expect(await claim("a", 2, now, { rates })).toEqual({ emails: [], more: true });
  });

  test("emails return from lanes when rates per domain are turned off", async () => {
    await queueTo("big.example", 5);
    const rates = { all: null, perDomain: second };
    await claimEmails("a", 5, now, rates);
    expect(await claimEmails("a", 5, now, unlimited)).toEqual([]);
    await tidyRates(unlimited, later(60_000));
    expect(await claimEmails("a", 5, now, unlimited)).toHaveLength(3);
    expect(await db().mailRate.findMany()).toMatchObject([{ name: "" }]);
  });
});

test("claiming from a long queue uses an index", async () => {
  await queue(-1);
  const explained: { detail: string }[] = await db().$queryRawUnsafe(`EXPLAIN QUERY PLAN
    SELECT "id", "dueAt" FROM "Email" WHERE "state" = 'queued' AND "lane" = '' AND "kind" = 'digest' AND "dueAt" <= '2026'
    ORDER BY "dueAt", "id" LIMIT 4`);
  expect(explained.map(({ detail }) => detail)).toEqual([
    expect.stringContaining("USING COVERING INDEX Email_state_lane_kind_dueAt"),
  ]);
});
