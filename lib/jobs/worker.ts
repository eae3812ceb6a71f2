import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { queueDueDigests } from "../digests/store";
import { indexPapers } from "../index/store";
import { maxAttempts } from "../mail/retry";
import { buryAbandoned, type Claimed, claimEmails } from "../mail/store";
import type { Transport } from "../mail/transport";
import { forgetQueries } from "../search/store";
import { isImporting } from "../sources/store";
import { assignTopics } from "../topics/assign";
import { type Delivery, deliver } from "./deliver";
import { describe } from "./describe";
import { keepHeartbeat } from "./store";

export type WorkerOptions = {
  transport: Transport;
  /** Stops the worker once the emails in hand are done. */
  signal: AbortSignal;
  /** One line for the operator. */
  log: (line: string) => void;
  now?: () => Date;
  /** In ms: how long it waits when there is nothing to do. */
  idle?: number;
};

/** Emails in hand at once: as many as the pool of connections has, and as many may be repeated after a kill. */
const lanes = 4;

/** In ms. Periods close once a day, and nobody waits for their digest to the second. */
const housekeepingInterval = 10_000;

/**
 * Sends what is due until it is told to stop. It may be killed at any instant: what it held is sent by the next
 * worker when the lease has run out. Several may run at once.
 */
export async function runWorker({ transport, signal, log, now = () => new Date(), idle = 1000 }: WorkerOptions) {
  const worker = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
  const delivery = { worker, transport, now, jitter: Math.random };
  let keptHouseAt = Number.NEGATIVE_INFINITY;
  while (!signal.aborted) {
    try {
      // Not the time of day, which may be set back.
      if (performance.now() - keptHouseAt >= housekeepingInterval) {
        keptHouseAt = performance.now();
        await keepHouse(now(), log);
      }
      const assigned = assignTopics({ batches: 1 });
      const indexed = indexPapers({ batches: 1 });
      const emails = await claimEmails(worker, lanes, now());
      await deliverAll(emails, delivery, log);
      if (emails.length + assigned + indexed > 0) continue;
    } catch (error) {
      log(`could not work, will try again: ${describe(error)}`);
    }
    await sleep(idle, undefined, { signal }).catch(() => {});
  }
  transport.close();
}

async function keepHouse(now: Date, log: (line: string) => void): Promise<void> {
  await keepHeartbeat(now);
  // A digest of a day that is half imported would be all that its readers ever get of it.
  const queued = (await isImporting(now)) ? 0 : await queueDueDigests(now);
  if (queued > 0) log(`queued ${queued} ${queued === 1 ? "digest" : "digests"}`);
  await forgetQueries(now);
  const buried = await buryAbandoned(now);
  if (buried > 0) log(`gave up ${buried} that stopped during their last try`);
}

/** Delivers side by side and waits for every one, also where one could not be recorded. */
async function deliverAll(emails: Claimed[], delivery: Delivery, log: (line: string) => void): Promise<void> {
  const sent = await Promise.all(emails.map((email) => deliverOne(email, delivery, log)));
  const count = sent.filter(Boolean).length;
  if (count > 0) log(`sent ${count} ${count === 1 ? "email" : "emails"}`);
}

async function deliverOne(email: Claimed, delivery: Delivery, log: (line: string) => void): Promise<boolean> {
  const name = `email ${email.id} (${email.kind}), try ${email.attempts} of ${maxAttempts},`;
  try {
    const outcome = await deliver(email, delivery);
    if (outcome.state !== "sent") log(`${name} ${outcome.state}: ${outcome.reason}`);
    return outcome.state === "sent";
  } catch (error) {
    log(`${name} could not be recorded: ${describe(error)}`);
    return false;
  }
}
