// Runs the site: prepares the store and the build, then starts the web server and the worker and keeps them running.
import "./brokenPipe";
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { renewPapers } from "@/lib/ingest/renewal/store";
import { seedIfEmpty } from "@/lib/ingest/seed";
import { closeDatabase } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { privatePaths, restrictToOwner } from "@/lib/platform/health/fileModes";
import { log } from "@/lib/platform/logs/log";
import { applyMigrations } from "@/lib/platform/migrations/apply";
import { keepRunning, type Program } from "@/lib/platform/processes/keepRunning";
import { secrets } from "@/lib/platform/secrets";
import { checkStore } from "@/lib/platform/site/store";
import { plural } from "@/lib/text/plural";
import { watchBrowser } from "./browserBundle";
import { buildWhenChanged } from "./build";
import { describeFailure } from "./failure";
import { isWebResponding, portProblem, startWeb, waitForWeb, warmSearch, withParent } from "./web";

// Only the owner may read what this process and its children write: the store holds subscribers' addresses.
process.umask(0o077);

const dev = process.argv.includes("--dev");
const startedAt = performance.now();

const gracePeriod = 10_000; // How long a process may take to finish its work before it is killed, in ms
/** Signals within this time, in ms, count as one: Ctrl-C arrives from the terminal and from the parent process. */
const signalEcho = 1000;

async function step<T>(name: (result: T) => string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`✓ ${name(result)} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return result;
}

async function prepare(): Promise<void> {
  const settings = env();
  const reason = await portProblem(settings);
  if (reason) throw new Error(reason);
  secrets();
  if (existsSync(settings.databaseFile)) await checkStore();
  await step(
    (names) => (names.length > 0 ? `Applied ${plural(names.length, "migration")}` : "Store is up to date"),
    () => applyMigrations(settings.databaseFile),
  );
  const closed = restrictToOwner(privatePaths(settings));
  if (closed.length > 0) console.log(`✓ Files and folders made private: ${closed.length}`);
  const renewed = await renewPapers();
  if (renewed > 0) console.log(`✓ Updated the derived data of ${renewed} papers`);
  const seeded = await seedIfEmpty();
  if (seeded) console.log(`✓ Seeded ${seeded.papers} papers`);
  if (dev) await watchBrowser();
  else await step((built) => (built ? "Built the site" : "Build is up to date"), buildWhenChanged);
  await closeDatabase();
}

async function run(): Promise<number> {
  const settings = env();
  const children = new Map<string, ChildProcess>();
  const stopping = new AbortController();
  let exitCode = 0;
  let firstSignal = 0;

  const onSignal = () => {
    if (firstSignal && Date.now() - firstSignal > signalEcho)
      for (const child of children.values()) child.kill("SIGKILL");
    if (firstSignal) return;
    firstSignal = Date.now();
    stopping.abort();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
  const fail = () => {
    if (!stopping.signal.aborted) exitCode = 1;
    stopping.abort();
  };

  const programs: Program[] = [
    { name: "web server", start: () => startWeb(settings, dev), isWell: () => isWebResponding(settings) },
    { name: "worker", start: startWorker },
  ];
  const ended = programs.map(async (program) => {
    const onStart = (child: ChildProcess) => children.set(program.name, child);
    if (!(await keepRunning(program, { stop: stopping.signal, patience: gracePeriod, onStart }))) fail();
  });

  waitForWeb(settings, stopping.signal).then(
    () => {
      announce();
      log.info("site.started", `The site is at ${settings.publicUrl}`);
      warmSearch(settings);
    },
    (error: Error) => {
      if (!stopping.signal.aborted) log.error("site.failed", error.message);
      fail();
    },
  );
  await Promise.all(ended);
  if (firstSignal) console.log("Stopped.");
  log.info("site.stopped", firstSignal ? "The site received a signal to stop" : "The site stopped", { code: exitCode });
  return exitCode;
}

function startWorker(): ChildProcess {
  return spawn(process.execPath, [...withParent, "--import", "tsx", "bin/offprint.ts", "worker"], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

function announce(): void {
  const { publicUrl, host, mail, outbox, site } = env();
  console.log(`✓ Ready in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
  console.log(`${site.name} is at ${publicUrl}`);
  if (host === "127.0.0.1") console.log("Only this machine can reach it; HOST=0.0.0.0 opens it to others.");
  if (outbox) console.log(`Emails are saved, not sent: read them at ${publicUrl}/outbox`);
  else if (mail.kind === "file") console.log(`Emails are saved to ${mail.folder}, not sent; set MAIL_URL to send them`);
  console.log("Press Ctrl-C to stop.");
}

try {
  await prepare();
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = 1;
}
