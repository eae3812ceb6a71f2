import { sign } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { receiveSns } from "@/lib/bounces/receiveSns";
import { type SnsMessage, signedText } from "@/lib/bounces/sns";
import { returnPathFor } from "@/lib/mail/returnPath";
import { db } from "@/lib/platform/db";
import { secrets } from "@/lib/platform/secrets";
import { addSubscribers } from "@/tests/setup/subscribers";

export const topic = "arn:aws:sns:eu-west-1:123456789012:bounces";
export const key = readFileSync("tests/setup/certificate/key.pem", "utf8");
export const certificate = readFileSync("tests/setup/certificate/certificate.pem", "utf8");
export const now = new Date("2030-01-01T12:00:00Z");
export const reader = "ada@example.net";

/** A server in place of SNS: it has the certificate, and takes confirmations. */
export const sns = { origin: "", requestedUrls: [] as string[] };

export function withSns(): void {
  let server: Server;

  beforeAll(async () => {
    server = createServer((request, response) => {
      sns.requestedUrls.push(request.url ?? "");
      if (request.url === "/SimpleNotificationService-elsewhere.pem")
        response.writeHead(302, { Location: "/SimpleNotificationService-1.pem" });
      if (request.url === "/SimpleNotificationService-long.pem") response.write("x".repeat(100_000));
      response.end(request.url?.startsWith("/SimpleNotificationService-none") ? "" : certificate);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    sns.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => void server.close());

  beforeEach(async () => {
    sns.requestedUrls = [];
    await addSubscribers([reader], "daily", new Date("2026-11-01T00:00:00Z"));
  });
}

export async function sentEmail(): Promise<string> {
  const { id: subscriptionId } = await db().subscription.findFirstOrThrow();
  const about = String(await db().email.count());
  const { id } = await db().email.create({ data: { subscriptionId, kind: "digest", about, state: "sent" } });
  return returnPathFor(id, "bounces@example.org", secrets().lasting);
}

export const bounce = (source: string, bounced: object = {}, more: object = {}) =>
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

export const complaint = (source: string, type = "abuse") =>
  JSON.stringify({
    eventType: "Complaint",
    mail: { source },
    complaint: { complainedRecipients: [{ emailAddress: reader }], complaintFeedbackType: type },
  });

let count = 0;

export function message(parts: Partial<SnsMessage> = {}): SnsMessage {
  return {
    Type: "Notification",
    MessageId: `message-${count++}`,
    TopicArn: topic,
    Message: "{}",
    Timestamp: "2030-01-01T11:59:00.000Z",
    SignatureVersion: "2",
    Signature: "",
    SigningCertURL: `${sns.origin}/SimpleNotificationService-1.pem`,
    ...parts,
  };
}

export function signed(parts: Partial<SnsMessage> = {}): SnsMessage {
  const unsigned = message(parts);
  const algorithm = unsigned.SignatureVersion === "1" ? "RSA-SHA1" : "RSA-SHA256";
  return { ...unsigned, Signature: sign(algorithm, Buffer.from(signedText(unsigned)), key).toString("base64") };
}

export const receive = (body: object | string) =>
  receiveSns(typeof body === "string" ? body : JSON.stringify(body), {
    topics: [topic],
    now,
    originOf: () => sns.origin,
  });

export const outcomes = async () => (await db().bounceReport.findMany()).map(({ outcome }) => outcome);
