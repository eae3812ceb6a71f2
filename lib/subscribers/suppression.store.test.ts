import { expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { addSubscribers } from "@/tests/setup/subscribers";
import { countSuppressions, findSuppression, isSuppressed, suppressedAmong } from "../mail/suppression/store";
import { db } from "../platform/db";
import { liftSuppression, suppress } from "./suppression.store";

withDatabase();

const now = new Date("2026-11-23T12:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const reader = "reader@example.org";

async function subscribe(...emails: string[]) {
  await addSubscribers(emails, "daily", new Date("2026-11-01T00:00:00Z"));
}

const subscription = () => db().subscription.findUniqueOrThrow({ where: { emailKey: reader } });

test("a suppressed address is recognized, although the store does not contain it", async () => {
  await suppress(reader, { reason: "bounced", detail: "550 5.1.1 <Reader@Example.org>:\n no such user" }, now);
  expect(await isSuppressed(reader)).toBe(true);
  expect(await isSuppressed("other@example.org")).toBe(false);
  expect(await findSuppression(reader)).toMatchObject({
    reason: "bounced",
    detail: "550 5.1.1 <…>: no such user",
    createdAt: now,
  });
  expect(JSON.stringify(await db().suppression.findMany())).not.toContain("reader");
});

test("queued and held emails of a suppressed address are cancelled, claimed ones are not", async () => {
  await subscribe(reader, "other@example.org");
  const { id } = await subscription();
  const other = await db().subscription.findUniqueOrThrow({ where: { emailKey: "other@example.org" } });
  const states = ["queued", "held", "sending", "sent"];
  await db().email.createMany({
    data: [
      ...states.map((state) => ({ subscriptionId: id, kind: "digest", about: state, state })),
      { subscriptionId: other.id, kind: "digest", about: "queued" },
    ],
  });
  await suppress(reader, { reason: "complained" }, now);
  const emails = await db().email.findMany({ orderBy: { id: "asc" } });
  expect(emails.map(({ state }) => state)).toEqual(["cancelled", "cancelled", "sending", "sent", "queued"]);
  expect(emails[0]?.endedAt).toEqual(now);
});

test("the first reason for a suppression stays", async () => {
  await suppress(reader, { reason: "complained" }, now);
  await suppress(reader, { reason: "bounced" }, later(1000));
  expect(await findSuppression(reader)).toMatchObject({ reason: "complained", createdAt: now });
});

test.each([
  ["bounced", null],
  ["operator", null],
  ["complained", now],
] as const)("after lifting a suppression for %s, the subscription has ended at %s", async (reason, ended) => {
  await subscribe(reader);
  await suppress(reader, { reason }, now);
  expect(await subscription()).toMatchObject({ unsubscribedAt: now });
  expect(await liftSuppression(reader)).toBe(true);
  expect(await liftSuppression(reader)).toBe(false);
  expect(await isSuppressed(reader)).toBe(false);
  expect(await subscription()).toMatchObject({ unsubscribedAt: ended });
});

test("a reader who unsubscribed before the suppression stays unsubscribed", async () => {
  await subscribe(reader);
  await db().subscription.updateMany({ data: { unsubscribedAt: later(-1000) } });
  await suppress(reader, { reason: "bounced" }, now);
  await liftSuppression(reader);
  expect(await subscription()).toMatchObject({ unsubscribedAt: later(-1000) });
});

test("the suppressed ones of many addresses are found", async () => {
  const many = Array.from({ length: 1300 }, (_, n) => `reader${n}@example.org`);
  const some = ["reader3@example.org", "reader700@example.org", "reader1299@example.org"];
  for (const emailKey of [...some, "elsewhere@example.org"]) await suppress(emailKey, { reason: "operator" }, now);
  expect(await suppressedAmong(many)).toEqual(new Map(some.map((emailKey) => [emailKey, "operator"])));
  expect(await suppressedAmong([])).toEqual(new Map());
});

test("suppressions are counted by reason", async () => {
  expect(await countSuppressions()).toEqual(new Map());
  await suppress("a@example.org", { reason: "bounced" }, now);
  await suppress("b@example.org", { reason: "bounced" }, now);
  await suppress("c@example.org", { reason: "deleted" }, now);
  expect(await countSuppressions()).toEqual(
    new Map([
      ["bounced", 2],
      ["deleted", 1],
    ]),
  );
});
