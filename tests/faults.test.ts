import { describe, expect, test } from "vitest";
import { seed } from "@/lib/ingest/seed";
import { db } from "@/lib/platform/db";
import { withDatabase } from "./setup/database";
import { type Case, cases, type Outcomes, sendThrough } from "./setup/faults";
import { withSharedIndexing } from "./setup/sharedIndexing";

withDatabase();
const indexing = withSharedIndexing();

const start = new Date("2025-03-20T12:00:00Z");
const readers = Array.from({ length: 6 }, (_, index) => `reader${index}@example.org`);
const all = { delivered: readers.length, repeated: 0, held: 0, dead: 0, expired: 0, lost: 0 };
const allButOne = { ...all, delivered: readers.length - 1 };

/** The cases in which not everyone gets exactly one email. */
const expected: Record<string, Outcomes> = {
  "550 5.1.1 on RCPT": { ...allButOne, dead: 1 },
  "552 after DATA": { ...allButOne, dead: 1 },
  "550 5.7.1 on RCPT, of one": { ...allButOne, expired: 1 },
  // The client cannot tell these from emails that were not accepted.
  "drop after DATA, taken": { ...all, repeated: readers.length },
  "drop after DATA, always": { ...all, repeated: 1, held: 1 },
};

describe("a mail server with a fault loses no email", () => {
  test.each(cases.map((one): [string, Case] => [one.name, one]))("%s", { timeout: 60_000 }, async (name, one) => {
    await seed();
    expect(await sendThrough(one, readers, start, indexing)).toEqual(expected[name] ?? all);
    expect(await db().mailPause.count({ where: { endedAt: null } })).toBe(0);
  });
});
