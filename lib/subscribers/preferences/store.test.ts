import { beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { defaultSignUp, latestToken, requestSubscription, subscribeReader } from "@/tests/setup/signUps";
import { isSuppressed } from "../../mail/suppression/store";
import { db } from "../../platform/db";
import { secrets } from "../../platform/secrets";
import { confirm } from "../confirmation/store";
import { toStored } from "../settings";
import { unsubscribe } from "../store";
import { preferencesToken, unsubscribeToken } from "../tokens";
import type { PreferencesOwner } from "./schema";
import { changeSettings, deleteReader, exportReader, findReader, pause, resume } from "./store";

withDatabase();

const now = new Date("2026-11-23T12:00:00Z");
const hour = 3_600_000;
const day = 24 * hour;
const later = (ms: number) => new Date(now.getTime() + ms);
const only = () => db().subscription.findFirstOrThrow({ include: { interests: true } });

let token: string;
let reader: PreferencesOwner;

beforeEach(async () => {
  const subscription = await subscribeReader("Reader@example.org", now);
  token = preferencesToken(subscription, secrets());
  reader = (await findReader(token))!;
});

/** Queues a digest for the reader. */
async function queueDigest() {
  const data = { subscriptionId: reader.id, kind: "digest", about: "2026-11-23" };
  return (await db().email.create({ data })).id;
}

describe("a preferences link", () => {
  test("finds its reader", () => {
    expect(reader).toMatchObject({
      email: "Reader@example.org",
      settings: defaultSignUp,
      active: true,
      pausedAt: null,
    });
  });

  test.each(["", "x", "1.1.x"])("that is damaged, %j, finds nobody", async (text) => {
    expect(await findReader(text)).toBeNull();
    expect(await findReader(`${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`)).toBeNull();
  });

  test("to a former address of the subscription no longer works", async () => {
    await db().subscription.updateMany({ data: { email: "new@example.org", emailKey: "new@example.org" } });
    expect(await findReader(token)).toBeNull();
  });

  test("does not work with an unsubscribe token", async () => {
    expect(await findReader(unsubscribeToken(reader.id, secrets()))).toBeNull();
  });

  test("still works after unsubscribing", async () => {
    await unsubscribe(unsubscribeToken(reader.id, secrets()), now);
    expect(await findReader(token)).toMatchObject({ active: false });
  });
});

describe("saving preferences", () => {
  test("changes the settings, and moves the next digest if the schedule changes", async () => {
    const settings = {
      ...defaultSignUp,
      interests: [{ kind: "topic" as const, value: "cs.CL" }],
      maxPapers: 30,
      sendWhenEmpty: true,
    };
    await changeSettings(reader, settings, later(hour));
    expect(await only()).toMatchObject({ maxPapers: 30, sendWhenEmpty: true, nextAt: now, lastActiveAt: later(hour) });
    expect((await findReader(token))?.settings).toEqual(settings);
    await changeSettings(reader, { ...settings, hour: 18, timeZone: "Europe/Paris" }, later(hour));
    expect(await only()).toMatchObject({ hour: 18, nextAt: new Date("2026-11-23T17:00:00Z") });
  });

  test("keeps the creation time of interests that stay", async () => {
    const [{ createdAt } = { createdAt: now }] = (await only()).interests;
    const search = { kind: "search" as const, value: "agents" };
    await changeSettings(reader, { ...defaultSignUp, interests: [...defaultSignUp.interests, search] }, later(day));
    expect(await db().interest.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { kind: "trending", createdAt },
      { ...search, createdAt: later(day) },
    ]);
  });

  test("does not end a pause", async () => {
    await pause(reader, null, now);
    await changeSettings(reader, { ...defaultSignUp, hour: 18 }, later(hour));
    expect(await only()).toMatchObject({ pausedAt: now, nextAt: null, hour: 18 });
  });
});

describe("a pause", () => {
  test("until a day cancels queued digests, and the first digest comes at its hour on that day", async () => {
    const id = await queueDigest();
    await pause(reader, new Date("2026-12-01T00:00:00Z"), now);
    expect(await only()).toMatchObject({ pausedAt: now, nextAt: new Date("2026-12-01T07:00:00Z"), lastActiveAt: now });
    expect(await db().email.findUnique({ where: { id } })).toMatchObject({ state: "cancelled" });
  });

  test("without an end lasts until the reader resumes", async () => {
    await pause(reader, null, now);
    expect(await only()).toMatchObject({ pausedAt: now, pausedUntil: null, nextAt: null });
    await resume(reader, later(day));
    expect(await only()).toMatchObject({ pausedAt: null, nextAt: new Date("2026-11-25T07:00:00Z") });
  });

  test("does not apply to an ended subscription, nor restart it", async () => {
    await unsubscribe(unsubscribeToken(reader.id, secrets()), now);
    await pause(reader, null, now);
    await resume(reader, now);
    expect(await only()).toMatchObject({ pausedAt: null, nextAt: null, unsubscribedAt: now });
  });
});

test("an export has everything that is stored, but no secrets of links", async () => {
  await queueDigest();
  const text = JSON.stringify(await exportReader(reader));
  expect(JSON.parse(text)).toMatchObject({
    email: "Reader@example.org",
    cadence: "daily",
    most: 10,
    tellEmpty: false,
    seenAt: now.toISOString(),
    askedAt: null,
    interests: [{ kind: "trending" }],
    confirmations: [{ usedAt: now.toISOString(), settings: toStored(defaultSignUp) }],
    emails: [
      { kind: "confirmation", state: "queued", attempts: [] },
      { kind: "digest", subject: "2026-11-23" },
    ],
    papersSent: [],
    moves: [],
    signUps: [{ outcome: "asked" }],
  });
  const { nonce, tokenHash } = await db().confirmation.findFirstOrThrow();
  for (const secret of [nonce, tokenHash, await latestToken()]) expect(text).not.toContain(secret);
});

test("an export of an address change keeps its names when those of columns change", async () => {
  const address = { email: "new@example.org", emailKey: "new@example.org" };
  const tokens = { nonce: "n", oldTokenHash: "o", newTokenHash: "p" };
  const times = { createdAt: now, expiresAt: later(day), oldAgreedAt: now };
  await db().addressChange.create({ data: { subscriptionId: reader.id, ...address, ...tokens, ...times } });
  const { moves } = (await exportReader(reader)) as { moves: object[] };
  expect(moves).toEqual([{ ...address, createdAt: now, expiresAt: later(day), oldAt: now, newAt: null }]);
});

test("deleting leaves only a hash, and the reader can come back by confirming a new sign-up", async () => {
  await queueDigest();
  await deleteReader(reader, now);
  expect(await findReader(token)).toBeNull();
  const left = [db().subscription, db().interest, db().confirmation, db().email] as { count(): Promise<number> }[];
  expect(await Promise.all(left.map((table) => table.count()))).toEqual([0, 0, 0, 0]);
  expect(await db().suppression.findMany()).toMatchObject([{ reason: "deleted" }]);
  expect(await isSuppressed("reader@example.org")).toBe(true);
  await requestSubscription("reader@example.org", later(2 * day));
  await confirm(await latestToken(), later(2 * day));
  expect(await isSuppressed("reader@example.org")).toBe(false);
});
