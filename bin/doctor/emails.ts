import { findPause } from "@/lib/mail/queue/circuitBreaker.store";
import { listReasons, readQueue } from "@/lib/mail/queue/inspect.store";
import { env } from "@/lib/platform/env";

const recent = 7 * 24 * 3600 * 1000; // Failures older than this, in ms, are not shown

export async function checkEmails(now: Date): Promise<string> {
  const [queue, reasons, pause] = await Promise.all([
    readQueue(now),
    listReasons(new Date(now.getTime() - recent)),
    findPause(),
  ]);
  const counts = [...queue.states].map(([state, count]) => `${count} ${state}`).join(", ") || "none yet";
  if (pause) throw new Error(`${counts}; sending has been paused since ${pause.since.toISOString()}: ${pause.reason}`);
  const late = queue.oldest ? Math.round((now.getTime() - queue.oldest.getTime()) / 60_000) : 0;
  // Emails that wait for a rate limit are late on purpose.
  if (late > 10 && queue.slowed === 0 && !env().mailRates.all)
    throw new Error(`${counts}; the oldest has been due for ${late} minutes`);
  const [commonest] = reasons;
  if (commonest)
    throw new Error(`${counts}; ${commonest.count} ${commonest.state}: ${commonest.reason}; see \`mail status\``);
  return counts;
}
