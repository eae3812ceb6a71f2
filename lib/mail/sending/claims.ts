import { setTimeout as sleep } from "node:timers/promises";
import { errorText, toError } from "../../platform/logs/errorText";
import type { Log } from "../../platform/logs/log";
import { claimProbe, findPause } from "../queue/circuitBreaker.store";
import { type Claimed, claimEmails, type Rates, recordOutcomes, releaseEmails } from "../queue/store";
import { sendTimeout } from "../transport";
import { type ReadyEmail, type RenderEmails, renderClaimed } from "./deliver";

export type ClaimBufferOptions = {
  worker: string;
  size: number; // How many emails to claim at once
  rates: Rates;
  renderEmails: RenderEmails;
  signal: AbortSignal;
  log: Log;
  now: () => Date;
  idle: number; // in ms: how long to wait if there is nothing to do
  onIdle: () => void; // Called when nothing is due
};

/** A claimed and rendered email; a probe is tried during a pause, to see whether the server accepts emails again. */
export type BufferedEmail = ReadyEmail & { probe: boolean; claimedAt: number };

/** The emails that a worker has claimed: rendered ones that wait for their turn, and those being sent. */
export class ClaimBuffer {
  readonly #options: ClaimBufferOptions;
  #ready: BufferedEmail[] = [];
  #filling: Promise<void> | null = null;
  #drops = 0;
  readonly #held = new Set<number>();

  constructor(options: ClaimBufferOptions) {
    this.#options = options;
  }

  /** Waits for the next email; null when the worker must stop. */
  async take(): Promise<BufferedEmail | null> {
    const { signal, size } = this.#options;
    while (!signal.aborted) {
      const next = this.#ready.shift();
      // Refilled while emails are being sent, so that no lane waits for the store.
      if (this.#ready.length < size / 2) this.#fill();
      if (next && this.#isInTime(next)) return next;
      if (next) await this.#release([next]);
      else await this.#filling;
    }
    return null;
  }

  acknowledge({ email }: ReadyEmail): void {
    this.#held.delete(email.id);
  }

  async releaseAll(): Promise<void> {
    this.#drops++;
    await this.#release(this.#ready.splice(0));
  }

  async close(): Promise<void> {
    await this.#filling;
    await this.releaseAll();
  }

  #fill(): void {
    this.#filling ??= this.#claim()
      .catch((error: unknown) => {
        this.#options.log.error("worker.failed", `The worker failed and will retry: ${errorText(error)}`, {
          error: toError(error),
        });
        return false;
      })
      .then(async (found) => {
        if (!found) await sleep(this.#options.idle, undefined, { signal: this.#options.signal }).catch(() => {});
        this.#filling = null;
      });
  }

  /** Returns whether it found anything, so that there may be more. */
  async #claim(): Promise<boolean> {
    const { worker, size, rates, now } = this.#options;
    const paused = (await findPause()) !== null;
    if (paused && !(await claimProbe(now(), new Date(now().getTime() + sendTimeout)))) return false;
    const claimedAt = performance.now();
    const drops = this.#drops;
    const { emails, more } = await claimEmails(worker, paused ? 1 : size, now(), { rates, inHand: [...this.#held] });
    const ready = await this.#write(emails);
    if (drops !== this.#drops)
      await this.#release(ready); // Sending may have been paused meanwhile
    else this.#ready.push(...ready.map((each) => ({ ...each, probe: paused, claimedAt })));
    if (emails.length === 0) this.#options.onIdle();
    return emails.length > 0 || more;
  }

  async #write(emails: Claimed[]): Promise<ReadyEmail[]> {
    const { worker, renderEmails: writeEmails, now } = this.#options;
    try {
      const { ready, ended } = await renderClaimed(emails, writeEmails, now());
      if (ended.length > 0) await recordOutcomes(worker, ended);
      for (const { email } of ready) this.#held.add(email.id);
      return ready;
    } catch (error) {
      await this.#release(emails.map((email) => ({ email })));
      throw error;
    }
  }

  /** Outlasts the longest try by other workers' clock and by the monotonic one, as the time of day may be changed. */
  #isInTime({ email, claimedAt }: BufferedEmail): boolean {
    const left = email.leasedUntil.getTime() - this.#options.now().getTime();
    return left > sendTimeout && performance.now() - claimedAt < sendTimeout;
  }

  async #release(ready: { email: Claimed }[]): Promise<void> {
    if (ready.length === 0) return;
    for (const { email } of ready) this.#held.delete(email.id);
    await releaseEmails(
      this.#options.worker,
      ready.map(({ email }) => email),
    ).catch((error: unknown) =>
      this.#options.log.warn(
        "worker.failed",
        `Could not release claimed emails; they are retried when their lease expires: ${errorText(error)}`,
      ),
    );
  }
}
