import { sign } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/webhooks/mail/ses/route";
import { withDatabase } from "@/tests/setup/database";
import { addSubscribers } from "@/tests/setup/subscribers";
import { returnPathFor } from "../mail/returnPath";
import { findSuppression } from "../mail/suppression/store";
import { db } from "../platform/db";
import { env } from "../platform/env";
import { secrets } from "../platform/secrets";
import { receiveSns } from "./receiveSns";
import { certificateUrl, type SnsMessage, signedText, snsOrigin, subscribeUrl } from "./sns";

withDatabase();

const topic = "arn:aws:sns:eu-west-1:123456789012:bounces";
const key = readFileSync("tests/setup/certificate/key.pem", "utf8");
const certificate = readFileSync("tests/setup/certificate/certificate.pem", "utf8");
const now = new Date("2030-01-01T12:00:00Z");
const reader = "ada@example.net";

let server: Server;
let origin: string;
let requestedUrls: string[];

/** A server in place of SNS: it has the certificate, and takes confirmations. */
beforeAll(async () => {
  server = createServer((request, response) => {
    requestedUrls.push(request.url ?? "");
    if (request.url === "/SimpleNotificationService-elsewhere.pem")
      response.writeHead(302, { Location: "/SimpleNotificationService-1.pem" });
    if (request.url === "/SimpleNotificationService-long.pem") response.write("x".repeat(100_000));
    response.end(request.url?.startsWith("/SimpleNotificationService-none") ? "" : certificate);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());

beforeEach(async () => {
  requestedUrls = [];
  await addSubscribers([reader], "daily", new Date("2026-11-01T00:00:00Z"));
});

async function sentEmail(): Promise<string> {
  const { id: subscriptionId } = await db().subscription.findFirstOrThrow();
  const about = String(await db().email.count());
  const { id } = await db().email.create({ data: { subscriptionId, kind: "digest", about, state: "sent" } });
  return returnPathFor(id, "bounces@example.org", secrets().lasting);
}

const bounce = (source: string, bounced: object = {}, more: object = {}) =>
  JSON.stringify({
    notificationType: "Bounce",
    mail: { timestamp: "2030-01-01T12:00:00Z", messageId: "0102", source, destination: [reader] },
    bounce: {
      bounceType: "Permanent",
      bounceSubType: "General",
      bouncedRecipients: [
        {
          emailAddress: reader,
          action: "failed",
          status: "5.1.1",
          diagnosticCode: "smtp; 550 5.1.1 user unknown",
          ...bounced,
        },
      ],
      ...more,
    },
  });

const complaint = (source: string, type = "abuse") =>
  JSON.stringify({
    eventType: "Complaint",
    mail: { source },
    complaint: { complainedRecipients: [{ emailAddress: reader }], complaintFeedbackType: type },
  });

let count = 0;

function message(parts: Partial<SnsMessage> = {}): SnsMessage {
  return {
    Type: "Notification",
    MessageId: `message-${count++}`,
    TopicArn: topic,
    Message: "{}",
    Timestamp: "2030-01-01T11:59:00.000Z",
    SignatureVersion: "2",
    Signature: "",
    SigningCertURL: `${origin}/SimpleNotificationService-1.pem`,
    ...parts,
  };
}

function signed(parts: Partial<SnsMessage> = {}): SnsMessage {
  const unsigned = message(parts);
  const algorithm = unsigned.SignatureVersion === "1" ? "RSA-SHA1" : "RSA-SHA256";
  return { ...unsigned, Signature: sign(algorithm, Buffer.from(signedText(unsigned)), key).toString("base64") };
}

const receive = (body: object | string) =>
  receiveSns(typeof body === "string" ? body : JSON.stringify(body), { topics: [topic], now, originOf: () => origin });

const outcomes = async () => (await db().bounceReport.findMany()).map(({ outcome }) => outcome);

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
    ["a certificate at another path", () => signed({ SigningCertURL: `${origin}/evil.pem` }), 401],
    [
      "a certificate URL that redirects",
      () => signed({ SigningCertURL: `${origin}/SimpleNotificationService-elsewhere.pem` }),
      401,
    ],
    [
      "a certificate that is too large",
      () => signed({ SigningCertURL: `${origin}/SimpleNotificationService-long.pem` }),
      401,
    ],
    ["no certificate", () => signed({ SigningCertURL: `${origin}/SimpleNotificationService-none.pem` }), 401],
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
    expect(await receiveSns(body, { topics: [topic], now: later, originOf: () => origin })).toMatchObject({
      status: 401,
    });
  });
});

describe("a subscription to a topic", () => {
  const confirmation = (url: string, TopicArn = topic) =>
    signed({ Type: "SubscriptionConfirmation", TopicArn, Token: "token", Message: "Confirm?", SubscribeURL: url });
  const link = (arn = topic) => `${origin}/?Action=ConfirmSubscription&TopicArn=${arn}&Token=token`;

  test("is confirmed if the topic is configured", async () => {
    expect(await receive(confirmation(link()))).toEqual({ status: 200, line: "Confirmed." });
    expect(requestedUrls.at(-1)).toBe(`/?Action=ConfirmSubscription&TopicArn=${encodeURIComponent(topic)}&Token=token`);
  });

  test.each([
    ["another topic", () => confirmation(link(), `${topic}2`)],
    ["a link to another topic", () => confirmation(link(`${topic}2`))],
    ["a link elsewhere", () => confirmation(link().replace(origin, "http://localhost:1"))],
    ["a link that does something else", () => confirmation(link().replace("ConfirmSubscription", "Publish"))],
    ["no link", () => signed({ Type: "SubscriptionConfirmation" })],
  ])("is not confirmed for %s", async (_, make) => {
    expect(await receive(make())).toMatchObject({ status: 401 });
    expect(requestedUrls.filter((url) => url.includes("Action"))).toEqual([]);
  });

  test("that ends is acknowledged", async () => {
    const end = signed({ Type: "UnsubscribeConfirmation", Token: "token", SubscribeURL: link() });
    expect(await receive(end)).toEqual({ status: 200, line: "Received." });
  });
});

describe("the origin of SNS", () => {
  test("follows from the topic's region", () => {
    expect(snsOrigin(topic)).toBe("https://sns.eu-west-1.amazonaws.com");
    expect(snsOrigin("arn:aws-cn:sns:cn-north-1:123456789012:b")).toBe("https://sns.cn-north-1.amazonaws.com.cn");
  });

  test.each([
    "http://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem",
    "https://sns.eu-west-1.amazonaws.com.evil.example/SimpleNotificationService-1.pem",
    "https://sns.eu-west-1.amazonaws.com@evil.example/SimpleNotificationService-1.pem",
    "https://evil.s3.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem",
    "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-1.pem",
    "https://sns.eu-west-1.amazonaws.com:8443/SimpleNotificationService-1.pem",
    "https://sns.eu-west-1.amazonaws.com/x/SimpleNotificationService-1.pem",
    "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem/../../x",
    "file:///SimpleNotificationService-1.pem",
    "",
  ])("does not accept the certificate URL %s", (SigningCertURL) => {
    expect(certificateUrl(message({ SigningCertURL }), snsOrigin(topic))).toBeNull();
  });

  test("is requested with only the checked path and parameters", () => {
    const real = snsOrigin(topic);
    const SigningCertURL = `https://user:password@${new URL(real).host}/SimpleNotificationService-1.pem?x#y`;
    expect(certificateUrl(message({ SigningCertURL }), real)).toBe(`${real}/SimpleNotificationService-1.pem`);
    const SubscribeURL = `${real}/?Action=ConfirmSubscription&TopicArn=${topic}&Token=t&Endpoint=x#y`;
    expect(subscribeUrl(message({ SubscribeURL }), real)).not.toContain("Endpoint");
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
