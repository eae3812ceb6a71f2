import { expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { requestSubscription, subscribeReader } from "@/tests/setup/signUps";
import { db } from "../../platform/db";
import { answerSignUps, takeSignUp } from "../signup/store";
import { endSubscription } from "../store";
import { suppress } from "../suppression.store";

withDatabase();

const hour = 3_600_000;
const start = new Date("2026-11-23T12:00:00Z");
const after = (hours: number) => new Date(start.getTime() + hours * hour);

/** Asks for the link of an address `hours` after the start. */
async function ask(email: string, hours: number) {
  expect(await takeSignUp({ kind: "link", email }, `network ${hours}`, after(hours))).toBe("taken");
  await answerSignUps(after(hours));
}

const queued = () => db().email.findMany({ where: { kind: "preferencesLink" }, select: { about: true, state: true } });

test("the link is queued for a confirmed address, also soon after its sign-up and when it has unsubscribed", async () => {
  const { id } = await subscribeReader("ada@example.org", start);
  await ask("ADA@example.org", 1);
  expect(await queued()).toEqual([{ about: "2026-11-23T13", state: "queued" }]);
  await endSubscription(id, after(2));
  await ask("ada@example.org", 2);
  expect(await queued()).toHaveLength(2);
});

test("nothing is queued for an unknown, an unconfirmed or a suppressed address", async () => {
  await ask("nobody@example.org", 0);
  await requestSubscription("new@example.org", after(1));
  await ask("new@example.org", 2);
  await subscribeReader("bounced@example.org", start);
  await suppress("bounced@example.org", { reason: "bounced" }, start);
  await ask("bounced@example.org", 3);
  expect(await queued()).toEqual([]);
});

test("at most one link an hour and three a day are queued, and they do not count as sign-ups", async () => {
  await subscribeReader("ada@example.org", start);
  for (const hours of [1, 1.5, 2, 3, 4, 23]) await ask("ada@example.org", hours);
  expect(await queued()).toHaveLength(3);
  await ask("ada@example.org", 25.5);
  expect(await queued()).toHaveLength(4);
  const outcomes = await db().signUp.findMany({ where: { request: null }, select: { outcome: true } });
  expect(outcomes.filter(({ outcome }) => outcome === "asked")).toHaveLength(1);
});
