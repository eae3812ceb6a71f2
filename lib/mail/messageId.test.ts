import fc from "fast-check";
import { expect, test } from "vitest";
import { messageIdOf, readMessageId } from "./messageId";

const secret = "a secret of this site";
const email = { id: 7, kind: "digest", createdAt: new Date("2026-11-23T07:00:00Z") };

test("a Message-ID is the same for every try, sorts by age and leads back to its email", () => {
  const id = messageIdOf(email, "papers.example.org", secret);
  expect(id).toMatch(/^<00000007\.[0-9a-z]+\.digest\.[0-9a-f]{20}@papers\.example\.org>$/);
  expect(messageIdOf({ ...email }, "papers.example.org", secret)).toBe(id);
  expect(readMessageId(`In-Reply-To: ${id}`, secret)).toBe(7);
});

test("an email with the same id in a new store has another Message-ID", () => {
  const later = { ...email, createdAt: new Date("2026-11-24T07:00:00Z") };
  expect(messageIdOf(later, "x.org", secret)).not.toBe(messageIdOf(email, "x.org", secret));
});

test("a forged Message-ID is not recognized", () => {
  const id = messageIdOf(email, "x.org", secret);
  expect(readMessageId(id.replace("00000007", "00000008"), secret)).toBeNull();
  expect(readMessageId(id, "another secret")).toBeNull();
});

test("every Message-ID is found within any text", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e15 - 1 }),
      fc.constantFrom("digest", "confirmation", "stillThere"),
      fc.string(),
      (id, kind, text) => {
        const own = messageIdOf({ ...email, id, kind }, "x.org", secret);
        expect(readMessageId(`${text}\n${own}${text}`, secret)).toBe(id);
      },
    ),
  );
});
