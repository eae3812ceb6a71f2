/*
 * Bounce reports as mail servers write them, each about one email of ours. They follow the formats (RFC 3464, RFC 5965,
 * qmail's QSBMF) and the habits of the servers that they are named for.
 */

/** The email that a report is about. */
export type ReportedEmail = {
  /** The envelope sender of the email, to which reports go. */
  returnPath: string;
  /** With its angle brackets. */
  messageId: string;
  recipient?: string;
};

export type Failure = { status: string; said: string };

const noSuchUser: Failure = {
  status: "5.1.1",
  said: "550 5.1.1 <ada@example.net>: Recipient address rejected: User unknown",
};

const lines = (...text: string[]) => `${text.join("\r\n")}\r\n`;

function originalHeaders({ messageId, recipient = "ada@example.net" }: ReportedEmail): string[] {
  return [
    "From: Papers <papers@example.org>",
    `To: ${recipient}`,
    `Message-ID: ${messageId}`,
    "Subject: Papers: Monday, 23 November 2026",
    "List-Id: <digest.example.org>",
    "Date: Mon, 23 Nov 2026 07:00:00 +0000",
  ];
}

export function postfixReport(about: ReportedEmail, failure = noSuchUser, action = "failed"): string {
  const { returnPath, recipient = "ada@example.net" } = about;
  return lines(
    "Return-Path: <>",
    "Received: by mx.example.org (Postfix) id 4T2y0B5Xz7; Mon, 23 Nov 2026 07:00:04 +0000 (UTC)",
    "Date: Mon, 23 Nov 2026 07:00:04 +0000 (UTC)",
    "From: MAILER-DAEMON@mx.example.org (Mail Delivery System)",
    "Subject: Undelivered Mail Returned to Sender",
    `To: ${returnPath}`,
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary="4T2y0B4kQz6.1795417204/mx.example.org"',
    "Content-Transfer-Encoding: 8bit",
    "Message-Id: <20261123070004.4T2y0B5Xz7@mx.example.org>",
    "",
    "This is a MIME-encapsulated message.",
    "",
    "--4T2y0B4kQz6.1795417204/mx.example.org",
    "Content-Description: Notification",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "This is the mail system at host mx.example.org.",
    "",
    `<${recipient}>: host mx.example.net[192.0.2.25] said: ${failure.said} (in reply to RCPT TO command)`,
    "",
    "--4T2y0B4kQz6.1795417204/mx.example.org",
    "Content-Description: Delivery report",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example.org",
    "X-Postfix-Queue-ID: 4T2y0B4kQz6",
    `X-Postfix-Sender: rfc822; ${returnPath}`,
    "Arrival-Date: Mon, 23 Nov 2026 07:00:03 +0000 (UTC)",
    "",
    `Final-Recipient: rfc822; ${recipient}`,
    `Original-Recipient: rfc822;${recipient}`,
    `Action: ${action}`,
    `Status: ${failure.status}`,
    "Remote-MTA: dns; mx.example.net",
    `Diagnostic-Code: smtp; ${failure.said}`,
    "",
    "--4T2y0B4kQz6.1795417204/mx.example.org",
    "Content-Description: Undelivered Message Headers",
    "Content-Type: text/rfc822-headers",
    "",
    `Return-Path: <${returnPath}>`,
    ...originalHeaders(about),
    "",
    "--4T2y0B4kQz6.1795417204/mx.example.org--",
  );
}

export function eximReport(about: ReportedEmail): string {
  const { returnPath, recipient = "ada@example.net" } = about;
  return lines(
    `X-Failed-Recipients: ${recipient}`,
    "Auto-Submitted: auto-replied",
    "From: Mail Delivery System <Mailer-Daemon@relay.example.org>",
    `To: ${returnPath}`,
    "Content-Type: multipart/report; report-type=delivery-status; boundary=1795417204-eximdsn-1804289383",
    "MIME-Version: 1.0",
    "Subject: Mail delivery failed: returning message to sender",
    "Message-Id: <E1vN0aB-0004Zk-2x@relay.example.org>",
    "Date: Mon, 23 Nov 2026 07:00:04 +0000",
    "",
    "--1795417204-eximdsn-1804289383",
    "Content-type: text/plain; charset=us-ascii",
    "",
    "This message was created automatically by mail delivery software.",
    "",
    `  ${recipient}`,
    "    host mx.example.net [192.0.2.25]",
    `    SMTP error from remote mail server after RCPT TO:<${recipient}>:`,
    "    550 No such person at this address",
    "",
    "--1795417204-eximdsn-1804289383",
    "Content-type: message/delivery-status",
    "",
    "Reporting-MTA: dns; relay.example.org",
    "",
    "Action: failed",
    `Final-Recipient: rfc822;${recipient}`,
    "Status: 5.0.0",
    "Remote-MTA: dns; mx.example.net",
    "Diagnostic-Code: smtp; 550 No such person at this address",
    "",
    "--1795417204-eximdsn-1804289383",
    "Content-type: message/rfc822",
    "",
    `Return-path: <${returnPath}>`,
    ...originalHeaders(about),
    "",
    "The digest of Monday",
    "",
    "--1795417204-eximdsn-1804289383--",
  );
}

/** Exim's format before it adopted RFC 3464, and still with the right configuration. */
export function oldEximReport(about: ReportedEmail, said = "550 5.1.1 unknown recipient"): string {
  const { returnPath, recipient = "ada@example.net" } = about;
  return lines(
    `X-Failed-Recipients: ${recipient}`,
    "Auto-Submitted: auto-replied",
    "From: Mail Delivery System <Mailer-Daemon@relay.example.org>",
    `To: ${returnPath}`,
    "Subject: Mail delivery failed: returning message to sender",
    "",
    "A message that you sent could not be delivered to one or more of its recipients.",
    "",
    `  ${recipient}`,
    `    SMTP error from remote mail server: ${said}`,
    "",
    "------ This is a copy of the message, including all the headers. ------",
    "",
    ...originalHeaders(about),
    "",
    "421 papers, and 5.7.1 of them new",
  );
}

export function exchangeReport(about: ReportedEmail): string {
  const { returnPath, recipient = "ada@example.net" } = about;
  return lines(
    "From: <postmaster@tenant.example.com>",
    `To: <${returnPath}>`,
    "Date: Mon, 23 Nov 2026 07:00:06 +0000",
    'Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary="dc0b1f4e-6a0e-4a6f"',
    "X-MS-Exchange-Message-Is-Ndr:",
    "Content-Language: en-GB",
    `Message-ID: <9b1f@tenant.example.com>`,
    `In-Reply-To: ${about.messageId}`,
    `References: ${about.messageId}`,
    "Subject: Undeliverable: Papers: Monday, 23 November 2026",
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    "",
    "--dc0b1f4e-6a0e-4a6f",
    'Content-Type: multipart/alternative; differences=Content-Type;\r\n\tboundary="5c1e4f0a"',
    "",
    "--5c1e4f0a",
    'Content-Type: text/plain; charset="us-ascii"',
    "Content-Transfer-Encoding: quoted-printable",
    "",
    `Your message to ${recipient.replace("=", "=3D")} couldn't be delivered.`,
    "",
    "--5c1e4f0a",
    'Content-Type: text/html; charset="us-ascii"',
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "<html><body><p>Your message couldn't be delivered.</p></body></html>",
    "",
    "--5c1e4f0a--",
    "",
    "--dc0b1f4e-6a0e-4a6f",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns;DB9PR01MB0001.eurprd01.prod.example.com",
    "Received-From-MTA: dns;mx.example.org",
    "Arrival-Date: Mon, 23 Nov 2026 07:00:05 +0000",
    "",
    `Final-Recipient: rfc822;${recipient}`,
    "Action: failed",
    "Status: 5.1.10",
    "Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
    "",
    "--dc0b1f4e-6a0e-4a6f",
    "Content-Type: message/rfc822",
    "",
    ...originalHeaders(about),
    'Content-Type: multipart/alternative; boundary="ours"',
    "",
    "--ours",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "The digest of Monday",
    "--ours--",
    "",
    "--dc0b1f4e-6a0e-4a6f--",
  );
}

export function gmailReport(
  about: ReportedEmail,
  failure: Failure = {
    status: "5.2.2",
    said: "552-5.2.2 The recipient's inbox is out of storage space. Please direct the recipient to\r\n 552-5.2.2 https://support.example.com/mail/?p=OverQuotaPerm\r\n 552 5.2.2 4fb4d7f45d1cf-61 - gsmtp",
  },
): string {
  const { returnPath, recipient = "ada@example.net" } = about;
  return lines(
    `Delivered-To: ${returnPath}`,
    "Return-Path: <>",
    `To: ${returnPath}`,
    "Auto-Submitted: auto-replied",
    "Subject: Delivery Status Notification (Failure)",
    "From: Mail Delivery Subsystem <mailer-daemon@googlemail.example.com>",
    `X-Failed-Recipients: ${recipient}`,
    `References: ${about.messageId}`,
    `In-Reply-To: ${about.messageId}`,
    "Message-ID: <6745c0ff.050a0220.1@mx.example.com>",
    'Content-Type: multipart/report; boundary="000000000000f1"; report-type=delivery-status',
    "",
    "--000000000000f1",
    'Content-Type: multipart/related; boundary="000000000000f2"',
    "",
    "--000000000000f2",
    'Content-Type: multipart/alternative; boundary="000000000000f3"',
    "",
    "--000000000000f3",
    'Content-Type: text/plain; charset="UTF-8"',
    "",
    "** Message not delivered **",
    "",
    "--000000000000f3",
    'Content-Type: text/html; charset="UTF-8"',
    "",
    "<html><body><h2>Message not delivered</h2></body></html>",
    "",
    "--000000000000f3--",
    "--000000000000f2",
    'Content-Type: image/png; name="icon.png"',
    'Content-Disposition: attachment; filename="icon.png"',
    "Content-Transfer-Encoding: base64",
    "Content-ID: <icon.png>",
    "",
    "iVBORw0KGgo=",
    "--000000000000f2--",
    "--000000000000f1",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; googlemail.example.com",
    "Arrival-Date: Sun, 22 Nov 2026 23:00:05 -0800 (PST)",
    `X-Original-Message-ID: ${about.messageId}`,
    "",
    `Final-Recipient: rfc822; ${recipient}`,
    "Action: failed",
    `Status: ${failure.status}`,
    "Remote-MTA: dns; mx.example.net. (192.0.2.25, the server for the domain example.net.)",
    `Diagnostic-Code: smtp; ${failure.said}`,
    "Last-Attempt-Date: Sun, 22 Nov 2026 23:00:06 -0800 (PST)",
    "",
    "--000000000000f1",
    "Content-Type: message/rfc822",
    "",
    ...originalHeaders(about),
    "",
    "--000000000000f1--",
  );
}

export function qmailReport(about: ReportedEmail, said = "Sorry, no mailbox here by that name. (#5.1.1)"): string {
  const { returnPath, recipient = "ada@example.net" } = about;
  return lines(
    "Return-Path: <>",
    "Received: (qmail 31337 invoked for bounce); 23 Nov 2026 07:00:04 -0000",
    "Date: 23 Nov 2026 07:00:04 -0000",
    "From: MAILER-DAEMON@mail.example.net",
    `To: ${returnPath}`,
    "Subject: failure notice",
    "",
    "Hi. This is the qmail-send program at mail.example.net.",
    "I'm afraid I wasn't able to deliver your message to the following addresses.",
    "This is a permanent error; I've given up. Sorry it didn't work out.",
    "",
    `<${recipient}>:`,
    said,
    "",
    "--- Below this line is a copy of the message.",
    "",
    `Return-Path: <${returnPath}>`,
    ...originalHeaders(about),
    "",
    "The digest of Monday",
  );
}

/** A reader pressed "this is spam", and their provider reports it (RFC 5965). */
export function complaintReport(about: ReportedEmail, type = "abuse"): string {
  const { returnPath } = about;
  return lines(
    "From: <feedback@provider.example.com>",
    "To: <abuse@example.org>",
    "Date: Mon, 23 Nov 2026 09:00:00 +0000",
    "Subject: FW: Papers: Monday, 23 November 2026",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=feedback-report; boundary="part1_13d.2e68ed54_boundary"',
    "",
    "--part1_13d.2e68ed54_boundary",
    'Content-Type: text/plain; charset="US-ASCII"',
    "",
    "This is an email abuse report for an email message received from IP 192.0.2.1.",
    "",
    "--part1_13d.2e68ed54_boundary",
    "Content-Type: message/feedback-report",
    "",
    `Feedback-Type: ${type}`,
    "User-Agent: Feedback/1.0",
    "Version: 1",
    `Original-Mail-From: <${returnPath}>`,
    "Source-IP: 192.0.2.1",
    "",
    "--part1_13d.2e68ed54_boundary",
    "Content-Type: message/rfc822",
    "Content-Disposition: inline",
    "",
    ...originalHeaders({ ...about, recipient: "redacted@example.net" }),
    "",
    "The digest of Monday",
    "--part1_13d.2e68ed54_boundary--",
  );
}

export function outOfOffice({ returnPath, messageId }: ReportedEmail): string {
  return lines(
    "Return-Path: <>",
    "From: Ada <ada@example.net>",
    `To: ${returnPath}`,
    "Subject: Automatic reply: Papers: Monday, 23 November 2026",
    "Auto-Submitted: auto-replied",
    "X-Auto-Response-Suppress: All",
    `In-Reply-To: ${messageId}`,
    "",
    "I am away until 5.12.2026. In urgent cases call 550 1234.",
  );
}

export function unsubscribeMail(subject: string, to = "bounces@example.org"): string {
  return lines("From: Ada <ada@example.net>", `To: ${to}`, `Subject: ${subject}`, "", "");
}
