import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  complaintReport,
  exchangeReport,
  eximReport,
  gmailReport,
  oldEximReport,
  outOfOffice,
  postfixReport,
  qmailReport,
  type ReportedEmail,
  unsubscribeMail,
} from "@/tests/setup/reports";
import { messageIdOf } from "../mail/messageId";
import { returnPathFor } from "../mail/returnPath";
import { parseReport } from "./parseReport";

const secret = "a secret of this site";
const encode = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => parseReport(encode(text), secret);

const returnPath = returnPathFor(7, "bounces@example.org", secret);
const email = { id: 7, kind: "digest", createdAt: new Date("2026-11-23T07:00:00Z") };
const messageId = messageIdOf(email, "papers.example.org", secret);
const plainMessageId = "<00000007.mi8zkgao.digest@papers.example.org>";

/** The marks that identify an email: both, only the return path, only the Message-ID. */
const marked: [string, ReportedEmail][] = [
  ["both marks", { returnPath, messageId }],
  ["its return path only", { returnPath, messageId: plainMessageId }],
  ["its Message-ID only", { returnPath: "papers@example.org", messageId }],
];

describe.each(marked)("a report about an email identified by %s, sent by", (_, about) => {
  test.each([
    ["Postfix", postfixReport(about), "hard", "550 5.1.1 <ada@example.net>: Recipient address rejected: User unknown"],
    ["Exim", eximReport(about), "soft", "550 No such person at this address"],
    [
      "Exim without RFC 3464",
      oldEximReport(about),
      "hard",
      "SMTP error from remote mail server: 550 5.1.1 unknown recipient",
    ],
    [
      "Exchange",
      exchangeReport(about),
      "hard",
      "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
    ],
    [
      "Gmail",
      gmailReport(about),
      "soft",
      expect.stringContaining("552-5.2.2 The recipient's inbox is out of storage space"),
    ],
    ["qmail", qmailReport(about), "hard", "Sorry, no mailbox here by that name. (#5.1.1)"],
    [
      "qmail about a server out of reach",
      qmailReport(about, "I wasn't able to establish an SMTP connection. (#4.4.1)"),
      "soft",
      expect.any(String),
    ],
  ])("%s", async (_, source, severity, detail) => {
    expect(await read(source)).toEqual({ kind: "bounce", emailId: 7, severity, detail });
    expect(await read(source.replaceAll("\r\n", "\n"))).toMatchObject({ kind: "bounce", emailId: 7, severity });
  });

  test("a feedback loop, is a complaint", async () => {
    expect(await read(complaintReport(about))).toEqual({ kind: "complaint", emailId: 7, detail: "feedback: abuse" });
  });
});

describe("a report without a valid mark of an email", () => {
  const about = { returnPath: "bounces@example.org", messageId: plainMessageId };

  test.each([
    ["Postfix", postfixReport(about)],
    ["Exchange", exchangeReport(about)],
    ["qmail", qmailReport(about)],
    ["a complaint", complaintReport(about)],
    ["a forged mark of another email", postfixReport({ ...about, returnPath: returnPath.replace("+7.", "+8.") })],
    ["a mark of another site", postfixReport({ ...about, returnPath: returnPathFor(7, "bounces@example.org", "x") })],
  ])("is about no email: %s", async (_, source) => expect(await read(source)).toMatchObject({ emailId: null }));
});

describe("a mail that is not a bounce", () => {
  const about = { returnPath, messageId };

  test.each([
    ["an out-of-office reply", outOfOffice(about), "an automatic reply"],
    [
      "a letter from a person",
      `From: ada@example.net\r\nTo: ${returnPath}\r\nSubject: Thank you\r\n\r\n550 5.1.1 thanks`,
      "not a report",
    ],
    [
      "a delay notification",
      postfixReport(about, { status: "4.4.1", said: "connection timed out" }, "delayed"),
      "a notification: delayed",
    ],
    [
      "a delay notification without RFC 3464",
      oldEximReport(about).replace(/^Subject: .*$/m, "Subject: Warning: message delayed 24 hours"),
      "a notification: delayed",
    ],
    [
      "a delivery receipt",
      postfixReport(about, { status: "2.0.0", said: "250 ok" }, "delivered"),
      "a notification: delivered",
    ],
    [
      "a refusal of our own server",
      postfixReport(about, { status: "5.7.1", said: "550 5.7.1 blocked" }),
      "refused because of the sender or the message: 550 5.7.1 blocked",
    ],
    ["a withdrawn complaint", complaintReport(about, "not-spam"), "feedback: not-spam"],
    [
      "a mail system's greeting",
      `From: postmaster@example.net\r\nTo: ${returnPath}\r\nSubject: Welcome\r\n\r\nHello`,
      "no status",
    ],
  ])("is ignored: %s", async (_, source, detail) => expect(await read(source)).toEqual({ kind: "nothing", detail }));

  test("is unreadable if it is empty or has no headers", async () => {
    expect(await read("")).toMatchObject({ kind: "unreadable" });
    expect(await read("\r\n\r\nhello")).toMatchObject({ kind: "unreadable" });
  });

  test("is unreadable if it is nested too deep", async () => {
    const nested = Array.from(
      { length: 50 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    );
    expect(await read(nested.join(""))).toMatchObject({ kind: "unreadable" });
  });
});

describe("a report about several recipients", () => {
  test("counts the worst status", async () => {
    const report = postfixReport({ returnPath, messageId }, { status: "4.2.2", said: "452 4.2.2 full" });
    const two = report.replace(
      "Diagnostic-Code: smtp; 452 4.2.2 full\r\n",
      "Diagnostic-Code: smtp; 452 4.2.2 full\r\n\r\nFinal-Recipient: rfc822; b@example.net\r\nAction: failed\r\nStatus: 5.1.1\r\n",
    );
    expect(await read(two)).toMatchObject({ kind: "bounce", severity: "hard", detail: "5.1.1" });
  });
});

describe("a mail that asks to unsubscribe", () => {
  const token = `1.42.${"aB3_-".repeat(8)}xyz`;

  test.each([
    ["the subject", unsubscribeMail(`unsubscribe ${token}`)],
    ["the encoded subject", unsubscribeMail(`=?utf-8?B?${Buffer.from(`unsubscribe ${token}`).toString("base64")}?=`)],
    ["the recipient address", unsubscribeMail("unsubscribe", `bounces+${token}@example.org`)],
  ])("has its token read from %s", async (_, source) => {
    expect(await read(source)).toEqual({ kind: "unsubscribe", tokens: [token] });
  });

  test("without a token is ignored", async () => {
    expect(await read(unsubscribeMail("unsubscribe me"))).toEqual({ kind: "nothing", detail: "not a report" });
  });
});

describe("no mail makes parseReport throw", () => {
  const reports = [postfixReport, exchangeReport, gmailReport, qmailReport, complaintReport, oldEximReport].map(
    (write) => encode(write({ returnPath, messageId })),
  );

  test("whatever its bytes are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => void (await parseReport(bytes, secret))),
    );
  });

  test("wherever a report is cut or overwritten", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...reports),
        fc.nat(3000),
        fc.nat(3000),
        fc.uint8Array(),
        async (source, a, b, bytes) => {
          const damaged = Buffer.concat([source.subarray(0, a), bytes, source.subarray(b)]);
          const report = await parseReport(damaged, secret);
          if (report.kind === "bounce" || report.kind === "complaint") expect([7, null]).toContain(report.emailId);
        },
      ),
    );
  });
});
