import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { POST } from "@/app/webhooks/mail/ses/route";
import { withDatabase } from "@/tests/setup/database";
import {
  bounce,
  complaint,
  message,
  now,
  outcomes,
  reader,
  receive,
  sentEmail,
  signed,
  sns,
  topic,
  withSns,
} from "@/tests/setup/sns";
import { findSuppression } from "../mail/suppression/store";
import { db } from "../platform/db";
import { env } from "../platform/env";
import { receiveSns } from "./receiveSns";
import type { SnsMessage } from "./sns";

withDatabase();
withSns();

describe("an SES event", () => {
  test.each(["1", "2"] as const)("with a valid signature of version %s counts", async (SignatureVersion) => {
    const Message = bounce(await sentEmail());
    expect(await receive(signed({ SignatureVersion, Message, Subject: "Amazon SES" }))).toEqual({
      status: 200,
      line: "Received.",
    });
    expect(await db().bounce.findMany()).toMatchObject([
      { severity: "hard", detail: "smtp; 550 5.1.1 user unknown", at: now },
    ]);
  });

  test("counts once when it comes again", async () => {
    const again = signed({ Message: bounce(await sentEmail()) });
    await receive(again);
    expect(await receive(again)).toMatchObject({ status: 200 });
    await receive(signed({ Message: again.Message }));
    expect(await db().bounce.count()).toBe(1);
    expect(await findSuppression(reader)).toBeNull();
  });

  test("without a mark counts for the latest email to its address", async () => {
    await sentEmail();
    await receive(signed({ Message: bounce("papers@example.org") }));
    expect(await db().bounce.count()).toBe(1);
    await receive(signed({ Message: bounce("papers@example.org", { emailAddress: "nobody@example.net" }) }));
    expect(await outcomes()).toEqual(expect.arrayContaining(["bounced", "unknown"]));
  });

  test.each([
    [
      "about a full mailbox is soft",
      { status: "5.2.2" },
      { bounceType: "Transient", bounceSubType: "MailboxFull" },
      ["soft"],
    ],
    [
      "about an address that SES suppresses is hard",
      { status: "5.1.1" },
      { bounceSubType: "OnAccountSuppressionList" },
      ["hard"],
    ],
    ["about a block list counts nothing", { status: "5.7.1" }, {}, []],
    [
      "about the content counts nothing",
      { status: "5.0.0" },
      { bounceType: "Transient", bounceSubType: "ContentRejected" },
      [],
    ],
  ])("%s", async (_, bounced, more, severities) => {
    await receive(signed({ Message: bounce(await sentEmail(), bounced, more) }));
    expect((await db().bounce.findMany()).map(({ severity }) => severity)).toEqual(severities);
  });

  test("about a complaint suppresses the address at once", async () => {
    await receive(signed({ Message: complaint(await sentEmail()) }));
    expect(await findSuppression(reader)).toMatchObject({ reason: "complained", detail: "feedback: abuse" });
  });

  test("about a withdrawn complaint or a delivery changes nothing", async () => {
    await receive(signed({ Message: complaint(await sentEmail(), "not-spam") }));
    await receive(signed({ Message: JSON.stringify({ notificationType: "Delivery", mail: {} }) }));
    expect(await outcomes()).toEqual([]);
  });

  test("of an unknown form is refused", async () => {
    expect(await receive(signed({ Message: "hello" }))).toMatchObject({ status: 400 });
  });
});

describe("an unverified SNS message changes nothing if it has", () => {
  const cases: [string, () => Promise<object> | object, number][] = [
    ["a topic that is not configured", () => signed({ TopicArn: `${topic}2` }), 401],
    ["a signature of another message", async () => ({ ...signed(), Message: complaint(await sentEmail()) }), 401],
    ["no signature", () => message(), 401],
    ["a signature of another version", () => ({ ...signed(), SignatureVersion: "1" }), 401],
    [
      "a certificate from elsewhere",
      () => signed({ SigningCertURL: "http://localhost:1/SimpleNotificationService-1.pem" }),
      401,
    ],
    ["a certificate at another path", () => signed({ SigningCertURL: `${sns.origin}/evil.pem` }), 401],
    [
      "a certificate URL that redirects",
      () => signed({ SigningCertURL: `${sns.origin}/SimpleNotificationService-elsewhere.pem` }),
      401,
    ],
    [
      "a certificate that is too large",
      () => signed({ SigningCertURL: `${sns.origin}/SimpleNotificationService-long.pem` }),
      401,
    ],
    ["no certificate", () => signed({ SigningCertURL: `${sns.origin}/SimpleNotificationService-none.pem` }), 401],
    ["a timestamp of last week", () => signed({ Timestamp: "2029-12-25T12:00:00.000Z" }), 400],
    ["a timestamp of tomorrow", () => signed({ Timestamp: "2030-01-02T12:00:00.000Z" }), 400],
  ];

  test.each(cases)("%s", async (_, build, status) => {
    const answer = await receive(await build());
    expect(answer.status).toBe(status);
    expect(answer.line).toMatch(/^[\w ,.]{10,80}$/);
    expect(await outcomes()).toEqual([]);
    expect(await findSuppression(reader)).toBeNull();
  });

  test("an expired certificate", async () => {
    const later = new Date("2200-01-01T12:00:00Z");
    const body = JSON.stringify(signed({ Timestamp: later.toISOString() }));
    expect(await receiveSns(body, { topics: [topic], now: later, originOf: () => sns.origin })).toMatchObject({
      status: 401,
    });
  });
});

describe("the SES webhook", () => {
  const post = (body: string) => POST(new Request("http://localhost/webhooks/mail/ses", { method: "POST", body }));

  test("is a 404 if no topic is configured", async () => {
    env().bounces.snsTopics = [];
    expect((await post("{}")).status).toBe(404);
  });

  test("refuses bodies that are too long, not a message or unverified, with a one-line reason", async () => {
    env().bounces.snsTopics = [topic];
    const answers = await Promise.all([post("x".repeat(300_001)), post("{"), post(JSON.stringify(signed()))]);
    expect(answers.map(({ status }) => status)).toEqual([413, 400, 400]);
    const recent = signed({ Timestamp: new Date().toISOString() });
    expect((await post(JSON.stringify(recent))).status).toBe(401);
  });
});

test("no body makes receiveSns throw", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (body) => {
      expect((await receive(body)).status).toBe(400);
    }),
  );
  const field = fc.constantFrom(...(Object.keys(signed()) as (keyof SnsMessage)[]));
  await fc.assert(
    fc.asyncProperty(field, fc.jsonValue(), async (name, value) => {
      expect([200, 400, 401]).toContain((await receive({ ...signed({ Message: bounce("x") }), [name]: value })).status);
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.json(), async (Message) => {
      expect([200, 400]).toContain((await receive(signed({ Message }))).status);
    }),
    { numRuns: 50 },
  );
});
