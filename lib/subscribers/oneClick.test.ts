import { describe, expect, test } from "vitest";
import { GET, POST } from "@/app/unsubscribe/one-click/route";
import { secrets } from "@/lib/platform/secrets";
import { withDatabase } from "@/tests/setup/database";
import { subscribeReader } from "@/tests/setup/signUps";
import { asksForOneClick } from "./oneClick";
import { findSubscription } from "./store";
import { unsubscribeToken } from "./tokens";

withDatabase();

const url = "http://localhost/unsubscribe/one-click";
const form = "application/x-www-form-urlencoded";
const parts = "multipart/form-data; boundary=b";
const part = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--b--\r\n`;
const post = (body: string | null, type: string | null, at = url) =>
  new Request(at, { method: "POST", body, headers: type === null ? {} : { "Content-Type": type } });

describe("a mail program's POST", () => {
  test.each([
    ["a form", "List-Unsubscribe=One-Click", form],
    ["a form with its charset", "List-Unsubscribe=One-Click", `${form}; charset=UTF-8`],
    ["a form that ends with a line break", "List-Unsubscribe=One-Click\r\n", form],
    ["a form with other fields", "a=b&List-Unsubscribe=One-Click", form],
    ["a multipart form", part("List-Unsubscribe", "One-Click"), parts],
    ["a form without a content type", "List-Unsubscribe=One-Click", null],
  ])("may be %s", async (_, body, type) => {
    expect(await asksForOneClick(body, type)).toBe(true);
  });

  test.each([
    ["empty", "", null],
    ["an empty form", "", form],
    ["another value", "List-Unsubscribe=Yes", form],
    ["another name", "Unsubscribe=One-Click", form],
    ["the pair as a value", "a=List-Unsubscribe%3DOne-Click", form],
    ["multipart with another field", part("a", "List-Unsubscribe=One-Click"), parts],
    ["invalid multipart", "List-Unsubscribe=One-Click", parts],
    ["JSON", '{"List-Unsubscribe":"One-Click"}', "application/json"],
  ])("is not %s", async (_, body, type) => {
    expect(await asksForOneClick(body, type)).toBe(false);
  });
});

test("a POST without the pair redirects to the page with the button, and changes nothing", async () => {
  const { id } = await subscribeReader("ann@example.org", new Date());
  const token = unsubscribeToken(id, secrets());
  const at = `${url}?${new URLSearchParams({ token })}`;
  const opened = GET(new Request(at));
  for (const request of [
    post(null, null, at),
    post("", form, at),
    post("List-Unsubscribe=", form, at),
    post(`List-Unsubscribe=One-Click&a=${"b".repeat(20_000)}`, form, at),
  ]) {
    const answer = await POST(request);
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, opened.headers.get("Location")]);
    expect((await findSubscription(token))?.active).toBe(true);
  }
  expect((await POST(post("List-Unsubscribe=One-Click", form, at))).status).toBe(200);
  expect((await findSubscription(token))?.active).toBe(false);
});
