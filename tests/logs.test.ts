import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { POST as generic } from "@/app/webhooks/mail/generic/route";
import { readSentDigest } from "@/lib/digests/webDigest";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { countRequest } from "@/lib/platform/http/rateLimiter";
import { rejectForeignForm } from "@/lib/platform/http/sameOrigin";
import { log } from "@/lib/platform/logs/log";
import { secrets } from "@/lib/platform/secrets";
import { indexPaper } from "@/lib/publish/huggingFace/indexPaper";
import { agreeToAddressChange, findAddressChange } from "@/lib/subscribers/addressChange/store";
import { confirm, findConfirmation } from "@/lib/subscribers/confirmation/store";
import { findReader } from "@/lib/subscribers/preferences/store";
import { takeSignUp } from "@/lib/subscribers/signup/store";
import { unsubscribe } from "@/lib/subscribers/store";
import { unsubscribeToken } from "@/lib/subscribers/tokens";
import { withDatabase } from "./setup/database";
import { defaultSignUp } from "./setup/signUps";
import { addSubscribers } from "./setup/subscribers";

withDatabase();

const now = new Date("2026-11-29T12:00:00Z");
let logged: [level: string, event: string, fields: unknown][];

beforeEach(() => {
  logged = [];
  for (const level of ["info", "warn"] as const)
    vi.spyOn(log, level).mockImplementation((event, message, fields) => {
      expect(`${message} ${JSON.stringify(fields)}`).not.toMatch(/@|192\.0\.2/);
      logged.push([level, event, fields]);
    });
});

test("docs/operations.md lists exactly the events that the code logs, with their levels", () => {
  const documented = [...readFileSync("docs/operations.md", "utf8").matchAll(/^\| `(\w+\.\w+)` \| ([\w, ]+) \|/gm)];
  const logged = ["app", "bin", "lib"].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts$|generated/.test(file))
      .flatMap((file) => {
        const source = readFileSync(path.join(root, file), "utf8");
        const calls = /\blog\??\.(debug|info|warn|error)\(\s*"([\w.]+)"|\bwrite\("(warn)", "([\w.]+)"/g;
        return [...source.matchAll(calls)].map(
          ([, level, event, own, ownEvent]) => `${event ?? ownEvent} ${level ?? own}`,
        );
      }),
  );
  const levels = documented.flatMap(([, event, levels = ""]) => levels.split(", ").map((level) => `${event} ${level}`));
  expect(levels.length).toBeGreaterThan(20);
  expect([...new Set(logged)].sort()).toEqual(levels.sort());
});

test("a form from another origin is logged", () => {
  const headers = new Headers({ origin: "https://evil.example" });
  expect(rejectForeignForm("subscribe", headers, "https://papers.example.org")).not.toBeNull();
  expect(logged).toEqual([["warn", "form.refused", { form: "subscribe", why: "origin" }]]);
});

test("invalid tokens are logged with their purpose", async () => {
  await findReader("1.1.x");
  await unsubscribe("1.1.x", now);
  await confirm("x", now);
  await findConfirmation("x", now);
  await agreeToAddressChange("x", now);
  await findAddressChange("x", now);
  await readSentDigest("x", now);
  await indexPaper(new Request("http://localhost/api/papers/index", { method: "POST" }));
  const kinds = ["preferences", "unsubscribe", "confirmation", "confirmation", "move", "move", "digest", "api"];
  expect(logged).toEqual(kinds.map((kind) => ["warn", "token.refused", { kind }]));
});

test("a forged webhook is logged", async () => {
  env().bounces.webhookSecret = "x".repeat(32);
  await generic(new Request("http://localhost/webhooks/mail/generic", { method: "POST", body: "[]" }));
  expect(logged).toEqual([["warn", "webhook.refused", { hook: "generic", why: "signature" }]]);
});

test("a reached limit is logged once, and the network by a pseudonym that changes daily", async () => {
  env().apiLimit = 2;
  const request = new Request("http://localhost/api/v1", { headers: { "x-offprint-peer": "192.0.2.1" } });
  for (let count = 0; count < 5; count++) countRequest(request, now);
  const tomorrow = new Date(now.getTime() + 24 * 3600 * 1000);
  for (let count = 0; count < 5; count++) countRequest(request, tomorrow);
  const mark = expect.stringMatching(/^[0-9a-f]{8}$/);
  expect(logged).toEqual([1, 2].map(() => ["warn", "limit.reached", { limit: "API_LIMIT", network: mark }]));
  const [first, second] = logged.map(([, , fields]) => (fields as { network: string }).network);
  expect(first).not.toBe(second);
});

test("sign-ups beyond their limits are logged", async () => {
  const { perNetwork } = env().signUps;
  for (let count = 0; count <= perNetwork; count++) {
    const request = { kind: "subscribe" as const, email: `ada${count}@example.org`, settings: defaultSignUp };
    await takeSignUp(request, "192.0.2.1", now);
  }
  const mark = expect.stringMatching(/^[0-9a-f]{8}$/);
  expect(logged).toEqual([["warn", "limit.reached", { limit: "SIGN_UPS_PER_NETWORK", network: mark }]]);
});

test("changes of a subscription are logged with its id", async () => {
  await addSubscribers(["ada@example.org"], "daily", now);
  const { id } = await db().subscription.findFirstOrThrow();
  await unsubscribe(unsubscribeToken(id, secrets()), now);
  await unsubscribe(unsubscribeToken(id, secrets()), now);
  expect(logged).toEqual([["info", "subscription.ended", { subscription: id }]]);
});
