import PostalMime from "postal-mime";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { signUp } from "@/tests/setup/signUps";
import { withSmtp } from "@/tests/setup/smtp";
import { addSubscribers } from "@/tests/setup/subscribers";
import { confirm } from "../confirmations/store";
import { db } from "../db";
import { maxAttempts } from "../mail/retry";
import { createTransport } from "../mail/transport";
import { secrets } from "../secrets";
import { seed } from "../sources/seed";
import { markImport } from "../sources/store";
import { unsubscribe } from "../subscriptions/store";
import { readUnsubscribeToken, unsubscribeToken } from "../subscriptions/tokens";
import { readHeartbeat } from "./store";
import { runWorker } from "./worker";

withDatabase();
const listen = withSmtp();

const start = new Date("2025-03-20T12:00:00Z");
const hour = 3_600_000;

let stopWorkers: (() => Promise<void>)[] = [];
let clock = start;

beforeEach(async () => {
  clock = start;
  await seed();
});

afterEach(async () => {
  for (const stop of stopWorkers) await stop();
  stopWorkers = [];
});

/** Runs a worker in this process until the test is over. `clock` is its time. */
function work(mail: { kind: "smtp"; url: string }) {
  const stopping = new AbortController();
  const lines: string[] = [];
  const ended = runWorker({
    transport: createTransport(mail),
    signal: stopping.signal,
    log: (line) => lines.push(line),
    now: () => clock,
    idle: 5,
  });
  const stop = async () => {
    stopping.abort();
    await ended;
  };
  stopWorkers.push(stop);
  return { lines, stop };
}

/** Waits for what the worker will have done soon, also on a machine that is busy. */
const until = (condition: () => boolean | Promise<boolean>) =>
  vi.waitUntil(condition, { timeout: 15_000, interval: 2 });

const emails = () => db().email.findMany({ orderBy: { id: "asc" }, include: { history: true } });
const states = async () => (await emails()).map(({ kind, subject, state }) => ({ kind, subject, state }));

describe("the worker", () => {
  test("leads from a request to a digest, and no further than once", async () => {
    const { received, mail } = await listen();
    await signUp("ada@example.org", clock);
    const first = work(mail);
    await until(() => received.length === 1);
    const confirmation = await PostalMime.parse(received[0]!.source);
    expect(confirmation.subject).toBe("Confirm your subscription to Offprint");
    const token = /confirm\?token=([\w-]+)/.exec(confirmation.text ?? "")?.[1] ?? "";

    await first.stop();
    expect(await confirm(token, clock)).toBe(true);
    work(mail);
    await until(() => received.length === 2);
    const digest = await PostalMime.parse(received[1]!.source);
    expect(digest.subject).toBe("Offprint: Wednesday, March 12, 2025");
    expect(digest.to).toEqual([{ name: "", address: "ada@example.org" }]);
    for (const part of [digest.text ?? "", digest.html ?? ""]) {
      expect(part).toContain("XMusic: Towards a Generalized");
      expect(part).toContain("M³ViT");
      expect(part).toContain("http://localhost:3000/papers/xmusic-towards");
    }
    const headers = Object.fromEntries(digest.headers.map(({ key, value }) => [key, value]));
    expect(headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
    const oneClick = /^<http:\/\/localhost:3000\/unsubscribe\/one-click\?token=(.+)>$/.exec(
      headers["list-unsubscribe"]!,
    );
    const { id } = await db().subscription.findFirstOrThrow();
    expect(readUnsubscribeToken(oneClick?.[1] ?? "", secrets())).toBe(id);

    clock = new Date(start.getTime() + hour);
    await until(async () => (await emails()).every(({ state }) => state === "sent"));
    expect(await states()).toMatchObject([{ kind: "confirmation" }, { kind: "digest", subject: "2025-03-20" }]);
    expect(await readHeartbeat()).toEqual(start);
  });

  test("tries again later what a server refuses, gives it up after five tries, and keeps the reasons", async () => {
    const { mail } = await listen({
      onRcptTo: (_, __, done) => done(Object.assign(new Error("4.7.1 Greylisted"), { responseCode: 450 })),
    });
    await addSubscribers(["ada@example.org"], "daily", start);
    const { lines } = work(mail);
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      await until(async () => (await db().attempt.count()) === attempt);
      clock = new Date(clock.getTime() + 16 * hour);
    }
    await until(async () => (await states())[0]?.state === "dead");
    const [email] = await emails();
    expect(email).toMatchObject({ attempts: maxAttempts, leasedBy: null });
    for (const { outcome, reason } of email!.history) {
      expect([outcome, reason]).toEqual(["failed", expect.stringContaining("Greylisted")]);
    }
    expect(lines.filter((line) => line.includes("failed"))).toHaveLength(maxAttempts);
  });

  test("asks just before it sends whether the reader still wants it", async () => {
    const { received, mail } = await listen();
    await addSubscribers(["ada@example.org", "bob@example.org"], "daily", start);
    const { id } = await db().subscription.findFirstOrThrow({ where: { email: "ada@example.org" } });
    await db().email.create({ data: { subscriptionId: id, kind: "digest", subject: "2025-03-12", dueAt: start } });
    await db().subscription.update({ where: { id }, data: { unsubscribedAt: start } });
    work(mail);
    await until(
      async () => (await states()).filter(({ state }) => state !== "queued" && state !== "sending").length === 2,
    );
    expect(received.map(({ to }) => to)).toEqual([["bob@example.org"]]);
    const [cancelled] = await emails();
    expect(cancelled).toMatchObject({ state: "cancelled", history: [{ reason: "The reader unsubscribed" }] });
  });

  test("sends each reader what has come when it is their time, daily or weekly", async () => {
    const { received, mail } = await listen();
    clock = new Date("2025-03-12T12:00:00Z");
    await addSubscribers(["day@example.org"], "daily", clock);
    await addSubscribers(["week@example.org"], "weekly", clock);
    const early = work(mail);
    await until(async () => (await readHeartbeat()) !== null);
    await early.stop();
    expect(received).toEqual([]);

    clock = new Date("2025-03-13T07:00:01Z");
    const nextDay = work(mail);
    await until(() => received.length === 1);
    await nextDay.stop();
    clock = new Date("2025-03-17T07:00:01Z");
    work(mail);
    await until(() => received.length === 2);
    const subjects = await Promise.all(received.map(async ({ source }) => (await PostalMime.parse(source)).subject));
    expect(subjects).toEqual(["Offprint: Wednesday, March 12, 2025", "Offprint: Wednesday, March 12, 2025"]);
    expect(received.map(({ to }) => to.join())).toEqual(["day@example.org", "week@example.org"]);
  });

  test("waits with digests while an import is under way, so that none tells of half a day", async () => {
    const { received, mail } = await listen();
    await addSubscribers(["ada@example.org"], "daily", start);
    await markImport(new Date(clock.getTime() + hour));
    const during = work(mail);
    await until(async () => (await readHeartbeat()) !== null);
    await during.stop();
    expect(await states()).toEqual([]);
    await markImport(null);
    work(mail);
    await until(() => received.length === 1);
  });

  test("beside another one sends nothing twice", async () => {
    const { received, mail } = await listen();
    const readers = Array.from({ length: 40 }, (_, index) => `reader${index}@example.org`);
    await addSubscribers(readers, "daily", start);
    work(mail);
    work(mail);
    await until(async () => (await states()).filter(({ state }) => state === "sent").length === readers.length);
    expect(received.map(({ to }) => to.join()).sort()).toEqual(readers.toSorted());
  });

  test("finishes what it has in hand when it is told to stop", async () => {
    const { received, mail } = await listen({ onRcptTo: (_, __, done) => setTimeout(done, 100) });
    await addSubscribers(["ada@example.org"], "daily", start);
    const { stop } = work(mail);
    await until(async () => (await states())[0]?.state === "sending");
    await stop();
    expect(received).toHaveLength(1);
    expect(await states()).toMatchObject([{ state: "sent" }]);
  });

  test("owes nothing any more to a reader who left", async () => {
    const { received, mail } = await listen();
    await addSubscribers(["ada@example.org"], "daily", start);
    const { id } = await db().subscription.findFirstOrThrow();
    await unsubscribe(unsubscribeToken(id, secrets()), start);
    const { stop } = work(mail);
    await until(async () => (await readHeartbeat()) !== null);
    await stop();
    expect(received).toEqual([]);
    expect(await states()).toEqual([]);
  });
});
