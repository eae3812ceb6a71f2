import { describe, expect, test } from "vitest";
import { respond } from "./respond";

const ask = (known?: string) => new Request("http://localhost/", known ? { headers: { "If-None-Match": known } } : {});

describe("an answer", () => {
  const body = { papers: [1, 2] };
  const tag = respond(ask(), { body }).headers.get("ETag") ?? "";

  test.each([[tag], [`"other", ${tag}`], [tag.replace("W/", "")], ["*"]])(
    "that %s names is not sent again",
    async (known) => {
      const response = respond(ask(known), { body });
      expect([response.status, await response.text()]).toEqual([304, ""]);
      expect(response.headers.get("ETag")).toBe(tag);
    },
  );

  test.each([['"other"'], [tag.slice(0, -2)], [""]])("that %j does not name is", async (known) => {
    const response = respond(ask(known), { body });
    expect([response.status, await response.json()]).toEqual([200, body]);
  });

  test("is for everyone, and new where it says something else", () => {
    const other = respond(ask(tag), { body: { papers: [] } });
    expect(other.status).toBe(200);
    expect(other.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(other.headers.get("Cache-Control")).toBe("public, max-age=60");
  });

  test("that is an error is kept by nobody", () => {
    const { status, headers } = respond(ask("*"), { status: 404, body: {} });
    expect([status, headers.get("Cache-Control"), headers.get("ETag")]).toEqual([404, "no-store", null]);
  });
});
