import { describe, expect, test } from "vitest";
import { respond } from "./respond";

const ask = (known?: string) => new Request("http://localhost/", known ? { headers: { "If-None-Match": known } } : {});

describe("a response", () => {
  const body = { papers: [1, 2] };
  const tag = respond(ask(), { body }).headers.get("ETag") ?? "";

  test.each([[tag], [`"other", ${tag}`], [tag.replace("W/", "")], ["*"]])(
    "is 304 if If-None-Match is %s",
    async (known) => {
      const response = respond(ask(known), { body });
      expect([response.status, await response.text()]).toEqual([304, ""]);
      expect(response.headers.get("ETag")).toBe(tag);
    },
  );

  test.each([['"other"'], [tag.slice(0, -2)], [""]])("is sent in full if If-None-Match is %j", async (known) => {
    const response = respond(ask(known), { body });
    expect([response.status, await response.json()]).toEqual([200, body]);
  });

  test("may be read by any site and is sent again if its body changed", () => {
    const other = respond(ask(tag), { body: { papers: [] } });
    expect(other.status).toBe(200);
    expect(other.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(other.headers.get("Cache-Control")).toBe("public, max-age=60");
  });

  test("with an error status is not cached", () => {
    const { status, headers } = respond(ask("*"), { status: 404, body: {} });
    expect([status, headers.get("Cache-Control"), headers.get("ETag")]).toEqual([404, "no-store", null]);
  });
});
