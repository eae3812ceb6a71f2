import { expect, test } from "vitest";
import { endPause, findPause, pauseForServer } from "@/lib/mail/queue/circuitBreaker.store";
import { db } from "@/lib/platform/db";
import { runInProcess } from "./setup/commandLine";
import { withDatabase } from "./setup/database";
import { addSubscribers } from "./setup/subscribers";

withDatabase();

const mail = (...args: string[]) => runInProcess(["mail", ...args]);

/** Stores emails in a state, with the reason of their last attempt. @returns their numbers */
async function ended(state: string, reason: string, count = 1): Promise<number[]> {
  const before = await db().subscription.count();
  const readers = Array.from({ length: count }, (_, n) => `reader${before + n}@example.org`);
  await addSubscribers(readers, "daily", new Date("2025-03-01T00:00:00Z"));
  const numbers: number[] = [];
  for (const reader of readers) {
    const { id: subscriptionId } = await db().subscription.findUniqueOrThrow({ where: { emailKey: reader } });
    const now = new Date();
    const email = await db().email.create({
      data: {
        subscriptionId,
        kind: "digest",
        about: "2025-03-12",
        state,
        attempts: 3,
        endedAt: state === "dead" || state === "expired" ? now : null,
        sendBy: state === "expired" ? new Date(now.getTime() - 1000) : null,
        history: { create: { worker: "a", outcome: "failed", reason: reason.replace("WHOM", reader), at: now } },
      },
    });
    numbers.push(email.id);
  }
  return numbers;
}

const states = async () => (await db().email.findMany({ orderBy: { id: "asc" } })).map(({ state }) => state);

test("status shows states, reasons grouped without addresses, and the pause", {
  timeout: 60_000,
}, async () => {
  expect((await mail("status")).stdout).toBe("Sending is not paused.\nThere have been no emails yet.\n");
  await ended("dead", "550 5.1.1 <WHOM>: no such user", 3);
  await ended("held", "Connection closed; it may have been delivered");
  await ended("sent", "");
  const since = new Date();
  await pauseForServer("550 5.7.1 Relaying denied", since);
  const { status, stdout } = await mail("status");
  expect(status).toBe(0);
  expect(stdout).toContain(
    `Sending has been paused since ${since.toISOString()} because of the mail server: 550 5.7.1`,
  );
  expect(stdout).toContain("one email is tried at ");
  expect(stdout).toMatch(/^Emails: 3 dead, 1 held, 1 sent\.$/m);
  expect(stdout).toMatch(/^ +3 dead: 550 5\.1\.1 …: no such user \(email \d+\)$/m);
  expect(stdout).toMatch(/^ +1 held: Connection closed; it may have been delivered/m);
  expect(stdout).not.toContain("@example.org");
});

test("retry queues emails again by number, state or reason", { timeout: 60_000 }, async () => {
  const [dead] = await ended("dead", "554 Relay not permitted");
  await ended("dead", "550 5.1.1 No such user");
  await ended("expired", "450 Greylisted");
  await ended("sent", "");
  expect((await mail("retry")).stderr).toMatch(/^offprint: which emails\? .*\n$/);
  expect((await mail("retry", "--reason", "relay not")).stdout).toBe("1 email queued again.\n");
  expect(await states()).toEqual(["queued", "dead", "expired", "sent"]);
  expect(await db().email.findUnique({ where: { id: dead! } })).toMatchObject({ attempts: 0, endedAt: null });

  expect((await mail("retry", "--state", "expired")).status).toBe(0);
  const [late] = await db().email.findMany({ where: { sendBy: { gt: new Date() } } });
  expect(late?.state).toBe("queued");
  expect(await mail("retry", "999999")).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^offprint: no such email/),
  });
  expect((await mail("retry", "--state", "sent")).status).toBe(2);
});

test("hold pauses all sending, and release resumes it", { timeout: 60_000 }, async () => {
  expect((await mail("hold", "--because", "the text needs another look")).status).toBe(0);
  expect(await findPause()).toMatchObject({ cause: "person", reason: "the text needs another look", probeAt: null });
  expect(await endPause("server", new Date())).toBe(false);
  expect((await mail("release")).stdout).toBe("Sending has resumed.\n");
  expect(await findPause()).toBeNull();
});

test("hold holds single emails, and release queues them again", { timeout: 60_000 }, async () => {
  const [first, second] = await ended("queued", "450 Greylisted", 2);
  expect((await mail("hold", String(first), String(second))).stdout).toBe("2 emails held.\n");
  expect(await states()).toEqual(["held", "held"]);
  expect((await mail("release", String(first))).stdout).toBe("1 email released.\n");
  expect(await states()).toEqual(["queued", "held"]);
});
