import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { clock, emails, hour, start, states, until, withWorkers, work } from "@/tests/setup/runningWorker";
import { withSmtp } from "@/tests/setup/smtp";
import { addSubscribers } from "@/tests/setup/subscribers";
import { endPause, findPause, pauseForPerson } from "../mail/queue/circuitBreaker.store";
import { db } from "../platform/db";

withDatabase();
const listen = withSmtp();
withWorkers();

describe("the worker", () => {
  test("retries emails that a server defers until they expire, and keeps the reasons", async () => {
    const { mail } = await listen({
      onRcptTo: (_, __, done) => done(Object.assign(new Error("4.7.1 Greylisted"), { responseCode: 450 })),
    });
    await addSubscribers(["ada@example.org"], "daily", start);
    const { messages } = work(mail);
    const tries = () => db().attempt.count();
    for (const [index, minutes] of [0, 7, 20, 80, 310].entries()) {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
      await until(async () => (await tries()) === index + 1);
      await db().email.updateMany({ data: { sendBy: new Date(start.getTime() + 12 * hour) } });
    }
    clock.now = new Date(start.getTime() + 12 * hour);
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

    clock.now = probeAt!;
    await until(async () => (await findPause())?.probes === 1);
    refuse = false;
    clock.now = new Date(clock.now.getTime() + hour);
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
    await endPause("person", clock.now);
    work({ ...mail, tls: "opportunistic" });
    await until(() => received.length === 1);
  });

  test("sends nothing while the operator has paused it", async () => {
    const { received, mail } = await listen();
    await addSubscribers(["ada@example.org"], "daily", start);
    await pauseForPerson("The text needs another look", start);
    work(mail);
    await until(async () => (await states())[0]?.state === "queued");
    clock.now = new Date(start.getTime() + hour);
    await sleep(50);
    expect(received).toEqual([]);
    await endPause("person", clock.now);
    await until(() => received.length === 1);
  });
});
