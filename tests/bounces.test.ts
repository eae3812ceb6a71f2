import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { seed } from "@/lib/ingest/seed";
import { upsertPapers } from "@/lib/ingest/store";
import { findSuppression } from "@/lib/mail/suppression/store";
import { createTransport } from "@/lib/mail/transport";
import { paperRecordSchema } from "@/lib/papers/schema";
import { db } from "@/lib/platform/db";
import { runWorker } from "@/lib/worker/worker";
import { withDatabase } from "./setup/database";
import { recordLog } from "./setup/recordLog";
import { postfixReport } from "./setup/reports";
import { withSharedIndexing } from "./setup/sharedIndexing";
import { withSmtp } from "./setup/smtp";
import { addSubscribers } from "./setup/subscribers";

const folder = withDatabase();
const box = path.join(folder, "bounces");
process.env.MAIL_BOUNCES = "bounces@example.org";
process.env.MAIL_BOUNCE_BOX = box;
const listen = withSmtp();
const indexing = withSharedIndexing();

const now = new Date("2025-03-20T12:00:00Z");

/** Runs a worker until a condition is met. */
async function workUntil(mail: { kind: "smtp"; url: string }, happened: () => Promise<boolean> | boolean) {
  const stopping = new AbortController();
  const { signal } = stopping;
  const { log } = recordLog();
  const ended = runWorker({ transport: createTransport(mail), signal, log, now: () => now, idle: 5, indexing });
  await vi.waitUntil(happened, { timeout: 20_000, interval: 5 });
  stopping.abort();
  await ended;
}

test("a bounced email is attributed to its subscriber, who is suppressed after repeated bounces", async () => {
  for (const name of ["new", "cur", "tmp"]) mkdirSync(path.join(box, name), { recursive: true });
  await seed();
  await addSubscribers(["ada@example.net", "bob@example.net"], "daily", new Date("2025-03-01T00:00:00Z"));
  const { received, mail } = await listen();
  const toAda = () => received.filter(({ to }) => to.includes("ada@example.net"));
  const isRead = () => readdirSync(path.join(box, "new")).length === 0;
  await workUntil(mail, async () => (await db().email.count({ where: { state: "sent" } })) === 2);
  const [first] = toAda();
  expect(first?.from).toMatch(/^bounces\+\d+\.[0-9a-f]{20}@example\.org$/);

  // One report has the return path, the other came through a forwarder and quotes the headers: both are about one
  // email.
  const [, messageId = ""] = /^Message-ID: (.*)$/im.exec(first!.source) ?? [];
  writeFileSync(path.join(box, "new", "1"), postfixReport({ returnPath: first!.from, messageId: "<x@example.net>" }));
  writeFileSync(path.join(box, "new", "2"), postfixReport({ returnPath: "list@forwarder.example", messageId }));
  await workUntil(mail, isRead);
  expect(await db().bounce.findMany({ include: { email: { include: { subscription: true } } } })).toMatchObject([
    { severity: "hard", email: { subscription: { email: "ada@example.net" } } },
  ]);
  expect(await findSuppression("ada@example.net")).toBeNull();

  const { id: subscriptionId } = await db().subscription.findUniqueOrThrow({ where: { emailKey: "ada@example.net" } });
  const digest = (about: string, dueAt: Date) =>
    db().email.create({ data: { subscriptionId, kind: "digest", about, dueAt } });
  await upsertPapers([
    paperRecordSchema.parse({ title: "News", abstract: "Of a later day.", day: "2025-03-18", rank: 1 }),
  ]);
  await digest("2025-W11", now);
  const next = await digest("2025-03", new Date(now.getTime() + 3_600_000));
  await workUntil(mail, () => toAda().length === 2);
  writeFileSync(
    path.join(box, "new", "3"),
    postfixReport({ returnPath: toAda()[1]!.from, messageId: "<y@example.net>" }),
  );
  await workUntil(mail, isRead);
  expect(await findSuppression("ada@example.net")).toMatchObject({ reason: "bounced" });
  expect(await findSuppression("bob@example.net")).toBeNull();
  expect(await db().email.findUnique({ where: { id: next.id } })).toMatchObject({ state: "cancelled" });
});
