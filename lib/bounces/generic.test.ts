import { createHmac } from "node:crypto";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/webhooks/mail/generic/route";
import { withDatabase } from "@/tests/setup/database";
import { addSubscribers } from "@/tests/setup/subscribers";
import { messageIdOf } from "../mail/messageId";
import { findSuppression } from "../mail/suppression/store";
import { db } from "../platform/db";
import { env } from "../platform/env";
import { secrets } from "../platform/secrets";
import { isSignedBody, parseGenericEvents } from "./generic";

withDatabase();

const secret = "a secret of thirty-two characters";
const reader = "ada@example.net";

beforeEach(async () => {
  env().bounces.webhookSecret = secret;
  await addSubscribers([reader], "daily", new Date("2026-11-01T00:00:00Z"));
});

async function sentEmail(): Promise<string> {
  const { id: subscriptionId } = await db().subscription.findFirstOrThrow();
  const about = String(await db().email.count());
  const email = await db().email.create({ data: { subscriptionId, kind: "digest", about, state: "sent" } });
  return messageIdOf(email, "example.org", secrets().lasting);
}

const signatureOf = (body: string, timestamp: string, key = secret) =>
  `sha256=${createHmac("sha256", key).update(`${timestamp}.${body}`).digest("hex")}`;

async function post(event: object | string, headers: Record<string, string> = {}, ageInSeconds = 0) {
  const body = typeof event === "string" ? event : JSON.stringify({ events: [event] });
  const timestamp = String(Math.floor(Date.now() / 1000) - ageInSeconds);
  const signed = { "Offprint-Timestamp": timestamp, "Offprint-Signature": signatureOf(body, timestamp), ...headers };
  return (await POST(new Request("http://localhost/webhooks/mail/generic", { method: "POST", body, headers: signed })))
    .status;
}

describe("a posted event", () => {
  test("counts for the email whose mark it carries, or for the latest email to its address", async () => {
    const messageId = await sentEmail();
    await sentEmail();
    expect(await post({ type: "bounce", severity: "hard", messageId, detail: "no such user" })).toBe(200);
    expect(await db().bounce.findMany()).toMatchObject([{ severity: "hard", detail: "no such user" }]);
    expect(await post({ type: "bounce", severity: "hard", address: "Ada@Example.net" })).toBe(200);
    expect(await findSuppression(reader)).toMatchObject({ reason: "bounced" });
  });

  test("that is a complaint suppresses the address at once", async () => {
    await sentEmail();
    expect(await post({ type: "complaint", address: reader })).toBe(200);
    expect(await findSuppression(reader)).toMatchObject({ reason: "complained" });
  });

  test("counts once when it is posted twice", async () => {
    await sentEmail();
    const body = JSON.stringify({ events: [{ type: "bounce", severity: "soft", address: reader }] });
    expect([await post(body), await post(body)]).toEqual([200, 200]);
    expect(await db().bounce.count()).toBe(1);
  });

  test("about an unknown address is recorded as unknown", async () => {
    expect(await post({ type: "complaint", address: "nobody@example.net" })).toBe(200);
    expect(await db().bounceReport.findMany()).toMatchObject([{ outcome: "unknown" }]);
    expect(await findSuppression("nobody@example.net")).toBeNull();
  });
});

describe("a request changes nothing if it is", () => {
  const event = { type: "complaint", address: reader };

  test.each<[string, () => Promise<number>, number]>([
    ["unsigned", () => post(event, { "Offprint-Signature": "" }), 401],
    ["signed with another secret", () => post(event, { "Offprint-Signature": signatureOf("{}", "1", "another") }), 401],
    ["six minutes old", () => post(event, {}, 360), 401],
    ["from the future", () => post(event, {}, -360), 401],
    [
      "sent with another timestamp than was signed",
      () => post(event, { "Offprint-Timestamp": String(Math.floor(Date.now() / 1000) - 1) }),
      401,
    ],
    ["sent without a timestamp", () => post(event, { "Offprint-Timestamp": "now" }), 401],
    ["of another form", () => post({ type: "opened", address: reader }), 400],
    ["not JSON", () => post("events"), 400],
    ["too long", () => post("x".repeat(300_001)), 413],
  ])("%s", async (_, send, status) => {
    await sentEmail();
    expect(await send()).toBe(status);
    expect(await db().bounceReport.count()).toBe(0);
    expect(await findSuppression(reader)).toBeNull();
  });

  test("sent to a site without a secret", async () => {
    env().bounces.webhookSecret = null;
    expect(await post(event)).toBe(404);
  });
});

test("no body and no headers make the generic reader throw", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), fc.string(), fc.string(), (body, timestamp, signature) => {
      expect(parseGenericEvents(body)).toBeNull();
      expect(isSignedBody(body, { timestamp, signature }, secret, new Date("2026-11-23T12:00:00Z"))).toBe(false);
    }),
  );
});
