import { beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { addSubscribers } from "@/tests/setup/subscribers";
import { upsertPapers } from "../ingest/store";
import { describeReasons } from "../mail/words/reasons";
import { paperRecordSchema } from "../papers/schema";
import { assignTopics } from "../papers/topics/assignPending.store";
import { db } from "../platform/db";
import { authorQuery } from "../search/authorQuery";
import { indexPapers } from "../search/index/store";
import { prepareDigests } from "./prepare";
import { queueDueDigests } from "./queueDue.store";

withDatabase();

const at = (time: string) => new Date(`${time}Z`);
const confirmed = at("2025-03-12T12:00:00");

const papers = [
  { title: "Old agents", abstract: "Agents that browse.", day: "2025-03-10", votes: 9 },
  { title: "Agents", abstract: "Agents that browse the web.", day: "2025-03-11", votes: 5, categories: ["cs.CL"] },
  {
    title: "Experts",
    abstract: "A mixture of experts.",
    day: "2025-03-11",
    votes: 8,
    keywords: ["mixture of experts"],
  },
  { title: "Sonnets", abstract: "Verse by machines.", day: "2025-03-11", votes: 1, categories: ["cs.CL"] },
  { title: "Today", abstract: "Agents of a day that is not over.", day: "2025-03-12", votes: 99 },
];

async function listPapers(records: object[]) {
  await upsertPapers(records.map((record) => paperRecordSchema.parse(record)));
  assignTopics();
  indexPapers();
}

beforeEach(async () => {
  await listPapers(papers);
});

/** Adds a subscriber with interests, each written as in the URL of a preview. */
async function addReader(interests: string[], data: Record<string, unknown> = {}) {
  const email = `reader${await db().subscription.count()}@example.org`;
  await addSubscribers([email], "daily", confirmed);
  return db().subscription.update({
    where: { emailKey: email },
    data: {
      ...data,
      interests: {
        create: interests.map((text) => ({
          kind: text.split(":")[0] ?? "",
          value: text.split(":").slice(1).join(":"),
        })),
      },
    },
  });
}

/** Returns what each digest says: its heading, and each paper with its reasons; or why there is none. */
async function prepare(now: Date) {
  await queueDueDigests(now);
  const emails = await db().email.findMany({ where: { state: "queued" }, orderBy: { id: "asc" } });
  const prepared = await prepareDigests(
    emails.map(({ id }) => id),
    now,
  );
  return prepared.map((one) => {
    if ("cancelled" in one) return one.cancelled;
    const { heading, items, nothing } = one.digest;
    const lines = items.map(({ title, reasons }) => {
      const why = describeReasons(reasons).map(({ text, query }) => text + (query ?? ""));
      return `${title}: ${why.join(" · ")}`;
    });
    return nothing === null ? [heading, ...lines] : nothing;
  });
}

test("an author who is followed brings their papers, whichever way they write the name", async () => {
  await listPapers([
    { title: "By another", abstract: "Of ants.", day: "2025-03-11", authors: ["Bea Bilby", "Yánn Numbat"] },
    { title: "By one", abstract: "Of ants.", day: "2025-03-11", authors: ["Yann Numbat"], votes: 2 },
    { title: "By Yves", abstract: "Of ants.", day: "2025-03-11", authors: ["Yves Numbat"] },
  ]);
  await addReader([`search:${authorQuery(["Yánn Numbat", "Yann Numbat", "Y. Numbat"])}`]);
  const [digest = []] = await prepare(at("2025-03-12T12:00:00"));
  expect(
    [...digest]
      .slice(1)
      .map((line) => line.split(":")[0])
      .sort(),
  ).toEqual(["By another", "By one"]);
});

const endAll = (state: string) => db().email.updateMany({ where: { state: "queued" }, data: { state } });

describe("a digest", () => {
  test("has the trending papers of the last day that is over", async () => {
    await addReader(["trending"]);
    expect(await prepare(confirmed)).toEqual([
      [
        "Tuesday, March 11, 2025",
        "Experts: Trending, 1st of 3",
        "Agents: Trending, 2nd of 3",
        "Sonnets: Trending, 3rd of 3",
      ],
    ]);
  });

  test("has papers of topics and saved searches, each paper once with all its reasons", async () => {
    await addReader([
      "topic:cs.cl",
      'search:"mixture of experts"',
      "search:agents web",
      "search:nothing that any paper has",
    ]);
    await addReader(["topic:Mixture of Experts", "search:experts verse"]);
    expect(await prepare(confirmed)).toEqual([
      [
        "Tuesday, March 11, 2025",
        "Agents: Topic cs.CL · matches agents web",
        'Experts: Matches "mixture of experts"',
        "Sonnets: Topic cs.CL",
      ],
      ["Tuesday, March 11, 2025", "Experts: Topic Mixture of Experts"],
    ]);
  });

  test("has as many papers as its subscriber wants", async () => {
    await addReader(["trending"], { maxPapers: 1 });
    expect(await prepare(confirmed)).toEqual([["Tuesday, March 11, 2025", "Experts: Trending, 1st of 3"]]);
  });

  test("has the same papers at every attempt, whatever has changed since", async () => {
    await addReader(["trending"], { maxPapers: 2 });
    const first = await prepare(confirmed);
    await db().paper.updateMany({ where: { title: "Sonnets" }, data: { votes: 100 } });
    expect(await prepare(confirmed)).toEqual(first);
  });

  test("has no paper that its subscriber was sent before, even if a later day lists it again", async () => {
    await addReader(["trending"]);
    await prepare(confirmed);
    await endAll("sent");
    await listPapers([{ title: "Agents", abstract: "Agents that browse the web.", day: "2025-03-12", votes: 120 }]);
    expect(await prepare(at("2025-03-13T07:00:00"))).toEqual([
      ["Wednesday, March 12, 2025", "Today: Trending, 2nd of 2"],
    ]);
  });

  test("has the papers of an earlier digest that was never sent", async () => {
    await addReader(["topic:cs.CL"]);
    await prepare(confirmed);
    await endAll("expired");
    expect(await prepare(at("2025-03-13T07:00:00"))).toEqual([
      ["March 11 – 12, 2025", "Agents: Topic cs.CL", "Sonnets: Topic cs.CL"],
    ]);
  });

  test("is not sent if there is nothing new, or says why if its subscriber wants to know", async () => {
    await addReader(["search:quantum"]);
    await addReader(["search:quantum"], { sendWhenEmpty: true });
    const none = "3 papers were listed, but none matches what you follow.";
    expect(await prepare(confirmed)).toEqual([`Nothing new: ${none}`, none]);
    await endAll("sent");
    await db().listing.deleteMany({ where: { day: "2025-03-12" } });
    const since = "No papers were listed since Tuesday, March 11, perhaps because of a holiday.";
    expect(await prepare(at("2025-03-13T07:00:00"))).toEqual([`Nothing new: ${since}`, since]);
    await endAll("sent");
    const weekend = "It was the weekend, and few sources announce papers then.";
    expect(await prepare(at("2025-03-16T07:00:00"))).toEqual([`Nothing new: ${weekend}`, weekend]);
  });

  test("is cancelled for subscribers who unsubscribed, paused or were deleted", async () => {
    const reader = await addReader(["trending"]);
    await queueDueDigests(confirmed);
    await db().subscription.updateMany({ data: { pausedAt: confirmed } });
    expect(await prepare(confirmed)).toEqual(["The reader paused the digests"]);
    await db().subscription.updateMany({ data: { pausedAt: null, unsubscribedAt: confirmed } });
    expect(await prepare(confirmed)).toEqual(["The reader unsubscribed"]);
    const { id } = await db().email.findFirstOrThrow();
    await db().subscription.delete({ where: { id: reader.id } });
    expect(await prepareDigests([id], confirmed)).toEqual([{ cancelled: "The subscription was deleted" }]);
  });
});
