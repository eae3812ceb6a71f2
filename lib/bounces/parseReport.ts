import PostalMime, { type Email } from "postal-mime";
import { readMessageId } from "../mail/messageId";
import { readReturnPath } from "../mail/returnPath";
import { severityOf } from "../mail/smtpStatus";
import { possibleTokens } from "../subscribers/unsubscribeMail";
import { beginningOf } from "./beginning";
import { readDeliveryStatus } from "./deliveryStatus";
import { parseHeaderFields } from "./headerFields";
import type { Report } from "./schema";
import { statusIn } from "./statusIn";

const limits = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 0 };

/** Headers of which any mail has one. */
const usual = new Set(["from", "to", "subject", "date", "received"]);

/**
 * Reads a mail of the box that bounces go to. Anyone can write to it, so a mail is believed about an email of ours
 * only where it holds a mark that its recipient alone had: the return path, or the Message-ID.
 */
export async function parseReport(source: Uint8Array, secret: string): Promise<Report> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(beginningOf(source), { ...limits, attachmentEncoding: "utf8" });
  } catch (error) {
    return { kind: "unreadable", detail: error instanceof Error ? error.message : String(error) };
  }
  if (!mail.headers.some(({ key }) => usual.has(key)))
    return { kind: "unreadable", detail: "not an email: it has no headers" };
  return readDelivery(mail, secret) ?? readFeedback(mail, secret) ?? readUnsubscribe(mail) ?? readPlain(mail, secret);
}

function readDelivery(mail: Email, secret: string): Report | null {
  const part = partOf(mail, /^message\/(global-)?delivery-status$/);
  if (part === null) return null;
  const { failed, severity, detail } = readDeliveryStatus(part);
  if (!failed) return { kind: "nothing", detail: `a notification: ${detail}` };
  return bounce(mail, secret, { severity, detail });
}

function readFeedback(mail: Email, secret: string): Report | null {
  const part = partOf(mail, /^message\/feedback-report$/);
  if (part === null) return null;
  const type = parseHeaderFields(part)[0]?.get("feedback-type")?.toLowerCase() ?? "none";
  // not-spam takes a complaint back, auth-failure is about forged mail.
  if (type === "not-spam" || type === "auth-failure") return { kind: "nothing", detail: `feedback: ${type}` };
  return { kind: "complaint", emailId: emailOf(mail, secret), detail: `feedback: ${type}` };
}

function readUnsubscribe(mail: Email): Report | null {
  const tokens = possibleTokens([mail.subject ?? "", ...recipientsOf(mail)]);
  return tokens.length > 0 ? { kind: "unsubscribe", tokens } : null;
}

/** Reports for people alone: those of qmail, of older Exims, and what gateways make up. */
function readPlain(mail: Email, secret: string): Report {
  if (!isFromMailSystem(mail))
    return { kind: "nothing", detail: isReply(mail) ? "an automatic reply" : "not a report" };
  if (/delay|warning/i.test(mail.subject ?? "")) return { kind: "nothing", detail: "a notification: delayed" };
  const text = mail.text ?? mail.html ?? "";
  // Before their copy of the email, which may hold numbers that look like a status.
  const [said = ""] = text.split(/^-+ ?(?:below this line|this is a copy|original message|the following)/im);
  const status = statusIn(said);
  if (status === null && !hasFailedRecipients(mail)) return { kind: "nothing", detail: "no status" };
  const line = said.split("\n").find((line) => status !== null && statusIn(line) === status);
  return bounce(mail, secret, { severity: severityOf(status), detail: line?.trim() || mail.subject || "no reason" });
}

function bounce(
  mail: Email,
  secret: string,
  { severity, detail }: { severity: ReturnType<typeof severityOf>; detail: string },
): Report {
  if (severity === null) return { kind: "nothing", detail: `refused because of the sender or the message: ${detail}` };
  return { kind: "bounce", emailId: emailOf(mail, secret), severity, detail };
}

/** @returns the email that a mail is about: by where it was sent, else by what it returns */
function emailOf(mail: Email, secret: string): number | null {
  const returned = mail.attachments.map(({ content }) => String(content));
  const texts = [...recipientsOf(mail), ...returned, mail.text ?? "", mail.html ?? ""];
  for (const read of [readReturnPath, readMessageId]) {
    for (const text of texts) {
      const found = read(text, secret);
      if (found !== null) return found;
    }
  }
  return null;
}

const recipientHeaders = ["to", "cc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to"];

function recipientsOf(mail: Email): string[] {
  return mail.headers.filter(({ key }) => recipientHeaders.includes(key)).map(({ value }) => value);
}

function partOf(mail: Email, type: RegExp): string | null {
  const part = mail.attachments.find(({ mimeType }) => type.test(mimeType));
  return part ? String(part.content) : null;
}

function headerOf(mail: Email, name: string): string | null {
  return mail.headers.find(({ key }) => key === name)?.value.trim() ?? null;
}

/** Whether a person's mail program answers by itself (RFC 3834), for its owner is on holiday, say. */
function isReply(mail: Email): boolean {
  const submitted = headerOf(mail, "auto-submitted")?.toLowerCase() ?? "no";
  return (
    submitted !== "no" || headerOf(mail, "x-autoreply") !== null || /auto/i.test(headerOf(mail, "precedence") ?? "")
  );
}

function isFromMailSystem(mail: Email): boolean {
  const [name = ""] = mail.from?.address?.split("@") ?? [];
  return hasFailedRecipients(mail) || /^(?:mailer-daemon|postmaster)$/i.test(name);
}

/** Exim's, and Gmail's. */
function hasFailedRecipients(mail: Email): boolean {
  return headerOf(mail, "x-failed-recipients") !== null;
}
