import { beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { addSubscribers } from "@/tests/setup/subscribers";
import { findSuppression, isSuppressed } from "../mail/suppression/store";
import { db } from "../platform/db";
import { liftSuppression } from "../subscribers/suppression.store";
import type { Report } from "./schema";
import { countReports, deleteOldReports, isRecorded, recordReport } from "./store";

withDatabase();

const now = new Date("2026-11-23T12:00:00Z");
const day = 24 * 3600 * 1000;
const later = (days: number) => new Date(now.getTime() + days * day);
const reader = "ada@example.net";
const limit = 4;

beforeEach(async () => {
  await addSubscribers([reader], "daily", new Date("2026-11-01T00:00:00Z"));
});

async function sentEmail(): Promise<number> {
  const { id: subscriptionId } = await db().subscription.findFirstOrThrow();
  const about = String(await db().email.count());
  return (await db().email.create({ data: { subscriptionId, kind: "digest", about, state: "sent" } })).id;
}

let count = 0;
const record = (report: Report, at = now) => recordReport(`hash-${count++}`, report, limit, at);
const bounce = (emailId: number | null, severity: "hard" | "soft" = "hard"): Report => ({
  kind: "bounce",
  emailId,
  severity,
  detail: "550 5.1.1 <ada@example.net>: unknown",
});

describe("an address is suppressed", () => {
  test("at the second hard bounce", async () => {
    expect(await record(bounce(await sentEmail()))).toBe("bounced");
    expect(await isSuppressed(reader)).toBe(false);
    expect(await record(bounce(await sentEmail()), later(1))).toBe("suppressed");
    expect(await findSuppression(reader)).toMatchObject({ reason: "bounced", detail: "550 5.1.1 <…>: unknown" });
    expect(await db().subscription.findFirst()).toMatchObject({ unsubscribedAt: later(1) });
  });

  test("at the fourth soft bounce", async () => {
    const outcomes = [];
    for (let n = 0; n < 4; n++) outcomes.push(await record(bounce(await sentEmail(), "soft"), later(n)));
    expect(outcomes).toEqual(["bounced", "bounced", "bounced", "suppressed"]);
  });

  test("not if a month passed after the earlier bounces", async () => {
    for (let n = 0; n < 3; n++) await record(bounce(await sentEmail(), "soft"), later(n));
    expect(await record(bounce(await sentEmail(), "soft"), later(32))).toBe("bounced");
    expect(await isSuppressed(reader)).toBe(false);
  });

  test("not if the bounced address was only proposed; its owner may still complain", async () => {
    const { id: subscriptionId } = await db().subscription.findFirstOrThrow();
    const proposed = "adda@example.net";
    await db().addressChange.create({
      data: {
        subscriptionId,
        email: proposed,
        emailKey: proposed,
        nonce: "n",
        oldTokenHash: "o",
        newTokenHash: "w",
        expiresAt: later(2),
      },
    });
    const { id } = await db().email.create({ data: { subscriptionId, kind: "moveNew", about: "n", state: "sent" } });
    expect(await record(bounce(id))).toBe("nothing");
    expect(await db().bounce.count()).toBe(0);
    expect(await record({ kind: "complaint", emailId: id, detail: "feedback: abuse" })).toBe("complained");
    expect([await isSuppressed(proposed), await isSuppressed(reader)]).toEqual([true, false]);
  });

  test("at once for a complaint", async () => {
    expect(await record({ kind: "complaint", emailId: await sentEmail(), detail: "feedback: abuse" })).toBe(
      "complained",
    );
    expect(await findSuppression(reader)).toMatchObject({ reason: "complained" });
  });

  test("and after the suppression is lifted, counts from zero", async () => {
    for (let n = 0; n < 2; n++) await record(bounce(await sentEmail()));
    await liftSuppression(reader);
    expect(await record(bounce(await sentEmail()), later(1))).toBe("bounced");
    expect(await isSuppressed(reader)).toBe(false);
  });
});

describe("one email", () => {
  test("bounces once, however often that is reported", async () => {
    const id = await sentEmail();
    for (let n = 0; n < 6; n++) expect(await record(bounce(id))).toBe("bounced");
    expect(await db().bounce.count()).toBe(1);
  });

  test("keeps the worst severity of its reports, in any order", async () => {
    const [one, other] = [await sentEmail(), await sentEmail()];
    await record(bounce(one, "soft"));
    await record(bounce(one, "hard"), later(1));
    expect(await db().bounce.findUnique({ where: { emailId: one } })).toMatchObject({ severity: "hard", at: now });
    await record(bounce(other, "hard"));
    await record(bounce(other, "soft"));
    expect(await db().bounce.findUnique({ where: { emailId: other } })).toMatchObject({ severity: "hard" });
  });

  test("that is reported concurrently is counted once", async () => {
    const id = await sentEmail();
    await Promise.all(Array.from({ length: 8 }, () => record(bounce(id))));
    expect(await db().bounce.count()).toBe(1);
    expect(await isSuppressed(reader)).toBe(false);
  });
});

describe("a report", () => {
  test.each<[string, Report, string]>([
    ["about no email", bounce(null), "unknown"],
    ["about an email that does not exist", bounce(999_999_999), "unknown"],
    ["with invalid unsubscribe tokens", { kind: "unsubscribe", tokens: ["x", "y"] }, "unknown"],
    ["that is not a report", { kind: "nothing", detail: "an automatic reply" }, "nothing"],
    ["that cannot be read", { kind: "unreadable", detail: "no mail" }, "unreadable"],
  ])("%s is recorded and changes nothing", async (_, report, outcome) => {
    expect(await record(report)).toBe(outcome);
    expect(await countReports()).toEqual(new Map([[outcome, 1]]));
    expect([await db().bounce.count(), await db().suppression.count()]).toEqual([0, 0]);
  });

  test("stores no address", async () => {
    await record(bounce(await sentEmail()));
    const kept = JSON.stringify([await db().bounceReport.findMany(), await db().bounce.findMany()]);
    expect(kept).not.toContain("ada@");
  });

  test("is kept for ninety days", async () => {
    await recordReport("old", { kind: "nothing", detail: "" }, limit, now);
    await deleteOldReports(later(90));
    expect(await isRecorded("old")).toBe(true);
    await deleteOldReports(later(91));
    expect(await isRecorded("old")).toBe(false);
  });
});
