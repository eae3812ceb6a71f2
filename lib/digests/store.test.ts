import { beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { addSubscribers } from "@/tests/setup/subscribers";
import { db } from "../db";
import { paperRecordSchema } from "../papers/schema";
import { bringIn } from "../sources/store";
import { latestClosedDay, previewDigests, queueDueDigests } from "./store";

withDatabase();

const before = new Date("2025-03-01T00:00:00Z");
const at = (time: string) => new Date(`${time}Z`);

async function listPapers(...days: string[]) {
  await bringIn(days.map((day) => paperRecordSchema.parse({ title: `Of ${day}`, abstract: "A.", day, rank: 1 })));
}

async function queued() {
  const emails = await db().email.findMany({ include: { subscription: true }, orderBy: { id: "asc" } });
  return emails.map(({ subject, subscription }) => `${subject} ${subscription.email}`);
}

beforeEach(async () => {
  await listPapers("2025-03-11", "2025-03-12");
});

describe("when a day is over", () => {
  test("each confirmed reader of days is owed it, once, whoever asks how often", async () => {
    await addSubscribers(["ada@example.org", "bob@example.org"], "daily", before);
    await addSubscribers(["week@example.org"], "weekly", before);
    const counts = await Promise.all(Array.from({ length: 5 }, () => queueDueDigests(at("2025-03-12T00:00:00"))));
    expect(counts.reduce((a, b) => a + b)).toBe(2);
    expect(await queued()).toEqual(["2025-03-11 ada@example.org", "2025-03-11 bob@example.org"]);
    expect(await queueDueDigests(at("2025-03-12T23:59:59"))).toBe(0);
    expect(await queueDueDigests(at("2025-03-13T00:00:00"))).toBe(2);
  });

  test("a worker that was off catches up three days, and no more", async () => {
    await addSubscribers(["ada@example.org"], "daily", before);
    await listPapers("2025-03-13", "2025-03-14");
    await queueDueDigests(at("2025-03-15T12:00:00"));
    expect(await queued()).toEqual([
      "2025-03-12 ada@example.org",
      "2025-03-13 ada@example.org",
      "2025-03-14 ada@example.org",
    ]);
  });

  test("without papers nobody is owed anything", async () => {
    await addSubscribers(["ada@example.org"], "daily", before);
    await queueDueDigests(at("2025-03-13T00:00:00"));
    expect(await queueDueDigests(at("2025-03-15T00:00:00"))).toBe(0);
  });

  test("neither is who has not confirmed, or has left", async () => {
    const left = { cadence: "daily", confirmedAt: before, unsubscribedAt: before };
    await db().subscription.createMany({
      data: [
        { email: "new@example.org", emailKey: "new@example.org", cadence: "daily" },
        { email: "left@example.org", emailKey: "left@example.org", ...left },
      ],
    });
    expect(await queueDueDigests(at("2025-03-13T00:00:00"))).toBe(0);
  });
});

describe("when a week is over", () => {
  test("its readers are owed it after its Sunday", async () => {
    await listPapers("2025-03-05");
    await addSubscribers(["week@example.org"], "weekly", before);
    await queueDueDigests(at("2025-03-16T23:59:59"));
    expect(await queued()).toEqual(["2025-W10 week@example.org"]);
    await queueDueDigests(at("2025-03-17T00:00:00"));
    expect(await queued()).toEqual(["2025-W10 week@example.org", "2025-W11 week@example.org"]);
  });
});

describe("who has just confirmed", () => {
  test("is owed the latest period that has papers, however long ago, and then what closes", async () => {
    await addSubscribers(["ada@example.org"], "daily", at("2026-11-23T10:00:00"));
    await queueDueDigests(at("2026-11-23T10:00:05"));
    expect(await queued()).toEqual(["2025-03-12 ada@example.org"]);
    await listPapers("2026-11-23");
    await queueDueDigests(at("2026-11-24T00:00:00"));
    expect(await queued()).toEqual(["2025-03-12 ada@example.org", "2026-11-23 ada@example.org"]);
  });
});

describe("who comes back or changes to another rhythm", () => {
  test("is owed the latest in it, and not what closed before", async () => {
    await addSubscribers(["ada@example.org"], "weekly", before);
    await queueDueDigests(at("2025-03-13T12:00:00"));
    const change = { cadence: "daily", confirmedAt: at("2025-03-13T13:00:00") };
    await db().subscription.updateMany({ data: change });
    await queueDueDigests(at("2025-03-13T13:00:01"));
    expect(await queued()).toEqual(["2025-03-12 ada@example.org"]);
  });
});

describe("a preview", () => {
  test("tells what would go to whom when a day is over, and queues nothing", async () => {
    await addSubscribers(["ada@example.org"], "daily", before);
    await addSubscribers(["late@example.org"], "daily", at("2025-03-13T00:00:01"));
    const [preview, ...rest] = await previewDigests("2025-03-12");
    expect(rest).toEqual([]);
    expect(preview).toMatchObject({
      cadence: "daily",
      titles: ["Of 2025-03-12"],
      recipients: ["ada@example.org"],
      already: 0,
    });
    expect(await queued()).toEqual([]);
  });

  test("of a Sunday has the week's too", async () => {
    await addSubscribers(["week@example.org"], "weekly", before);
    const previews = await previewDigests("2025-03-16");
    expect(previews.map(({ period, recipients }) => [period.key, recipients])).toEqual([
      ["2025-03-16", []],
      ["2025-W11", ["week@example.org"]],
    ]);
  });

  test("leaves out who has it already", async () => {
    await addSubscribers(["ada@example.org"], "daily", before);
    await queueDueDigests(at("2025-03-13T00:00:00"));
    expect((await previewDigests("2025-03-12"))[0]).toMatchObject({ recipients: [], already: 1 });
  });

  test("is by default of the latest day that is over", async () => {
    expect(await latestClosedDay(at("2025-03-12T12:00:00"))).toBe("2025-03-11");
    expect(await latestClosedDay(at("2026-11-23T12:00:00"))).toBe("2025-03-12");
  });
});
