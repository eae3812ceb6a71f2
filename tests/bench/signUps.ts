/*
 * Measures whether the subscribe form's response time reveals anything about an address: submits the form of a running
 * site in turn for new, subscribed, suppressed and often used addresses. It writes to that site's store, so use a
 * disposable one, started with the same settings:
 *
 *   export DATA_DIR=/tmp/bench PORT=3999 SIGN_UPS_PER_NETWORK=100000 SIGN_UPS_PER_HOUR=1000000
 *   npm start
 *   node --import tsx tests/bench/signUps.ts [ROUNDS]      (by default 300)
 */
import { setTimeout as sleep } from "node:timers/promises";
import { closeDatabase, db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { minAge } from "@/lib/subscribers/signup/formTimestamp";
import { suppress } from "@/lib/subscribers/suppression.store";

const rounds = Number(process.argv[2] ?? 300);
const run = Date.now().toString(36);
const page = `${env().publicUrl}/subscribe`;

const kinds = ["new", "new again", "subscribed", "suppressed", "often asked"] as const;

/** Returns an address per round; the second series of new addresses shows how much two equal kinds differ by chance. */
function addressOf(kind: (typeof kinds)[number], round: number): string {
  return kind === "often asked" ? `asked-${run}@example.org` : `${kind.replace(" ", "-")}-${round}-${run}@example.org`;
}

/** Returns the form's hidden fields, as a browser without JavaScript sends them. */
async function readForm(): Promise<[string, string][]> {
  const html = await (await fetch(page)).text();
  const inputs = [...html.matchAll(/<input type="hidden" (?:name="([^"]*)" value="([^"]*)"|name="([^"]*)")/g)];
  const decode = (text: string) => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  return inputs.map(([, name = "", value = "", bare]) => [bare ?? name, decode(value)]);
}

async function send(fields: [string, string][], email: string): Promise<number> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  for (const [name, value] of Object.entries({ email, interest: "trending", cadence: "daily" })) form.set(name, value);
  const start = performance.now();
  const answer = await fetch(page, { method: "POST", body: form, headers: { Origin: env().publicUrl } });
  const text = await answer.text();
  const duration = performance.now() - start;
  if (!text.includes("Check your inbox")) throw new Error(`The form was not taken: status ${answer.status}`);
  return duration;
}

/** Adds the subscribed and the suppressed addresses before measuring. */
async function prepare(): Promise<void> {
  const now = new Date();
  for (let round = 0; round < rounds; round++) {
    const email = addressOf("subscribed", round);
    await db().subscription.create({ data: { email, emailKey: email, cadence: "daily", confirmedAt: now } });
    await suppress(addressOf("suppressed", round), { reason: "complained" }, now);
  }
}

function print(kind: string, times: number[]): void {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1).padStart(7);
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  const error = Math.sqrt(times.reduce((sum, time) => sum + (time - mean) ** 2, 0)) / times.length;
  console.log(
    `${kind.padEnd(12)} ${mean.toFixed(2).padStart(7)} ±${error.toFixed(2)} ${at(0.1)} ${at(0.5)} ${at(0.9)}`,
  );
}

await prepare();
const fields = await readForm();
await sleep(minAge);
const times = new Map(kinds.map((kind) => [kind, [] as number[]]));
for (let round = -20; round < rounds; round++) {
  // Each kind comes first as often as last, so that none has the warmer caches.
  for (let turn = 0; turn < kinds.length; turn++) {
    const kind = kinds[(turn + round + 20) % kinds.length];
    if (!kind) continue;
    const duration = await send(fields, addressOf(kind, round));
    if (round >= 0) times.get(kind)?.push(duration);
  }
}
console.log(`${rounds} rounds, in ms        mean          10 %    50 %    90 %`);
for (const [kind, list] of times) print(kind, list);
await closeDatabase();
