import { beforeEach, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { subscribeReader } from "@/tests/setup/signUps";
import { db } from "../../platform/db";
import { env } from "../../platform/env";
import { askInactive, markActive, markOpened } from "./store";

withDatabase();

const now = new Date("2026-11-23T12:00:00Z");
const day = 24 * 3_600_000;
const later = (days: number) => new Date(now.getTime() + days * day);
const only = () => db().subscription.findFirstOrThrow({ include: { emails: { where: { kind: "stillThere" } } } });

beforeEach(async () => {
  await subscribeReader("reader@example.org", now);
});

test("an inactive reader is asked once, and paused if there is no answer", async () => {
  expect(await askInactive(later(365))).toEqual({ asked: 0, paused: 0 });
  expect(await askInactive(later(366))).toEqual({ asked: 1, paused: 0 });
  expect(await askInactive(later(367))).toEqual({ asked: 0, paused: 0 });
  expect((await only()).emails).toMatchObject([{ state: "queued", dueAt: later(366), about: "2027-11-24" }]);
  expect(await askInactive(later(395))).toEqual({ asked: 0, paused: 0 });
  expect(await askInactive(later(396))).toEqual({ asked: 0, paused: 1 });
  expect(await only()).toMatchObject({ pausedAt: later(396), pausedUntil: null, nextAt: null });
  expect(await askInactive(later(800))).toEqual({ asked: 0, paused: 0 });
});

test("an answer keeps digests coming, and counts as activity", async () => {
  const { id } = await only();
  await askInactive(later(366));
  await markActive(id, later(390));
  expect(await askInactive(later(396))).toEqual({ asked: 0, paused: 0 });
  expect(await askInactive(later(390 + 366))).toEqual({ asked: 1, paused: 0 });
  expect((await only()).emails).toHaveLength(2);
});

test("an ended or paused subscription is not asked, but one whose pause has ended is", async () => {
  await db().subscription.updateMany({ data: { pausedAt: now } });
  expect(await askInactive(later(400))).toEqual({ asked: 0, paused: 0 });
  await db().subscription.updateMany({ data: { pausedUntil: later(399) } });
  expect(await askInactive(later(400))).toEqual({ asked: 1, paused: 0 });
  await db().subscription.updateMany({ data: { reengagementQueuedAt: null, pausedAt: null, unsubscribedAt: now } });
  expect(await askInactive(later(400))).toEqual({ asked: 0, paused: 0 });
});

test("queued digests of a paused reader are cancelled", async () => {
  const { id } = await only();
  await askInactive(later(366));
  await db().email.create({ data: { subscriptionId: id, kind: "digest", about: "2027-12-23" } });
  await askInactive(later(396));
  expect(await db().email.findFirst({ where: { kind: "digest" } })).toMatchObject({ state: "cancelled" });
});

test("opening a digest in the browser counts as activity", async () => {
  const { id } = await db().email.findFirstOrThrow();
  await askInactive(later(366));
  await markOpened(id, later(367));
  expect(await only()).toMatchObject({ lastActiveAt: later(367), reengagementQueuedAt: null });
});

test("two workers at once ask once", async () => {
  const asked = await Promise.all([askInactive(later(366)), askInactive(later(366))]);
  expect(asked.reduce((sum, one) => sum + one.asked, 0)).toBe(1);
});

test("nobody is asked if INACTIVE_DAYS is 0", async () => {
  const before = env().inactiveDays;
  env().inactiveDays = 0;
  expect(await askInactive(later(4000))).toEqual({ asked: 0, paused: 0 });
  env().inactiveDays = before;
});
