import { createHmac } from "node:crypto";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { GET as exportPreferences } from "@/app/preferences/export/route";
import { POST as oneClick } from "@/app/unsubscribe/one-click/route";
import { POST as generic } from "@/app/webhooks/mail/generic/route";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/logs/log";
import { secrets } from "@/lib/platform/secrets";
import { readSite } from "@/lib/platform/site/store";
import { notSavedMessage, withStoreFallback } from "@/lib/platform/storeFallback";
import { isStoreUnavailable } from "@/lib/platform/storeUnavailable";
import { takeSignUp } from "@/lib/subscribers/signup/store";
import { preferencesToken, unsubscribeToken } from "@/lib/subscribers/tokens";
import { captureLog } from "./setup/captureLog";
import { withDatabase } from "./setup/database";
import { defaultSignUp, subscribeReader } from "./setup/signUps";

withDatabase();
process.env.MAIL_WEBHOOK_SECRET = "a secret of thirty-two characters";

const now = new Date("2025-03-20T12:00:00Z");
const webhookSecret = process.env.MAIL_WEBHOOK_SECRET;

let lines: string[];

beforeEach(() => {
  lines = captureLog();
});

afterEach(() => {
  vi.mocked(log.error).mockClear();
});

/** Failures of the store, each with a function that fixes it. */
const failures: [name: string, begin: () => Promise<() => Promise<void>>][] = [
  [
    "a read-only store",
    async () => {
      await db().$queryRawUnsafe("PRAGMA query_only = ON");
      return async () => void (await db().$queryRawUnsafe("PRAGMA query_only = OFF"));
    },
  ],
  [
    "a full disk",
    async () => {
      const [{ page_count: pages }] = await db().$queryRawUnsafe<[{ page_count: bigint }]>("PRAGMA page_count");
      await db().$queryRawUnsafe(`PRAGMA max_page_count = ${pages}`);
      // Fills the room within the last pages.
      for (let n = 0; n < 400; n++) {
        const data = { key: `filler.${n}`, value: "x".repeat(3000) };
        if (
          await db()
            .setting.create({ data })
            .then(
              () => false,
              () => true,
            )
        )
          break;
      }
      for (let n = 0; n < 400; n++) {
        const data = { createdAt: now, addressHash: "x".repeat(40), network: "x", wide: "x", widest: "x" };
        if (
          await db()
            .signUp.create({ data })
            .then(
              () => false,
              () => true,
            )
        )
          break;
      }
      return async () => void (await db().$queryRawUnsafe("PRAGMA max_page_count = 1073741823"));
    },
  ],
  [
    "a store that another process has locked",
    async () => {
      const other = new Database(env().databaseFile);
      other.exec("BEGIN IMMEDIATE");
      return async () => {
        other.exec("ROLLBACK");
        other.close();
      };
    },
  ],
  [
    "a store without its tables",
    async () => {
      await db().$executeRawUnsafe(`ALTER TABLE "SignUp" RENAME TO "Elsewhere"`);
      return async () => void (await db().$executeRawUnsafe(`ALTER TABLE "Elsewhere" RENAME TO "SignUp"`));
    },
  ],
];

describe.each(failures)("with %s", (_, begin) => {
  let fix: () => Promise<void>;

  afterEach(async () => fix());

  test("a sign-up is told about it, and no address is logged", { timeout: 60_000 }, async () => {
    fix = await begin();
    const request = { kind: "subscribe" as const, email: "reader@example.org", settings: defaultSignUp };
    const signUp = () => takeSignUp(request, "192.0.2.1", now);
    await expect(
      signUp().catch((error: unknown) => Promise.reject(new Error(String(isStoreUnavailable(error))))),
    ).rejects.toThrow("true");
    expect(await withStoreFallback<string>(signUp, () => notSavedMessage)).toBe(notSavedMessage);
    expect(lines).toEqual([expect.stringMatching(/^error store\.unavailable: /)]);
    expect(lines.join()).not.toContain("reader");
    await fix();
    fix = async () => {};
    expect(await withStoreFallback<string>(signUp, () => notSavedMessage)).toBe("taken");
  });
});

/** Only these failures: unsubscribing may need no more space than a full disk has left, and no table but its own. */
describe.each(failures.filter(([name]) => /read-only|locked/.test(name)))("with %s", (_, begin) => {
  let mend: () => Promise<void>;

  afterEach(async () => mend());

  test("one-click unsubscription and webhooks get a 503, so that they are retried", {
    timeout: 60_000,
  }, async () => {
    const { id } = await subscribeReader("reader@example.org", now);
    mend = await begin();
    const token = unsubscribeToken(id, secrets());
    const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
    const post = () =>
      oneClick(new Request(`http://localhost/unsubscribe/one-click?token=${token}`, { method: "POST", body }));
    const answer = await post();
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "300"]);
    expect(await answer.text()).toMatch(/^The site cannot save changes/);
    expect((await generic(notice())).status).toBe(503);
    await mend();
    mend = async () => {};
    expect((await post()).status).toBe(200);
    expect((await generic(notice())).status).toBe(200);
  });
});

function notice(): Request {
  const body = JSON.stringify({ events: [{ type: "complaint", address: "b@example.net" }] });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac("sha256", webhookSecret).update(`${timestamp}.${body}`).digest("hex");
  return new Request("http://localhost/webhooks/mail/generic", {
    method: "POST",
    headers: { "Offprint-Timestamp": timestamp, "Offprint-Signature": `sha256=${signature}` },
    body,
  });
}

test("an unreadable store still allows the frame of a page, and an export gets a 503", async () => {
  const reader = await subscribeReader("reader@example.org", now);
  const token = preferencesToken(reader, secrets());
  for (const table of ["Setting", "Subscription"])
    await db().$executeRawUnsafe(`ALTER TABLE "${table}" RENAME TO "${table}Elsewhere"`);
  try {
    expect((await readSite()).name).toBe("Offprint");
    const answer = await exportPreferences(new Request(`http://localhost/preferences/export?token=${token}`));
    expect(answer.status).toBe(503);
  } finally {
    for (const table of ["Setting", "Subscription"])
      await db().$executeRawUnsafe(`ALTER TABLE "${table}Elsewhere" RENAME TO "${table}"`);
  }
});

test("a bug is not reported as a failure of the store", async () => {
  expect(isStoreUnavailable(new TypeError("x is not a function"))).toBe(false);
  await expect(
    withStoreFallback(
      () => Promise.reject(new Error("a bug")),
      () => null,
    ),
  ).rejects.toThrow("a bug");
});
