import path from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { db } from "../db";
import { maxAttempts } from "./retry";
import { buryAbandoned, claimEmails, leaseLength, recordCancelled, recordFailure, recordSent } from "./store";

const folder = withDatabase();

const now = new Date("2026-11-23T12:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const afterLease = later(leaseLength + 1);

/** Queues emails that are due at given distances from now, in ms. */
async function queue(...due: number[]) {
  const email = `reader${await db().subscription.count()}@example.org`;
  const { id: subscriptionId } = await db().subscription.create({ data: { email, emailKey: email, cadence: "daily" } });
  for (const [index, ms] of due.entries()) {
    await db().email.create({
      data: { subscriptionId, kind: "digest", subject: `2026-11-${10 + index}`, dueAt: later(ms), createdAt: now },
    });
  }
}

const only = () => db().email.findFirstOrThrow({ include: { history: { orderBy: { id: "asc" } } } });
const subjects = (emails: { subject: string }[]) => emails.map(({ subject }) => subject);

describe("claiming", () => {
  test("takes what is due, the longest due first", async () => {
    await queue(-1000, 1, -3000, 0, -2000);
    const claimed = await claimEmails("a", 3, now);
    expect(subjects(claimed).sort()).toEqual(["2026-11-10", "2026-11-12", "2026-11-14"]);
    expect(claimed[0]).toMatchObject({ id: expect.any(Number), kind: "digest", attempts: 1 });
    expect(subjects(await claimEmails("a", 3, now))).toEqual(["2026-11-13"]);
    expect(await claimEmails("a", 3, now)).toEqual([]);
  });

  test("takes nothing twice while its lease runs, and everything again once it has run out", async () => {
    await queue(-1, -1);
    await claimEmails("a", 9, now);
    expect(await claimEmails("b", 9, later(leaseLength))).toEqual([]);
    expect((await claimEmails("b", 9, afterLease)).map(({ attempts }) => attempts)).toEqual([2, 2]);
  });

  test("takes an email that was left before one that became due later", async () => {
    await queue(-2000, -1000);
    await claimEmails("a", 1, now);
    expect(subjects(await claimEmails("b", 1, afterLease))).toEqual(["2026-11-10"]);
  });

  test("shares out between claims at once", async () => {
    await queue(...Array(20).fill(-1));
    const claims = await Promise.all(Array.from({ length: 10 }, (_, n) => claimEmails(`worker${n}`, 3, now)));
    const ids = claims.flat().map(({ id }) => id);
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
  });

  test("compares times as Prisma writes them with times as raw statements give them", async () => {
    await queue(0);
    await claimEmails("a", 1, now);
    const kept = await db().$queryRaw`SELECT 'x' || "dueAt" AS "due", 'x' || "leasedUntil" AS "until" FROM "Email"`;
    expect(kept).toEqual([{ due: "x2026-11-23T12:00:00.000+00:00", until: "x2026-11-23T12:02:00.000+00:00" }]);
  });
});

describe("an outcome", () => {
  test("sent ends it", async () => {
    await queue(-1);
    const [email] = await claimEmails("a", 1, now);
    await recordSent(email!, "a", later(5));
    expect(await only()).toMatchObject({ state: "sent", endedAt: later(5), leasedBy: null, leasedUntil: null });
    expect((await only()).history).toMatchObject([{ worker: "a", outcome: "sent", at: later(5), reason: null }]);
    expect(await claimEmails("a", 1, afterLease)).toEqual([]);
  });

  test("cancelled ends it, with the reason", async () => {
    await queue(-1);
    const [email] = await claimEmails("a", 1, now);
    await recordCancelled(email!, "a", now, "The reader unsubscribed");
    expect(await only()).toMatchObject({ state: "cancelled", history: [{ reason: "The reader unsubscribed" }] });
  });

  test("failed brings it back later, five times in all, and every reason is kept", async () => {
    await queue(-1);
    let at = now;
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      const [email] = await claimEmails("a", 1, at);
      await recordFailure(email!, "a", at, { reason: `Reason ${attempt}`, permanent: false, jitter: 1 });
      const { state, dueAt } = await only();
      expect(state).toBe(attempt < maxAttempts ? "queued" : "dead");
      expect(await claimEmails("a", 1, at)).toEqual([]);
      at = dueAt;
    }
    const { history, endedAt } = await only();
    expect(history.map(({ reason }) => reason)).toEqual([1, 2, 3, 4, 5].map((n) => `Reason ${n}`));
    expect(endedAt).toEqual(history.at(-1)?.at);
    expect(await claimEmails("a", 1, later(10 ** 10))).toEqual([]);
  });

  test("failed for good ends it at once", async () => {
    await queue(-1);
    const [email] = await claimEmails("a", 1, now);
    await recordFailure(email!, "a", now, { reason: "No such user", permanent: true, jitter: 0 });
    expect(await only()).toMatchObject({ state: "dead", endedAt: now });
  });

  test("of a worker that lost its lease is remembered and changes nothing", async () => {
    await queue(-1);
    const [first] = await claimEmails("a", 1, now);
    const [second] = await claimEmails("b", 1, afterLease);
    await recordFailure(first!, "a", afterLease, { reason: "Late", permanent: true, jitter: 0 });
    expect(await only()).toMatchObject({ state: "sending", leasedBy: "b", history: [{ worker: "a", reason: "Late" }] });
    await recordSent(second!, "b", afterLease);
    expect(await only()).toMatchObject({ state: "sent" });
  });
});

describe("an email that was left during its last try", () => {
  async function leave(tries: number) {
    await queue(-1);
    for (let n = 0; n < tries; n++) await claimEmails("a", 1, later(n * (leaseLength + 1)));
    return later(tries * (leaseLength + 1));
  }

  test("is given up when its lease has run out, once", async () => {
    const end = await leave(maxAttempts);
    expect(await claimEmails("b", 1, end)).toEqual([]);
    expect(await Promise.all([buryAbandoned(end), buryAbandoned(end)])).toContain(1);
    expect(await buryAbandoned(end)).toBe(0);
    const { history, ...email } = await only();
    expect(email).toMatchObject({ state: "dead", endedAt: end });
    expect(history).toMatchObject([
      { worker: "a", outcome: "failed", reason: expect.stringContaining("may have been") },
    ]);
  });

  test("is left to its worker while the lease runs, and to another where a try remains", async () => {
    await leave(maxAttempts);
    expect(await buryAbandoned(later((maxAttempts - 1) * (leaseLength + 1)))).toBe(0);
    await db().email.updateMany({ data: { attempts: maxAttempts - 1 } });
    expect(await buryAbandoned(later(10 ** 9))).toBe(0);
  });
});

test("a long queue is claimed from by an index, without a look at all of it", async () => {
  await queue(-1);
  const explained: { detail: string }[] = await db().$queryRawUnsafe(`EXPLAIN QUERY PLAN
    SELECT "id", "dueAt" FROM "Email" WHERE "state" = 'queued' AND "dueAt" <= '2026' ORDER BY "dueAt", "id" LIMIT 4`);
  expect(explained.map(({ detail }) => detail)).toEqual([
    expect.stringContaining("USING COVERING INDEX Email_state_dueAt"),
  ]);
});

test("an email that went out is recorded also where the store was busy for seconds", async () => {
  await queue(-1);
  const [email] = await claimEmails("a", 1, now);
  const other = new Database(path.join(folder, "offprint.db"));
  other.exec("BEGIN IMMEDIATE");
  // Longer than one statement waits for its turn.
  setTimeout(() => other.exec("COMMIT"), 2200);
  await recordSent(email!, "a", now);
  other.close();
  expect(await only()).toMatchObject({ state: "sent", history: [{ outcome: "sent" }] });
});
