import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { readBounceMailbox } from "../bounces/readMailbox";
import { recordRefusal } from "../bounces/store";
import { queueDueDigests } from "../digests/queueDue.store";
import { isImporting } from "../ingest/importMark.store";
import { type Rates, tidyRates, unlimited } from "../mail/queue/store";
import { type RecordRefusal, sendDue } from "../mail/sending/lanes";
import type { Transport } from "../mail/transport";
import { env } from "../platform/env";
import { errorText, toError } from "../platform/logs/errorText";
import type { Log } from "../platform/logs/log";
import { forgetQueries } from "../search/suggestions/store";
import { deleteOldRequests } from "../subscribers/forgetRequests.store";
import { askInactive } from "../subscribers/inactivity/store";
import { answerSignUps, deleteOldSignUps } from "../subscribers/signup/store";
import { suppress } from "../subscribers/suppression.store";
import { plural } from "../text/plural";
import { recordHeartbeat } from "./heartbeat.store";
import { type Indexing, openIndexing } from "./indexing";
import { renderEmails } from "./renderEmails";

export type WorkerOptions = {
  transport: Transport;
  signal: AbortSignal; // Stops the worker once the emails under way are done
  log: Log;
  now?: () => Date;
  idle?: number; // How long to wait when there is nothing to do, in ms
  lanes?: number;
  rates?: Rates;
  /** A thread of this worker's own by default; the worker closes it. */
  indexing?: Indexing;
};

/** Milliseconds. Periods close once a day, and nobody waits for a digest to the second. */
const housekeepingInterval = 10_000;

/** Until aborted. May be killed at any time, and several may run: an expired lease passes emails on. */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const { transport, signal, log, now = () => new Date(), idle = 1000, lanes = 4, rates = unlimited } = options;
  const { indexing = openIndexing() } = options;
  const worker = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
  // Uses a monotonic clock, unlike the time of day.
  const repeat = async (interval: number, work: () => Promise<boolean>) => {
    while (!signal.aborted) {
      const more = await work().catch((error: unknown) => {
        log.error("worker.failed", `The worker failed and will retry: ${errorText(error)}`, { error: toError(error) });
        return false;
      });
      if (!more) await sleep(interval, undefined, { signal }).catch(() => {});
    }
  };
  await Promise.all([
    repeat(housekeepingInterval, () => doHousekeeping(now(), rates, log)),
    repeat(idle, indexing.next),
    repeat(idle, async () => (await answerSignUps(now())) > 0),
    sendDue({
      worker,
      transport,
      lanes,
      rates,
      renderEmails,
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

async function doHousekeeping(now: Date, rates: Rates, log: Log): Promise<boolean> {
  await recordHeartbeat(now);
  // A digest of a half-imported day would be the only one that its subscribers ever get of that day.
  const queued = (await isImporting(now)) ? 0 : await queueDueDigests(now);
  if (queued > 0) log.info("digests.queued", `Queued ${plural(queued, "digest")}`, { count: queued });
  await forgetQueries(now);
  await deleteOldSignUps(now);
  await deleteOldRequests(now);
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
