import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { encode, preferredEncoding } from "./encodings";

const text = Buffer.from("A page of papers. ".repeat(200));

test("a text is kept in three encodings of the same bytes", async () => {
  const { identity, br, gzip } = await encode(text, "text/html; charset=utf-8");
  expect(identity).toEqual(text);
  expect(brotliDecompressSync(br!)).toEqual(text);
  expect(gunzipSync(gzip!)).toEqual(text);
});

test.each([
  ["image/png", text],
  ["text/html", Buffer.from("short")],
])("%s of %j is not compressed", async (type, body) => {
  expect(Object.keys(await encode(body, type))).toEqual(["identity"]);
});

describe("the preferred encoding", () => {
  const all = { identity: text, br: text, gzip: text };
  test.each([
    [undefined, "identity"],
    ["", "identity"],
    ["br, gzip", "br"],
    ["gzip, deflate, br;q=0.1", "br"],
    ["GZIP", "gzip"],
    ["*", "br"],
    ["br;q=0, *", "gzip"],
    ["br;q=0, gzip;q=0", "identity"],
    ["identity;q=1, *;q=0", "identity"],
    ["br;q=nonsense", "identity"],
  ])("of %s is %s", (accepted, encoding) => {
    expect(preferredEncoding(accepted, all)).toBe(encoding);
  });

  test("is one that there is", () => {
    expect(preferredEncoding("br, gzip", { identity: text })).toBe("identity");
  });
});
