import { createHash } from "node:crypto";
import { env } from "../platform/env";
import type { Log } from "../platform/logs/log";
import { secrets } from "../platform/secrets";
import { type MailboxMessage, moveToRead, openMailbox, positionAt } from "./mailbox";
import { openReportReader, type ReportReader } from "./reader";
import type { ReportOutcome } from "./schema";
import { deleteOldReports, isRecorded, readPosition, recordReport, savePosition } from "./store";

/** How many mails had which outcome; `before` counts those that an earlier run had read. */
export type OutcomeCounts = Map<ReportOutcome | "before", number>;

const maxPerTurn = 200; // The maximum number of mails in one turn of the worker, which also has emails to send

let lastError: string | null = null; // The last error, so that it is logged once and not at every turn

/** Mails of a folder are moved, mails of an mbox file skipped the next time. An unreadable mailbox is only logged. */
export async function readBounceMailbox(now: Date, log: Log): Promise<void> {
  const { box } = env().bounces;
  if (box === null) return;
  try {
    await deleteOldReports(now);
    const tally = await readNewMails(box, now);
    if ([...tally.keys()].some((outcome) => outcome !== "before"))
      log.info("bounces.read", `Read the bounce mailbox: ${describeCounts(tally)}`);
    lastError = null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason !== lastError) log.error("bounces.failed", `Could not read the bounce mailbox: ${reason}`);
    lastError = reason;
  }
}

async function readNewMails(box: string, now: Date): Promise<OutcomeCounts> {
  const tally: OutcomeCounts = new Map();
  const reader = openReportReader();
  let last: MailboxMessage | null = null;
  let count = 0;
  try {
    for await (const mail of openMailbox(box, await readPosition(), now)) {
      add(tally, await readOne(mail, reader, now));
      if (mail.end === null && mail.file !== box) await moveToRead(mail);
      last = mail;
      count += 1;
      if (count === maxPerTurn) break;
    }
  } finally {
    await reader.close();
  }
  if (last?.end) await savePosition(await positionAt(last.file, last.end));
  return tally;
}

/** Reads a whole mailbox and leaves it unchanged. Mails that were read before count once. */
export async function readWholeMailbox(box: string, now: Date): Promise<OutcomeCounts> {
  const tally: OutcomeCounts = new Map();
  const reader = openReportReader();
  try {
    for await (const mail of openMailbox(box, null, null)) add(tally, await readOne(mail, reader, now));
  } finally {
    await reader.close();
  }
  return tally;
}

async function readOne({ source }: MailboxMessage, reader: ReportReader, now: Date): Promise<ReportOutcome | "before"> {
  const hash = createHash("sha256").update(source).digest("base64url");
  if (await isRecorded(hash)) return "before";
  return recordReport(hash, await reader.read(source, secrets().lasting), env().bounces.limit, now);
}

function add(tally: OutcomeCounts, outcome: ReportOutcome | "before"): void {
  tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
}

export function describeCounts(tally: OutcomeCounts): string {
  return [...tally].map(([outcome, count]) => `${count} ${outcome}`).join(", ");
}
