import { describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { start, states, until, withWorkers, work } from "@/tests/setup/runningWorker";
import { requestSubscription } from "@/tests/setup/signUps";
import { withSmtp } from "@/tests/setup/smtp";
import { addSubscribers } from "@/tests/setup/subscribers";
import { addressHash as hashAddress } from "../mail/suppression/addressHash";
import { isSuppressed } from "../mail/suppression/store";
import { db } from "../platform/db";
import { secrets } from "../platform/secrets";

withDatabase();
const listen = withSmtp();
withWorkers();

describe("the worker", () => {
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
});
