import PostalMime, { type Email } from "postal-mime";
import { readMessageId } from "../mail/messageId";
import { readReturnPath } from "../mail/returnPath";
import { severityOf } from "../mail/smtpStatus";
import { possibleTokens } from "../subscribers/unsubscribeMail";
import { readDeliveryStatus } from "./deliveryStatus";
import { parseHeaderFields } from "./headerFields";
import { limitParts } from "./limitParts";
import type { Report } from "./schema";
import { statusIn } from "./statusIn";

const limits = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 0 };

/** Headers of which every mail has at least one. */
const commonHeaders = new Set(["from", "to", "subject", "date", "received"]);

/** Anyone can send a mail here, so it counts only with a signed mark that only the email's recipient had. */
export async function parseReport(source: Uint8Array, secret: string): Promise<Report> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(limitParts(source), { ...limits, attachmentEncoding: "utf8" });
  } catch (error) {
    return { kind: "unreadable", detail: error instanceof Error ? error.message : String(error) };
  }
  if (!mail.headers.some(({ key }) => commonHeaders.has(key)))
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
  // not-spam withdraws a complaint; auth-failure reports forged mail.
  if (type === "not-spam" || type === "auth-failure") return { kind: "nothing", detail: `feedback: ${type}` };
  return { kind: "complaint", emailId: emailOf(mail, secret), detail: `feedback: ${type}` };
}

function readUnsubscribe(mail: Email): Report | null {
  const tokens = possibleTokens([mail.subject ?? "", ...recipientsOf(mail)]);
  return tokens.length > 0 ? { kind: "unsubscribe", tokens } : null;
}

/** Reads reports without a machine-readable part: those of qmail, of older versions of Exim, and of some gateways. */
function readPlain(mail: Email, secret: string): Report {
  if (!isFromMailSystem(mail))
    return { kind: "nothing", detail: isReply(mail) ? "an automatic reply" : "not a report" };
  if (/delay|warning/i.test(mail.subject ?? "")) return { kind: "nothing", detail: "a notification: delayed" };
  const text = mail.text ?? mail.html ?? "";
  // Only the text before the copy of the email, which may contain numbers that look like a status.
  const [explanation = ""] = text.split(/^-+ ?(?:below this line|this is a copy|original message|the following)/im);
  const status = statusIn(explanation);
  if (status === null && !hasFailedRecipients(mail)) return { kind: "nothing", detail: "no status" };
  const line = explanation.split("\n").find((line) => status !== null && statusIn(line) === status);
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

/** Returns the email that a report is about: by the address it was sent to, else by what it quotes. */
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

/** Returns whether a mail is an automatic reply (RFC 3834), such as a holiday notice. */
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

/** The header is set by Exim and Gmail. */
function hasFailedRecipients(mail: Email): boolean {
  return headerOf(mail, "x-failed-recipients") !== null;
}
