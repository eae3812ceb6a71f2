import { describe, expect, test } from "vitest";
import { listen } from "@/tests/setup/listen";
import { completeHead } from "./answerHead";
import { forbidCaching, isPersonal } from "./caching";

/** The Cache-Control of an answer with these headers at an address. */
async function cachingOf(address: string, status: number, headers: Record<string, string>): Promise<string | null> {
  const { server, url } = await listen((_, response) => {
    completeHead(response, address, {}, []);
    if (isPersonal(address)) forbidCaching(response);
    response.writeHead(status, headers).end();
  });
  const answer = await fetch(url, { redirect: "manual" });
  server.close();
  return answer.headers.get("cache-control");
}

const shared = { "Cache-Control": "public, max-age=60" };

describe("an answer is kept by no cache", () => {
  test.each([
    ["that does not say how long it may be kept", "/", 404, {}],
    ["that sets a cookie", "/", 200, { ...shared, "Set-Cookie": "a=b" }],
    ["to an address with a token", "/papers?token=1.2.3", 200, shared],
    ["to an address with an email address", "/search.rss?q=ada%40example.org", 200, shared],
  ])("%s", async (_, address, status, headers) => {
    expect(await cachingOf(address, status, headers)).toBe("no-store");
  });
});

describe("an answer stays as its writer has it", () => {
  test.each([
    ["with a lifetime", "/papers", 200, shared, shared["Cache-Control"]],
    ["as a lasting redirect", "/abs/1", 308, { Location: "/papers/1" }, null],
    ["as what a cache has already", "/papers", 304, {}, null],
  ])("%s", async (_, address, status, headers, expected) => {
    expect(await cachingOf(address, status, headers as Record<string, string>)).toBe(expected);
  });
});

test.each([
  ["/?utm_source=mail", false],
  ["/topics/a?q=tokens", false],
  ["/preferences?a=b&token=x", true],
  ["/papers?x=a@b", true],
])("%s is personal: %j", (address, expected) => expect(isPersonal(address)).toBe(expected));
