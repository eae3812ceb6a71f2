import { describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { requestSubscription, subscribeReader } from "@/tests/setup/signUps";
import { db } from "../platform/db";
import { secrets } from "../platform/secrets";
import { findRecipient, findSubscription, unsubscribe } from "./store";
import { unsubscribeToken } from "./tokens";

withDatabase();

const now = new Date("2026-11-23T12:00:00Z");
const hour = 3_600_000;
const day = 24 * hour;
const later = (ms: number) => new Date(now.getTime() + ms);
const address = "Reader@Example.org";
/** Adds a confirmed subscription. @returns its unsubscribe token */
async function subscribed(at = now) {
  return unsubscribeToken((await subscribeReader(address, at)).id, secrets());
}

const only = () => db().subscription.findFirstOrThrow();

describe("unsubscribing", () => {
  test("ends the subscription, however often it is repeated", async () => {
    const token = await subscribed();
    expect(await findSubscription(token)).toEqual({ email: address, active: true });
    expect(await unsubscribe(token, later(hour))).toBe(true);
    expect(await unsubscribe(token, later(2 * hour))).toBe(true);
    expect((await only()).unsubscribedAt).toEqual(later(hour));
    expect(await findSubscription(token)).toMatchObject({ active: false });
    expect(await findRecipient((await only()).id)).toMatchObject({ active: false });
  });

  test("cancels the queued digests of this subscription only", async () => {
    const token = await subscribed();
    await db().subscription.create({ data: { email: "b@example.org", emailKey: "b@example.org", cadence: "daily" } });
    for (const { id } of await db().subscription.findMany()) {
      for (const state of ["queued", "sent"]) {
        await db().email.create({ data: { subscriptionId: id, kind: "digest", about: state, state } });
      }
    }
    await unsubscribe(token, now);
    const states = async (email: string) =>
      (await db().email.findMany({ where: { kind: "digest", subscription: { email } }, orderBy: { id: "asc" } })).map(
        ({ state }) => state,
      );
    expect(await states(address)).toEqual(["cancelled", "sent"]);
    expect(await states("b@example.org")).toEqual(["queued", "sent"]);
  });

  test("again does not cancel a confirmation requested meanwhile", async () => {
    const token = await subscribed();
    await unsubscribe(token, now);
    await requestSubscription(address, later(2 * day));
    await unsubscribe(token, later(2 * day));
    expect(await db().email.count({ where: { kind: "confirmation", state: "queued" } })).toBe(2);
  });

  test.each(["", "x", "1.1.", `1.1.${"a".repeat(43)}`, "\0"])(
    "with the forged token %j does nothing",
    async (token) => {
      await subscribed();
      expect(await unsubscribe(token, now)).toBe(false);
      expect(await findSubscription(token)).toBeNull();
      expect((await only()).unsubscribedAt).toBeNull();
    },
  );

  test("from a deleted subscription reports failure", async () => {
    const token = await subscribed();
    await db().subscription.deleteMany();
    expect(await unsubscribe(token, now)).toBe(false);
  });
});
