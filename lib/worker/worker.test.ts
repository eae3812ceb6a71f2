import { setTimeout as sleep } from "node:timers/promises";
import PostalMime from "postal-mime";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { recordLog } from "@/tests/setup/recordLog";
import { withSharedIndexing } from "@/tests/setup/sharedIndexing";
import { requestSubscription, signUp } from "@/tests/setup/signUps";
import { withSmtp } from "@/tests/setup/smtp";
import { addSubscribers } from "@/tests/setup/subscribers";
import { markImport } from "../ingest/importMark.store";
import { seed } from "../ingest/seed";
import { endPause, findPause, pauseForPerson } from "../mail/queue/circuitBreaker.store";
import { addressHash as hashAddress } from "../mail/suppression/addressHash";
import { isSuppressed } from "../mail/suppression/store";
import { createTransport } from "../mail/transport";
import { db } from "../platform/db";
import { secrets } from "../platform/secrets";
import { confirm } from "../subscribers/confirmation/store";
import { unsubscribe } from "../subscribers/store";
import { readUnsubscribeToken, unsubscribeToken } from "../subscribers/tokens";
import { readHeartbeat } from "./heartbeat.store";
import { runWorker } from "./worker";

withDatabase();
const listen = withSmtp();
const indexing = withSharedIndexing();

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

/** Runs a worker in this process until the test ends. `clock` is its time. */
function work(mail: Parameters<typeof createTransport>[0]) {
  const stopping = new AbortController();
  const { log, messages } = recordLog();
  const ended = runWorker({
    transport: createTransport(mail),
    signal: stopping.signal,
    log,
    now: () => clock,
    idle: 5,
    indexing,
  });
  const stop = async () => {
    stopping.abort();
    await ended;
  };
  stopWorkers.push(stop);
  return { messages, stop };
}

/** Waits for what the worker will have done soon, even on a busy machine. */
const until = (condition: () => boolean | Promise<boolean>) =>
  vi.waitUntil(condition, { timeout: 30_000, interval: 2 });

const emails = () => db().email.findMany({ orderBy: { id: "asc" }, include: { history: true } });
const states = async () => (await emails()).map(({ kind, about, state }) => ({ kind, about, state }));

/** Limits the store to its present size and fills the rest of it, as far as this process can write. */
async function fillDisk(): Promise<void> {
  const [{ page_count: pages }] = await db().$queryRawUnsafe<[{ page_count: bigint }]>("PRAGMA page_count");
  await db().$queryRawUnsafe(`PRAGMA max_page_count = ${pages}`);
  for (const size of [10 ** 6, 10 ** 5, 10 ** 4, 2000, 200]) {
    for (let n = 0; n < 100; n++) {
      const data = { key: `filler.${size}.${n}`, value: "x".repeat(size) };
      const fits = await db()
        .setting.create({ data })
        .then(
          () => true,
          () => false,
        );
      if (!fits) break;
    }
  }
}

describe("the worker", () => {
  test("sends a confirmation and then a digest, each once", async () => {
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
    expect(await states()).toMatchObject([{ kind: "confirmation" }, { kind: "digest", about: "2025-03-20" }]);
    expect(await readHeartbeat()).toEqual(start);
  });

  test("retries emails that a server defers until they expire, and keeps the reasons", async () => {
    const { mail } = await listen({
      onRcptTo: (_, __, done) => done(Object.assign(new Error("4.7.1 Greylisted"), { responseCode: 450 })),
    });
    await addSubscribers(["ada@example.org"], "daily", start);
    const { messages } = work(mail);
    const tries = () => db().attempt.count();
    for (const [index, minutes] of [0, 7, 20, 80, 310].entries()) {
      clock = new Date(clock.getTime() + minutes * 60_000);
      await until(async () => (await tries()) === index + 1);
      await db().email.updateMany({ data: { sendBy: new Date(start.getTime() + 12 * hour) } });
    }
    clock = new Date(start.getTime() + 12 * hour);
    await until(async () => (await states())[0]?.state === "expired");
    const [email] = await emails();
    expect(email).toMatchObject({ attempts: 5, leasedBy: null });
    const reasons = Array(5).fill(["failed", expect.stringContaining("Greylisted")]);
    expect(email!.history.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ...reasons,
      ["expired", "It expired before it was sent"],
    ]);
    expect(messages().filter((line) => line.includes("failed"))).toHaveLength(5);
  });

  test("sends nothing that has expired, for example after a backup is restored", async () => {
    const { received, mail } = await listen();
    await addSubscribers(["ada@example.org"], "daily", start);
    const { id } = await db().subscription.findFirstOrThrow();
    const yesterday = new Date(start.getTime() - 24 * hour);
    await db().email.create({
      data: { subscriptionId: id, kind: "digest", about: "2025-03-12", dueAt: yesterday, sendBy: start },
    });
    work(mail);
    await until(async () => (await states())[0]?.state === "expired");
    expect(received).toEqual([]);
    expect((await emails())[0]?.history).toMatchObject([
      { outcome: "expired", reason: "It expired before it was sent" },
    ]);
  });

  test("pauses when the server refuses us, counts no attempts, and resumes when a probe is accepted", async () => {
    let refuse = true;
    const { received, mail } = await listen({
      onRcptTo: (_, __, done) =>
        done(refuse ? Object.assign(new Error("5.7.1 Relaying denied"), { responseCode: 550 }) : undefined),
    });
    const readers = Array.from({ length: 60 }, (_, index) => `reader${index}@example.org`);
    await addSubscribers(readers, "daily", start);
    const { messages } = work(mail);
    await until(async () => (await findPause()) !== null);
    const { reason, probeAt } = (await findPause())!;
    expect(reason).toContain("Relaying denied");
    await until(async () => (await db().email.count({ where: { state: "sending" } })) === 0);
    // No more than the lanes were sending.
    expect(await db().email.count({ where: { attempts: { gt: 0 } } })).toBeLessThanOrEqual(4);
    expect(messages().filter((line) => line.startsWith("Sending is paused"))).toHaveLength(1);

    clock = probeAt!;
    await until(async () => (await findPause())?.probes === 1);
    refuse = false;
    clock = new Date(clock.getTime() + hour);
    await until(() => received.length === readers.length);
    expect(await findPause()).toBeNull();
    expect(messages()).toContain("Sending has resumed");
  });

  test("pauses if the server cannot be reached, and counts no attempt", async () => {
    await addSubscribers(["ada@example.org"], "daily", start);
    const { stop } = work({ kind: "smtp", url: "smtp://127.0.0.1:1" });
    await until(async () => (await findPause()) !== null);
    await stop();
    expect(await emails()).toMatchObject([{ state: "queued", attempts: 0, history: [] }]);
  });

  test.runIf(process.platform === "linux")("pauses if a remote server offers no TLS, and loses no email", async () => {
    const { received, mail } = await listen({ authOptional: true, allowInsecureAuth: true }, "127.0.0.2");
    await addSubscribers(["ada@example.org"], "daily", start);
    const { stop } = work({ kind: "smtp", url: mail.url.replace("//", "//me:secret@") });
    await until(async () => (await findPause()) !== null);
    await stop();
    expect((await findPause())?.reason).toMatch(/^Could not start TLS with 127\.0\.0\.2/);
    expect(await emails()).toMatchObject([{ state: "queued", attempts: 0, history: [] }]);
    expect(received).toEqual([]);
    await endPause("person", clock);
    work({ ...mail, tls: "opportunistic" });
    await until(() => received.length === 1);
  });

  test("sends nothing while the operator has paused it", async () => {
    const { received, mail } = await listen();
    await addSubscribers(["ada@example.org"], "daily", start);
    await pauseForPerson("The text needs another look", start);
    work(mail);
    await until(async () => (await states())[0]?.state === "queued");
    clock = new Date(start.getTime() + hour);
    await sleep(50);
    expect(received).toEqual([]);
    await endPause("person", clock);
    await until(() => received.length === 1);
  });

  test("suppresses an address that does not exist", async () => {
    const { mail } = await listen({
      onRcptTo: (_, __, done) => done(Object.assign(new Error("5.1.1 No such user"), { responseCode: 550 })),
    });
    await addSubscribers(["ada@example.org"], "daily", start);
    work(mail);
    await until(async () => (await states())[0]?.state === "dead");
    expect(await isSuppressed("ada@example.org")).toBe(true);
  });

  test.each([
    [552, "5.2.2 Mailbox full", "soft"],
    [550, "5.2.1 Mailbox disabled", "hard"],
    [552, "Mailbox full", "soft"],
  ])("counts the refusal %i %s like a bounce report", async (responseCode, message, severity) => {
    const { mail } = await listen({
      onRcptTo: (_, __, done) => done(Object.assign(new Error(message), { responseCode })),
    });
    await addSubscribers(["ada@example.org"], "daily", start);
    work(mail);
    await until(async () => (await states())[0]?.state === "dead");
    expect(await db().bounce.findMany()).toMatchObject([{ severity, detail: expect.stringContaining(message) }]);
    expect(await isSuppressed("ada@example.org")).toBe(false);
  });

  test("suppresses an address whose mailbox has refused too often", async () => {
    const { mail } = await listen({
      onRcptTo: (_, __, done) => done(Object.assign(new Error("5.2.1 Mailbox disabled"), { responseCode: 550 })),
    });
    await addSubscribers(["ada@example.org"], "daily", start);
    const { id: subscriptionId } = await db().subscription.findFirstOrThrow();
    const earlier = { kind: "digest", about: "2025-03-18", state: "sent", subscriptionId, dueAt: start };
    await db().email.create({ data: { ...earlier, bounce: { create: { severity: "hard", detail: "", at: start } } } });
    work(mail);
    await until(async () => (await states()).some(({ state }) => state === "dead"));
    expect(await isSuppressed("ada@example.org")).toBe(true);
  });

  test("checks just before sending whether the address is suppressed", async () => {
    const { received, mail } = await listen();
    await addSubscribers(["ada@example.org", "bob@example.org"], "daily", start);
    await db().suppression.create({
      data: { addressHash: hashAddress("ada@example.org", secrets().lasting), reason: "operator" },
    });
    work(mail);
    await until(() => received.length === 1);
    await until(async () => (await states()).every(({ state }) => state === "cancelled" || state === "sent"));
    expect(received[0]?.to).toEqual(["bob@example.org"]);
  });

  test("mails a deleted subscriber who signs up again, and no other suppressed address", async () => {
    const { received, mail } = await listen();
    for (const reason of ["deleted", "complained"] as const) {
      await requestSubscription(`${reason}@example.org`, start);
      const addressHash = hashAddress(`${reason}@example.org`, secrets().lasting);
      await db().suppression.create({ data: { addressHash, reason } });
    }
    work(mail);
    await until(async () => (await states()).every(({ state }) => state === "cancelled" || state === "sent"));
    expect(received.map(({ to }) => to)).toEqual([["deleted@example.org"]]);
  });

  test("checks just before sending whether the subscriber still wants the digest", async () => {
    const { received, mail } = await listen();
    await addSubscribers(["ada@example.org", "bob@example.org"], "daily", start);
    const { id } = await db().subscription.findFirstOrThrow({ where: { email: "ada@example.org" } });
    await db().email.create({ data: { subscriptionId: id, kind: "digest", about: "2025-03-12", dueAt: start } });
    await db().subscription.update({ where: { id }, data: { unsubscribedAt: start } });
    work(mail);
    await until(
      async () => (await states()).filter(({ state }) => state !== "queued" && state !== "sending").length === 2,
    );
    expect(received.map(({ to }) => to)).toEqual([["bob@example.org"]]);
    const [cancelled] = await emails();
    expect(cancelled).toMatchObject({ state: "cancelled", history: [{ reason: "The reader unsubscribed" }] });
  });

  test("sends each subscriber the new papers at their time, daily or weekly", async () => {
    const { received, mail } = await listen();
    clock = new Date("2025-03-12T12:00:00Z");
    await addSubscribers(["day@example.org"], "daily", clock);
    await addSubscribers(["week@example.org"], "weekly", clock);
    const early = work(mail);
    // No paper has come yet.
    await until(async () => (await states()).filter(({ state }) => state === "cancelled").length === 2);
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

  test("holds digests during an import, so that none covers half a day", async () => {
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

  test("sends nothing twice beside another worker", async () => {
    const { received, mail } = await listen();
    const readers = Array.from({ length: 40 }, (_, index) => `reader${index}@example.org`);
    await addSubscribers(readers, "daily", start);
    work(mail);
    work(mail);
    await until(async () => (await states()).filter(({ state }) => state === "sent").length === readers.length);
    expect(received.map(({ to }) => to.join()).sort()).toEqual(readers.toSorted());
  });

  test.each([1, -1])("repeats at most what was being sent when the clock jumps by %i h", async (hours) => {
    const { received, mail } = await listen({ onRcptTo: (_, __, done) => setTimeout(done, 5) });
    const readers = Array.from({ length: 60 }, (_, index) => `reader${index}@example.org`);
    await addSubscribers(readers, "daily", start);
    work(mail);
    work(mail);
    await until(() => received.length >= 20);
    clock = new Date(clock.getTime() + hours * hour);
    await sleep(50);
    // Emails queued before the clock was set back are due when it has caught up.
    if (hours < 0) clock = start;
    await until(async () => (await states()).filter(({ state }) => state === "sent").length === readers.length);
    expect(new Set(received.map(({ to }) => to.join()))).toEqual(new Set(readers));
    expect(received.length - readers.length).toBeLessThanOrEqual(8);
  });

  test("stops when the disk is full, logs it, and neither loses nor repeats an email afterwards", {
    timeout: 60_000,
  }, async () => {
    let full = false;
    const { received, mail } = await listen({
      async onRcptTo(_, __, done) {
        if (!full) await fillDisk();
        full = true;
        done();
      },
    });
    const readers = Array.from({ length: 150 }, (_, index) => `reader${index}@example.org`);
    await addSubscribers(readers, "daily", start);
    const { messages } = work(mail);
    await until(() => messages().some((line) => line.includes("database or disk is full")));
    const unrecorded = received.length - (await db().email.count({ where: { state: "sent" } }));
    expect(unrecorded).toBeLessThanOrEqual(4);
    expect(received.length).toBeLessThan(readers.length);

    await db().$queryRawUnsafe("PRAGMA max_page_count = 1000000");
    await until(async () => (await states()).filter(({ state }) => state === "sent").length === readers.length);
    expect(received.map(({ to }) => to.join()).sort()).toEqual(readers.toSorted());
  });

  test("finishes the email that it is sending when it is stopped", async () => {
    const { received, mail } = await listen({ onRcptTo: (_, __, done) => setTimeout(done, 100) });
    await addSubscribers(["ada@example.org"], "daily", start);
    const { stop } = work(mail);
    await until(async () => (await states())[0]?.state === "sending");
    await stop();
    expect(received).toHaveLength(1);
    expect(await states()).toMatchObject([{ state: "sent" }]);
  });

  test("sends nothing to a subscriber who has unsubscribed", async () => {
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
