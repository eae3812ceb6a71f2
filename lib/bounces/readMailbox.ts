import { createHash } from "node:crypto";
import { env } from "../platform/env";
import type { Log } from "../platform/logs/log";
import { secrets } from "../platform/secrets";
import { type MailboxMessage, openMailbox, positionAt, putAside } from "./mailbox";
import { openReportReader, type ReportReader } from "./reader";
import type { ReportOutcome } from "./schema";
import { forgetReports, keepPosition, readPosition, recordReport, wasRead } from "./store";

/** How many mails of a box ended how; `before` those that were read before. */
export type Tally = Map<ReportOutcome | "before", number>;

/** In mails: as many are read in one turn of the worker, which has emails to send meanwhile. */
const perTurn = 200;

/** What kept the box from being read the last time, so that it is told once and not at each turn. */
let problem: string | null = null;

/**
 * Reads what has come into the bounce box, if there is one. What was read of a folder is put aside, of an mbox file
 * passed over the next time. A box that cannot be read is told of; the worker's other jobs go on.
 */
export async function readBounceMailbox(now: Date, log: Log): Promise<void> {
  const { box } = env().bounces;
  if (box === null) return;
  try {
    await forgetReports(now);
    const tally = await readNewMails(box, now);
    if ([...tally.keys()].some((outcome) => outcome !== "before"))
      log.info("bounces.read", `Read the bounce mailbox: ${describeTally(tally)}`);
    problem = null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason !== problem) log.error("bounces.failed", `Could not read the bounce mailbox: ${reason}`);
    problem = reason;
  }
}

async function readNewMails(box: string, now: Date): Promise<Tally> {
  const tally: Tally = new Map();
  const reader = openReportReader();
  let last: MailboxMessage | null = null;
  let count = 0;
  try {
    for await (const mail of openMailbox(box, await readPosition(), now)) {
      add(tally, await readOne(mail, reader, now));
      if (mail.end === null && mail.file !== box) await putAside(mail);
      last = mail;
      count += 1;
      if (count === perTurn) break;
    }
  } finally {
    await reader.close();
  }
  if (last?.end) await keepPosition(await positionAt(last.file, last.end));
  return tally;
}

/** Reads all of a box and leaves it as it is. What was read before, by whomever, counts once. */
export async function readWholeMailbox(box: string, now: Date): Promise<Tally> {
  const tally: Tally = new Map();
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
  if (await wasRead(hash)) return "before";
  return recordReport(hash, await reader.read(source, secrets().lasting), env().bounces.limit, now);
}

function add(tally: Tally, outcome: ReportOutcome | "before"): void {
  tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
}

/** Such as "3 bounced, 1 suppressed". */
export function describeTally(tally: Tally): string {
  return [...tally].map(([outcome, count]) => `${count} ${outcome}`).join(", ");
}
