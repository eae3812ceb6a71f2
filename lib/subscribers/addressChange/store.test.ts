import { describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { latestToken, subscribeReader } from "@/tests/setup/signUps";
import { isSuppressed } from "../../mail/suppression/store";
import { db } from "../../platform/db";
import { secrets } from "../../platform/secrets";
import { findConfirmation } from "../confirmation/store";
import { answerSignUps, takeSignUp } from "../signup/store";
import { suppress } from "../suppression.store";
import { confirmationToken } from "../tokens";
import { agreeToAddressChange, findAddressChange, findPendingAddressChange } from "./store";

withDatabase();

const now = new Date("2026-11-23T12:00:00Z");
const hour = 3_600_000;
const day = 24 * hour;
const later = (ms: number) => new Date(now.getTime() + ms);

async function requestChange(subscriptionId: number, email: string, at = now) {
  await takeSignUp({ kind: "move", subscriptionId, email }, `of ${email}`, at);
  await answerSignUps(at);
}

/** The tokens in the emails of the latest address change. */
async function tokens() {
  const { nonce } = await db().addressChange.findFirstOrThrow({ orderBy: { id: "desc" } });
  return [confirmationToken(nonce, secrets(), "move-old"), confirmationToken(nonce, secrets(), "move-new")] as const;
}

const addresses = async () =>
  (await db().subscription.findMany({ orderBy: { id: "asc" } })).map(({ emailKey }) => emailKey);

describe("an address change", () => {
  test.each(["old", "new"] as const)(
    "is completed once both addresses have confirmed, the %s address first",
    async (first) => {
      const { id } = await subscribeReader("old@example.org", now);
      await requestChange(id, "New@example.org");
      const [old, new_] = await tokens();
      const [one, two] = first === "old" ? [old, new_] : [new_, old];
      expect(await findAddressChange(one, now)).toEqual({
        from: "old@example.org",
        to: "New@example.org",
        side: first,
        agreed: false,
        moved: false,
      });
      expect(await agreeToAddressChange(one, now)).toBe(true);
      expect(await agreeToAddressChange(one, now)).toBe(true);
      expect(await addresses()).toEqual(["old@example.org"]);
      expect(await findAddressChange(one, now)).toMatchObject({ agreed: true, moved: false });
      expect(await agreeToAddressChange(two, later(hour))).toBe(true);
      expect(await addresses()).toEqual(["new@example.org"]);
      expect(await findConfirmation(await latestToken(), later(hour))).toBeNull();
      expect(await db().subscription.findFirst()).toMatchObject({
        email: "New@example.org",
        lastActiveAt: later(hour),
      });
      expect(await findAddressChange(two, later(hour))).toMatchObject({ moved: true });
    },
  );

  test("asks each address in an email of its own, until it has agreed", async () => {
    const { id } = await subscribeReader("old@example.org", now);
    await requestChange(id, "new@example.org");
    const { nonce } = await db().addressChange.findFirstOrThrow();
    const kinds = await db().email.findMany({ where: { about: nonce }, orderBy: { id: "asc" } });
    expect(kinds).toMatchObject([{ kind: "moveOld" }, { kind: "moveNew" }]);
    const [old, new_] = await tokens();
    const both = { from: "old@example.org", to: "new@example.org" };
    expect(await findPendingAddressChange(nonce, "old", now)).toEqual({ ...both, token: old });
    expect(await findPendingAddressChange(nonce, "new", now)).toEqual({ ...both, token: new_ });
    await agreeToAddressChange(old, now);
    expect(await findPendingAddressChange(nonce, "old", now)).toBeNull();
    expect(await findPendingAddressChange(nonce, "new", later(48 * hour))).toBeNull();
  });

  test("can be confirmed for 48 hours, and until another is requested", async () => {
    const { id } = await subscribeReader("old@example.org", now);
    await requestChange(id, "a@example.org");
    const [old, new_] = await tokens();
    expect(await agreeToAddressChange(old, later(48 * hour))).toBe(false);
    await requestChange(id, "b@example.org", later(hour));
    expect([await agreeToAddressChange(old, later(hour)), await agreeToAddressChange(new_, later(hour))]).toEqual([
      false,
      false,
    ]);
    expect(await addresses()).toEqual(["old@example.org"]);
  });

  test("is not begun for the same address, an ended subscription, or a fourth time in a month", async () => {
    const { id } = await subscribeReader("old@example.org", now);
    await requestChange(id, "OLD@example.org", later(2 * day));
    for (const name of ["a", "b", "c", "d"]) await requestChange(id, `${name}@example.org`, later(2 * day));
    await db().subscription.updateMany({ data: { unsubscribedAt: now } });
    await requestChange(id, "e@example.org", later(40 * day));
    await requestChange(999, "f@example.org", now);
    const moves = await db().addressChange.findMany({ orderBy: { id: "asc" } });
    expect(moves.map(({ email }) => email)).toEqual(["a@example.org", "b@example.org", "c@example.org"]);
  });

  test("to an address with a subscription merges the two", async () => {
    await subscribeReader("new@example.org", now, { interests: [{ kind: "topic", value: "cs.CL" }] });
    const { id } = await subscribeReader("old@example.org", now);
    await requestChange(id, "new@example.org", later(2 * day));
    for (const token of await tokens()) await agreeToAddressChange(token, later(2 * day));
    expect(await db().subscription.findMany({ include: { interests: { orderBy: { id: "asc" } } } })).toMatchObject([
      { id, emailKey: "new@example.org", interests: [{ kind: "trending" }, { kind: "topic", value: "cs.CL" }] },
    ]);
  });

  test("lifts the suppression of a new address whose data was deleted", async () => {
    await suppress("new@example.org", { reason: "deleted" }, now);
    const { id } = await subscribeReader("old@example.org", now);
    await requestChange(id, "new@example.org");
    const [old, new_] = await tokens();
    await agreeToAddressChange(new_, now);
    expect(await isSuppressed("new@example.org")).toBe(true);
    await agreeToAddressChange(old, now);
    expect(await isSuppressed("new@example.org")).toBe(false);
  });

  test.each(["", "x", "a".repeat(43)])("is not found by the token %j", async (token) => {
    const { id } = await subscribeReader("old@example.org", now);
    await requestChange(id, "new@example.org");
    expect([await findAddressChange(token, now), await agreeToAddressChange(token, now)]).toEqual([null, false]);
  });
});
