import { expect, test, vi } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { askFor, signUp, subscribeReader, usual } from "@/tests/setup/signUps";
import { db } from "../db";
import { env } from "../env";
import { suppress } from "../suppressions/store";
import { answerSignUps, forgetSignUps, takeSignUp } from "./store";

withDatabase();

const now = new Date("2026-11-23T12:00:00Z");
const hour = 3_600_000;
const day = 24 * hour;
const later = (ms: number) => new Date(now.getTime() + ms);
const outcomes = async () => (await db().signUp.findMany({ orderBy: { id: "asc" } })).map(({ outcome }) => outcome);
const from = (network: string, at: Date) =>
  takeSignUp({ kind: "subscribe", email: "reader@example.org", settings: usual }, network, at);

test("a sign-up waits with all that it asks for, and neither address nor network can be read once it is answered", async () => {
  expect(await from("192.0.2.1", now)).toBe("taken");
  const [waiting] = await db().signUp.findMany();
  expect(JSON.parse(waiting!.request!)).toEqual({ kind: "subscribe", email: "reader@example.org", settings: usual });
  expect(await answerSignUps(now)).toBe(1);
  expect(await answerSignUps(now)).toBe(0);
  const [answered] = await db().signUp.findMany();
  expect(answered).toMatchObject({ request: null, answeredAt: now, outcome: "asked" });
  for (const text of ["reader", "192.0.2"]) expect(JSON.stringify(answered)).not.toContain(text);
});

test("known, unknown, limited and suppressed addresses are taken alike, and only then told apart", async () => {
  await subscribeReader("known@example.org", later(-2 * day));
  await askFor("limited@example.org", now);
  await suppress("bounced@example.org", { reason: "bounced" }, now);
  for (const name of ["known", "new", "limited", "bounced"]) {
    expect(await signUp(`${name}@example.org`, now)).toBe("taken");
  }
  expect((await outcomes()).slice(-4)).toEqual([null, null, null, null]);
  await answerSignUps(now);
  expect((await outcomes()).slice(-4)).toEqual(["asked", "asked", "limited", "suppressed"]);
});

test("an address is asked once in 24 hours and three times in 30 days, however it is written", async () => {
  const spellings = ["a.b@gmail.com", "ab+x@gmail.com", "A.B@googlemail.com"];
  for (let n = 0; n < 40; n++) await askFor(spellings[n % 3]!, later(n * day));
  expect((await outcomes()).flatMap((outcome, n) => (outcome === "asked" ? [n] : []))).toEqual([0, 1, 2, 30, 31, 32]);
  await askFor("hourly@example.org", now);
  await askFor("hourly@example.org", later(day - 1));
  await askFor("hourly@example.org", later(day));
  expect((await outcomes()).slice(-3)).toEqual(["asked", "limited", "asked"]);
});

test("who had everything deleted is asked when they sign up anew", async () => {
  await suppress("reader@example.org", { reason: "deleted" }, now);
  await askFor("reader@example.org", now);
  expect(await outcomes()).toEqual(["asked"]);
});

test("a network may sign up five times an hour, whatever the addresses", async () => {
  const answers = [];
  for (let n = 0; n < 7; n++) answers.push(await from("192.0.2.1", later(n * 60_000)));
  expect(answers).toEqual(["taken", "taken", "taken", "taken", "taken", "network", "network"]);
  expect(await from("192.0.2.2", later(7 * 60_000))).toBe("taken");
  expect(await from("192.0.2.1", later(hour))).toBe("taken");
  expect(await from("192.0.2.1", later(hour))).toBe("network");
});

test("many at once from one network: no more than five are taken", async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => from("192.0.2.1", now)));
  expect(answers.filter((answer) => answer === "taken")).toHaveLength(5);
  expect(await db().signUp.count()).toBe(5);
});

test("the whole site takes so many an hour, and says once in the log that it is full", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const full = env().signUps.perHour;
  await db().signUp.createMany({ data: Array.from({ length: full - 1 }, () => ({ createdAt: now, address: "x" })) });
  const answers = [];
  for (let n = 0; n < 3; n++) answers.push(await signUp(`reader${n}@example.org`, now));
  expect(answers).toEqual(["taken", "site", "site"]);
  expect(warn.mock.calls).toEqual([[`${full} sign-ups came within an hour: no more are taken (SIGN_UPS_PER_HOUR)`]]);
  expect(await signUp("later@example.org", later(hour))).toBe("taken");
});

test("two workers at once answer each sign-up once", async () => {
  for (let n = 0; n < 10; n++) await signUp(`reader${n}@example.org`, now);
  await Promise.all([answerSignUps(now), answerSignUps(now), answerSignUps(now)]);
  expect(await db().email.count({ where: { kind: "confirmation" } })).toBe(10);
});

test("one that cannot be read, since another version took it, keeps no other from being answered", async () => {
  await db().signUp.create({ data: { createdAt: now, address: "x", request: '{"kind":"gift"}' } });
  await askFor("reader@example.org", now);
  expect(await outcomes()).toEqual(["void", "asked"]);
});

test("the network is forgotten after an hour, the rest after a month, and what is not answered never", async () => {
  await askFor("a@example.org", now);
  await signUp("b@example.org", now);
  await forgetSignUps(later(hour - 1));
  expect(await db().signUp.count({ where: { network: { not: null } } })).toBe(2);
  await forgetSignUps(later(hour));
  expect(await db().signUp.count({ where: { network: { not: null } } })).toBe(0);
  await forgetSignUps(later(30 * day));
  expect(await db().signUp.findMany()).toMatchObject([{ answeredAt: null }]);
});
