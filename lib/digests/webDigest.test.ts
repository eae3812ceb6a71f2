import { beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { addSubscribers } from "@/tests/setup/subscribers";
import { upsertPapers } from "../ingest/store";
import { paperRecordSchema } from "../papers/schema";
import { assignTopics } from "../papers/topics/assignPending.store";
import { db } from "../platform/db";
import { secrets } from "../platform/secrets";
import { indexPapers } from "../search/index/store";
import { dryRunDigests } from "./dryRun";
import { prepareDigests } from "./prepare";
import { readPreviewRequest } from "./previewRequest";
import { queueDueDigests } from "./queueDue.store";
import { digestStatus } from "./status";
import { digestToken } from "./tokens";
import { composePreview, readMorePapers, readPublicDigest, readSentDigest } from "./webDigest";

withDatabase();

const now = new Date("2025-03-12T12:00:00Z");
const all = { skip: 0, take: 100 };
const tomorrow = new Date("2025-03-13T07:00:00Z");

beforeEach(async () => {
  const papers = [
    { title: "Agents", abstract: "Agents browse.", day: "2025-03-11", votes: 5 },
    { title: "Sonnets", abstract: "Verse.", day: "2025-03-11", votes: 1 },
    { title: "Today", abstract: "Agents again.", day: "2025-03-12", votes: 9 },
  ];
  await upsertPapers(papers.map((paper) => paperRecordSchema.parse(paper)));
  assignTopics();
  indexPapers();
  await addSubscribers(["ada@example.org"], "daily", now);
});

/** Queues due digests and ends them as the worker would: with their papers, or cancelled with the reason. */
async function send(at: Date, state = "sent") {
  await queueDueDigests(at);
  const emails = await db().email.findMany({ where: { state: "queued" } });
  const prepared = await prepareDigests(
    emails.map(({ id }) => id),
    at,
  );
  for (const [index, email] of emails.entries()) {
    const one = prepared[index]!;
    const reason = "cancelled" in one ? one.cancelled : state === "sent" ? null : "450 Greylisted";
    const data = { state: "cancelled" in one ? "cancelled" : state, endedAt: at };
    await db().email.update({ where: { id: email.id }, data });
    await db().attempt.create({
      data: { emailId: email.id, at, worker: "w", outcome: data.state === "queued" ? "failed" : data.state, reason },
    });
  }
}

const titles = (digest: Awaited<ReturnType<typeof readPublicDigest>>) => digest?.items.map(({ title }) => title);

describe("a digest on the web", () => {
  test("is the subscriber's own as it was sent, and needs its token", async () => {
    await send(now);
    const email = await db().email.findFirstOrThrow();
    const token = digestToken(email, secrets());
    await db().paper.updateMany({ where: { title: "Sonnets" }, data: { votes: 100 } });
    expect(titles(await readSentDigest(token, now))).toEqual(["Agents", "Sonnets"]);
    expect(await readSentDigest(digestToken(email, { signing: "another", former: [] }), now)).toBeNull();
    expect(await readSentDigest("2025-03-11", now)).toBeNull();
  });

  test("is the public one of a day that is over", async () => {
    expect(titles(await readPublicDigest("2025-03-11", now))).toEqual(["Agents", "Sonnets"]);
    expect(await readPublicDigest("2025-03-12", now)).toBeNull();
    expect(await readPublicDigest("2025-03-09", now)).toMatchObject({
      items: [],
      nothing: expect.stringContaining("Sundays"),
    });
  });

  test("leads to the papers of its days that it left out, best first", async () => {
    await db().subscription.updateMany({ data: { maxPapers: 1 } });
    await send(now);
    const token = digestToken(await db().email.findFirstOrThrow(), secrets());
    const range = { from: "2025-03-11", to: "2025-03-11" };
    const more = await readMorePapers(token, all, now);
    expect(more).toMatchObject({ range, total: 1, papers: [{ title: "Sonnets" }] });
    expect(await readMorePapers("2025-03-11", all, now)).toEqual({ range, total: 0, papers: [] });
    expect(await readMorePapers("2025-03-12", all, now)).toBeNull();
    expect(await readMorePapers(`${token}x`, all, now)).toBeNull();
    expect(await readMorePapers(token, { skip: 1, take: 5 }, now)).toMatchObject({ total: 1, papers: [] });
  });

  test("is a preview of what a subscriber would get, and stores nothing", async () => {
    const request = readPreviewRequest({ interest: ["search:verse", "topic:cs.CL"] });
    expect(titles(await composePreview(request, now))).toEqual(["Sonnets"]);
    expect(await composePreview(readPreviewRequest({ interest: "search:zebrafish" }), now)).toMatchObject({
      items: [],
      nothing: "2 papers were listed, but none matches what you follow.",
    });
    expect(await db().digestItem.count()).toBe(0);
  });
});

describe("the digest status", () => {
  const readStatus = async (at = now) => digestStatus((await db().subscription.findFirstOrThrow()).id, at);

  test("shows what was sent last, what comes next and what is waiting", async () => {
    expect(await readStatus()).toEqual({
      lastSentAt: null,
      lastUrl: null,
      nextAt: now,
      waiting: 1,
      why: "We have not sent your first digest yet.",
    });
    await send(now);
    expect(await readStatus()).toEqual({
      lastSentAt: now,
      lastUrl: expect.stringMatching(/^http:\/\/localhost:3000\/digests\/1\.\d+\.[\w-]{43}$/),
      nextAt: tomorrow,
      waiting: 1,
      why: null,
    });
  });

  test("explains why the last digest did not come", async () => {
    await db().listing.deleteMany({ where: { day: "2025-03-12" } });
    await send(now);
    await send(tomorrow);
    const none = "No papers were listed since Tuesday, March 11, perhaps because of a holiday.";
    expect(await readStatus(tomorrow)).toMatchObject({ lastSentAt: now, waiting: 0, why: none });
    await db().subscription.updateMany({ data: { pausedAt: now, pausedUntil: new Date("2025-04-01T00:00:00Z") } });
    expect(await readStatus(tomorrow)).toMatchObject({
      nextAt: null,
      why: "Your digests are paused until April 1, 2025.",
    });
    await db().subscription.updateMany({ data: { pausedAt: null, unsubscribedAt: now } });
    expect(await readStatus(tomorrow)).toMatchObject({ nextAt: null, why: "You have unsubscribed." });
  });

  test.each([
    ["queued", "We could not deliver your last digest and will try again: 450 Greylisted"],
    ["held", "We do not know whether your last digest was delivered: 450 Greylisted"],
    ["expired", "We could not deliver your last digest: 450 Greylisted"],
  ])("explains a digest that is %s", async (state, why) => {
    await send(now, state);
    expect(await readStatus()).toMatchObject({ lastSentAt: null, why });
  });
});

describe("a dry run", () => {
  test("lists which digests would go to whom within a day, and stores nothing", async () => {
    await addSubscribers(["bob@example.org"], "daily", now);
    await addSubscribers(["week@example.org"], "weekly", now);
    const { alike, others, silent } = await dryRunDigests("2025-03-11", now);
    expect(alike).toEqual([
      {
        heading: "Tuesday, March 11, 2025",
        titles: ["Agents", "Sonnets"],
        listed: 2,
        readers: 2,
        recipients: ["ada@example.org", "bob@example.org"],
      },
    ]);
    expect([others, [...silent]]).toEqual([0, []]);
    expect([await db().email.count(), await db().digestItem.count()]).toEqual([0, 0]);
  });

  test("counts the subscribers who would get none, with the reason", async () => {
    await send(now);
    expect([...(await dryRunDigests("2025-03-11", now)).silent]).toEqual([
      ["No papers were listed since Tuesday, March 11, perhaps because of a holiday.", 1],
    ]);
  });
});
