import { aheadOfClock } from "@/lib/platform/health/clock";
import { readHeartbeat } from "@/lib/worker/heartbeat.store";

/** Milliseconds. The worker sends a heartbeat every ten seconds, but not while it waits for a slow mail server. */
const maxHeartbeatAge = 150_000;

export async function checkWorker(now: Date): Promise<string> {
  const seenAt = await readHeartbeat();
  if (!seenAt) throw new Error("has never run; `npm start` starts it");
  const ahead = aheadOfClock(seenAt, now);
  if (ahead)
    throw new Error(
      `was last active at ${seenAt.toISOString()}, which is ${ahead} ahead of the clock, so it may or may not be running. Set the clock; \`npm start\` starts the worker`,
    );
  const age = now.getTime() - seenAt.getTime();
  if (age > maxHeartbeatAge) throw new Error(`was last active at ${seenAt.toISOString()}; \`npm start\` starts it`);
  return "running";
}
