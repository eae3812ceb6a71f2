import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import type { Message } from "./message";
import { addressOf, compose, isOneAddress, sourceOf } from "./mime";

const now = new Date("2026-11-23T12:00:00Z");
const message: Message = {
  to: "reader@example.org",
  from: "papers@example.org",
  subject: "Papers",
  text: "Text",
  html: "<p>HTML</p>",
  messageId: "<7@example.org>",
  headers: {},
};

const read = (change: Partial<Message>) => PostalMime.parse(sourceOf(compose({ ...message, ...change }, now)));

test.each(["Papers", 'Papers, "best" \\ of', "Ähm & Söhne", "论文 · ½ Ω".repeat(8), "Papers: daily <really>"])(
  "the sender name %s arrives",
  async (name) => {
    const { from } = await read({ from: `${name.replace(/[<>]/g, "")} <papers@example.org>` });
    expect(from).toEqual({ name: name.replace(/[<>]/g, ""), address: "papers@example.org" });
  },
);

test.each(["Plain", "M³ViT und Ähnliches", `${"Sehr lang, größer ".repeat(12)}Ende`])(
  "the subject %s arrives",
  async (subject) => {
    expect((await read({ subject })).subject).toBe(subject);
  },
);

test("mail programs can parse the date", async () => {
  expect((await read({})).date).toBe("2026-11-23T12:00:00.000Z");
});

test("an international domain is converted to ASCII", () => {
  expect(sourceOf(compose({ ...message, to: "ada@bücher.example" }, now)).toString()).toContain(
    "To: ada@xn--bcher-kva.example\r\n",
  );
});

describe("a value cannot inject another header", () => {
  test.each<Partial<Message>>([
    { subject: "Papers\r\nBcc: evil@x.org" },
    { subject: "Papers\nBcc: evil@x.org" },
    { from: "Papers\r\nBcc: evil@x.org <papers@example.org>" },
    { messageId: "<7@x>\r\nBcc: evil@x.org" },
    { headers: { "List-Id": "<a>\rBcc: evil@x.org" } },
    { replyTo: "a@x.org\nBcc: evil@x.org" },
  ])("%j", (change) => {
    expect(() => compose({ ...message, ...change }, now)).toThrow();
  });
});

test("isOneAddress accepts single addresses only", () => {
  for (const good of ["a@example.org", "a+b@example.org", "ü@bücher.example"]) expect(isOneAddress(good)).toBe(true);
  for (const bad of ["", "a", "a@b@c", "a@b, c@d", "a@b\r\n", "<a@b>", "a b@c", 'a"@b'])
    expect(isOneAddress(bad)).toBe(false);
  expect([addressOf("Papers <a@b.org>"), addressOf("a@b.org")]).toEqual(["a@b.org", "a@b.org"]);
});
