import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import nodemailer from "nodemailer";
import { type DkimKey, signEmail } from "@/lib/mail/dkim";
import type { Message } from "@/lib/mail/message";
import { compose, sourceOf } from "@/lib/mail/mime";
import { claimEmails, releaseEmails } from "@/lib/mail/queue/store";
import { createTransport } from "@/lib/mail/transport";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { renderEmails } from "@/lib/worker/renderEmails";
import { runWorker } from "@/lib/worker/worker";
import { recordLog } from "../setup/recordLog";
import { forgetReaders, queueDigests, withStore } from "./store";

const port = Number(process.env.BENCH_PORT ?? 3838);
const url = `smtp://127.0.0.1:${port}`;
const sessions = Number(process.env.BENCH_SESSIONS ?? 20);
const binaries = ["/usr/sbin", "/usr/bin", "/usr/local/sbin"];

type Row = { "emails/s": number; "own CPU, ms per email"?: number; "peak MB"?: number };

/**
 * Measures signed digests of ten papers from queue to server, next to nodemailer with the same messages and smtp-source
 * with the same number of bytes, all into one smtp-sink on loopback.
 */
export async function benchSend([count = "5000"]: string[]): Promise<void> {
  await withStore(async () => {
    const sink = await startSink();
    try {
      const rows: Record<string, Row> = {};
      const message = await oneDigest();
      const size = sourceOf(compose(message, new Date())).length;
      console.log(`Digests of ten papers, ${size} bytes each, ${sessions} sessions, one sink:`);
      const few = Math.min(1000, Number(count));
      rows["smtp-source"] = await smtpSource(few * 2, size);
      rows["nodemailer, pooled"] = await byNodemailer(message, few, null);
      rows["nodemailer, pooled, signing by RSA"] = await byNodemailer(message, few, keys.rsa);
      rows["message written and signed alone, RSA"] = await signAlone(message, few, keys.rsa);
      rows["message written and signed alone, Ed25519"] = await signAlone(message, few, keys.ed25519);
      for (const [name, key] of [
        ["unsigned", null],
        ["signed by RSA", keys.rsa],
        ["signed by Ed25519", keys.ed25519],
      ] as const) {
        rows[`Offprint, queue to server, ${name}`] = await byWorker(Number(count), key);
      }
      rows["Offprint, two workers, signed by RSA"] = await byWorkers(2, 2 * Number(count), keys.rsa);
      console.table(rows);
    } finally {
      sink.kill();
    }
  });
}

const keyOf = (key: DkimKey["key"]): DkimKey => ({ domain: "example.org", selector: "s1", key });
const keys = {
  rsa: keyOf(generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey),
  ed25519: keyOf(generateKeyPairSync("ed25519").privateKey),
};

async function startSink(): Promise<ChildProcess> {
  const user = process.getuid?.() === 0 ? ["-u", "nobody"] : [];
  const sink = spawn(binary("smtp-sink"), [...user, `127.0.0.1:${port}`, "1000"], { stdio: "ignore" });
  for (let tries = 0; tries < 50; tries++) {
    const socket = connect(port, "127.0.0.1");
    const isUp = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isUp) return sink;
    await sleep(100);
  }
  throw new Error(`smtp-sink does not listen on port ${port}`);
}

function binary(name: string): string {
  const found = binaries.map((folder) => `${folder}/${name}`).find(existsSync);
  if (!found) throw new Error(`${name} is not installed; Debian has it in the package postfix`);
  return found;
}

async function measure(count: number, work: () => Promise<unknown>): Promise<Row> {
  let peak = 0;
  const sampler = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 100);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(sampler);
  return {
    "emails/s": Math.round(count / ((performance.now() - start) / 1000)),
    "own CPU, ms per email": Math.round((user + system) / count / 10) / 100,
    "peak MB": Math.round(peak / 1e6),
  };
}

async function oneDigest(): Promise<Message> {
  await queueDigests(1);
  const { emails } = await claimEmails("bench", 1, new Date());
  const [written] = await renderEmails(emails, new Date());
  await releaseEmails("bench", emails);
  if (!written || !("message" in written)) throw new Error("The digest was not written");
  return written.message;
}

function smtpSource(count: number, size: number): Promise<Row> {
  return measure(count, async () => {
    const args = ["-s", String(sessions), "-m", String(count), "-l", String(size), `127.0.0.1:${port}`];
    const { status, stderr } = spawnSync(binary("smtp-source"), args);
    if (status !== 0) throw new Error(`smtp-source: ${stderr}`);
  });
}

async function byNodemailer(message: Message, count: number, key: DkimKey | null): Promise<Row> {
  const dkim = key && {
    domainName: key.domain,
    keySelector: key.selector,
    privateKey: key.key.export({ type: "pkcs8", format: "pem" }).toString(),
  };
  const mailer = nodemailer.createTransport({ url, pool: true, maxConnections: sessions, ...(dkim ? { dkim } : {}) });
  const { from, to, subject, text, html, headers } = message;
  const row = await measure(count, () =>
    Promise.all(Array.from({ length: count }, () => mailer.sendMail({ from, to, subject, text, html, headers }))),
  );
  mailer.close();
  return row;
}

function signAlone(message: Message, count: number, key: DkimKey): Promise<Row> {
  return measure(count, async () => {
    for (let done = 0; done < count; done += sessions) {
      const batch = Array.from({ length: sessions }, () => signEmail(compose(message, new Date()), key, new Date()));
      for (const signed of await Promise.all(batch)) sourceOf(signed);
    }
  });
}

/**
 * Measures workers in separate processes, as the command runs them; the clock starts once 20 % of the emails are done.
 */
async function byWorkers(workers: number, count: number, { domain, selector, key }: DkimKey): Promise<Row> {
  await forgetReaders();
  await queueDigests(count);
  const keyFile = path.join(env().dataDir, "dkim.pem");
  writeFileSync(keyFile, key.export({ type: "pkcs8", format: "pem" }));
  const settings = {
    ...process.env,
    MAIL_URL: url,
    MAIL_FROM: `digests@${domain}`,
    MAIL_DKIM_DOMAIN: domain,
    MAIL_DKIM_SELECTOR: selector,
    MAIL_DKIM_KEY: keyFile,
    MAIL_CONNECTIONS: String(sessions),
    SEARCH_VECTORS: "off",
  };
  const command = ["--import", "tsx", "bin/offprint.ts", "worker"];
  const running = Array.from({ length: workers }, () => spawn(process.execPath, command, { env: settings }));
  const left = () => db().email.count({ where: { state: { in: ["queued", "sending"] } } });
  while ((await left()) > count * 0.8) await sleep(50);
  const [remaining, start] = [await left(), performance.now()];
  while ((await left()) > 0) await sleep(100);
  const seconds = (performance.now() - start) / 1000;
  for (const worker of running) worker.kill("SIGTERM");
  await Promise.all(running.map((worker) => once(worker, "exit")));
  return { "emails/s": Math.round(remaining / seconds) };
}

/** Measures the whole path through a worker: emails are claimed, written, signed, sent and recorded. */
async function byWorker(count: number, dkim: DkimKey | null): Promise<Row> {
  await forgetReaders();
  await queueDigests(count);
  const stopping = new AbortController();
  return measure(count, async () => {
    const working = runWorker({
      transport: createTransport({ kind: "smtp", url }, { dkim }),
      signal: stopping.signal,
      log: recordLog().log,
      lanes: sessions,
    });
    while ((await db().email.count({ where: { state: { in: ["queued", "sending"] } } })) > 0) await sleep(50);
    stopping.abort();
    await working;
  });
}
