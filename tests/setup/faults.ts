import { setTimeout as sleep } from "node:timers/promises";
import { createTransport } from "@/lib/mail/transport";
import { db } from "@/lib/platform/db";
import { openIndexing } from "@/lib/worker/indexing";
import { runWorker } from "@/lib/worker/worker";
import { type Fault, faultyServer, type Point } from "./faultySmtp";
import { recordLog } from "./recordLog";
import { addSubscribers } from "./subscribers";

/** What a fault affects: each session or recipient once, one recipient always, or everything for an hour. */
type Meets = "each once" | "one always" | "all for an hour";

export type Case = { name: string; fault: Fault; meets: Meets };

export const cases: Case[] = [
  { name: "421 on connect", fault: { at: "connect", does: "421 4.3.2 Busy" }, meets: "all for an hour" },
  { name: "drop on connect", fault: { at: "connect", does: "drop" }, meets: "all for an hour" },
  { name: "silence on connect", fault: { at: "connect", does: "silence" }, meets: "all for an hour" },
  { name: "550 5.7.1 on MAIL", fault: { at: "sender", does: "550 5.7.1 Not you" }, meets: "all for an hour" },
  { name: "450 on RCPT: greylisting", fault: { at: "recipient", does: "450 4.2.0 Greylisted" }, meets: "each once" },
  { name: "421 on RCPT", fault: { at: "recipient", does: "421 4.7.0 Slower" }, meets: "each once" },
  { name: "550 5.1.1 on RCPT", fault: { at: "recipient", does: "550 5.1.1 No such user" }, meets: "one always" },
  {
    name: "550 5.7.1 on RCPT",
    fault: { at: "recipient", does: "550 5.7.1 Relaying denied" },
    meets: "all for an hour",
  },
  { name: "550 5.7.1 on RCPT, of one", fault: { at: "recipient", does: "550 5.7.1 Not wanted" }, meets: "one always" },
  { name: "drop on RCPT", fault: { at: "recipient", does: "drop" }, meets: "each once" },
  { name: "silence on RCPT", fault: { at: "recipient", does: "silence" }, meets: "each once" },
  { name: "slow drip on RCPT", fault: { at: "recipient", does: "drip" }, meets: "each once" },
  { name: "drop before DATA", fault: { at: "data", does: "drop" }, meets: "each once" },
  { name: "drop during DATA", fault: { at: "during", does: "drop" }, meets: "each once" },
  { name: "552 after DATA", fault: { at: "end", does: "552 5.3.4 Too big" }, meets: "one always" },
  { name: "451 after DATA", fault: { at: "end", does: "451 4.3.0 Try again" }, meets: "each once" },
  { name: "drop after DATA, not taken", fault: { at: "end", does: "drop" }, meets: "each once" },
  { name: "drop after DATA, taken", fault: { at: "end", does: "take and drop" }, meets: "each once" },
  { name: "drop after DATA, always", fault: { at: "end", does: "take and drop" }, meets: "one always" },
  { name: "silence after DATA", fault: { at: "end", does: "silence" }, meets: "each once" },
  { name: "slow drip after DATA", fault: { at: "end", does: "drip" }, meets: "each once" },
];

/** How the emails ended. `lost` ones neither arrived nor are held, dead or expired. */
export type Outcomes = {
  delivered: number;
  repeated: number;
  held: number;
  dead: number;
  expired: number;
  lost: number;
};

const minute = 60_000;

/**
 * Sends a digest to some readers through a server with one fault and counts how the emails ended. A simulated clock
 * jumps to the next due email, so no test waits.
 */
export async function sendThrough(
  { fault, meets }: Case,
  readers: string[],
  start: Date,
  indexing = openIndexing(),
): Promise<Outcomes> {
  let clock = start;
  const met = new Set<string>();
  let connections = 0;
  const isMet = (at: Point, recipient: string) => {
    if (meets === "all for an hour") return clock.getTime() < start.getTime() + 60 * minute;
    if (meets === "one always") return recipient === readers[1];
    const key = at === "connect" ? String(connections++) : recipient;
    return !met.has(key) && Boolean(met.add(key));
  };
  const server = await faultyServer((at, recipient) => (at === fault.at && isMet(at, recipient) ? fault : null));
  await addSubscribers(readers, "daily", start);
  const stopping = new AbortController();
  const working = runWorker({
    transport: createTransport({ kind: "smtp", url: server.url }, { timeout: 1500 }),
    signal: stopping.signal,
    log: recordLog().log,
    now: () => clock,
    idle: 5,
    indexing,
  });
  try {
    while (await isWaiting(readers.length)) {
      await sleep(30);
      clock = await nextMoment(clock);
    }
  } finally {
    stopping.abort();
    await working;
    await server.close();
  }
  return countOutcomes(server.taken, readers);
}

/** Returns when the next work is due: `now` while an email is being sent. */
async function nextMoment(now: Date): Promise<Date> {
  if ((await db().email.count({ where: { state: "sending" } })) > 0) return now;
  const [pause, next] = await Promise.all([
    db().mailPause.findFirst({ where: { endedAt: null } }),
    db().email.findFirst({ where: { state: "queued" }, orderBy: { dueAt: "asc" } }),
  ]);
  const moments = [now, next?.dueAt, pause?.probeAt].map((moment) => moment?.getTime() ?? 0);
  return new Date(Math.max(...moments));
}

async function isWaiting(expected: number): Promise<boolean> {
  const [all, open] = await Promise.all([
    db().email.count(),
    db().email.count({ where: { state: { in: ["queued", "sending"] } } }),
  ]);
  return all < expected || open > 0;
}

async function countOutcomes(taken: string[], readers: string[]): Promise<Outcomes> {
  const emails = await db().email.findMany({ include: { subscription: true } });
  const arrived = new Set(taken);
  const inState = (state: string) => emails.filter((email) => email.state === state).length;
  const explained = new Set(
    emails.flatMap(({ state, subscription }) =>
      ["held", "dead", "expired"].includes(state) ? [subscription.email] : [],
    ),
  );
  return {
    delivered: arrived.size,
    repeated: taken.length - arrived.size,
    held: inState("held"),
    dead: inState("dead"),
    expired: inState("expired"),
    lost: readers.filter((reader) => !arrived.has(reader) && !explained.has(reader)).length,
  };
}
