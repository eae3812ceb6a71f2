import { type Severity, severitySchema } from "../mail/smtpStatus";
import { keepBounce } from "../mail/suppression/bounces.store";
import { detailOf } from "../mail/suppression/detail";
import { db } from "../platform/db";
import { readSetting, writeSetting } from "../platform/settings.store";
import { unsubscribe } from "../subscribers/store";
import { suppress } from "../subscribers/suppression.store";
import { type Bounce, bounceScore } from "./bounceScore";
import { outcomeSchema, type Position, positionSchema, type Report, type ReportOutcome } from "./schema";

/** In ms: as long a report is known to be read, which is far longer than any is accepted after it was written. */
const reportsKept = 90 * 24 * 3600 * 1000;

/** In bounces: the newest that are counted, more than any limit can take. */
const counted = 100;

/** Reports that changed nothing, into which a person may want to look. */
const noted = new Set<ReportOutcome>(["unknown", "nothing", "unreadable"]);

/** @returns the number of the latest email that went to an address, or null where none did */
export async function findLatestEmail(emailKey: string): Promise<number | null> {
  const found = await db().email.findFirst({
    where: { subscription: { emailKey }, state: "sent" },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return found?.id ?? null;
}

export async function wasRead(hash: string): Promise<boolean> {
  return (await db().bounceReport.count({ where: { hash } })) > 0;
}

/**
 * Acts on a report and notes that it was read. Whoever is killed between the two acts again, which changes nothing:
 * an email comes back once, and an address is suppressed once.
 * @param hash of the report: what is read twice counts once
 * @param limit the points at which an address is suppressed
 */
export async function recordReport(hash: string, report: Report, limit: number, now: Date): Promise<ReportOutcome> {
  const outcome = await act(report, limit, now);
  // Of what was acted on, the bounce or the suppression tells.
  const detail = noted.has(outcome) && "detail" in report ? detailOf(report.detail) : "";
  await db().bounceReport.upsert({
    where: { hash },
    create: { hash, outcome, detail, createdAt: now },
    update: { hash },
  });
  return outcome;
}

/** Forgets which reports were read long ago. */
export async function forgetReports(now: Date): Promise<void> {
  await db().bounceReport.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - reportsKept) } } });
}

/** @returns how many of the reports that are remembered ended how */
export async function countReports(): Promise<Map<ReportOutcome, number>> {
  const groups = await db().bounceReport.groupBy({ by: ["outcome"], _count: { hash: true } });
  return new Map(groups.map(({ outcome, _count }) => [outcomeSchema.parse(outcome), _count.hash]));
}

const positionKey = "bounces.position";

/** @returns up to where the mbox file was read, or null where none was */
export async function readPosition(): Promise<Position | null> {
  const kept = await readSetting(positionKey);
  return kept === null ? null : positionSchema.parse(JSON.parse(kept));
}

export async function keepPosition(position: Position): Promise<void> {
  await writeSetting(positionKey, JSON.stringify(position));
}

async function act(report: Report, limit: number, now: Date): Promise<ReportOutcome> {
  if (report.kind === "nothing" || report.kind === "unreadable") return report.kind;
  if (report.kind === "unsubscribe") return (await unsubscribeAny(report.tokens, now)) ? "unsubscribed" : "unknown";
  const reader = report.emailId === null ? null : await findReader(report.emailId);
  if (!reader) return "unknown";
  const { detail } = report;
  if (report.kind === "complaint") {
    await suppress(reader.emailKey, { reason: "complained", detail }, now);
    return "complained";
  }
  return countBounce(reader, report.severity, detail, limit, now);
}

/**
 * Counts a refusal in the session as a report of it would be.
 * @param limit the points at which the address is suppressed
 */
export async function recordRefusal(
  emailId: number,
  { severity, detail }: { severity: Severity; detail: string },
  limit: number,
  now: Date,
): Promise<void> {
  const reader = await findReader(emailId);
  if (reader) await countBounce(reader, severity, detail, limit, now);
}

async function countBounce(
  reader: Recipient,
  severity: Severity,
  detail: string,
  limit: number,
  now: Date,
): Promise<ReportOutcome> {
  // An address that was mistyped is no fault of the mailbox that digests go to.
  if (reader.isProposed) return "nothing";
  await keepBounce(reader.emailId, severity, detail, now);
  const bounces = await listBounces(reader.subscriptionId);
  if (bounceScore(bounces, now) < limit) return "bounced";
  await suppress(reader.emailKey, { reason: "bounced", detail }, now);
  return "suppressed";
}

async function unsubscribeAny(tokens: string[], now: Date): Promise<boolean> {
  for (const token of tokens) if (await unsubscribe(token, now)) return true;
  return false;
}

/** Whose address an email went to; `isProposed` where it is one that a subscription was only asked to move to. */
type Recipient = { emailId: number; subscriptionId: number; emailKey: string; isProposed: boolean };

async function findReader(emailId: number): Promise<Recipient | null> {
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
    take: counted,
  });
  return rows.map(({ severity, at }) => ({ severity: severitySchema.parse(severity), at }));
}
