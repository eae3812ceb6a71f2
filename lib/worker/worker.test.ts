import { setTimeout as sleep } from "node:timers/promises";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { clock, emails, fillDisk, hour, start, states, until, withWorkers, work } from "@/tests/setup/runningWorker";
import { signUp } from "@/tests/setup/signUps";
import { withSmtp } from "@/tests/setup/smtp";
import { addSubscribers } from "@/tests/setup/subscribers";
import { markImport } from "../ingest/importMark.store";
import { db } from "../platform/db";
import { secrets } from "../platform/secrets";
import { confirm } from "../subscribers/confirmation/store";
import { unsubscribe } from "../subscribers/store";
import { readUnsubscribeToken, unsubscribeToken } from "../subscribers/tokens";
import { readHeartbeat } from "./heartbeat.store";

withDatabase();
const listen = withSmtp();
withWorkers();

describe("the worker", () => {
  test("sends a confirmation and then a digest, each once", async () => {
    const { received, mail } = await listen();
    await signUp("ada@example.org", clock.now);
    const first = work(mail);
    await until(() => received.length === 1);
    const confirmation = await PostalMime.parse(received[0]!.source);
    expect(confirmation.subject).toBe("Confirm your subscription to Offprint");
    const token = /confirm\?token=([\w-]+)/.exec(confirmation.text ?? "")?.[1] ?? "";

    await first.stop();
    expect(await confirm(token, clock.now)).toBe(true);
    work(mail);
    await until(() => received.length === 2);
    const digest = await PostalMime.parse(received[1]!.source);
    expect(digest.subject).toMatch(/^Offprint: XMusic: .*… and 9 more$/);
    expect(digest.to).toEqual([{ name: "", address: "ada@example.org" }]);
    for (const part of [digest.text ?? "", digest.html ?? ""]) {
      expect(part).toContain("XMusic: Towards a Generalized");
      expect(part).toContain("M³ViT");
      expect(part).toContain("http://localhost:3000/papers/xmusic-towards");
    }
    const headers = Object.fromEntries(digest.headers.map(({ key, value }) => [key, value]));
    expect(headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
    const oneClick = /^<http:\/\/localhost:3000\/unsubscribe\/one-click\?token=(.+)>$/.exec(
      headers["list-unsubscribe"]!,
    );
    const { id } = await db().subscription.findFirstOrThrow();
    expect(readUnsubscribeToken(oneClick?.[1] ?? "", secrets())).toBe(id);

    clock.now = new Date(start.getTime() + hour);
    await until(async () => (await emails()).every(({ state }) => state === "sent"));
    expect(await states()).toMatchObject([{ kind: "confirmation" }, { kind: "digest", about: "2025-03-20" }]);
    expect(await readHeartbeat()).toEqual(start);
  });

  test("checks just before sending whether the subscriber still wants the digest", async () => {
    const { received, mail } = await listen();
    await addSubscribers(["ada@example.org", "bob@example.org"], "daily", start);
    const { id } = await db().subscription.findFirstOrThrow({ where: { email: "ada@example.org" } });
    await db().email.create({ data: { subscriptionId: id, kind: "digest", about: "2025-03-12", dueAt: start } });
    await db().subscription.update({ where: { id }, data: { unsubscribedAt: start } });
    work(mail);
    await until(
      async () => (await states()).filter(({ state }) => state !== "queued" && state !== "sending").length === 2,
    );
    expect(received.map(({ to }) => to)).toEqual([["bob@example.org"]]);
    const [cancelled] = await emails();
    expect(cancelled).toMatchObject({ state: "cancelled", history: [{ reason: "The reader unsubscribed" }] });
  });

  test("sends each subscriber the new papers at their time, daily or weekly", async () => {
    const { received, mail } = await listen();
    clock.now = new Date("2025-03-12T12:00:00Z");
    await addSubscribers(["day@example.org"], "daily", clock.now);
    await addSubscribers(["week@example.org"], "weekly", clock.now);
    const early = work(mail);
    // No paper has come yet.
    await until(async () => (await states()).filter(({ state }) => state === "cancelled").length === 2);
    await early.stop();
    expect(received).toEqual([]);

    clock.now = new Date("2025-03-13T07:00:01Z");
    const nextDay = work(mail);
    await until(() => received.length === 1);
    await nextDay.stop();
    clock.now = new Date("2025-03-17T07:00:01Z");
    work(mail);
    await until(() => received.length === 2);
    const subjects = await Promise.all(received.map(async ({ source }) => (await PostalMime.parse(source)).subject));
    expect(subjects).toEqual([
      expect.stringMatching(/^Offprint: XMusic: /),
      expect.stringMatching(/^Offprint: XMusic: /),
    ]);
    expect(received.map(({ to }) => to.join())).toEqual(["day@example.org", "week@example.org"]);
  });

  test("holds digests during an import, so that none covers half a day", async () => {
    const { received, mail } = await listen();
    await addSubscribers(["ada@example.org"], "daily", start);
    await markImport(new Date(clock.now.getTime() + hour));
    const during = work(mail);
    await until(async () => (await readHeartbeat()) !== null);
    await during.stop();
    expect(await states()).toEqual([]);
    await markImport(null);
    work(mail);
    await until(() => received.length === 1);
  });

  test("sends nothing twice beside another worker", async () => {
    const { received, mail } = await listen();
    const readers = Array.from({ length: 40 }, (_, index) => `reader${index}@example.org`);
    await addSubscribers(readers, "daily", start);
    work(mail);
    work(mail);
    await until(async () => (await states()).filter(({ state }) => state === "sent").length === readers.length);
    expect(received.map(({ to }) => to.join()).sort()).toEqual(readers.toSorted());
  });

  test.each([1, -1])("repeats at most what was being sent when the clock jumps by %i h", async (hours) => {
    const { received, mail } = await listen({ onRcptTo: (_, __, done) => setTimeout(done, 5) });
    const readers = Array.from({ length: 60 }, (_, index) => `reader${index}@example.org`);
    await addSubscribers(readers, "daily", start);
    work(mail);
    work(mail);
    await until(() => received.length >= 20);
    clock.now = new Date(clock.now.getTime() + hours * hour);
    await sleep(50);
    // Emails queued before the clock was set back are due when it has caught up.
    if (hours < 0) clock.now = start;
    await until(async () => (await states()).filter(({ state }) => state === "sent").length === readers.length);
    expect(new Set(received.map(({ to }) => to.join()))).toEqual(new Set(readers));
    expect(received.length - readers.length).toBeLessThanOrEqual(8);
  });

  test("stops when the disk is full, logs it, and neither loses nor repeats an email afterwards", {
    timeout: 60_000,
  }, async () => {
    let full = false;
    const { received, mail } = await listen({
      async onRcptTo(_, __, done) {
        if (!full) await fillDisk();
        full = true;
        done();
      },
    });
    const readers = Array.from({ length: 150 }, (_, index) => `reader${index}@example.org`);
    await addSubscribers(readers, "daily", start);
    const { messages } = work(mail);
    await until(() => messages().some((line) => line.includes("database or disk is full")));
    const unrecorded = received.length - (await db().email.count({ where: { state: "sent" } }));
    expect(unrecorded).toBeLessThanOrEqual(4);
    expect(received.length).toBeLessThan(readers.length);

    await db().$queryRawUnsafe("PRAGMA max_page_count = 1000000");
    await until(async () => (await states()).filter(({ state }) => state === "sent").length === readers.length);
    expect(received.map(({ to }) => to.join()).sort()).toEqual(readers.toSorted());
  });

  test("finishes the email that it is sending when it is stopped", async () => {
    const { received, mail } = await listen({ onRcptTo: (_, __, done) => setTimeout(done, 100) });
    await addSubscribers(["ada@example.org"], "daily", start);
    const { stop } = work(mail);
    await until(async () => (await states())[0]?.state === "sending");
    await stop();
    expect(received).toHaveLength(1);
    expect(await states()).toMatchObject([{ state: "sent" }]);
  });

  test("sends nothing to a subscriber who has unsubscribed", async () => {
    const { received, mail } = await listen();
    await addSubscribers(["ada@example.org"], "daily", start);
    const { id } = await db().subscription.findFirstOrThrow();
    await unsubscribe(unsubscribeToken(id, secrets()), start);
    const { stop } = work(mail);
    await until(async () => (await readHeartbeat()) !== null);
    await stop();
    expect(received).toEqual([]);
    expect(await states()).toEqual([]);
  });
});
