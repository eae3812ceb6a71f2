import { describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { db } from "../db";
import { secrets } from "../secrets";
import {
  confirm,
  findConfirmation,
  findPendingConfirmation,
  findRecipient,
  findSubscription,
  requestSubscription,
  unsubscribe,
} from "./store";
import { confirmationToken, unsubscribeToken } from "./tokens";

withDatabase();

const now = new Date("2026-11-23T12:00:00Z");
const hour = 3_600_000;
const later = (ms: number) => new Date(now.getTime() + ms);
const request = { email: "Reader@Example.org", cadence: "daily" } as const;

/** The token that the latest confirmation email would hold. */
async function latestToken() {
  const { nonce } = await db().confirmation.findFirstOrThrow({ orderBy: { id: "desc" } });
  return confirmationToken(nonce, secrets().signing);
}

/** A subscription that its address has confirmed. @returns its unsubscribe token */
async function subscribed(at = now) {
  await requestSubscription(request, at);
  await confirm(await latestToken(), at);
  return unsubscribeToken((await only()).id, secrets().signing);
}

const only = () => db().subscription.findFirstOrThrow({ include: { confirmations: true, emails: true } });

describe("a request", () => {
  test("is kept and its confirmation queued", async () => {
    await requestSubscription(request, now);
    const { confirmations, emails, ...subscription } = await only();
    expect(subscription).toMatchObject({
      email: "Reader@Example.org",
      emailKey: "reader@example.org",
      cadence: "daily",
    });
    expect(subscription).toMatchObject({ createdAt: now, confirmedAt: null, unsubscribedAt: null });
    expect(confirmations).toMatchObject([
      { cadence: "daily", createdAt: now, expiresAt: later(48 * hour), usedAt: null },
    ]);
    expect(emails).toMatchObject([
      { kind: "confirmation", subject: confirmations[0]?.nonce, state: "queued", dueAt: now },
    ]);
  });

  test("leaves no token in the store", async () => {
    await requestSubscription(request, now);
    expect(JSON.stringify(await only())).not.toContain(await latestToken());
  });

  test("answers the same for an unknown, an unconfirmed, an active and an ended subscription", async () => {
    const answers = [await requestSubscription(request, now), await requestSubscription(request, now)];
    await confirm(await latestToken(), now);
    answers.push(await requestSubscription(request, later(25 * hour)));
    await unsubscribe(unsubscribeToken((await only()).id, secrets().signing), now);
    answers.push(await requestSubscription(request, later(50 * hour)));
    expect(answers).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("of the same mailbox, however it is written, is of the same subscription", async () => {
    await requestSubscription(request, now);
    await requestSubscription({ ...request, email: "READER@example.ORG" }, now);
    expect(await db().subscription.count()).toBe(1);
    expect((await only()).email).toBe("Reader@Example.org");
  });

  test("changes nothing of an active subscription before it is confirmed", async () => {
    await subscribed();
    const before = await only();
    await requestSubscription({ ...request, cadence: "weekly" }, later(hour));
    expect(await only()).toMatchObject({ cadence: "daily", confirmedAt: before.confirmedAt });
  });

  test("is answered three times within a day, and again when the first is a day old", async () => {
    for (let n = 0; n < 5; n++) await requestSubscription(request, later(n * hour));
    expect((await only()).emails).toHaveLength(3);
    await requestSubscription(request, later(24 * hour - 1));
    expect((await only()).emails).toHaveLength(3);
    await requestSubscription(request, later(24 * hour));
    expect((await only()).emails).toHaveLength(4);
  });

  test("many at once: all are kept, and no address is written to more than three times", async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        requestSubscription({ ...request, email: `reader${n % 5}@example.org` }, now),
      ),
    );
    expect(await db().subscription.count()).toBe(5);
    const groups = await db().email.groupBy({ by: ["subscriptionId"], _count: { id: true } });
    expect(groups.map(({ _count }) => _count.id)).toEqual([3, 3, 3, 3, 3]);
    expect(await db().confirmation.count()).toBe(15);
  });
});

describe("a confirmation", () => {
  test("makes the subscription active, with the cadence that was asked for", async () => {
    await requestSubscription({ ...request, cadence: "weekly" }, now);
    const token = await latestToken();
    const open = { email: "Reader@Example.org", cadence: "weekly", used: false, active: false };
    expect(await findConfirmation(token, now)).toEqual(open);
    expect(await confirm(token, later(hour))).toBe(true);
    expect(await findConfirmation(token, later(hour))).toEqual({ ...open, used: true, active: true });
    expect(await only()).toMatchObject({ cadence: "weekly", confirmedAt: later(hour), unsubscribedAt: null });
    expect((await only()).confirmations).toMatchObject([{ usedAt: later(hour) }]);
  });

  test("is not made by looking at its page", async () => {
    await requestSubscription(request, now);
    await findConfirmation(await latestToken(), now);
    expect((await only()).confirmedAt).toBeNull();
  });

  test("pressed twice, also at once, is pressed once", async () => {
    await requestSubscription(request, now);
    const token = await latestToken();
    expect(await Promise.all([confirm(token, now), confirm(token, now)])).toEqual([true, true]);
    expect(await confirm(token, later(hour))).toBe(true);
    expect((await only()).confirmedAt).toEqual(now);
    expect(await findConfirmation(token, later(hour))).toMatchObject({ used: true });
  });

  test("works for 48 hours", async () => {
    await requestSubscription(request, now);
    const token = await latestToken();
    expect(await findConfirmation(token, later(48 * hour))).toBeNull();
    expect(await confirm(token, later(48 * hour))).toBe(false);
    expect(await confirm(token, later(48 * hour - 1))).toBe(true);
  });

  test.each(["", "x", "\0", "é".repeat(5000)])("of a token that we did not send, %#, does nothing", async (token) => {
    await requestSubscription(request, now);
    expect(await findConfirmation(token, now)).toBeNull();
    expect(await confirm(token, now)).toBe(false);
    expect((await only()).confirmedAt).toBeNull();
  });

  test("is not made with what the store holds", async () => {
    await requestSubscription(request, now);
    const { nonce, tokenHash } = await db().confirmation.findFirstOrThrow();
    expect([await confirm(nonce, now), await confirm(tokenHash, now)]).toEqual([false, false]);
  });

  test("of another cadence begins it anew, and of the same one changes nothing", async () => {
    await subscribed();
    await requestSubscription({ ...request, cadence: "weekly" }, later(hour));
    await confirm(await latestToken(), later(2 * hour));
    expect(await only()).toMatchObject({ cadence: "weekly", confirmedAt: later(2 * hour) });
    await requestSubscription({ ...request, cadence: "weekly" }, later(3 * hour));
    await confirm(await latestToken(), later(4 * hour));
    expect(await only()).toMatchObject({ cadence: "weekly", confirmedAt: later(2 * hour) });
  });

  test("brings back who had unsubscribed; the one of before does not", async () => {
    const end = await subscribed();
    const used = await latestToken();
    await unsubscribe(end, later(hour));
    expect(await confirm(used, later(2 * hour))).toBe(false);
    expect((await only()).unsubscribedAt).toEqual(later(hour));
    await requestSubscription(request, later(2 * hour));
    expect(await confirm(await latestToken(), later(3 * hour))).toBe(true);
    expect(await only()).toMatchObject({ confirmedAt: later(3 * hour), unsubscribedAt: null });
  });

  test("that the worker is to ask for is one that is still open", async () => {
    await requestSubscription(request, now);
    const { nonce } = await db().confirmation.findFirstOrThrow();
    expect(await findPendingConfirmation(nonce, now)).toMatchObject({ cadence: "daily" });
    expect(await findPendingConfirmation(nonce, later(48 * hour))).toBeNull();
    await confirm(await latestToken(), now);
    expect(await findPendingConfirmation(nonce, now)).toBeNull();
  });
});

describe("unsubscribing", () => {
  test("ends the subscription, however often it is done", async () => {
    const token = await subscribed();
    expect(await findSubscription(token)).toEqual({ email: "Reader@Example.org", active: true });
    expect(await unsubscribe(token, later(hour))).toBe(true);
    expect(await unsubscribe(token, later(2 * hour))).toBe(true);
    expect((await only()).unsubscribedAt).toEqual(later(hour));
    expect(await findSubscription(token)).toMatchObject({ active: false });
    expect(await findRecipient((await only()).id)).toMatchObject({ active: false });
  });

  test("cancels the digests that are queued, of this subscription only", async () => {
    const token = await subscribed();
    await db().subscription.create({ data: { email: "b@example.org", emailKey: "b@example.org", cadence: "daily" } });
    for (const { id } of await db().subscription.findMany()) {
      for (const state of ["queued", "sent"]) {
        await db().email.create({ data: { subscriptionId: id, kind: "digest", subject: state, state } });
      }
    }
    await unsubscribe(token, now);
    const states = async (email: string) =>
      (await db().email.findMany({ where: { kind: "digest", subscription: { email } }, orderBy: { id: "asc" } })).map(
        ({ state }) => state,
      );
    expect(await states("Reader@Example.org")).toEqual(["cancelled", "sent"]);
    expect(await states("b@example.org")).toEqual(["queued", "sent"]);
  });

  test("pressed again late does not cancel a way back that was asked for meanwhile", async () => {
    const token = await subscribed();
    await unsubscribe(token, now);
    await requestSubscription(request, later(hour));
    await unsubscribe(token, later(hour));
    expect(await db().email.count({ where: { kind: "confirmation", state: "queued" } })).toBe(2);
  });

  test.each(["", "x", "1.1.", `1.1.${"a".repeat(43)}`, "\0"])(
    "with %j, which we did not make, does nothing",
    async (token) => {
      await subscribed();
      expect(await unsubscribe(token, now)).toBe(false);
      expect(await findSubscription(token)).toBeNull();
      expect((await only()).unsubscribedAt).toBeNull();
    },
  );

  test("of a subscription that is no more is told apart from success", async () => {
    const token = await subscribed();
    await db().subscription.deleteMany();
    expect(await unsubscribe(token, now)).toBe(false);
  });
});
