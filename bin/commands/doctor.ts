import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { latestDay } from "@/lib/feeds/store";
import { readHeartbeat } from "@/lib/jobs/store";
import { isLoopback } from "@/lib/loopback";
import { openDkimKey } from "@/lib/mail/transport";
import { pendingMigrations } from "@/lib/migrations/apply";
import { findPause } from "@/lib/pauses/store";
import { listReasons, readQueue } from "@/lib/queue/store";
import { listSources } from "@/lib/runs/store";
import { secrets } from "@/lib/secrets";
import { checkStore } from "@/lib/site/store";
import { lateSince } from "@/lib/sources/schedule";
import { countPapers } from "@/lib/sources/store";
import { openModel } from "@/lib/vectors/model";
import { countVectors } from "@/lib/vectors/store";
import { explain } from "../failure";
import { requireConfiguration } from "../sourcesFile";

/** In ms. The worker leaves a sign of life every ten seconds, but not while a slow server has its emails. */
const heartbeatAge = 150_000;
/** In ms. An email that was given up longer ago is history. */
const recent = 7 * 24 * 3600 * 1000;

/** What is looked at, and how: the check says what it found, and throws what is wrong. */
type Check = [name: string, check: () => string | Promise<string>];

export const doctorCommand = new Command("doctor")
  .description("Looks whether everything is in order, and says what is not.")
  .addHelpText("after", "\nExample: npm run offprint -- doctor")
  .action(async () => {
    const now = new Date();
    const foundations: Check[] = [
      ["Configuration", describeConfiguration],
      ["Data folder", checkDataFolder],
      ["Store", checkStoreFile],
    ];
    const checks: Check[] = [
      ["Secrets", checkSecrets],
      ["Papers", describePapers],
      ["Topics", describeTopics],
      ["Sources", () => checkSources(now)],
      ["Search", describeSearch],
      ["Subscriptions", describeSubscriptions],
      ["Emails", () => checkEmails(now)],
      ["Worker", () => checkWorker(now)],
      ["Mail", describeMail],
    ];
    // Where one of these fails, the others could only say the same.
    for (const check of foundations) if (!(await examine(check))) return;
    for (const check of checks) await examine(check);
  });

async function examine([name, check]: Check): Promise<boolean> {
  try {
    console.log(`✓ ${name.padEnd(14)} ${await check()}`);
    return true;
  } catch (error) {
    console.log(`✗ ${name.padEnd(14)} ${explain(error).replace(/\n/g, `\n${" ".repeat(17)}`)}`);
    process.exitCode = 1;
    return false;
  }
}

function describeConfiguration(): string {
  const { publicUrl, host, port, site, trustedProxies } = env();
  if (isLoopback(host) && !isLoopback(new URL(publicUrl).hostname) && trustedProxies === 0)
    throw new Error(
      `${publicUrl} is reached through a proxy, and all its readers count as one network: set TRUSTED_PROXIES=1`,
    );
  return `serves ${publicUrl} from ${host}:${port}, days in ${site.timeZone}`;
}

function checkDataFolder(): string {
  accessSync(env().dataDir, constants.R_OK | constants.W_OK);
  return env().dataDir;
}

function checkSecrets(): string {
  secrets();
  const file = path.join(env().dataDir, "secrets.json");
  const mode = statSync(file).mode & 0o777;
  if (process.platform !== "win32" && mode !== 0o600)
    throw new Error(`${file} can be read by others (mode ${mode.toString(8)})`);
  return "only their owner can read them";
}

async function checkStoreFile(): Promise<string> {
  await checkStore();
  const pending = await pendingMigrations(env().databaseFile);
  if (pending.length > 0)
    throw new Error(`${env().databaseFile} lacks ${pending.join(", ")}; the command migrate mends it`);
  const size = statSync(env().databaseFile).size / 1e6;
  return `${env().databaseFile}, ${size.toFixed(1)} MB, undamaged`;
}

async function describePapers(): Promise<string> {
  const [papers, days, latest] = await Promise.all([countPapers(), db().listing.groupBy({ by: ["day"] }), latestDay()]);
  return latest
    ? `${papers}, listed on days: ${days.length}, the latest ${latest}`
    : `${papers}, none of them in a feed`;
}

async function describeTopics(): Promise<string> {
  const [waiting, topics] = await Promise.all([
    db().topicPending.count(),
    db().topic.count({ where: { papers: { gt: 0 } } }),
  ]);
  if (waiting > 0) throw new Error(`${waiting} papers wait for theirs; the worker gives them`);
  return `${topics}`;
}

async function checkSources(now: Date): Promise<string> {
  const { sources } = requireConfiguration();
  if (sources.length === 0) return `none, since ${env().sources.file} names none`;
  const states = await listSources(now);
  const late = states.filter(({ state }) => lateSince(state.nextAt, now)).map(({ state }) => state.name);
  if (late.length > 0) throw new Error(`late: ${late.join(", ")}; the worker runs them`);
  const failed = states.find(({ state, lastRun }) => state.failures > 0 && lastRun?.error);
  if (failed) throw new Error(`${failed.state.name} failed and will be tried again: ${failed.lastRun?.error}`);
  return `${sources.map(({ name }) => name).join(", ")}: all in time`;
}

async function describeSearch(): Promise<string> {
  const [waiting, { papers, vectors }] = await Promise.all([db().indexPending.count(), countVectors()]);
  if (waiting > 0) throw new Error(`${waiting} papers wait to be indexed; the worker does it`);
  if (!env().searchVectors) return "by words alone, since SEARCH_VECTORS=off";
  const model = await openModel();
  await model.close();
  const share = vectors === papers ? "all" : `${vectors} of ${papers}`;
  return `by words, and ${share} papers by meaning${vectors < papers ? "; the worker computes the rest" : ""}`;
}

async function describeSubscriptions(): Promise<string> {
  const [active, unconfirmed, ended] = await Promise.all([
    db().subscription.count({ where: { confirmedAt: { not: null }, unsubscribedAt: null } }),
    db().subscription.count({ where: { confirmedAt: null, unsubscribedAt: null } }),
    db().subscription.count({ where: { unsubscribedAt: { not: null } } }),
  ]);
  return `${active} active, ${unconfirmed} not confirmed, ${ended} ended`;
}

async function checkEmails(now: Date): Promise<string> {
  const [queue, reasons, pause] = await Promise.all([
    readQueue(now),
    listReasons(new Date(now.getTime() - recent)),
    findPause(),
  ]);
  const counts = [...queue.states].map(([state, count]) => `${count} ${state}`).join(", ") || "none so far";
  if (pause) throw new Error(`${counts}; nothing is sent since ${pause.since.toISOString()}: ${pause.reason}`);
  const late = queue.oldest ? Math.round((now.getTime() - queue.oldest.getTime()) / 60_000) : 0;
  // What waits for a rate is late because it is to be.
  if (late > 10 && queue.slowed === 0 && !env().mailRates.all)
    throw new Error(`${counts}; the oldest has been due for ${late} minutes`);
  const [commonest] = reasons;
  if (commonest)
    throw new Error(`${counts}; ${commonest.count} ${commonest.state}: ${commonest.reason}; see \`mail status\``);
  return counts;
}

async function checkWorker(now: Date): Promise<string> {
  const seenAt = await readHeartbeat();
  if (!seenAt) throw new Error("has never run; `npm start` runs it");
  const age = now.getTime() - seenAt.getTime();
  if (age > heartbeatAge) throw new Error(`was last at work at ${seenAt.toISOString()}; \`npm start\` runs it`);
  return "at work";
}

async function describeMail(): Promise<string> {
  const { dkim, mailRates } = env();
  await openDkimKey(dkim);
  const signed = dkim ? `, signed for ${dkim.domain}` : "";
  const limited = mailRates.all || mailRates.perDomain ? ", at a rate" : "";
  return env().mail.kind === "smtp"
    ? `sent by SMTP${signed}${limited}`
    : "kept as files and not sent: set MAIL_URL to send";
}
