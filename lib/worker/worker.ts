import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { readBounceMailbox } from "../bounces/readMailbox";
import { recordRefusal } from "../bounces/store";
import { queueDueDigests } from "../digests/store";
import { isImporting } from "../ingest/importMark.store";
import { type Rates, tidyRates, unlimited } from "../mail/queue/store";
import { type RecordRefusal, sendDue } from "../mail/sending/lanes";
import type { Transport } from "../mail/transport";
import { env } from "../platform/env";
import { errorText, toError } from "../platform/logs/errorText";
import type { Log } from "../platform/logs/log";
import { forgetQueries } from "../search/suggestions/store";
import { forgetRequests } from "../subscribers/forgetRequests.store";
import { askInactive } from "../subscribers/inactivity/store";
import { answerSignUps, forgetSignUps } from "../subscribers/signup/store";
import { suppress } from "../subscribers/suppression.store";
import { plural } from "../text/plural";
import { keepHeartbeat } from "./heartbeat.store";
import { openIndexing } from "./indexing";
import { renderEmails } from "./renderEmails";

export type WorkerOptions = {
  transport: Transport;
  /** Stops the worker once the emails under way are done. */
  signal: AbortSignal;
  log: Log;
  now?: () => Date;
  /** In ms: how long it waits when there is nothing to do. */
  idle?: number;
  /** How many emails are sent at once. */
  lanes?: number;
  rates?: Rates;
};

/** In ms. Periods close once a day, and nobody waits for their digest to the second. */
const housekeepingInterval = 10_000;

/**
 * Queues and sends what is due, and indexes what has come in, until it is told to stop. It may be killed at any
 * instant: what it held is sent by another worker when the lease has run out. Several may run at once.
 */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const { transport, signal, log, now = () => new Date(), idle = 1000, lanes = 4, rates = unlimited } = options;
  const worker = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
  // By a clock that is never set back, unlike the time of day.
  const repeat = async (interval: number, work: () => Promise<boolean>) => {
    while (!signal.aborted) {
      const more = await work().catch((error: unknown) => {
        log.error("worker.failed", `The worker failed and will retry: ${errorText(error)}`, { error: toError(error) });
        return false;
      });
      if (!more) await sleep(interval, undefined, { signal }).catch(() => {});
    }
  };
  const indexing = openIndexing();
  await Promise.all([
    repeat(housekeepingInterval, () => keepHouse(now(), rates, log)),
    repeat(idle, indexing.next),
    repeat(idle, async () => (await answerSignUps(now())) > 0),
    sendDue({
      worker,
      transport,
      lanes,
      rates,
      writeEmails: renderEmails,
      suppress,
      recordRefusal: recordRefusalHere,
      signal,
      log,
      now,
      idle,
    }),
  ]);
  await indexing.close();
  transport.close();
}

const recordRefusalHere: RecordRefusal = (emailId, refusal, now) =>
  recordRefusal(emailId, refusal, env().bounces.limit, now);

async function keepHouse(now: Date, rates: Rates, log: Log): Promise<boolean> {
  await keepHeartbeat(now);
  // A digest of a day that is half imported would be all that its readers ever get of it.
  const queued = (await isImporting(now)) ? 0 : await queueDueDigests(now);
  if (queued > 0) log.info("digests.queued", `Queued ${plural(queued, "digest")}`, { count: queued });
  await forgetQueries(now);
  await forgetSignUps(now);
  await forgetRequests(now);
  const { asked, paused } = await askInactive(now);
  if (asked + paused > 0)
    log.info("readers.asked", `Asked ${asked} inactive readers whether they still want digests; paused ${paused}`, {
      asked,
      paused,
    });
  await readBounceMailbox(now, log);
  await tidyRates(rates, now);
  return false;
}
