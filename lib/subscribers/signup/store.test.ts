import { expect, test, vi } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { defaultSignUp, requestSubscription, signUp, subscribeReader } from "@/tests/setup/signUps";
import { db } from "../../platform/db";
import { networkOf } from "../../platform/http/network";
import { log } from "../../platform/logs/log";
import { suppress } from "../suppression.store";
import { answerSignUps, challengeLevel, deleteOldSignUps, takeSignUp } from "./store";

withDatabase();

const now = new Date("2026-11-23T12:00:00Z");
const hour = 3_600_000;
const day = 24 * hour;
const later = (ms: number) => new Date(now.getTime() + ms);
const outcomes = async () => (await db().signUp.findMany({ orderBy: { id: "asc" } })).map(({ outcome }) => outcome);
const from = (network: string, at: Date) =>
  takeSignUp({ kind: "subscribe", email: "reader@example.org", settings: defaultSignUp }, network, at);

test("a sign-up is stored completely until it is answered; afterwards, address and network cannot be read", async () => {
  expect(await from("192.0.2.1", now)).toBe("taken");
  const [waiting] = await db().signUp.findMany();
  const { maxPapers: most, sendWhenEmpty: tellEmpty, ...rest } = defaultSignUp;
  const settings = { ...rest, most, tellEmpty };
  expect(JSON.parse(waiting!.request!)).toEqual({ kind: "subscribe", email: "reader@example.org", settings });
  expect(await answerSignUps(now)).toBe(1);
  expect(await answerSignUps(now)).toBe(0);
  const [answered] = await db().signUp.findMany();
  expect(answered).toMatchObject({ request: null, answeredAt: now, outcome: "asked" });
  for (const text of ["reader", "192.0.2"]) expect(JSON.stringify(answered)).not.toContain(text);
});

test("known, unknown, limited and suppressed addresses get the same reply, and differ only once answered", async () => {
  await subscribeReader("known@example.org", later(-2 * day));
  await requestSubscription("limited@example.org", now);
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
  for (let n = 0; n < 40; n++) await requestSubscription(spellings[n % 3]!, later(n * day));
  expect((await outcomes()).flatMap((outcome, n) => (outcome === "asked" ? [n] : []))).toEqual([0, 1, 2, 30, 31, 32]);
  await requestSubscription("hourly@example.org", now);
  await requestSubscription("hourly@example.org", later(day - 1));
  await requestSubscription("hourly@example.org", later(day));
  expect((await outcomes()).slice(-3)).toEqual(["asked", "limited", "asked"]);
});

test("a reader who had all data deleted is asked when they sign up again", async () => {
  await suppress("reader@example.org", { reason: "deleted" }, now);
  await requestSubscription("reader@example.org", now);
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

test("of many concurrent sign-ups of one network, five are taken", async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => from("192.0.2.1", now)));
  expect(answers.filter((answer) => answer === "taken")).toHaveLength(5);
  expect(await db().signUp.count()).toBe(5);
});

const { perNetwork, perHour } = { perNetwork: 5, perHour: 200 };

/** Adds sign-ups of unknown networks. */
const fill = (count: number) =>
  db().signUp.createMany({ data: Array.from({ length: count }, () => ({ createdAt: now, addressHash: "x" })) });

const request = (email: string) => ({ kind: "subscribe" as const, email, settings: defaultSignUp });
const worked = (id: string) => ({ proof: "worked" as const, id });

test("after half of the hourly limit a challenge is required, and an honest reader who meets it gets in", async () => {
  const warned = vi.spyOn(log, "warn").mockImplementation(() => {});
  await fill(perHour / 2 - 1);
  expect(await signUp("a@example.org", now)).toBe("taken");
  expect(await signUp("b@example.org", now)).toBe("challenge");
  expect(await challengeLevel("192.0.2.1", now)).toBe(0);
  expect(await takeSignUp(request("b@example.org"), "192.0.2.1", now, worked("1"))).toBe("taken");
  expect(await takeSignUp(request("c@example.org"), "192.0.2.2", now, { proof: "waited", id: "2" })).toBe("taken");
  expect(warned.mock.calls.map(([event]) => event)).toEqual(["signups.many"]);
  expect(await signUp("later@example.org", later(hour))).toBe("taken");
});

test("a challenge is accepted once", async () => {
  await fill(perHour / 2);
  expect(await takeSignUp(request("a@example.org"), "192.0.2.1", now, worked("1"))).toBe("taken");
  expect(await takeSignUp(request("b@example.org"), "192.0.2.2", now, worked("1"))).toBe("challenge");
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => takeSignUp(request("c@example.org"), `192.0.2.${n}`, now, worked("2"))),
  );
  expect(answers.filter((answer) => answer === "taken")).toHaveLength(1);
});

test("forty /64 networks of one provider's customer neither block others nor cause challenges for them", async () => {
  const answers = [];
  for (let n = 0; n < 40; n++) answers.push(await from(networkOf(`2001:db8:1:${n.toString(16)}::1`), now));
  expect(answers.filter((answer) => answer === "taken")).toHaveLength(10);
  expect(answers.at(-1)).toBe("challenge");
  expect(await from(networkOf("2001:db8:2::1"), now)).toBe("taken");
  expect(await from("192.0.2.1", now)).toBe("taken");
});

test("forty /64 networks of forty providers do not block readers who meet a challenge", async () => {
  for (let n = 0; n < 40; n++)
    for (let k = 0; k < perNetwork; k++) await from(networkOf(`2001:${(0xd00 + n).toString(16)}::1`), now);
  expect(await db().signUp.count()).toBe(perHour / 2);
  expect(await from("192.0.2.1", now)).toBe("challenge");
  expect(await takeSignUp(request("honest@example.org"), "192.0.2.1", now, worked("1"))).toBe("taken");
});

test("emails to strangers stay limited, whatever the proofs", async () => {
  const warned = vi.spyOn(log, "warn").mockImplementation(() => {});
  await fill(10 * perHour - 1);
  expect(await takeSignUp(request("a@example.org"), "192.0.2.1", now, worked("1"))).toBe("taken");
  expect(await takeSignUp(request("b@example.org"), "192.0.2.2", now, worked("2"))).toBe("site");
  expect(warned.mock.calls.map(([event]) => event)).toEqual(["limit.reached"]);
});

test("a challenge reveals nothing about an address", async () => {
  await subscribeReader("known@example.org", later(-2 * day));
  await suppress("bounced@example.org", { reason: "bounced" }, now);
  await fill(perHour / 2);
  for (const name of ["known", "new", "bounced"]) expect(await signUp(`${name}@example.org`, now)).toBe("challenge");
});

test("two workers at once answer each sign-up once", async () => {
  for (let n = 0; n < 10; n++) await signUp(`reader${n}@example.org`, now);
  await Promise.all([answerSignUps(now), answerSignUps(now), answerSignUps(now)]);
  expect(await db().email.count({ where: { kind: "confirmation" } })).toBe(10);
});

test("an unreadable sign-up of another version does not block others", async () => {
  await db().signUp.create({ data: { createdAt: now, addressHash: "x", request: '{"kind":"gift"}' } });
  await requestSubscription("reader@example.org", now);
  expect(await outcomes()).toEqual(["void", "asked"]);
});

test("the network is deleted after an hour, the rest after a month, unanswered sign-ups never", async () => {
  await requestSubscription("a@example.org", now);
  await signUp("b@example.org", now);
  await deleteOldSignUps(later(hour - 1));
  expect(await db().signUp.count({ where: { network: { not: null } } })).toBe(2);
  await deleteOldSignUps(later(hour));
  const known = [{ network: { not: null } }, { wide: { not: null } }, { widest: { not: null } }];
  expect(await db().signUp.count({ where: { OR: known } })).toBe(0);
  await deleteOldSignUps(later(30 * day));
  expect(await db().signUp.findMany()).toMatchObject([{ answeredAt: null }]);
});
