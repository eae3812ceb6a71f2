import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emailKey, emailSchema } from "./address";

const parse = (email: unknown) => emailSchema.safeParse(email);

describe("an email address", () => {
  test.each([
    "reader@example.org",
    "first.last+papers@mail.example.co.uk",
    "o'brien@example.ie",
    "x@a.io",
    "1234567890@example.museum",
    "josé@exámple.org",
    "用户@例子.公司",
    "a@xn--mller-kva.de",
    "用户@例え.jp",
    "пример@пример.рф",
    "संपर्क@डाटामेल.भारत",
    "ผู้ใช้@ตัวอย่าง.ไทย",
    "δοκιμή@παράδειγμα.ελ",
    "مستخدم@مثال.موقع",
    "ann@ශ්\u200dරී.ලංකා",
    `${"a".repeat(64)}@example.org`,
  ])("%s is accepted", (email) => expect(parse(email).data).toBe(email));

  test("is trimmed and normalized", () => {
    expect(parse(" reader@example.org\n").data).toBe("reader@example.org");
    expect(parse("jose\u0301@example.org").data).toBe("jos\u00e9@example.org");
  });

  test.each([
    "a@b.c\r\nBcc: evil@x.org",
    "a\r\n@example.org",
    "a@example.org\0.evil.org",
    "a@example.org,evil@x.org",
    "a@example.org;evil@x.org",
    "a@example.org evil@x.org",
    '"a b"@example.org',
    "a(comment)@example.org",
    "a@[127.0.0.1]",
    "a@localhost",
    "a@example",
    "a@example.1",
    "a@-example.org",
    "a@example-.org",
    "a@example..org",
    "\u0301a@example.org",
    "a@\u0301b.org",
    "Ann\r\nBcc: evil@x.org <a@example.org>",
    "Ann <a@example.org>\r\nBcc: evil@x.org",
    "evil@x.org <a@example.org>",
    "<a@example.org> <evil@x.org>",
    "mailto:a@example.org%0d%0aBcc:evil@x.org",
    "mailto:a%0a@example.org",
    "mailto:a@example.org,evil@x.org",
    "a@example.org\u00a0evil@x.org",
    "Ann ann@example.org",
    ".a@example.org",
    "a.@example.org",
    "a..b@example.org",
    "a@b@example.org",
    "a\u0085@example.org",
    "a\u2028@example.org",
    "@example.org",
    "a@",
    "a",
  ])("%j is rejected", (email) => {
    expect(parse(email).error?.issues[0]?.message).toBe(
      "This is not a valid email address. It should look like you@example.org.",
    );
  });

  test("that was accepted is accepted again unchanged", () => {
    const piece = fc.constantFrom(
      ..."aé.@<>(),;:'\"{}*_%?+-",
      "mailto:",
      "%40",
      "a@b.org",
      "ann@",
      "\u200b",
      "\u200d",
      "＠",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const email = parse(pieces.join("")).data;
        if (email !== undefined) expect(parse(email).data).toBe(email);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["", "Enter your email address."],
    ["   ", "Enter your email address."],
    [undefined, "Enter your email address."],
  ])("%j is reported as missing", (email, message) => expect(parse(email).error?.issues[0]?.message).toBe(message));

  test("has at most 254 characters, 64 before the @", () => {
    const domain = (length: number) => `${`${"d".repeat(60)}.`.repeat(5).slice(0, length - 4)}.org`;
    expect(parse(`a@${domain(254 - 2)}`).success).toBe(true);
    expect(parse(`ab@${domain(254 - 2)}`).error?.issues[0]?.message).toMatch(/too long/);
    expect(parse(`${"a".repeat(65)}@example.org`).error?.issues[0]?.message).toMatch(/before the @/);
  });

  test("that was accepted cannot end a header or add another address", () => {
    const pieces = fc.constantFrom(
      "a",
      "@",
      ".",
      "b.c",
      "\r\n",
      " ",
      "<",
      ">",
      ",",
      '"',
      "\0",
      "Bcc:",
      "example.org",
      "é",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 12 }).map((p) => p.join("")),
        ),
        (text) => {
          const email = parse(text).data;
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
          if (email !== undefined) expect(email).not.toMatch(/[\s\u0000-\u001f\u007f-\u009f<>,;:"()[\]\\]|@.*@/);
        },
      ),
    );
  });

  test("is validated quickly, whatever the text", () => {
    const begun = process.cpuUsage();
    for (const piece of ["a.", "a", "-", "a-", "é."]) parse(`x@${piece.repeat(100_000)}`);
    // In microseconds of CPU time.
    expect(process.cpuUsage(begun).user).toBeLessThan(2_000_000);
  });
});

describe("the key of an address", () => {
  test("is the same for the same mailbox", () => {
    expect(emailKey("Reader@Example.ORG")).toBe("reader@example.org");
    expect(emailKey("a@Müller.de")).toBe(emailKey("A@xn--mller-kva.DE"));
    expect(emailKey("jose\u0301@example.org")).toBe(emailKey("JOS\u00c9@example.org"));
  });

  test("differs for addresses that some provider tells apart", () => {
    expect(emailKey("first.last@example.org")).not.toBe(emailKey("firstlast@example.org"));
    expect(emailKey("a+papers@example.org")).not.toBe(emailKey("a@example.org"));
  });

  test("is its own key", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(emailKey(emailKey(email))).toBe(emailKey(email));
      }),
    );
  });
});
