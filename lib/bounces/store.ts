import { type Severity, severitySchema } from "../mail/smtpStatus";
import { recordBounce } from "../mail/suppression/bounces.store";
import { detailOf } from "../mail/suppression/detail";
import { db } from "../platform/db";
import { readSetting, writeSetting } from "../platform/settings.store";
import { unsubscribe } from "../subscribers/store";
import { suppress } from "../subscribers/suppression.store";
import { type Bounce, bounceScore } from "./bounceScore";
import { outcomeSchema, type Position, positionSchema, type Report, type ReportOutcome } from "./schema";

/** How long the hashes of reports are kept, in ms: far longer than the age up to which any report is accepted. */
const retention = 90 * 24 * 3600 * 1000;

const maxCounted = 100; // Bounces to count, newest first; more than any limit needs

/** Outcomes that changed nothing, and whose detail is kept for the operator. */
const withDetail = new Set<ReportOutcome>(["unknown", "nothing", "unreadable"]);

export async function findLatestEmail(emailKey: string): Promise<number | null> {
  const found = await db().email.findFirst({
    where: { subscription: { emailKey }, state: "sent" },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return found?.id ?? null;
}

export async function isRecorded(hash: string): Promise<boolean> {
  return (await db().bounceReport.count({ where: { hash } })) > 0;
}

/** Repeating it changes nothing: an email bounces once. `hash` is the report's; `limit` is in points. */
export async function recordReport(hash: string, report: Report, limit: number, now: Date): Promise<ReportOutcome> {
  const outcome = await act(report, limit, now);
  // For the other outcomes, the bounce or the suppression holds the detail.
  const detail = withDetail.has(outcome) && "detail" in report ? detailOf(report.detail) : "";
  await db().bounceReport.upsert({
    where: { hash },
    create: { hash, outcome, detail, createdAt: now },
    update: { hash },
  });
  return outcome;
}

export async function deleteOldReports(now: Date): Promise<void> {
  await db().bounceReport.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - retention) } } });
}

export async function countReports(): Promise<Map<ReportOutcome, number>> {
  const groups = await db().bounceReport.groupBy({ by: ["outcome"], _count: { hash: true } });
  return new Map(groups.map(({ outcome, _count }) => [outcomeSchema.parse(outcome), _count.hash]));
}

const positionKey = "bounces.position";

export async function readPosition(): Promise<Position | null> {
  const kept = await readSetting(positionKey);
  return kept === null ? null : positionSchema.parse(JSON.parse(kept));
}

export async function savePosition(position: Position): Promise<void> {
  await writeSetting(positionKey, JSON.stringify(position));
}

async function act(report: Report, limit: number, now: Date): Promise<ReportOutcome> {
  if (report.kind === "nothing" || report.kind === "unreadable") return report.kind;
  if (report.kind === "unsubscribe") return (await unsubscribeAny(report.tokens, now)) ? "unsubscribed" : "unknown";
  const recipient = report.emailId === null ? null : await findRecipient(report.emailId);
  if (!recipient) return "unknown";
  const { detail } = report;
  if (report.kind === "complaint") {
    await suppress(recipient.emailKey, { reason: "complained", detail }, now);
    return "complained";
  }
  return countBounce(recipient, report.severity, detail, limit, now);
}

/** A refusal during the SMTP session counts like a bounce report; `limit` is in points. */
export async function recordRefusal(
  emailId: number,
  { severity, detail }: { severity: Severity; detail: string },
  limit: number,
  now: Date,
): Promise<void> {
  const recipient = await findRecipient(emailId);
  if (recipient) await countBounce(recipient, severity, detail, limit, now);
}

async function countBounce(
  recipient: Recipient,
  severity: Severity,
  detail: string,
  limit: number,
  now: Date,
): Promise<ReportOutcome> {
  // A mistyped new address says nothing about the mailbox that digests go to.
  if (recipient.isProposed) return "nothing";
  await recordBounce(recipient.emailId, severity, detail, now);
  const bounces = await listBounces(recipient.subscriptionId);
  if (bounceScore(bounces, now) < limit) return "bounced";
  await suppress(recipient.emailKey, { reason: "bounced", detail }, now);
  return "suppressed";
}

async function unsubscribeAny(tokens: string[], now: Date): Promise<boolean> {
  for (const token of tokens) if (await unsubscribe(token, now)) return true;
  return false;
}

/** `isProposed`: a subscription has asked to move to this address and not confirmed it. */
type Recipient = { emailId: number; subscriptionId: number; emailKey: string; isProposed: boolean };

async function findRecipient(emailId: number): Promise<Recipient | null> {
  const found = await db().email.findUnique({
    where: { id: emailId },
    select: { kind: true, about: true, subscriptionId: true, subscription: { select: { emailKey: true } } },
  });
  if (!found) return null;
  const { kind, about: nonce, subscriptionId, subscription } = found;
  const isProposed = kind === "moveNew";
  const proposed = isProposed
    ? await db().addressChange.findUnique({ where: { nonce }, select: { emailKey: true } })
    : null;
  if (isProposed && !proposed) return null;
  return { emailId, subscriptionId, emailKey: (proposed ?? subscription).emailKey, isProposed };
}

async function listBounces(subscriptionId: number): Promise<Bounce[]> {
  const rows = await db().bounce.findMany({
    where: { email: { subscriptionId } },
    orderBy: { at: "desc" },
    take: maxCounted,
  });
  return rows.map(({ severity, at }) => ({ severity: severitySchema.parse(severity), at }));
}
