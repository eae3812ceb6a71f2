/*
 * Measures how fast bounce reports are read, and the memory that takes: mbox files of growing length, with a mix of the
 * formats of six mail servers. The steps are splitting alone, splitting and parsing, reading into a store, and reading
 * again when every report is known.
 *
 *   node --import tsx tests/bench/bounces.ts [REPORTS …]      (by default 300 3000)
 */

import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { finished } from "node:stream/promises";
import { readMbox } from "@/lib/bounces/mbox";
import { parseReport } from "@/lib/bounces/parseReport";
import { readWholeMailbox } from "@/lib/bounces/readMailbox";
import { returnPathFor } from "@/lib/mail/returnPath";
import { closeDatabase, db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { applyMigrations } from "@/lib/platform/migrations/apply";
import { secrets } from "@/lib/platform/secrets";
import * as reports from "../setup/reports";

const folder = mkdtempSync(path.join(tmpdir(), "offprint-bench-"));
process.env.DATA_DIR = folder;
process.env.DATABASE_URL = `file:${path.join(folder, "offprint.db")}`;

const shapes = [
  reports.postfixReport,
  reports.eximReport,
  reports.exchangeReport,
  reports.gmailReport,
  reports.qmailReport,
  reports.complaintReport,
];

const sizes = process.argv.slice(2).map(Number);
try {
  await applyMigrations(env().databaseFile);
  const rows: Record<string, string>[] = [];
  for (const size of sizes.length > 0 ? sizes : [300, 3000]) rows.push(await measure(size));
  console.table(rows);
} finally {
  await closeDatabase();
  rmSync(folder, { recursive: true });
}

async function measure(size: number): Promise<Record<string, string>> {
  const file = path.join(folder, `${size}.mbox`);
  await writeBox(file, await sendEmails(size));
  const peak = { mb: 0 };
  const sampling = setInterval(() => {
    peak.mb = Math.max(peak.mb, process.memoryUsage().rss / 1e6);
  }, 20);
  const split = await rate(size, async () => {
    for await (const _ of readMbox(file, 0, 1_000_000));
  });
  const parsed = await rate(size, async () => {
    for await (const { source } of readMbox(file, 0, 1_000_000)) await parseReport(source, secrets().lasting);
  });
  const read = await rate(size, () => readWholeMailbox(file, new Date()));
  const again = await rate(size, () => readWholeMailbox(file, new Date()));
  clearInterval(sampling);
  return {
    reports: String(size),
    "file (MB)": (statSync(file).size / 1e6).toFixed(1),
    "split/s": split,
    "parsed/s": parsed,
    "read/s": read,
    "read again/s": again,
    "peak memory (MB)": peak.mb.toFixed(0),
    bounces: String(await db().bounce.count()),
    suppressed: String(await db().suppression.count()),
  };
}

async function rate(size: number, work: () => Promise<unknown>): Promise<string> {
  const start = performance.now();
  await work();
  return ((size / (performance.now() - start)) * 1000).toFixed(0);
}

/** Inserts two emails for each reader. @returns their ids */
async function sendEmails(size: number): Promise<number[]> {
  await db().subscription.deleteMany();
  await db().suppression.deleteMany();
  await db().bounceReport.deleteMany();
  const emails = Array.from({ length: Math.ceil(size / 2) }, (_, n) => `reader${n}@example.net`);
  await db().subscription.createMany({
    data: emails.map((email) => ({ email, emailKey: email, cadence: "daily", confirmedAt: new Date() })),
  });
  const subscriptions = await db().subscription.findMany({ select: { id: true } });
  for (const about of ["2026-11-23", "2026-11-24"]) {
    await db().email.createMany({
      data: subscriptions.map(({ id }) => ({ subscriptionId: id, kind: "digest", about, state: "sent" })),
    });
  }
  return (await db().email.findMany({ select: { id: true }, take: size })).map(({ id }) => id);
}

async function writeBox(file: string, emails: number[]): Promise<void> {
  const stream = createWriteStream(file);
  for (const [index, id] of emails.entries()) {
    const returnPath = returnPathFor(id, "bounces@example.org", secrets().lasting);
    const report = shapes[index % shapes.length]?.({ returnPath, messageId: `<${id}@example.org>` }) ?? "";
    const mail = `From MAILER-DAEMON Mon Nov 23 07:00:04 2026\n${report.replaceAll("\r\n", "\n")}\n`;
    if (!stream.write(mail)) await once(stream, "drain");
  }
  await finished(stream.end());
}
