import { addDays, formatDay } from "../calendar/day";
import { nothingNewPrefix } from "../mail/words/nothingNew";
import { env } from "../platform/env";
import { secrets } from "../platform/secrets";
import { countNewPapers, lastDayOver } from "./select";
import { type DeliveryState, readDeliveryState } from "./store";
import { digestToken } from "./tokens";

export type DigestStatus = {
  lastSentAt: Date | null;
  lastUrl: string | null; // Where the last one can be read online
  nextAt: Date | null;
  waiting: number; // How many papers have come for them since, including today's
  why: string | null; // Why the last digest that was due did not arrive; null if it did
};

export async function digestStatus(subscriptionId: number, now: Date): Promise<DigestStatus> {
  const standing = await readDeliveryState(subscriptionId, now);
  if (!standing) return { lastSentAt: null, lastUrl: null, nextAt: null, waiting: 0, why: null };
  const { reader, sent, nextAt } = standing;
  return {
    lastSentAt: sent?.endedAt ?? null,
    lastUrl: sent?.hasPapers ? `${env().publicUrl}/digests/${digestToken(sent, secrets())}` : null,
    nextAt: reader.getsDigests ? nextAt : null,
    waiting: await countNewPapers(reader, addDays(lastDayOver(now), 1)),
    why: whyNot(standing),
  };
}

function whyNot({ reader, confirmedAt, unsubscribedAt, pausedUntil, last }: DeliveryState): string | null {
  if (confirmedAt === null) return "You have not confirmed your subscription yet.";
  if (unsubscribedAt !== null) return "You have unsubscribed.";
  if (!reader.getsDigests)
    return pausedUntil ? `Your digests are paused until ${printDay(pausedUntil)}.` : "Your digests are paused.";
  if (last === null) return "We have not sent your first digest yet.";
  const because = last.reason ? `: ${last.reason}` : ".";
  if (last.state === "queued" && last.reason)
    return `We could not deliver your last digest and will try again${because}`;
  if (last.state === "queued" || last.state === "sending") return "A digest is on its way to you.";
  if (last.state === "held") return `We do not know whether your last digest was delivered${because}`;
  if (last.state === "sent") return null;
  if (last.reason?.startsWith(nothingNewPrefix)) return last.reason.slice(nothingNewPrefix.length);
  return `We could not deliver your last digest${because}`;
}

function printDay(instant: Date): string {
  return formatDay(instant.toISOString().slice(0, 10), { month: "long", day: "numeric", year: "numeric" });
}
