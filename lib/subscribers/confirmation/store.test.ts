import { describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { defaultSignUp, latestToken, requestSubscription, subscribeReader } from "@/tests/setup/signUps";
import { isSuppressed } from "../../mail/suppression/store";
import { db } from "../../platform/db";
import { secrets } from "../../platform/secrets";
import { deleteOldRequests } from "../forgetRequests.store";
import type { Interest } from "../interests";
import { unsubscribe } from "../store";
import { suppress } from "../suppression.store";
import { unsubscribeToken } from "../tokens";
import { confirm, findConfirmation, findPendingConfirmation } from "./store";

withDatabase();

const now = new Date("2026-11-23T12:00:00Z");
const hour = 3_600_000;
const day = 24 * hour;
const later = (ms: number) => new Date(now.getTime() + ms);
const address = "Reader@Example.org";
const cs: Interest = { kind: "topic", value: "cs.CL" };
const experts: Interest = { kind: "search", value: '"mixture of experts"' };

/** Adds a confirmed subscription. @returns its unsubscribe token */
async function subscribed(at = now) {
  return unsubscribeToken((await subscribeReader(address, at)).id, secrets());
}

const only = () =>
  db().subscription.findFirstOrThrow({
    include: { confirmations: true, emails: true, interests: { orderBy: { id: "asc" } } },
  });
const interests = async () => (await only()).interests.map(({ kind, value }) => ({ kind, value }));

describe("a request", () => {
  test("is stored and its confirmation queued", async () => {
    await requestSubscription(address, now, { cadence: "weekly", weekday: 5, interests: [cs] });
    const { confirmations, emails, interests, ...subscription } = await only();
    expect(subscription).toMatchObject({ email: address, emailKey: "reader@example.org", cadence: "weekly" });
    expect(subscription).toMatchObject({ createdAt: now, confirmedAt: null, unsubscribedAt: null, nextAt: null });
    expect(confirmations).toMatchObject([{ createdAt: now, expiresAt: later(48 * hour), usedAt: null }]);
    const { maxPapers: most, sendWhenEmpty: tellEmpty, ...rest } = defaultSignUp;
    expect(JSON.parse(confirmations[0]!.settings)).toEqual({
      ...rest,
      most,
      tellEmpty,
      cadence: "weekly",
      weekday: 5,
      interests: [cs],
    });
    expect(emails).toMatchObject([
      { kind: "confirmation", about: confirmations[0]?.nonce, state: "queued", dueAt: now },
    ]);
    expect(interests).toEqual([]);
  });

  test("leaves no token in the store", async () => {
    await requestSubscription(address, now);
    expect(JSON.stringify(await only())).not.toContain(await latestToken());
  });

  test("for the same mailbox, however it is written, belongs to the same subscription", async () => {
    await requestSubscription(address, now);
    await requestSubscription("READER@example.ORG", later(2 * day));
    expect(await db().subscription.count()).toBe(1);
    expect(await only()).toMatchObject({ email: address, emails: [{}, {}] });
  });

  test("does not change an active subscription before it is confirmed", async () => {
    await subscribed();
    const { confirmations: _, emails: __, ...before } = await only();
    await requestSubscription(address, later(2 * day), { cadence: "weekly", interests: [cs], hour: 20, maxPapers: 30 });
    expect(await only()).toMatchObject(before);
  });
});

describe("a confirmation", () => {
  test("activates the subscription as requested, with the latest digest due at once", async () => {
    await requestSubscription(address, now, {
      cadence: "weekly",
      interests: [cs, experts],
      timeZone: "Pacific/Chatham",
    });
    const token = await latestToken();
    const open = { email: address, settings: { cadence: "weekly" }, used: false, active: false };
    expect(await findConfirmation(token, now)).toMatchObject(open);
    expect(await confirm(token, later(hour))).toBe(true);
    expect(await findConfirmation(token, later(hour))).toMatchObject({ ...open, used: true, active: true });
    expect(await only()).toMatchObject({
      cadence: "weekly",
      timeZone: "Pacific/Chatham",
      confirmedAt: later(hour),
      unsubscribedAt: null,
      nextAt: later(hour),
      lastActiveAt: later(hour),
      confirmations: [{ usedAt: later(hour) }],
    });
    expect(await interests()).toEqual([cs, experts]);
  });

  test("does not happen just by opening its page", async () => {
    await requestSubscription(address, now);
    await findConfirmation(await latestToken(), now);
    expect((await only()).confirmedAt).toBeNull();
  });

  test("can be repeated, also concurrently, without effect", async () => {
    await requestSubscription(address, now);
    const token = await latestToken();
    expect(await Promise.all([confirm(token, now), confirm(token, now)])).toEqual([true, true]);
    expect(await confirm(token, later(hour))).toBe(true);
    expect((await only()).confirmedAt).toEqual(now);
    expect(await findConfirmation(token, later(hour))).toMatchObject({ used: true });
  });

  test("is possible for 48 hours", async () => {
    await requestSubscription(address, now);
    const token = await latestToken();
    expect(await findConfirmation(token, later(48 * hour))).toBeNull();
    expect(await confirm(token, later(48 * hour))).toBe(false);
    expect(await confirm(token, later(48 * hour - 1))).toBe(true);
  });

  test.each(["", "x", "\0", "é".repeat(5000)])("with a forged token, %#, does nothing", async (token) => {
    await requestSubscription(address, now);
    expect(await findConfirmation(token, now)).toBeNull();
    expect(await confirm(token, now)).toBe(false);
    expect((await only()).confirmedAt).toBeNull();
  });

  test("cannot be made with what the store contains", async () => {
    await requestSubscription(address, now);
    const { nonce, tokenHash } = await db().confirmation.findFirstOrThrow();
    expect([await confirm(nonce, now), await confirm(tokenHash, now)]).toEqual([false, false]);
  });

  test("of an active subscription adds interests, and moves the next digest only with the schedule", async () => {
    await subscribed();
    await db().subscription.updateMany({ data: { nextAt: later(19 * hour), coveredTo: "2026-11-22" } });
    await requestSubscription(address, later(2 * day), { interests: [cs, experts] });
    await confirm(await latestToken(), later(2 * day));
    expect(await only()).toMatchObject({ confirmedAt: now, nextAt: later(19 * hour), coveredTo: "2026-11-22" });
    expect(await interests()).toEqual([{ kind: "trending", value: "" }, cs, experts]);
    await requestSubscription(address, later(4 * day), { cadence: "weekly", weekday: 3, interests: [cs] });
    await confirm(await latestToken(), later(4 * day));
    // The Wednesday after the Friday on which it was confirmed.
    expect(await only()).toMatchObject({ cadence: "weekly", nextAt: new Date("2026-12-02T07:00:00Z") });
    expect(await interests()).toHaveLength(3);
  });

  test("ends a pause", async () => {
    await subscribed();
    await db().subscription.updateMany({ data: { pausedAt: now, nextAt: null } });
    await requestSubscription(address, later(2 * day));
    await confirm(await latestToken(), later(2 * day));
    expect(await only()).toMatchObject({ pausedAt: null, nextAt: new Date("2026-11-26T07:00:00Z") });
  });

  test("lifts the suppression of an address whose data was deleted, and no other suppression", async () => {
    await suppress("reader@example.org", { reason: "deleted" }, now);
    await subscribed();
    expect(await isSuppressed("reader@example.org")).toBe(false);
    await suppress("reader@example.org", { reason: "complained" }, now);
    await confirm(await latestToken(), now);
    expect(await isSuppressed("reader@example.org")).toBe(true);
  });

  test("restarts an ended subscription, but a token used before does not", async () => {
    const end = await subscribed();
    const used = await latestToken();
    await unsubscribe(end, later(hour));
    expect(await confirm(used, later(2 * hour))).toBe(false);
    expect((await only()).unsubscribedAt).toEqual(later(hour));
    await requestSubscription(address, later(2 * day));
    expect(await confirm(await latestToken(), later(3 * day))).toBe(true);
    expect(await only()).toMatchObject({ confirmedAt: later(3 * day), unsubscribedAt: null, nextAt: later(3 * day) });
  });

  test("is requested by email only while it is open", async () => {
    await requestSubscription(address, now);
    const { nonce } = await db().confirmation.findFirstOrThrow();
    expect(await findPendingConfirmation(nonce, now)).toEqual({ settings: defaultSignUp, token: await latestToken() });
    expect(await findPendingConfirmation(nonce, later(48 * hour))).toBeNull();
    await confirm(await latestToken(), now);
    expect(await findPendingConfirmation(nonce, now)).toBeNull();
  });
});

test("an address that was never confirmed is deleted after a month, a confirmed one is not", async () => {
  await subscribed();
  await requestSubscription("typed@example.org", now);
  await deleteOldRequests(later(32 * day - 1));
  expect(await db().subscription.count()).toBe(2);
  await deleteOldRequests(later(32 * day));
  expect(await db().subscription.findMany({ include: { confirmations: true } })).toMatchObject([
    { email: address, confirmations: [] },
  ]);
});
